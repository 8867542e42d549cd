import { readSource, type SourceText } from '@whosaid/schema'

/** A made-up source document: a byline, quotations, an emoji beyond the basic plane, and lines of nothing but a no-break space. */
export const TEXT = [
  'Fire broke out on the North Quay on Monday, the board said.', // 1
  '',
  'By Ben Okoro', // 2
  '\u00A0',
  '“The cranes are rust 🏗️ on legs,” Stone said. “They were rust when I came.”', // 3
  '  The union’s men — all of them — saw the fire, and the union’s men put out the fire.  ', // 4
  'Why the fire? “Nobody asked', // 5
].join('\n')

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const sourceOf = (text: string): SourceText => readSource(bytesOf(text))
export const SOURCE = sourceOf(TEXT)

/** The text between two offsets in code points, cut without the code under test. */
export const cut = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join('')

/** Where words stand in the text, in code points: start and end. */
export function extentOf(text: string, words: string): readonly [start: number, end: number] {
  const at = text.indexOf(words)
  if (at === -1 || text.indexOf(words, at + 1) !== -1) throw new Error(`"${words}" does not stand in the text exactly once`)
  const start = Array.from(text.slice(0, at)).length
  return [start, start + Array.from(words).length]
}
