import type { FoundEntity } from '../../entities.ts'
import type { Speaker, Utterance } from '../../speech.ts'
import type { Clauses, Piece } from './clause.ts'
import { mainSubject } from './content-clause.ts'
import { cueOf } from './cues.ts'
import { fitsGender, headNoun, isAttribute, isHuman, isPlural } from './description.ts'
import { isAdjective, type Gender } from './lexicon.ts'
import { COMPANY, isBody, type Roles } from './roles.ts'
import { PARTICIPLES, type Subject } from './noun-phrase.ts'
import { CONJUNCTIONS, DETERMINERS, FEMALE_WORDS, MALE_WORDS, PREPOSITIONS, PRONOUNS, TITLES } from './words.ts'

/** Organizations that “the company” never means. */
const NO_COMPANIES = /\b(?:council|ministry|police|union|court|party|university|institute|department|agency|federation|association|parliament|senate|hospital|school|church|government|commission|committee|army|navy|college|board|office|society|rovers|united|athletic|city|fc|courier|gazette|times|post|herald|news|bbc|eu|un|nato)\b/i

/** What a newspaper calls another, and names that are none of one. */
const PRESS = new Set(['newspaper', 'paper', 'magazine', 'tabloid', 'weekly', 'daily', 'journal'])
const NO_PRESS = /\b(?:council|ministry|police|union|court|party|university|institute|department|agency|federation|association|parliament|senate|hospital|school|church|government|commission|committee|army|navy|college|board|office|society|plc|inc|ltd|corp|group|bank|rovers|united|athletic|city|fc|eu|un|nato)\b/i

/** What speaks for whoever wrote it. */
const LETTERS = /^(?:letter|email|e-mail|note|post|message|memo|tweet)$/
const isPress = (roles: ReadonlySet<string>): boolean => ['newspaper', 'magazine', 'broadcaster', 'agency'].some((role) => roles.has(role))
/** What ends companies' names by law. */
const LISTED = /(?:\b(?:plc|inc|ltd|llc|corp|co|ag|gmbh|sa|nv|ab|asa|oyj|spa|kg|bv)\.?|& \p{L}+)$/iu

const OWNERS = new Map([['him', 'he'], ['them', 'they'], ['his', 'he'], ['her', 'she'], ['its', 'it'], ['their', 'they']])

/** What a text has told so far of who is meant: who stands in focus, and who spoke last. */
export class Discourse {
  readonly #roles: Roles
  /** Who may be meant by he or she, and by it, in the order in which they last stood in focus, the latest at the end. */
  #people: Speaker[] = []
  #bodies: Speaker[] = []
  /** Several who are only described, as the subject of a sentence: hospital managers. */
  #several: Speaker | null = null
  /** Who spoke last, named or not. */
  last: Speaker | null = null
  readonly #taken = new Map<FoundEntity, Gender>()
  /** Who asked something in the sentence before: not the one who answers. */
  #asker: FoundEntity | null = null
  /** The one person whom the sentence before named, where nothing is known yet of who that is. */
  #introduced: FoundEntity | null = null
  /** The last person told to have written something. */
  #writer: FoundEntity | null = null
  /** The person whom the sentence before was about. */
  #subject: FoundEntity | null = null
  /** Whether a headline is being read, whose people the story introduces. */
  inHeadline = false
  /** Whose quotation is being read. */
  #quoted: Speaker | null = null
  readonly #textOf: (start: number, end: number) => string

  constructor(textOf: (start: number, end: number) => string, roles: Roles) {
    this.#textOf = textOf
    this.#roles = roles
  }

