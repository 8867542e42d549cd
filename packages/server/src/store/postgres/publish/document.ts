import { fieldsOf, kindNamed, type Article, type ArticleSource, type Claim, type Entity } from '@whosaid/schema'
import { NAME_BREAK, tokensOf } from '../../../text/tokens.ts'
import { calledOf, type Names } from './names.ts'

/** How much the words of a text count, as a label of PostgreSQL's: A most, D least. */
type Label = 'A' | 'B' | 'C' | 'D'

/** A text of an item, the one that people would rather read first. */
interface Field {
  readonly text: string
  readonly label: Label
}

const field = (text: string, label: Label): Field => ({ text, label })

export function articleFields({ title, summary, authors, publisher }: Article, names: Names): Field[] {
  const named = publisher === null ? authors : [...authors, publisher]
  return [field(title, 'A'), field(summary, 'C'), ...named.flatMap((slug) => passage(names.entity(slug), 'C'))]
}

export function claimFields({ text, quote, about, attribution }: Claim, names: Names): Field[] {
  const named = new Set([...about.map((slug) => names.entity(slug)), ...attribution.map(({ source }) => names.source(source))])
  return [field(text, 'B'), ...(quote === null ? [] : [field(quote, 'C')]), ...[...named].flatMap((one) => passage(one, 'D'))]
}

export function entityFields(entity: Entity): Field[] {
  const codes = fieldsOf(kindNamed(entity.kind)).flatMap(([name, declared]) => (entity.fields[name] === undefined ? [] : (declared.searched?.(entity.fields[name]) ?? [])))
  return [...passage(entity, 'A'), ...(entity.description === null ? [] : [field(entity.description, 'C')]), ...codes.map((code) => field(code, 'A'))]
}

/** A name and its aliases, read as one text. */
const passage = (named: Entity | ArticleSource | undefined, label: Label): Field[] => (named === undefined ? [] : [field(calledOf(named).join(NAME_BREAK), label)])

/** Places between texts, so that words in a row never run from one into the next. */
const GAP = 2
/** PostgreSQL counts places no further, and takes no more of them for one word. */
const LAST_PLACE = 16_383
const MOST_PLACES = 255

/** The words of texts as PostgreSQL's own form, by our rules of what a word is. */
export function searchVector(fields: readonly Field[]): string {
  const places = new Map<string, string[]>()
  let place = 1
  for (const { text, label } of fields) {
    for (const part of text.split(NAME_BREAK)) {
      for (const { term } of tokensOf(part)) {
        const its = places.get(term) ?? []
        if (its.length < MOST_PLACES) its.push(`${Math.min(place, LAST_PLACE)}${label === 'D' ? '' : label}`)
        places.set(term, its)
        place++
      }
      place += GAP
    }
  }
  return [...places].map(([term, its]) => `${lexeme(term)}:${its.join(',')}`).join(' ')
}

/** A word as it is written in vectors and queries. */
export const lexeme = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** A name as the words it is made of, in their order. */
export const nameKey = (name: string): string => tokensOf(name).map(({ term }) => term).join(' ')
