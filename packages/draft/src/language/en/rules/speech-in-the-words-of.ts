import type { Speaker } from '../../../speech.ts'
import type { Piece } from '../clause.ts'
import type { SpeechContext, SpeechRule } from '../speech-context.ts'
import { phraseStart } from '../noun-phrase.ts'
import { subjectAfter } from '../subject-after.ts'

/** Nouns for what somebody says: Keel’s verdict: “…”. */
const WORDS = /^(?:words?|verdict|answer|reply|response|message|description|phrase|view|advice|explanation|comment|comments|reaction|conclusion|warning|summary|assessment|motto|mantra|question|complaint|promise|plea|appeal|order|orders|remark|remarks|statement|account|defence|defense|prediction|argument|opinion|instruction|instructions|rule|lesson|apology|excuse|tribute|thought|retort|tweet|post|letter|note)$/

/** In the words of Marta Keel, it was “…” · as she puts it, “…” · For Keel, it was “…” · Keel’s verdict: “…”: no verb of speech, but words that say whose they are. */
export const speechInTheWordsOf: SpeechRule = (context) => {
  const { clauses: { pieces }, found, utterance } = context
  const open = pieces.filter(({ quotation }) => quotation !== null && !found.some(({ mode, start, end }) => mode === 'quote' && start <= quotation.innerStart && end >= quotation.innerEnd))
  if (open.length === 0) return []
  const by = inWords(context) ?? asPut(context) ?? forWhom(context)
  return open.flatMap((piece) => {
    const { quotation } = piece
    const owner = by ?? owned(context, pieces.indexOf(piece))
    return quotation === null || owner === undefined ? [] : [utterance('quote', [quotation.innerStart, quotation.innerEnd], owner.speaker, owner.verb, 'in-the-words-of')]
  })
}

interface Carried {
  readonly speaker: Speaker
  readonly verb: string
}

const carried = (speaker: Speaker | undefined, verb: string): Carried | undefined => (speaker === undefined ? undefined : { speaker, verb })

function inWords({ clauses: { pieces }, discourse }: SpeechContext): Carried | undefined {
  const of = pieces.findIndex(({ lower }, at) => lower === 'of' && pieces[at - 1]?.lower === 'words' && pieces[at - 2]?.lower === 'the')
  const subject = of === -1 ? undefined : subjectAfter(pieces, of)
  return subject && carried(discourse.speakerOf(pieces, subject), 'in the words of')
}

/** as Keel put it, as Keel once put it */
function asPut({ clauses: { pieces }, discourse }: SpeechContext): Carried | undefined {
  const verb = pieces.findIndex(({ lower }, at) => /^puts?$/.test(lower) && pieces[at + 1]?.lower === 'it')
  const as = pieces.findLastIndex(({ lower }, at) => at < verb && lower === 'as')
  const subject = as === -1 || verb - as > 8 ? undefined : subjectAfter(pieces, as)
  return subject && carried(discourse.speakerOf(pieces, subject), 'put')
}

/** For Keel, who chairs the union, it was “…” */
function forWhom({ clauses: { pieces }, discourse }: SpeechContext): Carried | undefined {
  if (!['for', 'to'].includes(pieces[0]?.lower ?? '')) return undefined
  const subject = subjectAfter(pieces, 0)
  const speaker = subject && discourse.speakerOf(pieces, subject)
  return speaker?.entity?.kind === 'person' && pieces[subject?.last ?? 0]?.text === ',' ? carried(speaker, 'for') : undefined
}

/** Keel’s verdict: “…” · Her answer was “…” · The message from Keel: “…” */
function owned({ clauses: { pieces }, discourse }: SpeechContext, quote: number): Carried | undefined {
  let end = quote
  while (end > 0 && /^(?::|,|was|is|had|been|were|simple|clear|blunt|short|that|simply)$/.test(pieces[end - 1]?.lower ?? '')) end -= 1
  if (end === quote) return undefined
  const first = phraseStart(pieces, 0, end)
  const phrase = pieces.slice(first, end)
  const noun = phrase.findIndex(({ lower, entity }) => entity === null && WORDS.test(lower))
  if (noun === -1) return undefined
  const source = phrase.findIndex(({ lower }, at) => at > noun && (lower === 'from' || lower === 'of'))
  const subject = source === -1 ? undefined : subjectAfter(pieces, first + source)
  if (subject !== undefined) return carried(discourse.speakerOf(pieces, subject), 'of')
  const mark = phrase.findIndex(({ text }, at) => at < noun && isOwner(text))
  if (mark > 0) return carried(discourse.speakerOf(pieces, { first, last: first + mark, apposition: null }), 'of')
  return carried(discourse.ownerOf(phrase[0]?.lower ?? '', pieces.slice(0, first)), 'of')
}

const isOwner = (text: Piece['text']): boolean => /^[’']s?$/.test(text)
