import { StoreUnavailable } from '@whosaid/schema'
import type { Settings } from '../config/settings.ts'
import { BadIndex } from '../index/load.ts'
import { watchCatalog } from '../index/watched-catalog.ts'
import { inMemory, type ContentSource } from '../operations/content-source.ts'
import { CommandError, say } from './report.ts'

/**
 * What a server answers from: the database that DATABASE_URL names, with the replicas of DATABASE_REPLICA_URLS, else what was built.
 * @param built - the folder that was built into
 * @param report - told of what goes wrong between requests
 * @throws CommandError when it cannot be served
 */
export async function servedContent(built: string, settings: Settings, report: (error: unknown) => void): Promise<ContentSource> {
  try {
    return settings.DATABASE_URL === undefined ? await fromIndex(built) : await database(settings.DATABASE_URL, settings, report)
  } catch (error) {
    throw error instanceof BadIndex || error instanceof StoreUnavailable ? new CommandError(error.message) : error
  }
}

async function fromIndex(folder: string): Promise<ContentSource> {
  const watched = await watchCatalog(folder, say)
  process.on('SIGHUP', () => void watched.reload())
  return inMemory(watched)
}

async function database(url: string, settings: Settings, report: (error: unknown) => void): Promise<ContentSource> {
  // Only who has a database waits for its client to load.
  const { openPostgresCatalog } = await import('../store/postgres/catalog.ts')
  const replicas = settings.DATABASE_REPLICA_URLS ?? []
  const catalog = await openPostgresCatalog({
    url, replicas, report, poolSize: settings.WHOSAID_DATABASE_POOL, waitMs: settings.WHOSAID_DATABASE_WAIT, statementMs: settings.WHOSAID_DATABASE_STATEMENT,
    pollMs: settings.WHOSAID_DATABASE_POLL, listen: settings.WHOSAID_DATABASE_LISTEN,
  })
  process.on('SIGHUP', () => void catalog.look())
  return {
    catalog: () => catalog,
    status() {
      const { answering, replicaLag, pools } = catalog.health()
      const sum = (of: 'open' | 'idle' | 'waiting'): number => pools.reduce((total, pool) => total + pool[of], 0)
      return {
        store: 'postgresql',
        ...(!answering && { unavailable: 'no database answers' }),
        ...(replicas.length > 0 && { replicas: replicaLag.map((behind, index) => ({ name: `replica ${index + 1}`, behind })) }),
        pool: { open: sum('open'), idle: sum('idle'), waiting: sum('waiting') },
      }
    },
    close: () => catalog.close(),
  }
}