  /** Takes in which organizations a sentence names, before its speech is read. */
  meet({ pieces }: Clauses): void {
    for (const { entity, opensName } of pieces) if (entity?.kind === 'organization' && opensName && !this.#bodies.some((body) => body.entity === entity)) this.#bodies = [asNamed(entity), ...this.#bodies]
  }

  get isQuoting(): boolean {
    return this.#quoted !== null
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
  leave({ pieces }: Clauses, found: readonly Utterance[]): void {
    // What somebody says that somebody else said does not bring that other one into focus.
    const outer = found.filter((one) => !found.some((other) => other !== one && other.mode !== 'quote' && other.speaker.name !== one.speaker.name && other.start <= one.start && other.end >= one.end))
    this.#asker = found.findLast(({ rule, verb }) => rule === 'asked-whether' && verb !== 'know')?.speaker.entity ?? null
    const main = mainSubject(pieces)
    const subject = main === undefined ? undefined : this.speakerOf(pieces, main)
    // The one named first is most often the subject, so that it comes last and nearest.
    const named = [...pieces.keys()].filter((at) => pieces[at]?.opensName === true)
    for (const at of named.toReversed()) {
      const entity = pieces[at]?.entity
      if (entity != null && (entity.kind === 'person' || !isBeside(pieces, at))) this.focus(asNamed(entity))
    }
    if (subject !== undefined) this.focus(subject)
    for (const { speaker } of outer) this.focus(speaker)
    this.#subject = subject?.entity?.kind === 'person' ? subject.entity : outer.at(-1)?.speaker.entity?.kind === 'person' ? (outer.at(-1)?.speaker.entity ?? null) : null
    if (subject?.entity?.kind === 'person' && pieces.some(({ lower, entity }) => entity === null && ['write', 'post', 'email', 'message', 'tweet'].includes(cueOf(lower)?.verb ?? ''))) this.#writer = subject.entity
    const people = new Set(named.flatMap((at) => (pieces[at]?.entity?.kind === 'person' ? [pieces[at]?.entity] : [])))
    const [only] = people
    this.#introduced = people.size === 1 && only != null && this.#roles.of(only).size === 0 ? only : null
    this.last = outer.at(-1)?.speaker ?? this.last
  }

  focus(speaker: Speaker): void {
    const others = (list: readonly Speaker[]): Speaker[] => list.filter(({ entity, name }) => (speaker.entity === null ? name !== speaker.name : entity !== speaker.entity))
    const noun = speaker.entity === null ? headNoun(speaker.name) : ''
    if (PRONOUNS.has(speaker.name)) return
    if (speaker.entity?.kind === 'person' || (speaker.entity === null && isHuman(noun) && !isPlural(noun))) this.#people = [...others(this.#people), speaker]
    else if (speaker.entity === null && isPlural(noun)) this.#several = speaker
    else if (speaker.entity?.kind !== 'place') this.#bodies = [...others(this.#bodies), speaker]
    if (speaker.entity?.kind === 'organization') this.#several = null
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
    const bare = beside[0]?.lower === 'the' && beside[0].entity === null ? beside.slice(1) : beside
    const apart = bare.length > 0 && bare.every(({ entity, text: mark }) => entity !== null || /^[.]$/.test(mark)) ? bare[0]?.entity : undefined
    if ((apart?.kind === 'person' && !isOfInner(own)) || (apart?.kind === 'organization' && named === undefined && !isHuman(headNoun(text)))) return { name: apart.name, entity: apart, role: text.replace(/^(?:the|a|an|his|her|its) /i, ''), reason: null }
    const called = calledAs(own) ?? calledAs(beside)
    if (called !== undefined) return { ...asNamed(called), role: text }
    const besideName = headName(beside)
    if (besideName?.entity.kind === 'person' && named === undefined && !isOfInner(own)) return { name: besideName.entity.name, entity: besideName.entity, role: text.replace(/^(?:the|a|an) /i, ''), reason: null }
    if (named !== undefined) return { name: named.entity.name, entity: named.entity, role: null, reason: null }
    // according to her
    if (own.length === 1 && OWNERS.has(head.lower)) return this.ownerOf(head.lower, pieces.slice(0, first))
    if (own.length === 1 && PRONOUNS.has(head.lower) && !['one', 'that', 'this', 'those', 'these'].includes(head.lower)) return this.#pronoun(head.lower, pieces.slice(0, first))
    return this.#description(own, text, besideText)
  }

  /** A pronoun that fits nobody stays what it is: an editor will know. */
  #pronoun(lower: string, before: readonly Piece[]): Speaker | undefined {
    if (lower === 'i' || lower === 'we') return this.#quoted === null ? undefined : { ...this.#quoted, reason: `“${lower}” in words of ${this.#quoted.name}` }
    const unresolved: Speaker = { name: lower, entity: null, role: null, reason: `“${lower}” fits nobody whom the text names before it` }
    return this.#antecedent(lower, before) ?? this.#announced(lower) ?? (['he', 'she', 'it', 'they'].includes(lower) ? unresolved : undefined)
  }

  #antecedent(lower: string, before: readonly Piece[]): Speaker | undefined {
    const read = (speaker: Speaker): Speaker => ({ ...speaker, role: speaker.entity === null ? speaker.role : null, reason: `“${lower}” read as ${speaker.name}, the last whom it fits` })
    if (lower === 'he' || lower === 'she' || lower === 'who') {
      const wanted = lower === 'he' ? 'male' : lower === 'she' ? 'female' : undefined
      // Within a clause that hangs on the sentence’s subject: Keel blamed the costs, which he said had tripled.
      const inSentence = before.length > 0 && before.at(-1)?.text !== ',' && before.at(-1)?.kind === 'word' ? before.find(({ entity, opensName }) => opensName && entity?.kind === 'person' && this.#maybe(entity, wanted))?.entity : undefined
      if (inSentence != null) return read(asNamed(inSentence))
      // Keel declined because, she explained, …
      const subject = before.at(-1)?.text === ',' && ['because', 'when', 'although', 'though'].includes(before.at(-2)?.lower ?? '') ? mainSubject(before) : undefined
      const owner = subject && this.speakerOf(before, subject)?.entity
      if (owner != null && this.#maybe(owner, wanted)) return read(asNamed(owner))
      // “Frost said that …; it was fine, she added”: who spoke before it in the sentence.
      const spoke = before.findLastIndex((piece, at) => at > 0 && cueOf(piece.lower) !== undefined && before[at - 1]?.entity?.kind === 'person')
      const spoken = before[spoke - 1]?.entity
      if (spoken != null && this.#maybe(spoken, wanted)) return read(asNamed(spoken))
      const about = this.#personBefore(before, wanted)
      if (about !== undefined) return read(about)
      const person = this.#people.findLast((one) => (one.entity === null ? fitsGender(one.name, wanted) : one.entity !== this.#quoted?.entity && one.entity !== this.#asker && this.#maybe(one.entity, wanted)))
      if (person === undefined) return undefined
      if (wanted !== undefined && person.entity !== null) this.#taken.set(person.entity, wanted)
      return read(person)
    }
    const body = this.#bodyBefore(before) ?? this.#bodies.at(-1)
    if (lower === 'it') return body && read(body)
    if (lower !== 'they') return undefined
    if (this.#quoted !== null) return undefined
    if (this.#several !== null) return read(this.#several)
    // They, of one whose sex the text leaves open: a spokesperson.
    return this.last !== null && this.last.entity === null ? read(this.last) : body && read(body)
  }

  /** “What worries him, he says, is the silence,” says Tomas Eide: at a text’s beginning, the first person of it who fits. */
  #announced(lower: string): Speaker | undefined {
    if (lower !== 'he' && lower !== 'she') return undefined
    const person = this.#roles.people.find((one) => !this.knows(one) && this.#maybe(one, lower === 'he' ? 'male' : 'female'))
    return person && { ...asNamed(person), reason: `“${lower}” read as ${person.name}, whom the text names later` }
  }

  /** “Belisle dismisses it as a guess; of the 41 signs, he contends, …”: the person whom the sentence has been about. */
  #personBefore(before: readonly Piece[], wanted: Gender | undefined): Speaker | undefined {
    if (!before.some(({ text }) => text === ';')) return undefined
    const main = mainSubject(before)
    const subject = main && !PRONOUNS.has(before[main.first]?.lower ?? '') || main && DETERMINERS.has(before[main.first]?.lower ?? '') ? this.speakerOf(before, main) : undefined
    return subject?.entity?.kind === 'person' && this.#maybe(subject.entity, wanted) ? subject : undefined
  }

  /** “The group, which has 14 plants, warned of losses; it now expects …”: what the sentence has been about. */
  #bodyBefore(before: readonly Piece[]): Speaker | undefined {
    const main = before.length > 2 ? mainSubject(before) : undefined
    const subject = main && !['it', 'he', 'she', 'they'].includes(before[main.first]?.lower ?? '') ? this.speakerOf(before, main) : undefined
    if (subject === undefined) return undefined
    return subject.entity?.kind === 'organization' || (subject.entity === null && isBody(headNoun(subject.name))) ? subject : undefined
  }

  /** “the minister”, “the agency”, “a deckhand”: somebody known by that role, or whoever it describes. */
  #description(own: readonly Piece[], text: string, beside: string | null): Speaker | undefined {
    const stop = own.findIndex(({ lower, entity, kind }, at) => at > 0 && (kind === 'mark' && !/^[’'&-]$/.test(lower) || (entity === null && (PREPOSITIONS.has(lower) || lower === 'who' || CONJUNCTIONS.has(lower)))))
    const phrase = own.slice(0, stop === -1 ? undefined : stop)
    const [head] = own
    const noun = phrase.at(-1)?.lower ?? ''
    const called = /\b(?:called|named|known as|identified as|gave (?:only )?(?:his|her|their) (?:first )?name as)(?: only as)? (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/u.exec(`${text} ${beside ?? ''}`)?.[1]
    const hung = own.findIndex(({ lower }, at) => at > 1 && PARTICIPLES.has(lower))
    const described: Speaker = { name: called ?? (hung === -1 ? text : this.#textOf(own[0]?.start ?? 0, own[hung - 1]?.end ?? 0)), entity: null, role: beside, reason: null }
    if (head === undefined || noun === '') return undefined
    if (!/^(?:the|his|her|its|their|this|that)$/.test(head.lower) || phrase.length > 5) return this.#named(called) ?? (this.inHeadline ? this.#inStory(noun) : undefined) ?? described
    const words = phrase.slice(1).flatMap(({ lower }) => lower.split('-'))
    const last = words.at(-1) ?? noun
    const reason = (entity: FoundEntity): Speaker => ({ name: entity.name, entity, role: null, reason: `“${text}” read as ${entity.name}` })
    // “the minister’s lawyer” is somebody else.
    if (own.some(({ text: mark }) => /^[’']s?$/.test(mark))) return described
    const roles = this.#roles
    const extra = words.slice(0, -1).filter((word) => !isAdjective(word))
    // “Its legal officer” brings in another than the planning officer.
    const another = ['a', 'an', 'its', 'their', 'his', 'her'].includes(head.lower)
    const suits = (entity: FoundEntity): boolean => roles.of(entity).has(last) && (!another || words.slice(0, -1).every((word) => roles.of(entity).has(word))) && (extra.length <= 1 || extra.every((word) => roles.of(entity).has(word)))
    const person = this.#people.findLast(({ entity }) => entity !== null && suits(entity))?.entity ?? (isHuman(last) && !isPlural(last) ? head.lower === 'the' ? roles.people.find(suits) : roles.theOneWho(last) : undefined)
    if (person != null) return reason(person)
    const body = this.#bodies.findLast(({ entity }) => entity !== null && roles.of(entity).has(last))?.entity
    if (body != null && stop === -1) return reason(body)
    if (LETTERS.test(last) && stop === -1 && head.lower === 'the' && this.#writer !== null) return reason(this.#writer)
    if (PRESS.has(last) && stop === -1 && head.lower === 'the') {
      const paper = this.#bodies.findLast(({ entity }) => entity !== null && !NO_PRESS.test(entity.name))?.entity
      if (paper != null) return reason(paper)
    }
    if (COMPANY.has(last) && stop === -1 && head.lower === 'the') {
      const company = this.#company() ?? roles.organizations.find((entity) => roles.of(entity).has(last)) ?? roles.organizations.find(({ name }) => !NO_COMPANIES.test(name))
      if (company != null) return reason(company)
    }
    const introduced = this.#introduced ?? (isAttribute(last) && stop === -1 && phrase.length < 4 ? this.#subject : null)
    if (introduced !== null && head.lower === 'the' && isHuman(last) && !isPlural(last) && fitsGender(text, roles.genderOf(introduced))) return reason(introduced)
    const anyone = words.includes('old') || /^(?:man|woman|old|year-old|boy|girl|widow|widower|pair|teenager|pensioner)$/.test(last) || noun.endsWith('year-old')
    if (anyone) {
      const wanted = FEMALE_WORDS.has(last) ? 'female' : MALE_WORDS.has(last) ? 'male' : undefined
      const one = this.#people.findLast(({ entity }) => entity !== null && this.#maybe(entity, wanted))?.entity
      if (one != null) return reason(one)
    }
    return described
  }

  /** The last organization named that may be one, a listed company before others. */
  #company(): FoundEntity | undefined {
    const companies = this.#bodies.flatMap(({ entity }) => (entity !== null && !NO_COMPANIES.test(entity.name) && !isPress(this.#roles.of(entity)) ? [entity] : []))
    return companies.findLast(({ name }) => LISTED.test(name)) ?? companies.at(-1)
  }

  /** Whom a bare noun of a headline means: Skipper tells inquiry. */
  #inStory(noun: string): Speaker | undefined {
    const entity = isHuman(noun) ? this.#roles.personWith(noun) : undefined
    return entity && { ...asNamed(entity), reason: `“${noun}” read as ${entity.name}, whom the story names` }
  }

  #named(name: string | undefined): Speaker | undefined {
    const entity = name === undefined ? undefined : this.#roles.named(name)
    return entity && asNamed(entity)
  }

  /** Whom “his”, “her”, “its” or “their” means. */
  ownerOf(lower: string, before: readonly Piece[]): Speaker | undefined {
    const pronoun = OWNERS.get(lower)
    return pronoun === undefined ? undefined : this.#antecedent(pronoun, before)
  }

  /** Whether the text has spoken of somebody before. */
  knows(entity: FoundEntity): boolean {
    return this.#people.some((one) => one.entity === entity)
  }
}

/** “A spokesman for the prime minister, Ana Roe”: the name is that of the office right before it. */
const isOfInner = (own: readonly Piece[]): boolean => {
  const inner = own.findLastIndex(({ lower }) => ['for', 'to', 'of'].includes(lower))
  return ['a', 'an', 'one'].includes(own[0]?.lower ?? '') && inner > 1 && own[inner + 1]?.lower === 'the' && OFFICES.test(own.at(-1)?.lower ?? '')
}
const OFFICES = /^(?:minister|president|mayor|governor|chancellor|premier|king|queen|prince|princess|secretary|chairman|chairwoman|chair|commissioner|director|leader|speaker|defendant|bishop|archbishop|pope|judge|senator|ambassador|victim|accused|suspect)$/

/** A clown named Luis Aragón, a trader who gave her name as Mama Tosin. */
const calledAs = (own: readonly Piece[]): FoundEntity | undefined => own.find(({ entity, opensName }, at) => entity?.kind === 'person' && opensName && (['named', 'called'].includes(own[at - 1]?.lower ?? '') || (own[at - 1]?.lower === 'as' && own.slice(Math.max(0, at - 4), at - 1).some(({ lower }) => /^(?:name|known|identified)$/.test(lower)))))?.entity ?? undefined

const asNamed = (entity: FoundEntity): Speaker => ({ name: entity.name, entity, role: null, reason: null })

/** Told the Courier, seen by the Courier, in the Courier: a name that comes in beside what the sentence is about. */
const isBeside = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces[at - 1]?.lower === 'the' ? pieces[at - 2]?.lower : pieces[at - 1]?.lower
  return before !== undefined && (PREPOSITIONS.has(before) || cueOf(before)?.listener === true)
}

/** The name that a phrase turns on: not one behind a preposition, not one that owns something. */
function headName(own: readonly Piece[]): { readonly entity: FoundEntity; readonly start: number } | undefined {
  // Minister for the sea Lars Holt; not a spokesman for Lars Holt.
  const open = own.findLastIndex(({ opensName }) => opensName)
  const last = own[open]
  if (last?.entity?.kind === 'person' && own.at(-1)?.closesName === true && TITLES.has(own[0]?.lower ?? '') && open > 0 && !PREPOSITIONS.has(own[open - 1]?.lower ?? '') && !['the', 'a', 'and', '’s', "'s"].includes(own[open - 1]?.lower ?? '')) return { entity: last.entity, start: last.start }
  for (const [at, piece] of own.entries()) {
    if (piece.entity === null) {
      // Her friend and rival Oskar Lind is one; the mayor and Oskar Lind are two.
      const joins = piece.lower === 'and' && ['a', 'an', 'the'].includes(own[at + 1]?.lower ?? 'the') || piece.lower === 'and' && own[at + 1]?.entity != null
      if (PREPOSITIONS.has(piece.lower) || piece.lower === 'who' || joins) return undefined
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
