import type { Piece } from './clause.ts'
import { isAdjective, isAdverb } from './lexicon.ts'
import { PARTICIPLES } from './noun-phrase.ts'
import { DETERMINERS, MONTH_FORMS, PREPOSITIONS, WEEKDAYS } from './words.ts'

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
