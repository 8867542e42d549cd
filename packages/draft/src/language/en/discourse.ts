import type { FoundEntity } from '../../entities.ts'
import type { Speaker, Utterance } from '../../speech.ts'
import type { Clauses, Piece } from './clause.ts'
import { mainSubject } from './content-clause.ts'
import { cueOf } from './cues.ts'
import { isAdjective, type Gender } from './lexicon.ts'
import { COMPANY, type Roles } from './roles.ts'
import type { Subject } from './subject.ts'
import { CONJUNCTIONS, FEMALE_WORDS, MALE_WORDS, PREPOSITIONS, PRONOUNS, TITLES } from './words.ts'

/** Organizations that “the company” never means. */
const NO_COMPANIES = /\b(?:council|ministry|police|union|court|party|university|institute|department|agency|federation|association|parliament|senate|hospital|school|church|government|commission|committee|army|navy|college|board|office|society|rovers|united|athletic|city|fc|courier|gazette|times|post|herald|news|bbc|eu|un|nato)\b/i

const OWNERS = new Map([['his', 'he'], ['her', 'she'], ['its', 'it'], ['their', 'they']])

/** What a text has told so far of who is meant: who stands in focus, and who spoke last. */
export class Discourse {
  readonly #roles: Roles
  /** People and organizations in the order in which they last stood in focus, the latest at the end. */
  #people: FoundEntity[] = []
  #organizations: FoundEntity[] = []
  /** Who spoke last, named or not. */
  last: Speaker | null = null
  /** Several who are only described, as the subject of a sentence: hospital managers. */
  #several: Speaker | null = null
  /** The last who was only described: a spokesman. */
  #described: Speaker | null = null
  readonly #taken = new Map<FoundEntity, Gender>()
  /** Who asked something in the sentence before: not the one who answers. */
  #asker: FoundEntity | null = null
  /** Whose quotation is being read. */
  #quoted: Speaker | null = null
  readonly #textOf: (start: number, end: number) => string

  constructor(textOf: (start: number, end: number) => string, roles: Roles) {
    this.#textOf = textOf
    this.#roles = roles
  }

  /** Takes in which organizations a sentence names, before its speech is read. */
  meet({ pieces }: Clauses): void {
    for (const { entity, opensName } of pieces) if (entity?.kind === 'organization' && opensName && !this.#organizations.includes(entity)) this.#organizations = [entity, ...this.#organizations]
  }

  /** Reads words that somebody is quoted with: there, I and we are that speaker, and he and she are others. */
  spokenBy<T>(speaker: Speaker, read: () => T): T {
    this.#quoted = speaker
    try {
      return read()
    } finally {
      this.#quoted = null
    }
  }

  /** Puts whoever a sentence is about into focus, once its speech is read. */
  leave({ pieces, cues }: Clauses, found: readonly Utterance[]): void {
    const speakers = found.map(({ speaker }) => speaker)
    this.#asker = found.findLast(({ rule }) => rule === 'asked-whether')?.speaker.entity ?? null
    const main = mainSubject(pieces)
    const subject = main === undefined ? undefined : this.speakerOf(pieces, main)
    const noun = main === undefined ? '' : (pieces[main.last - 1]?.lower ?? '')
    if (subject !== undefined && subject.entity === null && (/[a-z]{3}s$/.test(noun) || noun === 'police')) this.#several = { ...subject, reason: null }
    else if (speakers.some(({ entity }) => entity?.kind === 'organization')) this.#several = null
    const named = pieces.flatMap(({ entity, opensName }) => (entity !== null && opensName ? [entity] : []))
    // The one named first is most often the subject, so that it comes last and nearest.
    for (const entity of named.toReversed()) this.focus(entity)
    if (subject?.entity != null) this.focus(subject.entity)
    for (const speaker of speakers) if (speaker.entity !== null) this.focus(speaker.entity)
    const last = speakers.at(-1)
    if (last !== undefined) {
      this.last = last
      if (last.entity === null) this.#described = last
      else this.#described = null
    } else if (cues.length === 0 && named.some(({ kind }) => kind === 'person')) this.#described = null
  }

  focus(entity: FoundEntity): void {
    if (entity.kind === 'person') this.#people = [...this.#people.filter((other) => other !== entity), entity]
    else if (entity.kind === 'organization') this.#organizations = [...this.#organizations.filter((other) => other !== entity), entity]
  }

  /** Whether a person may be meant by he or she: one whose gender nothing tells may, until a pronoun has been read as that one. */
  #maybe(person: FoundEntity, wanted: Gender | undefined): boolean {
    return wanted === undefined || (this.#roles.genderOf(person) ?? this.#taken.get(person) ?? wanted) === wanted
  }

  /** Who a subject is. */
  speakerOf(pieces: readonly Piece[], { first, last, apposition }: Subject): Speaker | undefined {
    const own = pieces.slice(first, last)
    const [head] = own
    const tail = own.at(-1)
    if (head === undefined || tail === undefined) return undefined
    const beside = apposition === null ? [] : pieces.slice(...apposition)
    const besideText = apposition === null || beside.length === 0 ? null : this.#textOf(beside[0]?.start ?? 0, beside.at(-1)?.end ?? 0)
    const text = this.#textOf(head.start, tail.end)
    const named = headName(own)
    if (named !== undefined && named.entity.kind === 'person') {
      const before = this.#textOf(head.start, named.start).trim().replace(/^(?:the|a|an|his|her|its) /i, '')
      return { name: named.entity.name, entity: named.entity, role: (before === '' ? null : before) ?? roleIn(beside, besideText), reason: null }
    }
    const apart = beside.length > 0 && beside.every(({ entity, text: mark }) => entity !== null || /^[.]$/.test(mark)) ? beside[0]?.entity : undefined
    if (apart?.kind === 'person' || (apart?.kind === 'organization' && named === undefined)) return { name: apart.name, entity: apart, role: text.replace(/^(?:the|a|an|his|her|its) /i, ''), reason: null }
    const besideName = headName(beside)
    if (besideName?.entity.kind === 'person' && named === undefined) return { name: besideName.entity.name, entity: besideName.entity, role: text.replace(/^(?:the|a|an) /i, ''), reason: null }
    if (named !== undefined) return { name: named.entity.name, entity: named.entity, role: null, reason: null }
    if (own.length === 1 && PRONOUNS.has(head.lower) && !['one', 'that', 'this', 'those', 'these'].includes(head.lower)) return this.#pronoun(head.lower, pieces.slice(0, first))
    return this.#description(own, text, besideText)
  }

  /** A pronoun that fits nobody stays what it is: an editor will know. */
  #pronoun(lower: string, before: readonly Piece[]): Speaker | undefined {
    if (lower === 'i' || lower === 'we') return this.#quoted === null ? undefined : { ...this.#quoted, reason: `“${lower}” in words of ${this.#quoted.name}` }
    const unresolved: Speaker = { name: lower, entity: null, role: null, reason: `“${lower}” fits nobody whom the text names before it` }
    return this.#antecedent(lower, before) ?? (['he', 'she', 'it', 'they'].includes(lower) ? unresolved : undefined)
  }

