import type { Quotation } from './quotations.ts'
import { isCapital, type Token } from './token.ts'

/** A sentence as the article has it: a quotation of several sentences is part of the one that it stands in. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
}

/** What a language says of where sentences end. */
export interface SentenceHints {
  /** Words, in lower case, after which a dot ends no sentence: mr, gen. */
  readonly abbreviations: ReadonlySet<string>
  /** Whether a word carries speech: what follows a quotation and has one is part of its sentence. */
  readonly carriesSpeech: (lower: string) => boolean
}

const ENDS = new Set(['.', '!', '?', '…', '...'])

/** Splits a paragraph's tokens into sentences. */
export function sentencesOf(tokens: readonly Token[], quotations: readonly Quotation[], { abbreviations, carriesSpeech }: SentenceHints): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  const cut = (last: number) => {
    const own = tokens.slice(first, last + 1)
    const [start, end] = [own[0]?.start, own.at(-1)?.end]
    if (start !== undefined && end !== undefined) sentences.push({ start, end, tokens: own, quotations: quotations.filter((quotation) => quotation.start >= start && quotation.start < end) })
    first = last + 1
  }
  /** Whether what comes next says who spoke: `Keel asked.` behind `“Is it over?”` */
  const saysWho = (at: number): boolean => {
    const ahead = tokens.slice(at, at + 5)
    const verb = ahead.findIndex(({ lower }) => carriesSpeech(lower))
    const next = tokens[at + verb + 1]
    return verb > 0 && !['her', 'his', 'its', 'their', 'the', 'a', 'my', 'our'].includes(ahead[verb - 1]?.lower ?? '') && ahead.slice(0, verb).every((token) => isCapital(token) || ['the', 'a', 'he', 'she', 'they'].includes(token.lower)) && (next === undefined || /^[.,]$/.test(next.text))
  }
  let quote = 0
  for (const [index, token] of tokens.entries()) {
    while ((quotations[quote]?.end ?? Infinity) <= token.start) quote++
    const around = quotations[quote]
    const inside = around !== undefined && token.start >= around.start && token.end <= around.end
    const next = tokens[index + 1]
    if (next === undefined) break
    if (inside) {
      if (token.end !== around.end) continue
      const said = tokens.findLast(({ end }) => end <= around.innerEnd)
      if (said === undefined || !ENDS.has(said.text)) continue
      const begins = isCapital(next) || next.kind === 'number' || next.start === quotations[quote + 1]?.start
      // Behind a full stop nobody is named as its speaker: “It is over.” Delegates cheered.
      if (begins && (said.text === '.' || (!(carriesSpeech(next.lower) && !isCapital(next)) && !saysWho(index + 1)))) cut(index)
      continue
    }
    if (!ENDS.has(token.text) || next.start === token.end) continue
    const begins = isCapital(next) || next.kind === 'number' || /^[“"‘«„'([$£€–—-]$/u.test(next.text)
    if (begins && !(token.text === '.' && staysOpen(tokens[index - 1], next))) cut(index)
  }
  cut(tokens.length - 1)
  return sentences

  function staysOpen(before: Token | undefined, next: Token): boolean {
    if (before === undefined) return false
    if (abbreviations.has(before.lower)) return !['u.s.', 'a.m.', 'p.m.', 'inc', 'ltd', 'jr', 'sr', 'co'].includes(before.lower) || next.kind !== 'word'
    // An initial: J. Keel.
    return /^\p{Lu}$/u.test(before.text) && before.text !== 'I' && next.kind === 'word'
  }
}
