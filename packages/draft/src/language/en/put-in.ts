import type { Piece } from './clause.ts'
import { isActor, isAdverb, isAuxiliary, isFinite } from './lexicon.ts'
import { isTime, PARTICIPLES, phraseStart, type Subject } from './noun-phrase.ts'
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, TITLES } from './words.ts'

/**
 * “Keel, a deckhand, said”, “The agency’s spokeswoman, Sunniva Dahlke, said”, “Keel, of the Tarn Institute, who had not seen it, said”: what
 * stands between commas right before a verb is put in behind the subject, whatever it is, unless it is a clause.
 */
export function betweenCommas(pieces: readonly Piece[], start: number, end: number): Subject | undefined {
  const chunks = chunksOf(pieces, start, end)
  let main: readonly [number, number] | undefined
  let beside: readonly [number, number] | undefined
  for (let index = chunks.length - 2; index >= 0; index--) {
    const [own, next] = [chunks[index], chunks[index + 1]]
    if (own === undefined || next === undefined || !isInsertion(pieces, ...next)) break
    const first = phraseStart(pieces, ...own)
    if (first >= own[1] || !isPhrase(pieces, first, own[1])) break
    const hangs = leads(pieces, own[0], first) || !(first === own[0] || isLead(pieces, own[0], first) || CONJUNCTIONS.has(pieces[first - 1]?.lower ?? '') || ['after', 'before'].includes(pieces[first - 1]?.lower ?? ''))
    // “of Kestrel University, who was not there,”: it hangs on what stands before it.
    if (hangs) {
      if (first - own[0] > 1 || !isInsertion(pieces, ...own)) break
      continue
    }
    if (main !== undefined && !canSpeak(pieces, first, own[1])) break
    main = [first, own[1]]
    beside = next
  }
  return main === undefined || beside === undefined ? undefined : { first: main[0], last: main[1], apposition: beside }
}

function chunksOf(pieces: readonly Piece[], start: number, end: number): (readonly [number, number])[] {
  const chunks: (readonly [number, number])[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && pieces[at]?.text !== ',') continue
    if (at > from) chunks.push([from, at])
    from = at + 1
  }
  return chunks
}

/** Conjunctions and adverbs that may stand before a subject. */
const isLead = (pieces: readonly Piece[], first: number, main: number): boolean => pieces.slice(first, main).every(({ lower, entity }) => entity === null && (CONJUNCTIONS.has(lower) || isAdverb(lower) || isTime(lower)))

/** Whether something stands before the phrase in its chunk that makes it no subject: a preposition. */
export const leads = (pieces: readonly Piece[], first: number, main: number): boolean => main > first && PREPOSITIONS.has(pieces[main - 1]?.lower ?? '') && !['after', 'before', 'since', 'until', 'as', 'than'].includes(pieces[main - 1]?.lower ?? '')

/** Whether a phrase names or describes somebody who may speak. */
const canSpeak = (pieces: readonly Piece[], first: number, last: number): boolean => pieces.slice(first, last).some(({ lower, entity }) => (entity !== null && entity.kind !== 'place') || PRONOUNS.has(lower) || TITLES.has(lower) || isActor(lower) || SPEAKING.test(lower))

/** What ends the words for people and for what they form, beyond occupations. */
const SPEAKING = /(?:man|men|woman|women|people|person|er|ers|or|ors|ist|ists|ian|ians|ant|ants|ent|ents|mother|father|sister|brother|son|daughter|wife|husband|widow|friend|neighbour|neighbor|official|officials|police|council|ministry|agency|company|union|report|study|chief|head|boss|critic|critics|ally|allies|aide|aides|mp|mps|family|team|party)$/

function isPhrase(pieces: readonly Piece[], first: number, last: number): boolean {
  const own = pieces.slice(first, last)
  if (own.every(({ lower }) => isTime(lower) || PREPOSITIONS.has(lower) || DETERMINERS.has(lower) || isAdverb(lower) || CONJUNCTIONS.has(lower))) return own.some(({ lower }) => ['he', 'she', 'they', 'it', 'one', 'another', 'others', 'most', 'many', 'some', 'all'].includes(lower))
  return !own.some(({ lower, entity }) => entity === null && isAuxiliary(lower))
}

/** Whether what stands between commas is put in: a second phrase, who-clause or adverbial, and no clause of its own. */
export function isInsertion(pieces: readonly Piece[], first: number, last: number): boolean {
  const own = pieces.slice(first, last)
  const [head] = own
  if (head === undefined || own.some(({ kind }) => kind === 'quotation')) return false
  if (['and', 'but', 'so', 'yet', 'nor', 'when', 'because', 'although', 'though', 'while', 'if', 'as', 'after', 'before', 'since', 'until', 'that', 'whether'].includes(head.lower) && hasFinite(own)) return false
  if (['who', 'whose', 'which', 'where', 'whom'].includes(head.lower)) return true
  const relative = own.findIndex(({ lower }) => ['who', 'whose', 'which', 'that', 'where', 'whom', 'when', 'whether', 'if', 'how', 'why', 'what'].includes(lower))
  return !hasFinite(own.slice(0, relative === -1 ? undefined : relative))
}

/** Whether words hold a clause’s verb: an auxiliary or a simple past behind a subject; a participle is none (a man named Bo). */
function hasFinite(own: readonly Piece[]): boolean {
  return own.some(({ lower, entity, kind }, at) => {
    if (entity !== null || kind !== 'word') return false
    const before = own[at - 1]
    if (PARTICIPLES.has(lower)) return false
    if (isAuxiliary(lower)) return !['being', 'been', 'having'].includes(lower) && !(before?.lower === 'to')
    if (!isFinite(lower)) return false
    if (before === undefined) return !lower.endsWith('ed') && !isNounlike(lower)
    return ['he', 'she', 'they', 'it', 'we', 'i', 'you', 'there'].includes(before.lower) || (before.entity !== null && (own[at + 1]?.lower !== 'by'))
  })
}

/** Behind a subject that stands at the end, a simple past makes a clause of its own: According to the coastguard, three boats sank. */
export const hasPast = (own: readonly Piece[]): boolean => {
  const relative = own.findIndex(({ lower }) => ['who', 'whose', 'which', 'that', 'where', 'whom', 'when'].includes(lower))
  return own.slice(0, relative === -1 ? undefined : relative).some(({ lower, entity, kind }, at) => at > 0 && entity === null && kind === 'word' && isFinite(lower) && !PARTICIPLES.has(lower) && own[at + 1]?.lower !== 'by' && !DETERMINERS.has(own[at - 1]?.lower ?? '') && !isAdverb(own[at - 1]?.lower ?? '') && !(isActor(own[at + 1]?.lower ?? '')))
}

const isNounlike = (lower: string): boolean => isActor(lower) || TITLES.has(lower)
