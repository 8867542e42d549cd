import { boundsOf, fieldsOf, kindNamed, possiblyDuring, type DateValue, type Entity, type TimelineEntry, type TimelineFilter } from '@whosaid/schema'
import type { Corpus, Listed } from './corpus.ts'
import type { Filters } from './filter/filters.ts'
import { dayNumber, placesOf, sortedByPlace } from './order.ts'
import { Ordinals } from './sets/ordinals.ts'

/** Everything with a date, in order of time: by its earliest day, its latest, then by key. */
export interface Timeline {
  readonly entries: Pick<Listed<TimelineEntry>, 'size' | 'item' | 'ordinal'>
  choose(filter: TimelineFilter): Ordinals
}

interface Event {
  readonly entity: Entity
  readonly date: DateValue
  /** Its places, participants and whatever else its fields name. */
  readonly named: readonly string[]
}

const NOWHERE = 0xffffffff

/** Rows are claims by ordinal, and after them events. */
export function timelineOf(corpus: Corpus, filters: Filters): Timeline {
  const { words, tables: { claim }, claims, entities } = corpus
  const events = eventsOf(entities.items)
  const dates = new Uint32Array(claim.size + events.length)
  dates.set(claim.when)
  dates.set(events.map(({ date }) => words.add(date.edtf)), claim.size)
  const places = placesOf(dates, words, (edtf) => {
    const { earliest, latest } = boundsOf(edtf)
    return [dayNumber(earliest, 'earliest'), dayNumber(latest, 'latest')]
  })
  const rows = sortedByPlace(inKeyOrder(corpus, events.length).filter((row) => dates[row] !== 0), (row) => places[dates[row]!]!)
  const ranks = new Uint32Array(dates.length).fill(NOWHERE)
  for (let rank = 0; rank < rows.length; rank++) ranks[rows[rank]!] = rank
  const eventRow = new Map(events.map(({ entity }, index) => [entity.slug, claim.size + index]))

  const rowOf = (key: string): number | undefined => (key.startsWith('claim:') ? claims.ordinal(key.slice(6)) : key.startsWith('entity:') ? eventRow.get(key.slice(7)) : undefined)
  const item = (rank: number): TimelineEntry => {
    const row = rows[rank]!
    if (row >= claim.size) {
      const { entity: { slug, name }, date } = events[row - claim.size]!
      return { type: 'timeline', key: `entity:${slug}`, date, label: name, node: { type: 'entity', key: slug } }
    }
    const { key, when, text } = claims.item(row)
    return { type: 'timeline', key: `claim:${key}`, date: when!, label: text, node: { type: 'claim', key } }
  }

  return {
    entries: {
      size: rows.length,
      item,
      ordinal(key) {
        const row = rowOf(key)
        return row === undefined || ranks[row] === NOWHERE ? undefined : ranks[row]
      },
    },
    choose({ during, about }) {
      const fits = (edtf: string): boolean => typeof during !== 'string' || possiblyDuring(edtf, during)
      const when = corpus.postings('claimsByWhen')
      const dated = when.any(when.words().filter((id) => id !== 0 && fits(words.at(id))))
      const chosen = about ? filters.claim({ about }).and(dated) : dated
      const fitting = about ? new Set(Array.from(filters.entity(about).toList(), (ordinal) => entities.items[ordinal]!.slug)) : undefined
      const chosenEvents = events.flatMap(({ entity: { slug }, date, named }, index) =>
        fits(date.edtf) && (fitting === undefined || fitting.has(slug) || named.some((one) => fitting.has(one))) ? [ranks[claim.size + index]!] : [],
      )
      return chosen.through(rows.length, ranks).or(Ordinals.of(rows.length, Uint32Array.from(chosenEvents)))
    },
  }
}

/** All rows by key: claims by their articles' slugs and their own, then events by slug. */
function inKeyOrder({ words, tables: { article, claim } }: Corpus, events: number): Uint32Array {
  const articles = Array.from({ length: article.size }, (_, ordinal) => ({ ordinal, key: `${words.at(article.slug[ordinal]!)}/` })).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const rows = new Uint32Array(claim.size + events)
  let at = 0
  for (const { ordinal } of articles) {
    const own = Array.from({ length: article.claims[ordinal + 1]! - article.claims[ordinal]! }, (_, index) => article.claims[ordinal]! + index)
    for (const row of own.toSorted((a, b) => (words.at(claim.slug[a]!) < words.at(claim.slug[b]!) ? -1 : 1))) rows[at++] = row
  }
  for (let event = 0; event < events; event++) rows[at++] = claim.size + event
  return rows
}

/** Entities of kinds with a date: events, and whatever else a new kind dates. */
function eventsOf(entities: readonly Entity[]): Event[] {
  return entities.flatMap((entity) => {
    const { kind, fields } = entity
    const declared = fieldsOf(kindNamed(kind))
    const [date] = declared.flatMap(([name, field]) => (fields[name] === undefined ? [] : (field.dated?.(fields[name]) ?? [])))
    if (date === undefined) return []
    const named = declared.flatMap(([name, field]) => (fields[name] === undefined ? [] : (field.references?.(fields[name]) ?? [])))
    return [{ entity, date, named: named.filter(({ to }) => to !== 'claim').map(({ target }) => target) }]
  }).toSorted((a, b) => (a.entity.slug < b.entity.slug ? -1 : 1))
}
