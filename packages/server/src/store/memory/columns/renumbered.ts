import type { AnyTable, Columns, Tables } from './columns.ts'
import { columnsOf, TABLES } from './shapes.ts'
import { Words } from './words.ts'

/**
 * The same columns with their words numbered as they come, table by table and column by column, and none that no row has: equal
 * content is equal bytes then, whatever was added to the words on the way.
 */
export function renumbered({ words, entities, tables }: Columns): Columns {
  const numbers = new Uint32Array(words.size)
  const found: string[] = []
  const renumber = (column: Uint32Array): Uint32Array =>
    column.map((word) => {
      if (word === 0) return 0
      if (numbers[word] === 0) numbers[word] = found.push(words.at(word))
      return numbers[word]!
    })
  const made = TABLES.map((name) => {
    const table = tables[name] as unknown as AnyTable
    const columns = columnsOf(name).filter(([, type]) => type === 'word').map(([column]) => [column, renumber(table[column] as Uint32Array)])
    return [name, { ...table, ...Object.fromEntries(columns) }]
  })
  return { words: new Words(found), entities, tables: Object.fromEntries(made) as Tables }
}
