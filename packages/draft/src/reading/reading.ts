import { beginsQuoted, quotationsOf, type Quotation } from './quotations.ts'
import { sentencesOf, type Sentence, type SentenceHints } from './sentences.ts'
import { tokensOf } from './token.ts'

/** A line with something on it, as a source document counts paragraphs, by UTF-16 offsets. */
export interface ReadParagraph {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

/** A text read once, for all rules. */
export interface Reading {
  readonly text: string
  readonly paragraphs: readonly ReadParagraph[]
  /** Offsets of quotation marks without a partner. */
  readonly unpaired: readonly number[]
}

const INVISIBLE = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]+|[\s\u00AD\u200B-\u200F\u2060\uFEFF]+$/gu

/** Reads a text: paragraphs, sentences, words, quotations. */
export function readText(text: string, hints: SentenceHints): Reading {
  const lines = [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const lead = line.length - line.replace(/^[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/u, '').length
    const trimmed = line.replaceAll(INVISIBLE, '')
    return trimmed === '' ? [] : [{ text: trimmed, start: index + lead }]
  })
  const unpaired: number[] = []
  let openBefore = false
  const paragraphs = lines.map((line, index): ReadParagraph => {
    const next = lines[index + 1]
    const found = quotationsOf(line.text, line.start, { opensNext: next !== undefined && beginsQuoted(next.text), openBefore })
    openBefore = found.leftOpen
    unpaired.push(...found.unpaired)
    return {
      number: index + 1, start: line.start, end: line.start + line.text.length, text: line.text,
      quotations: found.quotations,
      sentences: sentencesOf(tokensOf(line.text, line.start), found.quotations, hints),
    }
  })
  return { text, paragraphs, unpaired }
}
