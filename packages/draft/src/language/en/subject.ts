import type { Piece } from './clause.ts'
import { isActor, isAdverb, isAuxiliary, isFinite, isVerb } from './lexicon.ts'
import { ATTACHING, CONJUNCTIONS, DETERMINERS, MONTH_FORMS, PREPOSITIONS, PRONOUNS, TITLES, WEEKDAYS } from './words.ts'

/** The words that name or describe who speaks: pieces from `first`, up to `last`, exclusive, and where a name beside it stands. */
export interface Subject {
  readonly first: number
  readonly last: number
  /** A second phrase for the same, between commas: a deckhand. */
  readonly apposition: readonly [first: number, last: number] | null
  /** Whether the verb is that of a relative clause that hangs on it: Dahlke, who had said. */
  readonly relative?: boolean
}

const isTime = (lower: string): boolean => (WEEKDAYS as readonly string[]).includes(lower) || MONTH_FORMS.has(lower) || ['yesterday', 'today', 'tomorrow', 'later', 'earlier', 'afterwards', 'meanwhile', 'week', 'month', 'year', 'night', 'morning', 'evening', 'afternoon', 'then', 'now', 'there', 'ago'].includes(lower)
const isDay = (lower: string): boolean => (WEEKDAYS as readonly string[]).includes(lower) || ['yesterday', 'today', 'tomorrow', 'later', 'earlier', 'afterwards', 'last', 'ago', 'now', 'then', 'there'].includes(lower)
/** What hangs on a noun by a participle is no part of its name: documents seen by the Courier. */
export const PARTICIPLES = new Set(['seen', 'published', 'obtained', 'released', 'issued', 'filed', 'reviewed', 'compiled', 'conducted', 'commissioned', 'led', 'carried', 'shown', 'made', 'sent', 'written', 'posted', 'cited', 'quoted', 'drawn', 'produced', 'prepared', 'speaking', 'citing', 'read', 'taken', 'left', 'lost', 'held', 'kept', 'given', 'handed', 'leaked', 'shared', 'submitted', 'circulated', 'distributed', 'pinned', 'dated', 'signed', 'addressed', 'based'])
const isBreak = (piece: Piece): boolean => piece.kind === 'quotation' || /^[;:—–(]$/.test(piece.text)
const SKIPPED = new Set(['also', 'later', 'then', 'again', 'once', 'now', 'even', 'still', 'never', 'always', 'often', 'ever', 'both', 'all', 'reportedly', 'has', 'had', 'have', 'having', 'is', 'are', 'was', 'were', 'been', 'be', 'did', 'does', 'do', 'not', "didn't", "doesn't", "don't", 'would', 'will', 'could', 'can', 'may', 'might', 'should', 'however', 'themselves', 'himself', 'herself', 'itself', 'already', 'further', 'went', 'on', 'quickly', 'soon', 'just', 'to', 'refused', 'declined', 'went', 'came', 'out', "hadn't", "hasn't", 'used', 'rather', 'long', 'publicly', 'repeatedly', 'previously', 'has'])

/** What somebody does in order to speak, or likes to: rose to ask, likes to recall. */
const RISING = new Set(['like', 'likes', 'liked', 'love', 'loves', 'loved', 'prefers', 'preferred', 'rose', 'stood', 'paused', 'turned', 'wrote', 'called', 'rang', 'phoned', 'telephoned', 'stepped', 'leapt', 'jumped', 'intervened', 'interrupted', 'moved', 'returned', 'emerged', 'reappeared', 'leaned', 'leant', 'stopped'])

/** What may stand between subject and verb is passed over: had repeatedly said. */
function beforeVerb(pieces: readonly Piece[], verb: number): number {
  let end = verb
  const isGerund = pieces[verb]?.lower.endsWith('ing') === true
  while (end > 0) {
    const piece = pieces[end - 1]
    if (piece === undefined || piece.entity !== null) break
    const day = dayBefore(pieces, end)
    if (day < end) end = day
    else if (SKIPPED.has(piece.lower) || (isAdverb(piece.lower) && piece.kind === 'word')) end -= 1
    else if (RISING.has(piece.lower) && pieces[end]?.lower === 'to') end -= 1
    else if (isGerund && ['heard', 'overheard', 'recorded', 'caught', 'seen'].includes(piece.lower)) end -= 1
    else break
  }
  return end
}

/** Back over a day between subject and verb: Keel last night insisted, the board on Thursday said, on June 12. */
function dayBefore(pieces: readonly Piece[], end: number): number {
  let at = end
  while (at > 0 && pieces[at - 1]?.entity === null && (isTime(pieces[at - 1]?.lower ?? '') || (pieces[at - 1]?.kind === 'number' && MONTH_FORMS.has(pieces[at - 2]?.lower ?? '')))) at -= 1
  if (at === end) return end
  const before = pieces[at - 1]?.lower ?? ''
  if (['on', 'last', 'this', 'late', 'early', 'in'].includes(before)) return dayBefore(pieces, at - 1) === at - 1 ? at - 1 : dayBefore(pieces, at - 1)
  return isDay(pieces[end - 1]?.lower ?? '') ? at : end
}

/** Finds who stands before a verb; nothing where the clause has no subject of its own. */
export function subjectBefore(pieces: readonly Piece[], verb: number, floor = 0): Subject | undefined {
  let end = beforeVerb(pieces, verb)
  let start = end
  while (start > floor) {
    const piece = pieces[start - 1]
    if (piece === undefined || isBreak(piece)) break
    start -= 1
  }
  // A subject in brackets' company: the Varduna Maritime Safety Agency (VMSA) said.
  if (pieces[end - 1]?.text === ')') {
    const open = pieces.findLastIndex((piece, at) => at < end && piece.text === '(')
    if (open > floor) {
      return subjectBefore(pieces, open, floor)
    }
  }
  if (pieces[start - 1]?.text === '(') return undefined
  if (start >= end) return undefined
  if (pieces[end - 1]?.text === ',') return betweenCommas(pieces, start, end - 1)
  const first = phraseStart(pieces, start, end)
  if (pieces[end - 1]?.lower === 'which') return behindWhich(pieces, start, end - 1)
  if (pieces[end - 1]?.lower === 'who' && pieces[end - 2]?.text !== ',') {
    const main = phraseStart(pieces, start, end - 1)
    const comma = main - 1
    const named = pieces[comma]?.text === ',' && pieces[comma - 1]?.closesName === true
    const open = named ? pieces.findLastIndex((piece, at) => at < comma && piece.opensName) : main
    if (main >= end - 1) return undefined
    return named && open >= start ? { first: open, last: comma, apposition: [main, end - 1], relative: true } : { first: main, last: end - 1, apposition: null, relative: true }
  }
  const who = pieces.findLastIndex(({ lower, text }, at) => at >= start && at < end && (lower === 'who' || text === ','))
  if (pieces[who]?.lower === 'who' && pieces[who - 1]?.text === ',' && who - 1 > start) {
    const main = phraseStart(pieces, start, who - 1)
    if (main >= who - 1) return undefined
    const whole = leads(pieces, start, main) || pieces[main - 1]?.text === ',' ? betweenCommas(pieces, start, who - 1) : undefined
    return { ...(whole ?? { first: main, last: who - 1, apposition: null }), relative: true }
  }
  if (first >= end) return undefined
  return withNameBefore(pieces, start, { first, last: end, apposition: null })
}

/** A survey by the College of Nursing, which says: what “which” hangs on, the name right before it or the phrase. */
function behindWhich(pieces: readonly Piece[], start: number, which: number): Subject | undefined {
  const end = pieces[which - 1]?.text === ',' ? which - 1 : which
  const close = pieces[end - 1]
  const open = close?.closesName === true ? pieces.findLastIndex((piece, at) => at < end && piece.opensName) : phraseStart(pieces, start, end)
  return open < end && open >= start ? { first: open, last: end, apposition: null, relative: true } : undefined
}

/**
 * “Keel, a deckhand, said”, “The agency’s spokeswoman, Sunniva Dahlke, said”, “Keel, of the Tarn Institute, who had not seen it, said”: what
 * stands between commas right before a verb is put in behind the subject, whatever it is, unless it is a clause.
 */
function betweenCommas(pieces: readonly Piece[], start: number, end: number): Subject | undefined {
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
const leads = (pieces: readonly Piece[], first: number, main: number): boolean => main > first && PREPOSITIONS.has(pieces[main - 1]?.lower ?? '') && !['after', 'before', 'since', 'until', 'as', 'than'].includes(pieces[main - 1]?.lower ?? '')

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
function isInsertion(pieces: readonly Piece[], first: number, last: number): boolean {
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
const hasPast = (own: readonly Piece[]): boolean => {
  const relative = own.findIndex(({ lower }) => ['who', 'whose', 'which', 'that', 'where', 'whom', 'when'].includes(lower))
  return own.slice(0, relative === -1 ? undefined : relative).some(({ lower, entity, kind }, at) => at > 0 && entity === null && kind === 'word' && isFinite(lower) && !PARTICIPLES.has(lower) && own[at + 1]?.lower !== 'by' && !DETERMINERS.has(own[at - 1]?.lower ?? '') && !isAdverb(own[at - 1]?.lower ?? '') && !(isActor(own[at + 1]?.lower ?? '')))
}

const isNounlike = (lower: string): boolean => isActor(lower) || TITLES.has(lower)

/** The name that stands before a second phrase without a verb: “The union’s head, Ivo Brandt said”. */
function withNameBefore(pieces: readonly Piece[], start: number, subject: Subject): Subject {
  const comma = subject.first - 1
  const named = pieces.slice(subject.first, subject.last)
  if (comma <= start || pieces[comma]?.text !== ',' || !named.every(({ entity }) => entity !== null)) return subject
  const main = phraseStart(pieces, start, comma)
  const own = pieces.slice(main, comma)
  return own.some(({ lower }) => TITLES.has(lower) || isActor(lower)) && !leads(pieces, start, main) && DETERMINERS.has(own[0]?.lower ?? '') ? { ...subject, apposition: [main, comma] } : subject
}

/** Where the noun phrase begins that ends before `end`: back over names, nouns and what hangs on them by prepositions. */
export function phraseStart(pieces: readonly Piece[], floor: number, end: number): number {
  // A relative clause without commas belongs to the phrase before it: the man who led the search said.
  const comma = pieces.findLastIndex(({ text }, at) => at >= floor && at < end && text === ',')
  const relative = pieces.findLastIndex(({ lower }, at) => at >= floor && at < end && (lower === 'who' || lower === 'whose'))
  if (relative > floor && relative > comma) return phraseStart(pieces, floor, relative)
  let at = end
  while (at > floor) {
    const piece = pieces[at - 1]
    if (piece === undefined || isBreak(piece) || piece.text === ',' || piece.kind === 'quotation') break
    if (piece.entity !== null) {
      at -= 1
      if (!piece.opensName) continue
      const before = pieces[at - 1]
      if (before !== undefined && (before.entity !== null || isTime(before.lower))) break
      continue
    }
    const participle = participleBefore(pieces, at, floor)
    if (participle !== undefined && at < end) {
      at = participle
      continue
    }
    if (isTime(piece.lower) && at < end) break
    if (PRONOUNS.has(piece.lower) && !DETERMINERS.has(piece.lower)) {
      // one of them
      if (at < end && /^(?:someone|somebody|one|another|everyone|everybody|those)$/.test(piece.lower) && PREPOSITIONS.has(pieces[at]?.lower ?? '')) return at - 1
      const partly = pieces[at - 2]?.lower === 'of' && at - 3 >= floor
      if (!partly) return at === end ? at - 1 : at
      at -= 2
      continue
    }
    if (CONJUNCTIONS.has(piece.lower) && !['and', 'or'].includes(piece.lower)) break
    if (['and', 'or'].includes(piece.lower)) {
      const before = pieces[at - 2]
      if (before === undefined || at === end || at - 2 < floor || (before.entity === null && (isVerb(before.lower) || before.kind === 'mark' || isTime(before.lower)))) break
      // Two clauses, or two subjects: only a short phrase before it joins.
      const comma = pieces.findLastIndex(({ text }, index) => index < at && index >= floor && text === ',')
      if (pieces.slice(Math.max(floor, comma + 1), at - 1).some(({ lower, entity }) => entity === null && (isAuxiliary(lower) || (isFinite(lower) && !PARTICIPLES.has(lower))))) break
      at -= 1
      continue
    }
    if (isAuxiliary(piece.lower) && at < end) break
    if (PREPOSITIONS.has(piece.lower)) {
      const before = pieces[at - 2]
      const attaches = ATTACHING.has(piece.lower) && before !== undefined && at - 2 >= floor && before.kind === 'word' && !PREPOSITIONS.has(before.lower) && !CONJUNCTIONS.has(before.lower) && !isTime(before.lower)
      if (!attaches || at === end) break
      if (before.entity === null && isAuxiliary(before.lower)) break
      at -= 1
      continue
    }
    if (DETERMINERS.has(piece.lower)) {
      at -= 1
      const before = pieces[at - 1]
      if (before === undefined || at - 1 < floor) break
      if (PREPOSITIONS.has(before.lower) && ATTACHING.has(before.lower) && at - 2 >= floor && isNounBefore(pieces[at - 2])) continue
      if (DETERMINERS.has(before.lower) || ['and', 'or', 'of'].includes(before.lower) || (['than', 'least', 'about'].includes(before.lower))) continue
      break
    }
    if (piece.kind === 'mark' && !/^[’'&.$£€%-]$/.test(piece.text)) break
    at -= 1
  }
  while (at < end && (['and', 'or', 'but', 'yet', 'so', 'than'].includes(pieces[at]?.lower ?? '') || (isAdverb(pieces[at]?.lower ?? '') && pieces[at]?.entity === null && at + 1 < end))) at += 1
  return at
}

/** Where “published on Thursday”, “released under” begins, right before `at`, where a participle hangs on a noun; it belongs to the phrase. */
function participleBefore(pieces: readonly Piece[], at: number, floor: number): number | undefined {
  let before = at - 1
  while (before > floor && pieces[before]?.entity === null && (isTime(pieces[before]?.lower ?? '') || pieces[before]?.kind === 'number' || ['on', 'in', 'last', 'this', 'early', 'late', 'under', 'by'].includes(pieces[before]?.lower ?? ''))) before -= 1
  return before < at - 1 && before > floor && PARTICIPLES.has(pieces[before]?.lower ?? '') && pieces[before - 1]?.kind === 'word' && !isAuxiliary(pieces[before - 1]?.lower ?? '') ? before : undefined
}

const isNounBefore = (piece: Piece | undefined): boolean => piece !== undefined && piece.kind === 'word' && !PREPOSITIONS.has(piece.lower) && !CONJUNCTIONS.has(piece.lower) && !isTime(piece.lower) && !isAuxiliary(piece.lower)

/** Finds who stands behind a verb: `said Pell Harrowgate, a deckhand`. */
export function subjectAfter(pieces: readonly Piece[], verb: number): Subject | undefined {
  let first = verb + 1
  while (isAdverb(pieces[first]?.lower ?? '') && pieces[first]?.entity === null) first += 1
  const head = pieces[first]
  if (head === undefined || head.kind !== 'word' || (head.entity === null && (PREPOSITIONS.has(head.lower) || CONJUNCTIONS.has(head.lower) || isAuxiliary(head.lower))) || ['me', 'us', 'that', 'this', 'so', 'nothing'].includes(head.lower)) return undefined
  if (['her', 'his'].includes(head.lower) && (pieces[first + 1] === undefined || pieces[first + 1]?.kind === 'mark')) return { first, last: first + 1, apposition: null }
  if (PRONOUNS.has(head.lower) && (!DETERMINERS.has(head.lower) || head.lower === 'it')) return { first, last: first + 1, apposition: null }
  const last = phraseEnd(pieces, first)
  if (last <= first) return undefined
  if (pieces[last]?.text !== ',') return { first, last, apposition: null }
  let end = last + 1
  while (end < pieces.length && !/^[,.;:!?—–]$/.test(pieces[end]?.text ?? '') && pieces[end]?.kind !== 'quotation') end += 1
  return { first, last, apposition: end > last + 1 && isInsertion(pieces, last + 1, end) && !hasPast(pieces.slice(last + 1, end)) ? [last + 1, end] : null }
}

function phraseEnd(pieces: readonly Piece[], first: number): number {
  let at = first
  while (at < pieces.length) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'quotation' || (piece.kind === 'mark' && !/^[’'&-]$/.test(piece.text))) break
    if (piece.entity === null) {
      if ((isDay(piece.lower) || (piece.kind === 'number' && pieces[at + 1]?.text !== '-')) && at > first) break
      if (at > first && PARTICIPLES.has(piece.lower)) break
      if (CONJUNCTIONS.has(piece.lower) && !(piece.lower === 'and' && /^(?:colleagues|co-authors|others)$/.test(pieces[at + 1]?.lower ?? '')) && !(piece.lower === 'and' && (pieces[at + 1]?.entity != null || DETERMINERS.has(pieces[at + 1]?.lower ?? '')) && isEndOfPair(pieces, at))) break
      if (PREPOSITIONS.has(piece.lower) && !((ATTACHING.has(piece.lower) || ['across', 'opposite'].includes(piece.lower)) && continuesPhrase(pieces, at))) break
      if (at > first && isAuxiliary(piece.lower)) break
      if (at > first && isAdverb(piece.lower)) break
    }
    at += 1
  }
  return at
}

/** `said Keel and Brandt.` */
const isEndOfPair = (pieces: readonly Piece[], and: number): boolean => {
  const end = phraseEnd(pieces, and + 1)
  return /^[.,;]$/.test(pieces[end]?.text ?? '.')
}

/** Whether a preposition hangs on the phrase rather than on the verb: `of the union`, not `in a statement`, `on Tuesday`. */
function continuesPhrase(pieces: readonly Piece[], at: number): boolean {
  const [own, next, second] = [pieces[at]?.lower ?? '', pieces[at + 1], pieces[at + 2]]
  if (next === undefined || isTime(next.lower)) return false
  if (own === 'of' || own === 'for') return true
  if (own === 'to') return next.entity === null && ['the'].includes(next.lower)
  const noun = ['a', 'an', 'the', 'his', 'her', 'its'].includes(next.lower) ? (second?.lower ?? '') : next.lower
  return !/^(?:statement|interview|news|press|letter|speech|report|email|e-mail|post|hearing|briefing|conference|telephone|phone|radio|video|tweet|message|court|weekend|end|time|sunday|monday|response|reply|parliament|television)$/.test(noun)
}
