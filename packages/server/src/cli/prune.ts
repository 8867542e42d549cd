import type { Command } from 'commander'
import { prunePublications } from '../store/postgres/prune.ts'
import { counted } from './counted.ts'
import { DATABASE_OPTION, databaseUrl, withDatabase } from './database.ts'
import { CommandError, run, say } from './report.ts'

interface PruneOptions {
  readonly keep: string
  readonly database?: string
}

async function prune({ keep, database }: PruneOptions): Promise<void> {
  if (!/^[1-9]\d{0,3}$/.test(keep)) throw new CommandError(`--keep is "${keep}"; expected a number of versions from 1, such as 5: a server that has not turned yet reads the one before.`)
  const { publications, rows } = await withDatabase(() => prunePublications(databaseUrl(database), Number(keep)))
  say(`Forgot ${counted(publications, 'version')} and ${counted(rows, 'row')} that only such had.`)
}

export function addPrune(program: Command): void {
  program
    .command('prune')
    .description('Forget old versions in PostgreSQL, and what only they had.')
    .option('--keep <number>', 'how many versions before the current one stay, to be asked for', '5')
    .option(...DATABASE_OPTION)
    .addHelpText('after', '\nExample: whosaid prune --keep 10')
    .action((options: PruneOptions) => run(() => prune(options)))
}
