import type { FoundEntity } from '../../entities.ts'
import type { Speaker, Utterance } from '../../speech.ts'
import type { Clauses, Piece } from './clause.ts'
import { mainSubject } from './main-subject.ts'
import { cueOf } from './cues.ts'
import { described } from './described.ts'
import { headNoun, isHuman } from './description.ts'
import { Focus } from './focus.ts'
import { asNamed, calledAs, headName, isBeside, isOfInner, roleIn } from './headed-name.ts'
import type { Subject } from './noun-phrase.ts'
import { ownerOf, OWNERS, pronounOf } from './pronoun.ts'
import type { Roles } from './roles.ts'
import { PRONOUNS } from './words.ts'

/** What a text has told so far, and who is meant by the words of a sentence. */
export class Discourse {
  readonly focus: Focus

  constructor(textOf: (start: number, end: number) => string, roles: Roles) {
    this.focus = new Focus(textOf, roles)
  }

  /** Who spoke last, named or not. */
  get last(): Speaker | null {
    return this.focus.last
  }

  /** Begins a paragraph, which may be the headline. */
  set inHeadline(is: boolean) {
    this.focus.inHeadline = is
  }

  meet(clauses: Clauses): void {
    this.focus.meet(clauses)
  }

  get isQuoting(): boolean {
    return this.focus.quoted !== null
  }

  /** Reads words that somebody is quoted with: there, I and we are that speaker, and he and she are others. */
  spokenBy<T>(speaker: Speaker, read: () => T): T {
    this.focus.quoted = speaker
    try {
      return read()
    } finally {
      this.focus.quoted = null
    }
  }

  /** Puts whoever a sentence is about into focus, once its speech is read. */
  leave({ pieces }: Clauses, found: readonly Utterance[]): void {
    // What somebody says that somebody else said does not bring that other one into focus.
    const outer = found.filter((one) => !found.some((other) => other !== one && other.mode !== 'quote' && other.speaker.name !== one.speaker.name && other.start <= one.start && other.end >= one.end))
    this.focus.asker = found.findLast(({ rule, verb }) => rule === 'asked-whether' && verb !== 'know')?.speaker.entity ?? null
    const main = mainSubject(pieces)
    const subject = main === undefined ? undefined : this.speakerOf(pieces, main)
    // The one named first is most often the subject, so that it comes last and nearest.
    const named = [...pieces.keys()].filter((at) => pieces[at]?.opensName === true)
    for (const at of named.toReversed()) {
      const entity = pieces[at]?.entity
      if (entity != null && (entity.kind === 'person' || !isBeside(pieces, at))) this.focus.bring(asNamed(entity))
    }
    if (subject !== undefined) this.focus.bring(subject)
    for (const { speaker } of outer) this.focus.bring(speaker)
    this.focus.subject = subject?.entity?.kind === 'person' ? subject.entity : outer.at(-1)?.speaker.entity?.kind === 'person' ? (outer.at(-1)?.speaker.entity ?? null) : null
    if (subject?.entity?.kind === 'person' && pieces.some(({ lower, entity }) => entity === null && ['write', 'post', 'email', 'message', 'tweet'].includes(cueOf(lower)?.verb ?? ''))) this.focus.writer = subject.entity
    this.focus.newcomers = new Set(pieces.flatMap(({ lower }, at) => (isNewcomer(pieces, at) ? [lower] : [])))
    const people = new Set(named.flatMap((at) => (pieces[at]?.entity?.kind === 'person' ? [pieces[at]?.entity] : [])))
    const [only] = people
    this.focus.introduced = people.size === 1 && only != null && this.focus.roles.of(only).size === 0 ? only : null
    this.focus.last = outer.at(-1)?.speaker ?? this.focus.last
  }

  /** Who a subject is. */
  speakerOf(pieces: readonly Piece[], { first, last, apposition }: Subject): Speaker | undefined {
    const own = pieces.slice(first, last)
    const [head] = own
    const tail = own.at(-1)
    if (head === undefined || tail === undefined) return undefined
    const beside = apposition === null ? [] : pieces.slice(...apposition)
    const besideText = apposition === null || beside.length === 0 ? null : this.focus.textOf(beside[0]?.start ?? 0, beside.at(-1)?.end ?? 0)
    const text = this.focus.textOf(head.start, tail.end)
    const named = headName(own)
    if (named !== undefined && named.entity.kind === 'person') {
      const before = this.focus.textOf(head.start, named.start).trim().replace(/^(?:the|a|an|his|her|its) /i, '')
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
    if (own.length === 1 && PRONOUNS.has(head.lower) && !['one', 'that', 'this', 'those', 'these'].includes(head.lower)) return pronounOf(this, head.lower, pieces.slice(0, first))
    return described(this, own, text, besideText)
  }

  /** Whom “his”, “her”, “its” or “their” means. */
  ownerOf(lower: string, before: readonly Piece[]): Speaker | undefined {
    return ownerOf(this, lower, before)
  }

  knows(entity: FoundEntity): boolean {
    return this.focus.knows(entity)
  }
}

/** Money from an aunt; not: Keel, an aunt, or: Keel is an aunt. */
const isNewcomer = (pieces: readonly Piece[], at: number): boolean => ['a', 'an'].includes(pieces[at - 1]?.lower ?? '') && isHuman(pieces[at]?.lower ?? '') && pieces[at + 1]?.entity == null && pieces[at - 2]?.text !== ',' && !/^(?:is|was|as|be|been|became|named)$/.test(pieces[at - 2]?.lower ?? '')
