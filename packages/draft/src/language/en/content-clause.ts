import type { Clauses, Piece } from './clause.ts'
import { cueOf, type Cue } from './cues.ts'
import { isListedBase, isListedPlural, isListedVerb } from './dictionary.ts'
import { isAdjective, isAdverb, isAuxiliary, isFinite, isInfinitive, isVerb } from './lexicon.ts'
import { PARTICIPLES, type Subject } from './noun-phrase.ts'
import { subjectBefore } from './subject-before.ts'
import { CONJUNCTIONS, DETERMINERS, MONTH_FORMS, PREPOSITIONS, PRONOUNS, WEEKDAYS } from './words.ts'

const isTimeWord = (lower: string): boolean => (WEEKDAYS as readonly string[]).includes(lower) || MONTH_FORMS.has(lower) || ['yesterday', 'today', 'earlier', 'later', 'afterwards', 'again', 'recently', 'however', 'then', 'too', 'instead', 'simply', 'tonight'].includes(lower)

/** Passes over what may stand between a verb of speech and its clause: on Tuesday, in a statement, late last week. */
export function afterAdverbials(pieces: readonly Piece[], from: number): number {
  let at = from
  for (;;) {
    const { lower = '', entity = null } = pieces[at] ?? {}
    if (entity === null && (isTimeWord(lower) || (isAdverb(lower) && !['only', 'early', 'nearly', 'roughly', 'approximately', 'almost'].includes(lower)))) at += 1
    else if (lower === 'only' && pieces[at + 1]?.lower === 'that') at += 1
    else if (isInterval(pieces, at)) at += 3
    else if (lower === ',' && at > from) at += 1
    else if (lower === 'at' && ['least', 'most'].includes(pieces[at + 1]?.lower ?? '')) return at
    else if (['in', 'on', 'at', 'during', 'after', 'before', 'by', 'from', 'through', 'via', 'to', 'late', 'early', 'last', 'this', 'under', 'outside', 'of', 'with'].includes(lower)) {
      const end = adverbialEnd(pieces, at)
      if (end === undefined) return at
      at = end
    } else return at
  }
}

/** two years later */
const isInterval = (pieces: readonly Piece[], at: number): boolean => /^(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)$/.test(pieces[at + 1]?.lower ?? '') && /^(?:later|earlier|ago|before|afterwards)$/.test(pieces[at + 2]?.lower ?? '')

