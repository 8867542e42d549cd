import type { FoundEntity } from '../../entities.ts'
import type { Clauses, Piece } from './clause.ts'
import { cueOf } from './cues.ts'
import { genderOfName, isActor, isFinite, type Gender } from './lexicon.ts'
import { CONJUNCTIONS, DETERMINERS, FEMALE_WORDS, MALE_WORDS, ORGANIZATION_HEADS, PREPOSITIONS, TITLES } from './words.ts'

/** What a newspaper calls a company, and what it calls other bodies. */
export const COMPANY = new Set(['company', 'firm', 'group', 'operator', 'maker', 'carrier', 'business', 'retailer', 'manufacturer', 'start-up', 'startup', 'lender', 'supplier', 'publisher', 'developer', 'chain', 'brewer', 'airline', 'insurer', 'contractor', 'producer', 'builder', 'owner', 'giant', 'utility'])
const BODY = new Set(['agency', 'body', 'organisation', 'organization', 'charity', 'regulator', 'watchdog', 'think-tank', 'newspaper', 'paper', 'club', 'team', 'union', 'party', 'group', 'ministry', 'council', 'authority', 'institute', 'university', 'court', 'bank', 'hospital', 'school', 'committee', 'commission', 'trust', 'society', 'federation', 'association', 'department', 'force', 'museum', 'magazine', 'broadcaster', 'site', 'website'])

/** Whether a noun means an organization of some kind. */
export const isBody = (noun: string): boolean => COMPANY.has(noun) || BODY.has(noun) || ORGANIZATION_HEADS.has(noun)

const HE: ReadonlySet<string> = new Set(['he', 'his', 'him', 'himself'])
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself'])

/** What a text tells, anywhere in it, of who is what: roles, trades, and who is he and who is she. */
export class Roles {
  readonly #roles = new Map<FoundEntity, Set<string>>()
  readonly #genders = new Map<FoundEntity, Gender>()
  /** How much more often “she” stands near a person’s name than “he”. */
  readonly #leaning = new Map<FoundEntity, number>()
  /** Roles that the text gives with an article: the foreman, Osric Lunt. */
  readonly #definite = new Map<FoundEntity, string>()
  /** All people and organizations that the text names, in its order. */
  readonly #people: FoundEntity[] = []
  readonly #organizations: FoundEntity[] = []

  constructor(text: readonly Clauses[]) {
    let before: FoundEntity | undefined
    for (const { pieces } of text) {
      for (const [at, { entity, opensName }] of pieces.entries()) {
        if (entity === null || !opensName) continue
        const close = pieces.findIndex((other, index) => index >= at && other.closesName)
        if (entity.kind === 'person') {
          if (!this.#people.includes(entity)) this.#people.push(entity)
          this.#learnRoles(entity, pieces, at, close)
        } else if (entity.kind === 'organization') {
          if (!this.#organizations.includes(entity)) this.#organizations.push(entity)
          this.#learnTrade(entity, pieces, at, close)
        }
      }
      before = this.#leanBy(pieces, before)
    }
  }

  of(entity: FoundEntity): ReadonlySet<string> {
    return this.#rolesOf(entity)
  }

  /** By title or role, by first name, by the pronouns around the name; nothing where none of them tells. */
  genderOf(person: FoundEntity): Gender | undefined {
    const leaning = this.#leaning.get(person) ?? 0
    return this.#genders.get(person) ?? genderOfName(person.name.split(' ')[0]?.toLowerCase() ?? '') ?? (leaning === 0 ? undefined : leaning > 0 ? 'female' : 'male')
  }

  /** The first person of the text who has one of these roles. */
  personWith(...roles: readonly string[]): FoundEntity | undefined {
    return this.#people.find((person) => roles.some((role) => this.#rolesOf(person).has(role)))
  }

  /** Who is introduced as the one who has a role: the foreman, Osric Lunt. */
  theOneWho(role: string): FoundEntity | undefined {
    return this.#people.find((person) => this.#definite.get(person) === role)
  }

  get people(): readonly FoundEntity[] {
    return this.#people
  }

  get organizations(): readonly FoundEntity[] {
    return this.#organizations
  }

  /** Whom the text names by these words, or by a name that ends in them, whatever their case: KEEL. */
  named(words: string): FoundEntity | undefined {
    const lower = words.toLowerCase()
    return [...this.#people, ...this.#organizations].find(({ name }) => name.toLowerCase() === lower || name.toLowerCase().endsWith(` ${lower}`))
  }

  #rolesOf(entity: FoundEntity): Set<string> {
    return this.#roles.getOrInsertComputed(entity, () => new Set())
  }

  #learnRoles(person: FoundEntity, pieces: readonly Piece[], open: number, close: number): void {
    const roles = this.#rolesOf(person)
    for (const { title } of person.mentions) for (const word of title.toLowerCase().split(/[\s.-]+/)) if (word !== '') roles.add(word)
    if (pieces[open - 1]?.text === ',' && (pieces[open - 3]?.lower === 'the' || pieces[open - 4]?.lower === 'the')) this.#definite.set(person, pieces[open - 2]?.lower ?? '')
    if (pieces[open - 1]?.text === ',') for (const word of rolesAhead(pieces, open - 1)) roles.add(word)
    for (let at = open - 1; at >= Math.max(0, open - 5); at--) {
      const piece = pieces[at]
      if (piece === undefined || piece.kind !== 'word' && piece.text !== ',' || PREPOSITIONS.has(piece.lower) || CONJUNCTIONS.has(piece.lower) || (piece.entity === null && isFinite(piece.lower) && !isActor(piece.lower))) break
      if (piece.text === ',' && at !== open - 1) break
      for (const word of piece.lower.split('-')) if (TITLES.has(word) || isActor(word) || FEMALE_WORDS.has(word) || MALE_WORDS.has(word)) roles.add(word)
    }
    if (pieces[close + 1]?.text === ',') for (const word of rolesBehind(pieces, close + 2)) roles.add(word)
    const words = [...roles]
    const gender = words.some((word) => FEMALE_WORDS.has(word)) ? 'female' : words.some((word) => MALE_WORDS.has(word)) ? 'male' : undefined
    if (gender !== undefined && !this.#genders.has(person)) this.#genders.set(person, gender)
  }

  #learnTrade(organization: FoundEntity, pieces: readonly Piece[], open: number, close: number): void {
    const roles = this.#rolesOf(organization)
    for (const word of organization.name.toLowerCase().split(/[\s-]+/)) if (ORGANIZATION_HEADS.has(word)) roles.add(word)
    const before = pieces[open - 1]?.lower ?? ''
    if (COMPANY.has(before) || BODY.has(before)) roles.add(before)
    if (pieces[close + 1]?.text === ',') for (const word of rolesBehind(pieces, close + 2)) if (COMPANY.has(word) || BODY.has(word)) roles.add(word)
  }

  /** A sentence that names one person alone, and the one behind it that names none, tell by their pronouns. */
  #leanBy(pieces: readonly Piece[], before: FoundEntity | undefined): FoundEntity | undefined {
    const people = new Set(pieces.flatMap(({ entity }) => (entity?.kind === 'person' ? [entity] : [])))
    const [only] = people
    if (people.size > 1) return undefined
    const person = only ?? before
    if (person === undefined) return undefined
    const from = only === undefined ? 0 : pieces.findLastIndex(({ entity }) => entity === person)
    // His wife, Ana, said she: the one before the name is somebody else.
    if (only !== undefined && pieces.slice(0, from).some(({ lower }) => HE.has(lower) || SHE.has(lower))) return only
    const [weight, words] = only === undefined ? [1, pieces.filter(({ kind }) => kind === 'word').slice(0, 1)] : [2, pieces.slice(from)]
    const first = words.find(({ lower }, at) => (HE.has(lower) || SHE.has(lower)) && words[at - 1]?.lower !== 'whether')?.lower ?? ''
    if (HE.has(first) || SHE.has(first)) this.#leaning.set(person, (this.#leaning.get(person) ?? 0) + (SHE.has(first) ? weight : -weight))
    return only
  }
}

