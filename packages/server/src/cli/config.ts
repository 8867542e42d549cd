import type { Command } from 'commander'
import { configure } from '../config/current.ts'
import { flagsOf, withSettings } from '../config/options.ts'
import { shownSettings } from '../config/shown.ts'
import { print, printJson } from './print.ts'
import { run } from './report.ts'

/** What serve would be told here, and by whom. */
function config(flags: Readonly<Record<string, unknown>>, json: boolean): void {
  const shown = shownSettings(configure(flags))
  if (json) return printJson(shown)
  const rows = shown.map(({ name, value, from }) => [name, value === null ? '–' : String(value), from] as const)
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length))
  for (const [name, value, from] of rows) print(`${name.padEnd(width(0))}  ${value.padEnd(width(1))}  ${from}`)
}

export function addConfig(program: Command): void {
  const command = program
    .command('config')
    .description('Show every setting, its value and where that comes from: a flag, the environment, the file, or the default. Passwords are masked.')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample: PORT=8080 whosaid config --workers 2')
  withSettings(command).action(({ json = false }: { readonly json?: boolean }) => run(() => config(flagsOf(command), json), { json }))
}
