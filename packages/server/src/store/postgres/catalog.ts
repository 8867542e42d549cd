import { DatabaseError } from 'pg'
import { StoreUnavailable, type ContentVersion, type Store } from '@whosaid/schema'
import type { Catalog } from '../../index/catalog.ts'
import { BadIndex } from '../../index/load.ts'
import { Connection } from './connection.ts'
import { Members } from './members.ts'
import { Notices } from './notices.ts'
import { snapshotOf } from './snapshot.ts'
import { STORED_MODEL } from './publish/write.ts'
import { postgresStore } from './store.ts'

export interface PostgresOptions {
  /** What is published to, and read where there are no replicas. */
  readonly url: string
  readonly replicas?: readonly string[]
  /** Connections at most, to each database. */
  readonly poolSize?: number
  /** How long a request waits for a connection before it is refused. */
  readonly waitMs?: number
  /** After how long a statement is cut. */
  readonly statementMs?: number
  /** How often a server looks for a new publication. */
  readonly pollMs?: number
  /** Whether it also listens: off behind a pooler that gives a connection to one statement at a time. */
  readonly listen?: boolean
  /** Told of what goes wrong between requests. */
  readonly report?: (error: unknown) => void
}

export const POSTGRES_DEFAULTS = { poolSize: 10, waitMs: 2000, statementMs: 10_000, pollMs: 1000, listen: true } as const

/** How the databases are, for those who operate them. */
export interface PostgresHealth {
  /** Whether the last look found a database that answers. */
  readonly answering: boolean
  readonly version: string
  /** Counts publications up. */
  readonly publication: number
  /** Publications that each replica is behind; null for one that does not answer. */
  readonly replicaLag: readonly (number | null)[]
  /** Of the primary, then of each replica. */
  readonly pools: readonly { readonly open: number; readonly idle: number; readonly waiting: number }[]
  /** Statements sent so far. */
  readonly statements: number
}

export interface PostgresCatalog extends Catalog {
  readonly health: () => PostgresHealth
  /** Looks for a new publication now. */
  readonly look: () => Promise<void>
  /** Lets running statements end, then closes every connection. */
  readonly close: () => Promise<void>
}

interface Published {
  readonly number: number
  readonly store: Store
}

/**
 * Opens what was published to PostgreSQL. It turns to a new publication as a whole: whoever asked for the current store before goes on
 * with the one they have.
 * @throws BadIndex when there is nothing that can be served
 * @throws StoreUnavailable when no database answers
 */
export async function openPostgresCatalog({ url, replicas = [], ...options }: PostgresOptions): Promise<PostgresCatalog> {
  const { pollMs, listen, report = () => {}, ...settings } = { ...POSTGRES_DEFAULTS, ...options }
  const connect = (one: string): Connection => new Connection({ ...settings, url: one })
  const primary = connect(url)
  const members = new Members(primary, replicas.map(connect))
  // Newest first.
  let published: readonly Published[] = []
  let seen = ''
  let answering = true

  const look = async (): Promise<void> => {
    await members.look()
    const { held } = members
    if (held === undefined) return
    const state = `${held.first} ${held.last} ${held.version}`
    const [newest] = published
    // A replica that is behind the one that was read before has nothing new to say, unless nobody has what that one had.
    if (state === seen || (newest !== undefined && held.last < newest.number && !members.lost(newest.number))) return
    published = await publications(members, held.last, published)
    seen = state
  }
  const notices = new Notices(() => primary.single(), () => void turn())
  let turning: Promise<void> | undefined
  const turn = (): Promise<void> => {
    turning ??= look().then(
      () => {
        answering = true
      },
      (error: unknown) => {
        // Said once for an outage, however long it is.
        if (answering) report(error)
        answering = false
      },
    ).finally(() => {
      turning = undefined
    })
    return turning
  }

  try {
    await look()
  } catch (error) {
    await members.close()
    throw explained(error)
  }
  if (listen) await notices.listen()
  const timer = setInterval(() => {
    void turn()
    if (listen) void notices.listen()
  }, pollMs)
  timer.unref()

  const current = (): Published => published[0]!
  return {
    get current() {
      return current().store
    },
    versions: () => [...new Set(published.map(({ store }) => store.content.version))],
    at: async (version) => published.find(({ store }) => store.content.version === version)?.store,
    health: () => ({
      answering, version: current().store.content.version, publication: current().number,
      replicaLag: members.lag, pools: members.load, statements: members.statements,
    }),
    look: turn,
    async close() {
      clearInterval(timer)
      await turning
      await notices.close()
      await members.close()
    },
  }
}

/** What is kept, newest first; a publication that is known already keeps its store, and with it what that remembers. */
async function publications(members: Members, last: number, known: readonly Published[]): Promise<readonly Published[]> {
  const rows = await members.rows<ContentVersion & { readonly number: number; readonly model: number }>(last, {
    text: 'select number, version, model, articles, claims, entities from publication where number <= $1 order by number desc', values: [last],
  })
  const [newest] = rows
  if (newest === undefined) throw new BadIndex('Nothing was published to the database. Publish: whosaid publish')
  if (newest.model !== STORED_MODEL) throw new BadIndex(`The database holds model ${newest.model}; this is Whosaid of model ${STORED_MODEL}. Publish with it: whosaid publish`)
  return rows.filter(({ model }) => model === STORED_MODEL).map(({ number, version, articles, claims, entities }) =>
    known.find((one) => one.number === number && one.store.content.version === version) ?? {
      number, store: postgresStore(snapshotOf(number, (statement, signal) => members.rows(number, statement, signal)), { version, articles, claims, entities }),
    },
  )
}

/** What to do about a database that cannot be served from. */
function explained(error: unknown): unknown {
  if (error instanceof DatabaseError && error.code === UNDEFINED_TABLE) return new BadIndex('The database has no tables of Whosaid. Make them: whosaid migrate')
  if (error instanceof StoreUnavailable || error instanceof BadIndex) return error
  return new BadIndex(`The database cannot be read: ${(error as Error).message}`)
}

const UNDEFINED_TABLE = '42P01'