/** Where an adverbial of time, place or occasion ends that begins here; nothing where it may be a clause's beginning. */
function adverbialEnd(pieces: readonly Piece[], from: number): number | undefined {
  let at = from + 1
  if (['last', 'this', 'late', 'early'].includes(pieces[from]?.lower ?? '')) {
    if (!/^(?:week|month|year|night|morning|evening|afternoon|on|in|spring|summer|autumn|winter|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(pieces[at]?.lower ?? '')) return undefined
    return ['on', 'in'].includes(pieces[at]?.lower ?? '') ? adverbialEnd(pieces, at) : at + 1
  }
  const isDay = (isTimeWord(pieces[at]?.lower ?? '') && !/^[’']s?$/.test(pieces[at + 1]?.text ?? '')) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(pieces[at]?.lower ?? '')
  if (isDay) {
    while (isTimeWord(pieces[at]?.lower ?? '') || /^(?:\d{1,4}(?:st|nd|rd|th)?|morning|evening|night|afternoon)$/.test(pieces[at]?.lower ?? '')) at += 1
    return at
  }
  // in a statement, at the inquest, to the court: up to where a clause begins.
  for (let end = at; end < Math.min(pieces.length, from + 8); end++) {
    const piece = pieces[end]
    if (piece === undefined || piece.kind === 'quotation') return undefined
    if (piece.lower === 'that' && end > at) return end
    if (piece.text === ',') return end
    if (/^(?:statement|interview|conference|report|letter|hearing|briefing|email|speech|post|message|court|parliament|inquest|television|radio|blog|memo|filing|trial|inquiry|meeting|rally|ceremony|debate|study|paper|reporters|journalists|testimony|magistrates|session|council|weekend|visit|reply|response)$/.test(piece.lower)) {
      const next = pieces[end + 1]
      // in a memo seen by the agency that
      const that = next !== undefined && PARTICIPLES.has(next.lower) ? pieces.findIndex(({ lower }, index) => index > end && index < end + 9 && lower === 'that') : -1
      if (that !== -1) return that
      return next !== undefined && ['to', 'of', 'on', 'in', 'at', 'with', 'published', 'released', 'posted', 'sent', 'about', 'for'].includes(next.lower) ? adverbialEnd(pieces, end + 1) ?? end + 1 : end + 1
    }
  }
  return undefined
}

/** Passes over whoever is told: reporters, the council, her. */
export function afterListener(pieces: readonly Piece[], from: number): number {
  const head = pieces[from]
  if (head === undefined) return from
  if (['me', 'him', 'her', 'us', 'them', 'you', 'it'].includes(head.lower) && !(head.lower === 'her' && pieces[from + 1]?.kind === 'word' && !isClauseStart(pieces, from + 1))) return from + 1
  let at = from
  while (at < pieces.length && at < from + 12) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'quotation' || piece.text === ',' || piece.text === ':' || piece.lower === 'that' || /^[.;]$/.test(piece.text)) break
    if (piece.lower === 'said' || piece.lower === 'says') break
    if (at > from && piece.entity === null && (isTimeWord(piece.lower) || ['on', 'in', 'last', 'during', 'how', 'why', 'whether', 'if', 'what'].includes(piece.lower))) break
    // told reporters the bridge …; told the council he …
    if (at > from && piece.entity === null && (DETERMINERS.has(piece.lower) || ['he', 'she', 'they', 'it', 'we', 'i', 'there', 'to'].includes(piece.lower)) && !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '') && !['and', 'or'].includes(pieces[at - 1]?.lower ?? '')) break
    if (at > from && piece.opensName && !isDescribed(pieces, from, at) && pieces[at - 1]?.entity === null && !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '') && !DETERMINERS.has(pieces[at - 1]?.lower ?? '') && !/^(?:newspaper|magazine|agency|broadcaster|news|judge|minister)$/.test(pieces[at - 1]?.lower ?? '')) break
    at += 1
  }
  return at
}

/** told a packed Commons: nothing but what is said of the name stands before it. */
const isDescribed = (pieces: readonly Piece[], from: number, at: number): boolean => DETERMINERS.has(pieces[from]?.lower ?? '') && at - from > 1 && pieces.slice(from + 1, at).every(({ lower }) => isAdjective(lower) || lower.endsWith('ed') || isAdverb(lower))

const isClauseStart = (pieces: readonly Piece[], at: number): boolean => ['that', 'he', 'she', 'it', 'they', 'the', 'a', 'to', 'there', 'how', 'why', 'whether', 'if', 'on', 'in'].includes(pieces[at]?.lower ?? '') || pieces[at]?.text === ','

