import type { ClaimSpan } from '../../claims.ts'
import type { Reading } from '../../reading/reading.ts'
import type { Sentence } from '../../reading/sentences.ts'
import { tokensOf, type Token } from '../../reading/token.ts'
import type { Utterance } from '../../speech.ts'
import { kindOf } from './claim-kinds.ts'
import { isAuxiliary, isVerb } from './lexicon.ts'
import { ABBREVIATIONS } from './words.ts'

const MOST_QUOTED = 7

/** Takes a text apart into spans that may each be one claim: what others say, quotation by quotation, and what the reporters say themselves. */
export function claimsOf(reading: Reading, utterances: readonly Utterance[]): ClaimSpan[] {
  const bySentence = Map.groupBy(utterances, ({ sentence }) => sentence)
  return reading.paragraphs.flatMap((paragraph) => paragraph.sentences.flatMap((sentence) => {
    const own = bySentence.get(sentence) ?? []
    if (own.length === 0) return isHeading(paragraph.text, paragraph.sentences) ? [] : clausesOf(sentence, sentence.start, sentence.end).map(([start, end]) => span(start, end, null))
    const indirect = own.filter(({ mode }) => mode !== 'quote')
    const outer = indirect.filter((one) => !indirect.some((other) => other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start && other.speaker.name === one.speaker.name))
    const quoted = own.filter(({ mode, start, end }) => mode === 'quote' && !indirect.some((clause) => clause.start <= start && clause.end >= end))
    const spans = [
      ...outer.flatMap((utterance) => clausesOf(sentence, utterance.start, utterance.end).map(([start, end]) => span(start, end, utterance))),
      ...quoted.flatMap((utterance) => sentencesWithin(reading.text, utterance).map(([start, end]) => span(start, end, utterance))),
    ]
    return spans.toSorted((a, b) => a.start - b.start)

    function span(start: number, to: number, utterance: Utterance | null): ClaimSpan {
      const end = start + reading.text.slice(start, to).replace(/[\s,]+$/, '').length
      const text = reading.text.slice(start, end)
      const inner = utterance?.mode === 'quote' ? undefined : sentence.quotations.find(({ innerStart, innerEnd }) => innerStart >= start && innerEnd <= end && reading.text.slice(innerStart, innerEnd).trim().split(/[\s-]+/).length <= MOST_QUOTED)
      return { paragraph: paragraph.number, start, end, ...kindOf(text, utterance), utterance, quote: inner === undefined ? null : [inner.innerStart, inner.innerEnd] }
    }
  }))
}

const isHeading = (text: string, sentences: readonly Sentence[]): boolean => sentences.length === 1 && text.length < 100 && !/[.!?…:;”"]$/.test(text)

/** One sentence that says several things: cut where a new clause with a verb of its own begins. */
function clausesOf({ tokens, quotations }: Sentence, start: number, end: number): [number, number][] {
  const own = tokens.filter((token) => token.start >= start && token.end <= end)
  const free = (token: Token): boolean => !quotations.some((quotation) => token.start >= quotation.start && token.end <= quotation.end)
  const cuts: number[] = []
  for (const [at, token] of own.entries()) {
    if (!free(token)) continue
    // … and that nobody had come: two things said.
    const joined = token.text === ';' || (['and', 'but'].includes(token.lower) && own[at + 1]?.lower === 'that' && own[at - 1]?.text !== ',') || (token.text === ',' && ['and', 'but', 'while', 'whereas'].includes(own[at + 1]?.lower ?? ''))
    if (joined && hasVerb(own.slice(cuts.at(-1) ?? 0, at)) && beginsClause(own.slice(at + (token.text === ';' ? 1 : 2)))) cuts.push(at)
  }
  const pieces = [0, ...cuts].map((from, index): [number, number] => {
    let first = from
    while (own[first] !== undefined && (/^[,;]$/.test(own[first]?.text ?? '') || (first > 0 && ['and', 'but', 'while', 'whereas', 'that'].includes(own[first]?.lower ?? '')))) first += 1
    const until = cuts[index] ?? own.length
    return [own[first]?.start ?? start, own[until - 1]?.end ?? end]
  })
  return pieces.filter(([from, to]) => to - from > 2)
}

const hasVerb = (tokens: readonly Token[]): boolean => tokens.some(({ lower }, at) => at > 0 && (isAuxiliary(lower) || (isVerb(lower) && tokens[at - 1]?.lower !== 'the')))

/** A subject and a verb, before the next comma. */
function beginsClause(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',')
  const own = tokens.slice(0, comma === -1 ? undefined : comma)
  return own.length > 2 && !isVerb(own[0]?.lower ?? '') && hasVerb(own)
}

/** The sentences of a quotation, each by itself. */
function sentencesWithin(text: string, { start, end }: Utterance): [number, number][] {
  const tokens = tokensOf(text.slice(start, end), start)
  const found: [number, number][] = []
  let from = start
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    if (!/^(?:[.!?…]|\.{3})$/.test(token.text) || next === undefined || next.start === token.end || ABBREVIATIONS.has(tokens[at - 1]?.lower ?? '')) continue
    found.push([from, token.end])
    from = next.start
  }
  return [...found, [from, end] as [number, number]].filter(([first, last]) => last > first)
}
