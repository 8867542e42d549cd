import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A typeface by its own tables, as far as setting a line takes: which characters it has and how far each moves the pen.
 * Kerning and ligatures draw letters closer together, so a line is never wider than is reckoned here.
 */
export interface Font {
  /** For whoever draws with it. */
  readonly file: string
  readonly has: (character: string) => boolean
  /** Of a line of text, in the unit of `size`. */
  readonly width: (text: string, size: number) => number
}

export const SEMIBOLD = load('600SemiBold/SourceSerif4_600SemiBold.ttf')
export const REGULAR = load('400Regular/SourceSerif4_400Regular.ttf')

function load(path: string): Font {
  const file = fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-serif-4/${path}`))
  const bytes = readFileSync(file)
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(data)
  const glyphs = characterMap(data, tables('cmap'))
  const unitsPerEm = data.getUint16(tables('head') + 18)
  const [advances, last] = [tables('hmtx'), data.getUint16(tables('hhea') + 34) - 1]
  const advance = (character: string): number => data.getUint16(advances + 4 * Math.min(glyphs(character.codePointAt(0) ?? 0), last))
  return {
    file,
    has: (character) => glyphs(character.codePointAt(0) ?? 0) !== 0,
    width: (text, size) => (Array.from(text).reduce((sum, character) => sum + advance(character), 0) / unitsPerEm) * size,
  }
}

/** Where each table begins. */
function tablesOf(data: DataView): (tag: string) => number {
  const found = new Map<string, number>()
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const entry = 12 + 16 * index
    const tag = String.fromCodePoint(...[0, 1, 2, 3].map((byte) => data.getUint8(entry + byte)))
    found.set(tag, data.getUint32(entry + 8))
  }
  return (tag) => {
    const at = found.get(tag)
    if (at === undefined) throw new Error(`The font has no table ${tag}.`)
    return at
  }
}

/** From code points to glyphs, 0 where there is none: the map of all Unicode (OpenType's cmap format 12). */
function characterMap(data: DataView, at: number): (codePoint: number) => number {
  const subtables = Array.from({ length: data.getUint16(at + 2) }, (_, index) => at + data.getUint32(at + 8 + 8 * index))
  const full = subtables.find((subtable) => data.getUint16(subtable) === 12)
  if (full === undefined) throw new Error('The font has no map of all Unicode.')
  const glyphs = new Map<number, number>()
  for (let index = 0; index < data.getUint32(full + 12); index += 1) {
    const [first, last, glyph] = [0, 4, 8].map((offset) => data.getUint32(full + 16 + 12 * index + offset)) as [number, number, number]
    for (let codePoint = first; codePoint <= last; codePoint += 1) glyphs.set(codePoint, glyph + codePoint - first)
  }
  return (codePoint) => glyphs.get(codePoint) ?? 0
}
