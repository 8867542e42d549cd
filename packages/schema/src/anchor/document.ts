import { createHash } from 'node:crypto'
import type { Anchor } from '../claim/evidence.ts'

/** A paragraph: a line with a visible character, by its trimmed extent in code points, the end exclusive. */
export interface Paragraph {
  readonly number: number
  readonly start: number
  readonly end: number
}

/** A source document as it is measured: by code points, so that no encoding of strings shows through. */
export interface SourceText {
  /** SHA-256 of the file's bytes. */
  readonly sha256: string
  readonly codePoints: readonly string[]
  readonly paragraphs: readonly Paragraph[]
}

/** A source file that cannot be read as text. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource'
}

// Besides what \s holds (the no-break space among it), characters that take no room.
const INVISIBLE = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]*$/u

/**
 * Reads a source document's bytes: UTF-8, its byte order mark left out of the text.
 * @throws UnreadableSource for an empty file or other encodings
 */
export function readSource(bytes: Uint8Array): SourceText {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) throw new UnreadableSource('is encoded in UTF-16; expected UTF-8. Convert it and use the converted file from then on.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableSource('is not UTF-8 (perhaps Windows-1252). Convert it and use the converted file from then on.')
  }
  const codePoints = Array.from(text)
  const paragraphs = paragraphsOf(codePoints)
  if (paragraphs.length === 0) throw new UnreadableSource('has no visible text.')
  return { sha256: createHash('sha256').update(bytes).digest('hex'), codePoints, paragraphs }
}

function paragraphsOf(codePoints: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let lineStart = 0
  for (let at = 0; at <= codePoints.length; at++) {
    const point = codePoints[at]
    if (point !== undefined && point !== '\n' && point !== '\r') continue
    let [start, end] = [lineStart, at]
    while (start < end && INVISIBLE.test(codePoints[start] ?? '')) start++
    while (end > start && INVISIBLE.test(codePoints[end - 1] ?? '')) end--
    if (end > start) paragraphs.push({ number: paragraphs.length + 1, start, end })
    lineStart = at + 1
  }
  return paragraphs
}

/** The text between two offsets. */
export const slice = ({ codePoints }: SourceText, start: number, end: number): string => codePoints.slice(start, end).join('')

/** SHA-256 of the UTF-8 bytes between two offsets. */
export const spanHash = (source: SourceText, start: number, end: number): string =>
  createHash('sha256').update(slice(source, start, end)).digest('hex')

/** The anchor of a span within a paragraph. */
export const anchorAt = (source: SourceText, { number }: Paragraph, start: number, end: number): Anchor => ({ paragraph: number, start, end, sha256: spanHash(source, start, end) })
