import type { Anchor, Mark } from '../claim/evidence.ts'
import { anchorAt, slice, type Paragraph, type SourceText } from './document.ts'

/** What became of a mark: its anchor, or why there is none. */
export type Found = { readonly anchor: Anchor } | { readonly refusal: string; readonly candidates: readonly string[] }

/** How editors type what a source sets with care; each is one code point for one, so that offsets stay. */
const TYPED: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '\u00A0': ' ', '–': '-', '—': '-' }
const asTyped = (point: string): string => TYPED[point] ?? point
const typed = (words: string): string[] => Array.from(words.trim(), asTyped)

const CANDIDATES_SHOWN = 5

/** Finds the one span that a mark means. A mark that fits nowhere or in several places is refused: an anchor never guesses. */
export function findSpan(source: SourceText, mark: Mark): Found {
  const paragraph = source.paragraphs[mark.paragraph - 1]
  if (paragraph === undefined) {
    return { refusal: `The source has ${source.paragraphs.length} paragraphs; there is no paragraph ${mark.paragraph}.`, candidates: [] }
  }
  if ('whole' in mark) return { anchor: anchorAt(source, paragraph, paragraph.start, paragraph.end) }

  const text = source.codePoints.slice(paragraph.start, paragraph.end).map(asTyped)
  const [from, to] = [typed(mark.from), typed(mark.to)]
  const starts = occurrences(text, from)
  if (starts.length === 0) return absent(source, mark.from, paragraph)
  const ends = occurrences(text, to).map((at) => at + to.length)
  if (ends.length === 0) return absent(source, mark.to, paragraph)

  const spans = starts.flatMap((start) => ends.filter((end) => end >= start + from.length).map((end) => [paragraph.start + start, paragraph.start + end] as const))
  const [only] = spans
  if (only === undefined) {
    return { refusal: `In paragraph ${paragraph.number} "${mark.to}" stands only before "${mark.from}".`, candidates: [] }
  }
  if (spans.length > 1) {
    return {
      refusal: `Paragraph ${paragraph.number} has ${spans.length} spans from "${mark.from}" to "${mark.to}"; mark it by more words.`,
      candidates: spans.slice(0, CANDIDATES_SHOWN).map(([start, end]) => slice(source, start, end)),
    }
  }
  return { anchor: anchorAt(source, paragraph, ...only) }
}

/** Refuses words that the paragraph lacks, and shows the paragraphs that have them. */
function absent(source: SourceText, words: string, paragraph: Paragraph): Found {
  const sought = typed(words)
  const elsewhere = source.paragraphs.filter(({ start, end }) => occurrences(source.codePoints.slice(start, end).map(asTyped), sought).length > 0)
  const hint = elsewhere.length === 0 ? '' : ` It stands in paragraph ${elsewhere.map(({ number }) => number).join(', ')}.`
  return {
    refusal: `Paragraph ${paragraph.number} does not have "${words}".${hint}`,
    candidates: [slice(source, paragraph.start, paragraph.end)],
  }
}

function occurrences(text: readonly string[], words: readonly string[]): number[] {
  const found: number[] = []
  for (let at = 0; at + words.length <= text.length; at++) {
    if (words.every((point, index) => text[at + index] === point)) found.push(at)
  }
  return found
}
