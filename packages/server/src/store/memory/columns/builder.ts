import type { Entity } from '@whosaid/schema'
import { DIGEST, type AnyTable, type Columns, type Tables } from './columns.ts'
import { columnsOf, listsOf, TABLES, type ColumnsOf, type ColumnType, type TableName } from './shapes.ts'
import { TextsBuilder } from './texts.ts'
import type { Words } from './words.ts'

/** What a row gives for a column, by its type. */
interface Given {
  word: string | null
  text: string
  count: number
  number: number | null
  flag: boolean
  digest: string
}
export type Row<Name extends TableName> = { readonly [Column in keyof ColumnsOf<Name>]: Given[ColumnsOf<Name>[Column] & keyof Given] }

interface Growing {
  readonly name: string
  readonly type: ColumnType
  readonly numbers: number[]
  readonly texts: TextsBuilder
}

/** Makes columns row by row: a row is begun, its children follow, and then it ends. */
export class ColumnsBuilder {
  readonly #words: Words
  readonly #tables = new Map<TableName, { columns: readonly Growing[]; lists: readonly { name: string; child: TableName; offsets: number[] }[]; size: number }>()

  constructor(words: Words) {
    this.#words = words
    for (const table of TABLES) {
      this.#tables.set(table, {
        columns: columnsOf(table).map(([name, type]) => ({ name, type, numbers: [], texts: new TextsBuilder() })),
        lists: listsOf(table).map(([name, child]) => ({ name, child, offsets: [0] })),
        size: 0,
      })
    }
  }

  begin<Name extends TableName>(table: Name, row: Row<Name>): void {
    const growing = this.#tables.get(table)!
    growing.size++
    const given = row as Readonly<Record<string, unknown>>
    for (const { name, type, numbers, texts } of growing.columns) {
      const value = given[name]
      switch (type) {
        case 'word': numbers.push(this.#words.add(value as string | null)); break
        case 'text': texts.add(value as string); break
        case 'digest': for (const byte of digestBytes(value as string)) numbers.push(byte); break
        default: numbers.push(value === null ? Number.NaN : Number(value))
      }
    }
  }

  end(table: TableName): void {
    for (const { child, offsets } of this.#tables.get(table)!.lists) offsets.push(this.#tables.get(child)!.size)
  }

  /** A row without children. */
  add<Name extends TableName>(table: Name, row: Row<Name>): void {
    this.begin(table, row)
    this.end(table)
  }

  finish(entities: readonly Entity[]): Columns {
    const tables = [...this.#tables].map(([name, { columns, lists, size }]) => {
      const parts = [...columns.map((column) => [column.name, finished(column)] as const), ...lists.map((list) => [list.name, Uint32Array.from(list.offsets)] as const)]
      return [name, { size, ...Object.fromEntries(parts) } as unknown as AnyTable] as const
    })
    return { words: this.#words, entities, tables: Object.fromEntries(tables) as unknown as Tables }
  }
}

function finished({ type, numbers, texts }: Growing) {
  switch (type) {
    case 'text': return texts.finish()
    case 'number': return Float64Array.from(numbers)
    case 'flag': case 'digest': return Uint8Array.from(numbers)
    case 'word': case 'count': return Uint32Array.from(numbers)
  }
}

function digestBytes(hexadecimal: string): Uint8Array {
  const bytes = Buffer.from(hexadecimal, 'hex')
  if (bytes.length !== DIGEST || bytes.toString('hex') !== hexadecimal) throw new TypeError(`"${hexadecimal}" is no SHA-256 in hexadecimal digits`)
  return bytes
}
