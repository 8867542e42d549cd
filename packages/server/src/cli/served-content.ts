import { StoreUnavailable } from '@whosaid/schema'
import { openCatalog, type Catalog } from '../index/catalog.ts'
import { BadIndex } from '../index/load.ts'
import { CommandError, sayError } from './report.ts'

/**
 * What a server answers from: the database that DATABASE_URL names, with the replicas of DATABASE_REPLICA_URLS, else what was built.
 * @throws CommandError when it cannot be served
 */
export async function servedContent(built: string): Promise<Catalog> {
  const url = process.env['DATABASE_URL'] ?? ''
  try {
    return url === '' ? await openCatalog(built) : await openDatabase(url)
  } catch (error) {
    throw error instanceof BadIndex || error instanceof StoreUnavailable ? new CommandError(error.message) : error
  }
}

async function openDatabase(url: string): Promise<Catalog> {
  // Only who has a database waits for its client to load.
  const { openPostgresCatalog } = await import('../store/postgres/catalog.ts')
  const replicas = (process.env['DATABASE_REPLICA_URLS'] ?? '').split(/[\s,]+/).filter((replica) => replica !== '')
  return openPostgresCatalog({ url, replicas, report: sayError })
}