/** “Counsel to the inquiry, Philippa Dunmore”, “Its head of corporate affairs, Tunji Cole”: the nouns of the phrase before the name, up to its preposition. */
function rolesAhead(pieces: readonly Piece[], comma: number): string[] {
  const start = pieces.findLastIndex(({ text, kind }, at) => at < comma && (/^[,;:.]$/.test(text) || kind === 'quotation')) + 1
  const phrase = pieces.slice(start, comma)
  const end = phrase.findIndex(({ lower }) => PREPOSITIONS.has(lower))
  const words = phrase.slice(0, end === -1 ? undefined : end)
  if (words.length > 5 || words.some(({ lower, entity, kind }) => kind !== 'word' && !/^[’']$/.test(lower) || (entity === null && isFinite(lower)))) return []
  const owner = words.findLastIndex(({ text }) => /^[’']s?$/.test(text))
  return words.slice(owner + 1).flatMap(({ lower, entity }) => (entity === null && !DETERMINERS.has(lower) ? lower.split('-') : []))
}

/** “, a retired deckhand,”, “, prosecuting,”, “, for the prosecution,”, “, 44, a cook,”. */
function* rolesBehind(pieces: readonly Piece[], from: number): Generator<string> {
  if (pieces[from]?.kind === 'number' && pieces[from + 1]?.text === ',') {
    yield* rolesBehind(pieces, from + 2)
    return
  }
  const end = pieces.findIndex(({ text, kind }, at) => at >= from && (/^[,.;]$/.test(text) || kind === 'quotation'))
  // What has a verb is a clause, not a second phrase: , the minister said.
  if (pieces.slice(from, end === -1 ? undefined : end).some(({ lower, entity }, at, own) => entity === null && cueOf(lower)?.participle === false && !own.slice(0, at).some((one) => ['who', 'that', 'which'].includes(one.lower)))) return
  for (let at = from; at < pieces.length; at++) {
    const { text = '', lower = '', entity = null, kind = 'mark' } = pieces[at] ?? {}
    if (/^[,.;]$/.test(text) || kind === 'quotation' || lower === 'who' || lower === 'whose') return
    if (PREPOSITIONS.has(lower)) {
      const side = pieces.slice(at, at + 3).find((piece) => piece.lower === 'prosecution' || piece.lower === 'defence' || piece.lower === 'defense')
      if (side !== undefined) yield side.lower
      return
    }
    if (entity === null && /^[a-z-]{3,}$/.test(lower) && !DETERMINERS.has(lower)) yield lower
  }
}