  #antecedent(lower: string, before: readonly Piece[]): Speaker | undefined {
    const read = (entity: FoundEntity): Speaker => ({ name: entity.name, entity, role: null, reason: `“${lower}” read as ${entity.name}, the last whom it fits` })
    if (lower === 'he' || lower === 'she' || lower === 'who') {
      const wanted = lower === 'he' ? 'male' : lower === 'she' ? 'female' : undefined
      // Within a clause that hangs on the sentence’s subject: Keel blamed the costs, which he said had tripled.
      const inSentence = before.length > 0 && before.at(-1)?.text !== ',' && before.at(-1)?.kind === 'word' ? before.find(({ entity, opensName }) => opensName && entity?.kind === 'person' && this.#maybe(entity, wanted))?.entity : undefined
      if (inSentence != null) return read(inSentence)
      // “Frost said that …; it was fine, she added”: who spoke before it in the sentence.
      const spoke = before.findLastIndex((piece, at) => at > 0 && cueOf(piece.lower) !== undefined && before[at - 1]?.entity?.kind === 'person')
      const spoken = before[spoke - 1]?.entity
      if (spoken != null && this.#maybe(spoken, wanted)) return read(spoken)
      const described = this.#described
      if (described !== null && fitsGender(described.name, wanted)) return { ...described, reason: `“${lower}” read as ${described.name}, who spoke last` }
      const fits = (entity: FoundEntity): boolean => entity !== this.#quoted?.entity && entity !== this.#asker && this.#maybe(entity, wanted)
      const person = this.#people.findLast(fits) ?? undefined
      if (person === undefined) return described === null ? undefined : { ...described, reason: `“${lower}” read as ${described.name}, who spoke last` }
      if (wanted !== undefined) this.#taken.set(person, wanted)
      return read(person)
    }
    if (lower === 'it') {
      const organization = this.#organizations.at(-1)
      if (this.#described !== null && this.last === this.#described) return { ...this.#described, reason: `“it” read as ${this.#described.name}, which spoke last` }
      return organization === undefined ? undefined : read(organization)
    }
    if (lower === 'they') {
      if (this.#several !== null) return { ...this.#several, reason: `“they” read as ${this.#several.name}, of whom the text spoke last` }
      if (this.#described !== null) return { ...this.#described, reason: `“they” read as ${this.#described.name}, who spoke last` }
      const organization = this.#organizations.at(-1)
      return organization === undefined ? undefined : read(organization)
    }
    return undefined
  }

  /** “the minister”, “the agency”, “a deckhand”: somebody known by that role, or whoever it describes. */
  #description(own: readonly Piece[], text: string, beside: string | null): Speaker | undefined {
    const stop = own.findIndex(({ lower, entity, kind }, at) => at > 0 && (kind === 'mark' && !/^[’'&-]$/.test(lower) || (entity === null && (PREPOSITIONS.has(lower) || lower === 'who' || CONJUNCTIONS.has(lower)))))
    const phrase = own.slice(0, stop === -1 ? undefined : stop)
    const [head] = own
    const noun = phrase.at(-1)?.lower ?? ''
    const described: Speaker = { name: text, entity: null, role: beside, reason: null }
    if (head === undefined || noun === '') return undefined
    if (!/^(?:the|his|her|its|their|this|that)$/.test(head.lower) || phrase.length > 4) return described
    const words = phrase.slice(1).flatMap(({ lower }) => lower.split('-'))
    const last = words.at(-1) ?? noun
    const reason = (entity: FoundEntity): Speaker => ({ name: entity.name, entity, role: null, reason: `“${text}” read as ${entity.name}` })
    // “the minister’s lawyer” is somebody else.
    if (own.some(({ text: mark }) => /^[’']s?$/.test(mark))) return described
    const extra = words.slice(0, -1).filter((word) => !isAdjective(word))
    const person = this.#people.findLast((entity) => this.#roles.of(entity).has(last) && extra.every((word) => this.#roles.of(entity).has(word) || extra.length === 1))
    if (person !== undefined) return reason(person)
    const organization = this.#organizations.findLast((entity) => this.#roles.of(entity).has(last))
    if (organization !== undefined && stop === -1) return reason(organization)
    const later = this.#roles.personWith(last)
    if (TITLES.has(last) && later !== undefined && head.lower === 'the') return reason(later)
    if (COMPANY.has(last) && stop === -1) {
      const company = this.#organizations.findLast((entity) => !NO_COMPANIES.test(entity.name))
      if (company !== undefined) return reason(company)
    }
    const anyone = /^(?:man|woman|old|year-old|boy|girl|widow|widower|pair|teenager|pensioner)$/.test(last) || noun.endsWith('year-old')
    if (anyone) {
      const wanted = FEMALE_WORDS.has(last) ? 'female' : MALE_WORDS.has(last) ? 'male' : undefined
      const one = this.#people.findLast((entity) => this.#maybe(entity, wanted))
      if (one !== undefined) return reason(one)
    }
    return described
  }

  /** Whom “his”, “her”, “its” or “their” means. */
  ownerOf(lower: string, before: readonly Piece[]): Speaker | undefined {
    const pronoun = OWNERS.get(lower)
    return pronoun === undefined ? undefined : this.#antecedent(pronoun, before)
  }

  /** Whether the text has spoken of somebody before. */
  knows(entity: FoundEntity): boolean {
    return this.#people.includes(entity)
  }
}

const fitsGender = (description: string, wanted: Gender | undefined): boolean => {
  const words = description.toLowerCase().split(/[\s-]+/)
  if (words.some((word) => /^(?:officials|residents|police|ministry|agency|company|council|government|union|agency|report|study|statement|family|families|team|board|crew|commission|committee|department|charity|firm|placard|documents|memo)$/.test(word))) return false
  if (wanted === undefined) return true
  // Reporters are no “he”.
  const end = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word))
  if (/[a-z]{2}[^s']s$/.test(words.at(end === -1 ? -1 : end - 1) ?? '')) return false
  return !words.some((word) => (wanted === 'female' ? MALE_WORDS : FEMALE_WORDS).has(word) && word !== 'spokesman')
}

/** The name that a phrase turns on: not one behind a preposition, not one that owns something. */
function headName(own: readonly Piece[]): { readonly entity: FoundEntity; readonly start: number } | undefined {
  for (const [at, piece] of own.entries()) {
    if (piece.entity === null) {
      if (PREPOSITIONS.has(piece.lower) || piece.lower === 'who' || piece.lower === 'and') return undefined
      continue
    }
    if (!piece.opensName) continue
    const close = own.findIndex((other, index) => index >= at && other.closesName)
    const after = own[close + 1]
    // Nothing behind it, or letters such as KC.
    if (after === undefined || (/^\p{Lu}{2,3}$/u.test(after.text) && own[close + 2] === undefined)) return { entity: piece.entity, start: piece.start }
    if (/^[’']s?$/.test(after.text) || after.lower === 'and' || after.lower === 'or') return undefined
    // “Tarn spokeswoman Ana Roe”: another name may follow.
    if (piece.entity.kind === 'person' && (PREPOSITIONS.has(after.lower) || after.text === ',' || after.text === '(' || after.lower === 'who')) return { entity: piece.entity, start: piece.start }
    if (piece.entity.kind === 'organization' && (after.text === '(' || after.lower === 'in' || after.lower === 'itself')) return { entity: piece.entity, start: piece.start }
  }
  return undefined
}

function roleIn(beside: readonly Piece[], text: string | null): string | null {
  const [head] = beside
  return head === undefined || head.kind === 'number' || ['who', 'whose', 'which', 'speaking', 'citing'].includes(head.lower) ? null : text
}
