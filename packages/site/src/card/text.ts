import type { Font } from './font.ts'

/**
 * What of a text can be set in a typeface: its signs that are no letters may be missing (an emoji is left out), its letters may
 * not, since a title with holes is another title. A font of the machine's own would draw another picture on every machine.
 * @returns null where nothing can be set
 */
export function settable(text: string, font: Font): string | null {
  const flat = plain(text)
  const characters = Array.from(flat)
  if (characters.some((character) => /[\p{L}\p{M}\p{N}]/u.test(character) && !font.has(character))) return null
  const kept = plain(characters.filter((character) => font.has(character)).join(''))
  return kept === '' ? null : kept
}

/** On one line, without what steers how text is shown. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(/\p{C}/gu, '').replaceAll(/ {2,}/g, ' ').trim()
}

interface Column {
  readonly font: Font
  readonly size: number
  readonly width: number
  /** How many lines there is room for. */
  readonly lines: number
}

/** A text in lines, broken between words, within a word only where it is wider than the column; what is too much ends in "…". */
export function setInLines(text: string, { font, size, width, lines }: Column): readonly string[] {
  const fits = (line: string): boolean => font.width(line, size) <= width
  const set: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (set.length > lines) break
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') set.push(line)
    line = word
    while (!fits(line) && set.length <= lines) {
      const head = beginning(line, fits)
      set.push(head)
      line = line.slice(head.length)
    }
  }
  if (line !== '') set.push(line)
  if (set.length <= lines) return set
  return [...set.slice(0, lines - 1), clipped(set[lines - 1] ?? '', fits)]
}

/** As much of a word as fits, one character at least. */
function beginning(word: string, fits: (line: string) => boolean): string {
  const characters = Array.from(word)
  let [low, high] = [1, characters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(characters.slice(0, middle).join(''))) low = middle
    else high = middle - 1
  }
  return characters.slice(0, low).join('')
}

function clipped(line: string, fits: (line: string) => boolean): string {
  if (fits(`${line}…`)) return `${line}…`
  const shorter = line.replace(/\s*\S+$/, '')
  // A single word is cut where there is room for it.
  return shorter === '' ? `${beginning(line, (part) => fits(`${part}…`))}…` : clipped(shorter, fits)
}
