import { createHash } from 'node:crypto'
import { Client, DatabaseError, Pool, type PoolClient, type QueryResultRow } from 'pg'
import { unavailable } from './faults.ts'
import type { Statement } from './statement.ts'

export interface ConnectionOptions {
  readonly url: string
  /** Connections at most. */
  readonly poolSize: number
  /** How long a request waits for a connection, new or free. */
  readonly waitMs: number
  /** How long a statement may run before the server cuts it. */
  readonly statementMs: number
}

/** Statements that come again are prepared under a name; clients must not be able to fill the server's memory with more than this. */
const NAMED_AT_MOST = 256
/** What the network may add to a statement's time before its connection is given up. */
const GRACE_MS = 1000

/** One database: its pool, statements prepared by name, and a way to cut what runs. */
export class Connection {
  readonly #pool: Pool
  readonly #url: string
  readonly #waitMs: number
  readonly #seen = new Map<string, string | undefined>()
  #named = 0
  /** Statements so far. */
  statements = 0

  constructor({ url, poolSize, waitMs, statementMs }: ConnectionOptions) {
    this.#url = url
    this.#waitMs = waitMs
    this.#pool = new Pool({
      connectionString: url, max: poolSize, connectionTimeoutMillis: waitMs, statement_timeout: statementMs, query_timeout: statementMs + GRACE_MS,
      application_name: 'whosaid', keepAlive: true,
    })
    // A connection that the server ends leaves the pool by itself, and fails what runs on it; without listeners the process would end with it.
    this.#pool.on('error', () => {})
    this.#pool.on('connect', (client) => client.on('error', () => {}))
  }

  /** Connections that are open, those of them that nobody uses, and requests that wait for one. */
  get load(): { readonly open: number; readonly idle: number; readonly waiting: number } {
    return { open: this.#pool.totalCount, idle: this.#pool.idleCount, waiting: this.#pool.waitingCount }
  }

  /**
   * Sends one statement.
   * @param signal - cuts it; the connection is free again when the server has let go
   * @throws StoreUnavailable when the database cannot be reached, takes too long or is told to stop
   */
  async rows<Row extends QueryResultRow>({ text, values }: Statement, signal?: AbortSignal): Promise<Row[]> {
    signal?.throwIfAborted()
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw unavailable(error)
    })
    this.statements++
    let cut: Promise<void> | undefined
    const cancel = (): void => {
      cut = this.#cancel(client)
    }
    signal?.addEventListener('abort', cancel, { once: true })
    let broken = false
    try {
      signal?.throwIfAborted()
      const name = this.#nameOf(text)
      return (await client.query<Row>({ text, values: [...values], ...(name !== undefined && { name }) })).rows
    } catch (error) {
      broken = !(error instanceof DatabaseError) || error.severity !== 'ERROR'
      signal?.throwIfAborted()
      throw unavailable(error)
    } finally {
      signal?.removeEventListener('abort', cancel)
      // The next statement of this connection must not be the one that is cut.
      await cut
      client.release(broken)
    }
  }

  /** A connection of one's own, outside the pool. */
  single(): Client {
    return new Client({ connectionString: this.#url, connectionTimeoutMillis: this.#waitMs, keepAlive: true, application_name: 'whosaid' })
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }

  /** On another connection, and not the pool's, which may have none to give. */
  async #cancel(client: PoolClient): Promise<void> {
    const other = this.single()
    other.on('error', () => {})
    try {
      await other.connect()
      await other.query('select pg_cancel_backend($1)', [(client as PoolClient & { readonly processID: number }).processID])
    } catch {
      // Whatever runs ends by its timeout.
    } finally {
      await other.end().catch(() => {})
    }
  }

  /** The second time a statement comes it gets a name. */
  #nameOf(text: string): string | undefined {
    if (this.#seen.has(text)) {
      const name = this.#seen.get(text)
      if (name !== undefined || this.#named >= NAMED_AT_MOST) return name
      this.#named++
      const made = `w${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
      this.#seen.set(text, made)
      return made
    }
    if (this.#seen.size >= 4 * NAMED_AT_MOST) this.#forgetUnnamed()
    this.#seen.set(text, undefined)
    return undefined
  }

  #forgetUnnamed(): void {
    for (const [text, name] of this.#seen) if (name === undefined) this.#seen.delete(text)
  }
}
