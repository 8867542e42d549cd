import { DatabaseError } from 'pg'
import { setting } from '../config/current.ts'
import { CommandError } from './report.ts'

/** Where the database is: the `--database` of a command, or the setting DATABASE_URL. */
export function databaseUrl(given: string | undefined): string {
  const url = given ?? setting('DATABASE_URL')
  if (url === undefined || url === '') throw new CommandError('No database is named. Set DATABASE_URL, or give --database postgres://USER@HOST/NAME')
  return url
}

/** Runs something against the database and says what its faults mean to whoever called the command. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explained(error)
  }
}

function explained(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) {
    const { code, message } = error as NodeJS.ErrnoException
    // Faults of our own have no code; what the network says has.
    return code === undefined && !/^Connection terminated|timeout/.test(message) ? error : new CommandError(`The database cannot be reached: ${message || code}. Nothing was changed.`)
  }
  switch (error.code) {
    case '42P01': return new CommandError('The database has no tables of Whosaid. Make them: whosaid migrate')
    case '53100': return new CommandError(`The database's disk is full (${error.message}). Nothing was changed: what was published before stays as it is. Make room and publish again.`)
    case '42501': return new CommandError(`The database does not let this user do so: ${error.message}.`)
    default: return new CommandError(`The database refused: ${error.message} (${error.code ?? 'no code'}). Nothing was changed.`)
  }
}

export const DATABASE_OPTION = ['--database <url>', 'the PostgreSQL database; DATABASE_URL where left out'] as const