/** Whether a clause with a verb of its own stands here, told by its first verb. */
export function isClause(pieces: readonly Piece[], from: number, to: number): boolean {
  const head = pieces[from]
  if (head === undefined || from >= to || (head.lower === 'as' && !['many', 'much', 'few', 'little'].includes(pieces[from + 1]?.lower ?? ''))) return false
  if (head.kind === 'mark' && !/^[$£€(]$/.test(head.text)) return false
  // Of 618 people, 70 will leave
  const comma = head.lower === 'of' ? pieces.findIndex(({ text }, at) => at > from && at < to && text === ',') : -1
  if (comma !== -1) return isClause(pieces, comma + 1, to)
  if (['to', 'of', 'so', 'nothing', 'little', 'yes', 'which', 'who', 'whose', 'where', 'and', 'or', 'but'].includes(head.lower) || (['about', 'with'].includes(head.lower) && pieces[from + 1]?.kind !== 'number' && !['one', 'two', 'three', 'half', 'a'].includes(pieces[from + 1]?.lower ?? '') && !pieces.slice(from, to).some(({ text }) => text === ','))) return false
  if (['he', 'she', 'it', 'they', 'we', 'i', 'you'].includes(head.lower) && (isVerbForm(pieces[from + 1]?.lower ?? '') || pieces[from + 1]?.lower === "'s")) return true
  for (let at = from + 1; at < to; at++) {
    const piece = pieces[at]
    if (piece === undefined) return false
    // the plan “will not fly”: the verb stands in the quotation.
    if (piece.kind === 'quotation') {
      if (at > from && isVerbForm(piece.inner)) return true
      continue
    }
    if (piece.text === ',' && ['and', 'but'].includes(pieces[at + 1]?.lower ?? '')) return false
    if (piece.lower === 'and' && pieces[at + 1]?.entity === null && isFinite(pieces[at + 1]?.lower ?? '')) return false
    if (['and', 'but'].includes(piece.lower) && ['he', 'she', 'it', 'they', 'we', 'i', 'you', 'there'].includes(pieces[at + 1]?.lower ?? '')) return false
    // the measure, which passed by two votes, favours: the verb stands behind what is put in.
    if (piece.text === ',' && ['which', 'who', 'whose', 'where'].includes(pieces[at + 1]?.lower ?? '')) {
      const closing = pieces.findIndex(({ text }, index) => index > at && index < to && text === ',')
      return closing !== -1 && pieces[closing + 1]?.kind === 'word'
    }
    if (piece.entity !== null || piece.kind !== 'word') continue
    if (['which', 'who', 'that', 'whose'].includes(piece.lower) && !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '') && at < from + 5 && !hasAuxiliary(pieces, at + 1, to)) return pieces.slice(at, to).some(({ kind, inner }) => kind === 'quotation' && isVerbForm(inner))
    if (['to'].includes(pieces[at - 1]?.lower ?? '')) continue
    if (isAuxiliary(piece.lower) && (at < to - 1 || PRONOUNS.has(pieces[at - 1]?.lower ?? ''))) return true
    // the picture matches hers
    if (isListedVerb(piece.lower) && piece.lower.endsWith('s') && beginsObject(pieces[at + 1]) && pieces[at - 1]?.kind === 'word' && !DETERMINERS.has(pieces[at - 1]?.lower ?? '') && !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '')) return true
    if (isSingular(pieces, from, at)) continue
    // that farmers wait
    if (pieces[from - 1]?.lower === 'that' && isListedBase(piece.lower) && isListedPlural(pieces[at - 1]?.lower ?? '')) return true
    if (isVerb(piece.lower) && !DETERMINERS.has(pieces[at - 1]?.lower ?? '') && !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '') && pieces[at - 1]?.text !== '’s' && pieces[at - 1]?.text !== "'s") return true
  }
  return false
}

/** an action plan, a ransom note: behind one of something a verb’s bare form is a noun. */
const isSingular = (pieces: readonly Piece[], from: number, at: number): boolean => ['a', 'an', 'each', 'every', 'another'].includes(pieces[from]?.lower ?? '') && !isFinite(pieces[at]?.lower ?? '') && isInfinitive(pieces[at]?.lower ?? '') && !pieces.slice(from, at).some(({ lower, kind }) => kind === 'mark' || lower === 'that' || lower === 'who' || lower === 'and')

const isVerbForm = (lower: string): boolean => isFinite(lower) || isVerb(lower) || isListedVerb(lower) || isListedBase(lower)

const beginsObject = (piece: Piece | undefined): boolean => piece !== undefined && (piece.entity !== null || piece.kind === 'number' || DETERMINERS.has(piece.lower) || PRONOUNS.has(piece.lower) || ['hers', 'ours', 'theirs', 'mine', 'yours', 'nothing', 'too'].includes(piece.lower))

const hasAuxiliary = (pieces: readonly Piece[], from: number, to: number): boolean => pieces.slice(from, to).filter(({ lower, entity }) => entity === null && (isAuxiliary(lower) || isFinite(lower))).length > 1

