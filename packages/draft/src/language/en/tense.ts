import type { Token } from '../../reading/token.ts'
import { isListedNoun, isListedPlural, isListedVerb } from './dictionary.ts'
import { isAuxiliary, isFinite, isInfinitive } from './lexicon.ts'
import { ADVERB_PREFIXED, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words.ts'

const MODALS = /^(?:will|won't|shall|shan't|would|wouldn't|could|couldn't|can|can't|cannot|might|must|should|shouldn't|i'll|we'll|you'll|he'll|she'll|they'll|it'll|that'll|there'll|let's|gonna)$/
const AHEAD = /^(?:due|scheduled|expected|upcoming|forthcoming|deadline|going|poised|tomorrow|looming|awaits|pending)$/
/** Verbs whose infinitive is about what is to come even when they are past: agreed to meet in June. */
const COMMITS = /^(?:agreed|decided|voted|promised|pledged|vowed|threatened|asked|ordered|told|invited|summoned|hoped|planned|intended|offered|set|expected|scheduled|proposed|resolved|aimed|wanted|urged|called|sworn|swore|booked|arranged|instructed|directed|undertaken|undertook|committed)$/
const PAST = /^(?:got|went|came|took|gave|made|left|lost|held|kept|fell|rose|ran|saw|knew|was|were|had|did|didn't|wasn't|weren't|hadn't|said|told|been|since|has|have|hasn't|haven't|i've|we've|they've|you've|ago)$/
const PRESENT = /^(?:is|are|am|isn't|aren't|i'm|we're|they're|you're|he's|she's|it's|that's|do|does|don't|doesn't)$/

type Tense = 'past' | 'future'

/** Whether the clause around a date is about what was or what is to come: its nearest verb decides, the present tense too, since with a day it announces. */
export function tenseAround(tokens: readonly Token[], at: number): Tense | undefined {
  const quoted = tokens.slice(0, at).filter(({ text }) => text === '"').length % 2 === 1
  /** Back over a quotation that the date stands outside of. */
  const overQuotation = (index: number): number => {
    const mark = tokens[index]?.text ?? ''
    const opening = mark === '”' ? '“' : mark === '"' && !quoted ? '"' : undefined
    const found = opening === undefined ? -1 : tokens.findLastIndex(({ text }, other) => other < index && text === opening)
    return found === -1 ? index : found - 1
  }
  const edge = (index: number): boolean => /^[;:“”"—–()]$/.test(tokens[index]?.text ?? '') || (tokens[index]?.text === ',' && Math.abs(index - at) > (PREPOSITIONS.has(tokens[index + 1]?.lower ?? '') ? 2 : 1))
  // Back to the clause's beginning first, since English puts the verb before the time.
  let infinitive = false
  for (let before = overQuotation(at - 1); before >= 0 && !edge(before); before = overQuotation(before - 1)) {
    if (tokens[before]?.lower === 'to' && isInfinitive(tokens[before + 1]?.lower ?? '')) infinitive = true
    const opens = before === 0 || edge(before - 1)
    const tense = tenseAt(tokens, before, infinitive, opens)
    if (tense !== undefined) return tense
  }
  if (infinitive) return 'future'
  // On Thursday, the court will hear; not: inflation, at 7 per cent in August, would rise.
  const opening = tokens.slice(Math.max(0, at - 3), at).every((token, index, all) => all.length < 3 || index > 0 || edge(at - 3))
  for (let after = at + 1; after < tokens.length && !edge(after); after++) {
    if (tokens[after]?.text === ',' && !opening) break
    if (tokens[after - 1]?.lower === 'to') continue
    const tense = tenseAt(tokens, after, false, false)
    if (tense !== undefined) return tense
  }
  return undefined
}

/** What a word says of its clause's time, if it is a finite verb. */
function tenseAt(tokens: readonly Token[], at: number, infinitive: boolean, opens: boolean): Tense | undefined {
  const [own, before, next] = [tokens[at], tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  if (own === undefined || own.kind !== 'word') return undefined
  const { lower } = own
  // Part of a name: the Long Water Sculls.
  if (at > 0 && /^\p{Lu}/u.test(own.text) && !opens && lower !== 'i') return undefined
  if (MODALS.test(lower) || (lower === 'may' && own.text === 'may')) return next === 'have' || tokens[at + 2]?.lower === 'have' ? 'past' : 'future'
  if (AHEAD.test(lower)) return 'future'
  if (PRESENT.test(lower)) return 'future'
  if (PAST.test(lower)) return lower === 'was' || lower === 'were' || lower === 'had' ? (infinitive && next === 'to' && lower !== 'had' ? 'future' : tokens.slice(at, at + 5).some((token) => /^(?:due|scheduled|expected)$/.test(token.lower)) ? 'future' : 'past') : lower === 'has' && next === 'to' || lower === 'have' && next === 'to' ? 'future' : 'past'
  if (infinitive && COMMITS.test(lower)) return 'future'
  if (DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower)) return undefined
  if (DETERMINERS.has(before) || before === 'to' || PREPOSITIONS.has(before) && !ADVERB_PREFIXED.has(before)) return undefined
  // is closed, will be opened: the auxiliary before it tells.
  if (isAuxiliary(before) || /^(?:being|be|been|stay|stays|remain|remains|get|gets|become|keep)$/.test(before)) return undefined
  if (isFinite(lower) && !isAuxiliary(lower)) return lower.endsWith('s') ? 'future' : 'past'
  if (lower.endsWith('s') && isListedVerb(lower) && (!isListedNoun(lower) || /^(?:he|she|it|who|which|that|,)$/.test(before) || /^\p{Lu}/u.test(tokens[at - 1]?.text ?? ''))) return 'future'
  if (isInfinitive(lower) && (opens || /^(?:i|we|you|they|please|who)$/.test(before) || ((isListedPlural(before) || /^\p{Lu}.*s$/u.test(tokens[at - 1]?.text ?? '')) && PREPOSITIONS.has(next)))) return 'future'
  return ANNOUNCES.test(lower) ? 'future' : undefined
}

/** Present forms that are hardly nouns, and come with a date. */
const ANNOUNCES = /^(?:begins|opens|starts|expires|takes|meets|goes|resumes|runs|votes|returns|closes|ends|arrives|leaves|hopes|expects|intends|aims|wants|plans|retires|faces|hosts|travels|hears|kicks|airs|launches|becomes|comes|begin|resume|retire|expect|hope|intend|aim)$/
