import { readFileSync } from 'node:fs'
import { readRecords } from './records.ts'
import { resolversOf } from './resolvers.ts'
import { searchOf } from './search.ts'

/** What the bench tells a server. */
export const PORT = Number(process.env['PORT'])
export const HOST = '127.0.0.1'
export const inFolder = (name: string): string => `${process.env['BENCH_FOLDER'] ?? '.'}/${name}`

export const schemaText = (): string => readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8')

/** The resolvers over the records of the corpus. */
export async function loadResolvers(): Promise<ReturnType<typeof resolversOf>> {
  const records = await readRecords(inFolder('records.ndjson'))
  return resolversOf(records, searchOf(records))
}