/** Where what is said ends that begins here: at the sentence's end, or where somebody else, or the same again, begins to speak. */
export function contentEnd({ pieces, cues }: Clauses, from: number, own: number, inRelative = false): number {
  let end = pieces.length
  while (end > from && /^[.!?…)]$/.test(pieces[end - 1]?.text ?? '') && !(pieces[end - 1]?.text === ')' && pieces.slice(from, end).some(({ text }) => text === '('))) end -= 1
  for (let at = from; at < end; at++) {
    const piece = pieces[at]
    if (piece?.text === ';') return at
    // A verb before the colon, “, adding: “…””, is looked for below.
    if (piece?.text === ':' && (pieces[at + 1]?.kind === 'quotation' || pieces[at - 1]?.kind === 'quotation')) end = at
    if (piece?.text === ',' && (isRemark(pieces, at + 1) || (pieces[at + 1]?.lower === 'as' && at - from > 3 && isBeyond(pieces, at + 2, end)))) return at
    if (piece?.text === ',' && (pieces[at + 1]?.lower === 'according' || (inRelative && isFinite(pieces[at + 1]?.lower ?? '')))) return at
  }
  for (const { at, cue } of cues) {
    if (at <= from || at <= own || at >= end) continue
    const stop = breakBefore(pieces, at, cue, from)
    if (stop !== undefined) return stop
  }
  return end
}

/** …, as eleven members voted against it: what happened meanwhile. */
const isBeyond = (pieces: readonly Piece[], from: number, end: number): boolean => isClause(pieces, from, end) && !PRONOUNS.has(pieces[from]?.lower ?? '') && pieces.slice(from, end).some(({ lower, entity }) => entity === null && isFinite(lower) && !['is', 'are', 'has', 'have', 'had', 'will', 'would', 'can', 'could', 'should', 'been', 'be', 'does', 'do', 'did', 'was', 'were'].includes(lower))

/** …, a claim that the ministry rejects: what the reporter says of what was said. */
const isRemark = (pieces: readonly Piece[], at: number): boolean => ['a', 'an'].includes(pieces[at]?.lower ?? '') && pieces.slice(at + 1, at + 4).some(({ lower }, index, own) => /^(?:claim|charge|allegation|accusation|assertion|suggestion|statement|remark|comment|view|argument|position|warning|prediction|figure|account|version|contention|verdict|description)$/.test(lower) && /^(?:that|which|disputed|denied|rejected|dismissed|echoed|repeated|backed|supported|shared)$/.test(own[index + 1]?.lower ?? pieces[at + 2 + index]?.lower ?? ''))

/** Where speech breaks off before a verb of speech; nothing where that verb is part of what is said. */
function breakBefore(pieces: readonly Piece[], at: number, cue: Cue, from: number): number | undefined {
  let before = at - 1
  while (isAdverb(pieces[before]?.lower ?? '') || ['also', 'then', 'later', 'has', 'had'].includes(pieces[before]?.lower ?? '')) before -= 1
  // adding 14 miles to the trip: no clause and no quotation behind it, so that nobody speaks.
  const next = pieces[at + 1]
  if (cue.participle && cue.clause !== 'none' && !cue.listener && next?.kind !== 'quotation' && next?.kind !== 'mark' && pieces[afterAdverbials(pieces, at + 1)]?.lower !== 'that' && !pieces.slice(at, at + 12).some(({ kind }) => kind === 'quotation') && !isClause(pieces, afterAdverbials(pieces, at + 1), pieces.length)) return undefined
  if (cue.participle) return pieces[before]?.text === ',' || ['—', '–'].includes(pieces[before]?.text ?? '') ? before : pieces[before]?.lower === 'and' && pieces[before - 1]?.text === ',' ? before - 1 : undefined
  if (['and', 'but'].includes(pieces[before]?.lower ?? '')) return pieces[before - 1]?.text === ',' ? before - 1 : cue.clause === 'none' && !['call', 'describe', 'accuse', 'dismiss'].includes(cue.verb) ? undefined : before
  const subject = subjectBefore(pieces, at, from)
  if (subject === undefined) return undefined
  const [second, first] = [pieces[subject.first - 2], pieces[subject.first - 1]]
  if (first?.text === ',' && (pieces[at + 1]?.text === ',' || at + 1 >= pieces.length - 1 || isTail(pieces, at))) return subject.first - 1
  if (['but', 'while', 'although', 'though', 'whereas', 'and'].includes(first?.lower ?? '') && second?.text === ',') return subject.first - 2
  return ['but', 'whereas'].includes(first?.lower ?? '') ? subject.first - 1 : undefined
}

