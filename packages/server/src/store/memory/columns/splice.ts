import { DIGEST, type AnyTable, type Part, type Tables } from './columns.ts'
import { columnsOf, listsOf, TABLES, type ColumnType, type TableName } from './shapes.ts'
import { Texts } from './texts.ts'

/** A run of articles of some tables, its end excluded. */
export interface Run {
  readonly tables: Tables
  readonly from: number
  readonly to: number
}

/** Rows of a table that are taken from one place. */
interface Slice {
  readonly table: AnyTable
  readonly from: number
  readonly to: number
}

/**
 * Puts runs of articles end to end, with all that hangs on them: each column is copied run by run, and what points into a child's table is moved along.
 * @param before - a column that comes to say what it says there is not copied: an edit touches few of them
 */
export function splice(before: Tables, runs: readonly Run[]): Tables {
  const slices = new Map<TableName, readonly Slice[]>()
  const follow = (name: TableName, own: readonly Slice[]): void => {
    slices.set(name, own)
    // Children lie in the order of their parents, so that a run of rows has a run of children.
    for (const [list, child] of listsOf(name)) follow(child, own.map(({ table, from, to }, index) => ({ table: tableOf(runs[index]!, child), from: offsets(table, list)[from]!, to: offsets(table, list)[to]! })))
  }
  follow('article', runs.map((run) => ({ table: tableOf(run, 'article'), from: run.from, to: run.to })))
  return Object.fromEntries(TABLES.map((name) => [name, joined(name, tableOf({ tables: before }, name), slices.get(name)!)])) as unknown as Tables
}

const tableOf = ({ tables }: Pick<Run, 'tables'>, name: TableName): AnyTable => tables[name] as unknown as AnyTable
const offsets = (table: AnyTable, list: string): Uint32Array => table[list] as Uint32Array

function joined(name: TableName, before: AnyTable, slices: readonly Slice[]): AnyTable {
  const size = slices.reduce((sum, { from, to }) => sum + to - from, 0)
  const same = (column: string, sameRow: SameRow): boolean => size === before.size && staysAsBefore(before, column, slices, sameRow)
  const parts: [string, Part][] = [
    ...columnsOf(name).map(([column, type]): [string, Part] => [column, same(column, sameValue[type]) ? before[column]! : joinedColumn(column, type, slices)]),
    ...listsOf(name).map(([list]): [string, Part] => [list, same(list, sameLength) ? before[list]! : joinedOffsets(slices.map(({ table, from, to }) => ({ offsets: offsets(table, list), from, to })))]),
  ]
  return { size, ...Object.fromEntries(parts) } as unknown as AnyTable
}

/** Whether a row of a column says what another row of another says. */
type SameRow = (part: Part, row: number, other: Part, otherRow: number) => boolean

const sameNumber: SameRow = (part, row, other, otherRow) => Object.is((part as Uint32Array)[row], (other as Uint32Array)[otherRow])
const sameLength: SameRow = (part, row, other, otherRow) => lengthAt(part as Uint32Array, row) === lengthAt(other as Uint32Array, otherRow)
const lengthAt = (held: Uint32Array, row: number): number => held[row + 1]! - held[row]!

const sameValue: Readonly<Record<ColumnType, SameRow>> = {
  word: sameNumber,
  count: sameNumber,
  number: sameNumber,
  flag: sameNumber,
  digest: (part, row, other, otherRow) => digestAt(part as Uint8Array, row).equals(digestAt(other as Uint8Array, otherRow)),
  text: (part, row, other, otherRow) => (part as Texts).at(row) === (other as Texts).at(otherRow),
}

const digestAt = ({ buffer, byteOffset }: Uint8Array, row: number): Buffer => Buffer.from(buffer, byteOffset + row * DIGEST, DIGEST)

/** Whether every row of a column would stand where it stood, or has one in its place that says the same. */
function staysAsBefore(before: AnyTable, column: string, slices: readonly Slice[], sameRow: SameRow): boolean {
  let at = 0
  return slices.every(({ table, from, to }) => {
    const start = at
    at += to - from
    if (table === before && from === start) return true
    for (let row = from; row < to; row++) if (!sameRow(table[column]!, row, before[column]!, start + row - from)) return false
    return true
  })
}

function joinedColumn(column: string, type: ColumnType, slices: readonly Slice[]): Part {
  const arrays = <Held>(width: number): Held[] => slices.map(({ table, from, to }) => (table[column] as Uint32Array).subarray(from * width, to * width) as Held)
  switch (type) {
    case 'word': case 'count': return concatenated(Uint32Array, arrays<Uint32Array>(1))
    case 'number': return concatenated(Float64Array, arrays<Float64Array>(1))
    case 'flag': return concatenated(Uint8Array, arrays<Uint8Array>(1))
    case 'digest': return concatenated(Uint8Array, arrays<Uint8Array>(DIGEST))
    case 'text': {
      const texts = slices.map(({ table, from, to }) => ({ texts: table[column] as Texts, from, to }))
      const bytes = texts.map(({ texts: { bytes: held, offsets: starts }, from, to }) => held.subarray(starts[from], starts[to]))
      return new Texts(joinedOffsets(texts.map(({ texts: { offsets: starts }, from, to }) => ({ offsets: starts, from, to }))), concatenated(Uint8Array, bytes))
    }
  }
}

function concatenated<Held extends Uint32Array | Float64Array | Uint8Array>(make: new (length: number) => Held, arrays: readonly Held[]): Held {
  const whole = new make(arrays.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const array of arrays) {
    whole.set(array, at)
    at += array.length
  }
  return whole
}

/** Offsets of rows that come to stand elsewhere: each moves as far as its run does. */
function joinedOffsets(slices: readonly { readonly offsets: Uint32Array; readonly from: number; readonly to: number }[]): Uint32Array {
  const whole = new Uint32Array(slices.reduce((sum, { from, to }) => sum + to - from, 1))
  let [at, end] = [0, 0]
  for (const { offsets: held, from, to } of slices) {
    const shift = end - held[from]!
    for (let row = from; row < to; row++) whole[at++] = held[row]! + shift
    end = held[to]! + shift
  }
  whole[at] = end
  return whole
}
