import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { REPOSITORY } from '../support/real-content.ts'

export const number = (value: number, digits = 0): string => value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
/** A line of a table in Markdown. */
export const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
/** Under the heads of a table whose first column is words and the others numbers. */
export const rule = (columns: number): string => row('---', ...Array.from({ length: columns - 1 }, () => '---:'))

/** Day, machine and Node of a run. */
export const setup = (): string =>
  `${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${number(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}`

/** Puts what a command has measured into its place in docs/benchmarks.md. */
export function writeIntoDocs(command: string, text: string): void {
  const path = join(REPOSITORY, 'docs/benchmarks.md')
  const page = readFileSync(path, 'utf8')
  const [from, to] = [`<!-- npm run ${command} -->\n`, `<!-- end of ${command} -->`]
  const [start, end] = [page.indexOf(from), page.indexOf(to)]
  if (start === -1 || end < start) throw new Error(`docs/benchmarks.md has no place for the results: ${from.trim()} … ${to}`)
  writeFileSync(path, `${page.slice(0, start + from.length)}\n${text}\n${page.slice(end)}`)
}