/** Whether nothing but time and place stands behind a verb up to the sentence's end. */
export function isTail(pieces: readonly Piece[], at: number): boolean {
  let end = pieces.length
  while (end > at && /^[.!?…]$/.test(pieces[end - 1]?.text ?? '')) end -= 1
  let next = at + 1
  if (cueOf(pieces[at]?.lower ?? '')?.listener === true) next = afterListener(pieces, next)
  if (next >= end) return true
  const after = afterAdverbials(pieces, next)
  if (after >= end || (after > next && pieces[after - 1]?.text === ',')) return true
  const head = pieces[after]
  return head !== undefined && (PREPOSITIONS.has(head.lower) || ['when', 'as', 'while', 'after', 'before'].includes(head.lower)) && head.lower !== 'that' && !['if'].includes(head.lower)
}

const NOT = new Set(['not', "didn't", "doesn't", "don't", "wouldn't", 'declined', 'refused', 'never', "couldn't", 'cannot', "can't", "won't", 'unable', 'without'])

/** would not say, declined to say: nothing between the verb and the word that denies it but auxiliaries. */
export function isNegated(pieces: readonly Piece[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const lower = pieces[before]?.lower ?? ''
    if (NOT.has(lower)) return true
    if (!(isAuxiliary(lower) || isAdverb(lower) || lower === 'to')) return false
  }
  return false
}

/** `is said`, `was told`: somebody else speaks, whom the text does not name. */
export function isPassive(pieces: readonly Piece[], at: number): boolean {
  if (cueOf(pieces[at]?.lower ?? '')?.participle === true) return false
  let before = at - 1
  while (isAdverb(pieces[before]?.lower ?? '') || ['also', 'been', 'being', 'not'].includes(pieces[before]?.lower ?? '')) before -= 1
  // when reminded, if asked, as told: nobody who does it stands before it.
  if (['when', 'if', 'once', 'unless', 'until', 'though', 'although'].includes(pieces[before]?.lower ?? '') && isFinite(pieces[at]?.lower ?? '')) return true
  return ['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "isn't", "wasn't", "aren't", "weren't"].includes(pieces[before]?.lower ?? '') || ['been', 'being'].includes(pieces[before + 1]?.lower ?? '') && before + 1 < at
}

export const startsClause = (piece: Piece | undefined): boolean => piece !== undefined && (DETERMINERS.has(piece.lower) || PRONOUNS.has(piece.lower) || CONJUNCTIONS.has(piece.lower) || piece.entity !== null || piece.kind !== 'mark')

const SUBORDINATING = new Set(['when', 'after', 'before', 'while', 'although', 'though', 'because', 'since', 'until', 'if', 'as', 'once', 'whether', 'that', 'which', 'who', 'whose', 'where', 'whom', 'unless', 'how', 'why', 'what'])

/** The subject of the sentence's first verb that has one, in its main clause where one is found. */
export function mainSubject(pieces: readonly Piece[]): Subject | undefined {
  let first: Subject | undefined
  for (let at = 1; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'quotation') break
    const before = pieces[at - 1]
    if (piece.entity !== null || piece.kind !== 'word' || !(isVerb(piece.lower) || cueOf(piece.lower)?.participle === false || (isListedVerb(piece.lower) && piece.lower.endsWith('s') && beginsObject(pieces[at + 1]))) || PREPOSITIONS.has(before?.lower ?? '') || DETERMINERS.has(before?.lower ?? '') || ['who', 'which', 'that', 'to', 'and', 'or', '’s', "'s"].includes(before?.lower ?? '') || isSingular(pieces, pieces.findLastIndex(({ lower, text }, index) => index < at && (/^[,;:]$/.test(text) || ['a', 'an', 'each', 'every', 'another'].includes(lower))), at)) continue
    // a roofer named Gethin Pelham
    if (['named', 'called'].includes(piece.lower) && pieces[at + 1]?.entity?.kind === 'person' && ['a', 'an'].includes(pieces[at - 2]?.lower ?? '')) continue
    const subject = subjectBefore(pieces, at)
    if (subject === undefined || subject.relative === true || ['whose', 'who', 'which'].includes(pieces[subject.first]?.lower ?? '')) continue
    first ??= subject
    const comma = pieces.findLastIndex(({ text }, index) => index < subject.first && /^[,;:]$/.test(text))
    if (!pieces.slice(comma + 1, subject.first).some(({ lower, entity }) => entity === null && SUBORDINATING.has(lower))) return subject
  }
  return first
}
