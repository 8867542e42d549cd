import type { Entity } from '@whosaid/schema'
import type { AnyTable, Columns, Part, Tables } from './columns.ts'
import { renumbered } from './renumbered.ts'
import { columnsOf, listsOf, TABLES, type ColumnType } from './shapes.ts'
import { Texts } from './texts.ts'
import { Words } from './words.ts'

/** Columns as bytes by name, to be written and read as they lie in memory: numbers little-endian, texts as UTF-8 and where each starts. */
export type Sections = Readonly<Record<string, Uint8Array>>

const bytesOf = (array: Uint32Array | Float64Array | Uint8Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
const textSections = (name: string, { offsets, bytes }: Texts): Sections => ({ [name]: bytes, [`${name}.offsets`]: bytesOf(offsets) })

/** Equal content gives equal sections, however its columns came about. */
export function toSections(columns: Columns): Sections {
  const { words, entities, tables } = renumbered(columns)
  const sections: Record<string, Uint8Array> = { ...textSections('words', words.toTexts()), entities: Buffer.from(JSON.stringify(entities)) }
  for (const table of TABLES) {
    for (const [name, part] of Object.entries<Part | number>(tables[table])) {
      if (part instanceof Texts) Object.assign(sections, textSections(`${table}.${name}`, part))
      else if (typeof part === 'object') sections[`${table}.${name}`] = bytesOf(part)
    }
  }
  return sections
}

/**
 * @param section - gives the bytes of a name, which become the columns' own
 * @throws Error for what cannot have been columns
 */
export function fromSections(section: (name: string) => Uint8Array): Columns {
  const texts = (name: string): Texts => new Texts(wide(section(`${name}.offsets`)), section(name))
  const part = (name: string, type: ColumnType): Part => {
    switch (type) {
      case 'word': case 'count': return wide(section(name))
      case 'number': return new Float64Array(...whole(section(name), 8))
      case 'flag': case 'digest': return section(name)
      case 'text': return texts(name)
    }
  }
  const tables = TABLES.map((table) => {
    const columns = columnsOf(table).map(([name, type]) => [name, part(`${table}.${name}`, type)] as const)
    const lists = listsOf(table).map(([name]) => [name, wide(section(`${table}.${name}`))] as const)
    // Every table has a column of words: as many as it has rows.
    const size = columns.map(([, held]) => held).find((held) => held instanceof Uint32Array)?.length ?? 0
    return [table, { size, ...Object.fromEntries([...columns, ...lists]) } as unknown as AnyTable] as const
  })
  const entities = JSON.parse(Buffer.from(section('entities')).toString('utf8')) as Entity[]
  return { words: Words.fromTexts(texts('words')), entities, tables: Object.fromEntries(tables) as unknown as Tables }
}

const wide = (bytes: Uint8Array): Uint32Array => new Uint32Array(...whole(bytes, 4))

/** Bytes as values of some width: where they lie if that is a place for such values, a copy otherwise. */
function whole({ buffer, byteOffset, byteLength }: Uint8Array, width: number): [ArrayBuffer, number, number] {
  if (byteLength % width !== 0) throw new Error(`${byteLength} bytes are no values of ${width}`)
  if (byteOffset % width === 0) return [buffer as ArrayBuffer, byteOffset, byteLength / width]
  return [buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, 0, byteLength / width]
}
