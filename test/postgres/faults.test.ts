import type { Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createHttpServer, listen } from '../../packages/server/src/http/server.ts'
import { openPostgresCatalog, type PostgresCatalog, type PostgresOptions } from '../../packages/server/src/store/postgres/catalog.ts'
import { migrateDatabase } from '../../packages/server/src/store/postgres/migrate.ts'
import { publishModel } from '../../packages/server/src/store/postgres/publish/publish.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { DatabaseServer, HOW_TO_GET_ONE } from './database-server.ts'

const QUERY = '{ claims(first: 3) { nodes { text speaker { name } } } }'

interface Answer {
  readonly status: number
  readonly code: unknown
  readonly ms: number
}

/** A server over a catalog, without a site. */
class Served {
  readonly catalog: PostgresCatalog
  readonly #server: Server
  readonly #url: string
  readonly reported: unknown[]

  private constructor(catalog: PostgresCatalog, server: Server, url: string, reported: unknown[]) {
    this.catalog = catalog
    this.#server = server
    this.#url = url
    this.reported = reported
  }

  static async from(options: PostgresOptions): Promise<Served> {
    const reported: unknown[] = []
    const report = (error: unknown): void => void reported.push(error)
    const catalog = await openPostgresCatalog({ report, ...options })
    const server = createHttpServer({ catalog: () => catalog, site: (_request, response) => response.end(), report })
    return new Served(catalog, server, await listen(server, 0, '127.0.0.1'), reported)
  }

  /** Every question is another one, so that none is answered from memory. */
  async ask(signal?: AbortSignal): Promise<Answer> {
    const started = performance.now()
    const body = JSON.stringify({ query: QUERY, variables: { unique: performance.now() + Math.random() } })
    const response = await fetch(`${this.#url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, ...(signal && { signal }) })
    const { errors } = (await response.json()) as { errors?: readonly { extensions?: { code?: unknown } }[] }
    return { status: response.status, code: errors?.[0]?.extensions?.code, ms: performance.now() - started }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await this.catalog.close()
  }
}

const missing = inject('postgresPort') === 0
describe.skipIf(missing)(`When PostgreSQL fails${missing ? ` (${HOW_TO_GET_ONE})` : ''}`, () => {
  let server: DatabaseServer
  const servers: Served[] = []
  const serving = async (options: Partial<PostgresOptions> = {}): Promise<Served> => {
    const served = await Served.from({ url: server.url(), pollMs: 200, ...options })
    servers.push(served)
    return served
  }
  /** Holds what every statement reads, until told to let go. */
  const holding = async (): Promise<() => Promise<void>> => {
    const client = new Client({ connectionString: server.url() })
    await client.connect()
    await client.query('begin')
    await client.query('lock table claim in access exclusive mode')
    return () => client.end()
  }
  const waiting = async (): Promise<number> => {
    const client = new Client({ connectionString: server.url() })
    await client.connect()
    try {
      return (await client.query("select 1 from pg_stat_activity where application_name = 'whosaid' and wait_event_type = 'Lock'")).rows.length
    } finally {
      await client.end()
    }
  }

  beforeAll(async () => {
    server = (await DatabaseServer.open())!
    await migrateDatabase(server.url())
    await publishModel(server.url(), fixtureModel())
  })
  afterAll(async () => {
    await Promise.all(servers.map((served) => served.close()))
    await server.remove()
  })

  it('by a crash under load, requests fail at once with a code, and are answered again within 5 s of its return', async () => {
    const served = await serving()
    expect(await served.ask()).toMatchObject({ status: 200, code: undefined })
    const answers: Answer[] = []
    const enough = new AbortController()
    const load = Promise.all([1, 2, 3, 4].map(async () => {
      while (!enough.signal.aborted) answers.push(await served.ask())
    }))
    await setTimeout(100)
    await server.stop('SIGQUIT')
    const down = answers.length
    // Those that were under way when it went may have been answered.
    await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThan(down + 8)
    const failed = answers.slice(down + 4)
    await server.start()
    const returned = performance.now()
    while ((await served.ask()).status !== 200) await setTimeout(20)
    expect(performance.now() - returned).toBeLessThan(5000)
    enough.abort()
    await load
    expect(failed.length).toBeGreaterThan(0)
    for (const answer of failed) expect(answer).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE' })
    expect(Math.max(...failed.map(({ ms }) => ms))).toBeLessThan(2000)
    expect(await served.ask()).toMatchObject({ status: 200 })
    // An outage is told once by the one who looks for publications, and nothing of the database reaches a client.
    expect(JSON.stringify(failed)).not.toContain('ECONNREFUSED')
  })

  it('by a statement that hangs, the statement is cut by its timeout', async () => {
    const served = await serving({ statementMs: 300 })
    const letGo = await holding()
    const answer = await served.ask()
    expect(answer).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE' })
    expect(answer.ms).toBeGreaterThan(250)
    expect(await waiting()).toBe(0)
    await letGo()
    expect(await served.ask()).toMatchObject({ status: 200 })
  })

  it('to give a connection, a request waits for as long as it is told, and then is refused', async () => {
    const served = await serving({ poolSize: 1, waitMs: 200, statementMs: 5000, listen: false, pollMs: 60_000 })
    const letGo = await holding()
    const first = served.ask()
    await expect.poll(waiting).toBe(1)
    const second = await served.ask()
    expect(second).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE' })
    expect(second.ms).toBeLessThan(2000)
    await letGo()
    expect(await first).toMatchObject({ status: 200 })
  })

  it('nobody, but a client goes, its statement is cancelled within 500 ms', async () => {
    const served = await serving({ statementMs: 20_000 })
    const letGo = await holding()
    const gone = new AbortController()
    const answer = served.ask(gone.signal).catch((error: Error) => error.name)
    await expect.poll(waiting).toBe(1)
    const left = performance.now()
    gone.abort()
    expect(await answer).toBe('AbortError')
    await expect.poll(waiting, { interval: 10 }).toBe(0)
    expect(performance.now() - left).toBeLessThan(500)
    await letGo()
    expect(served.reported).toEqual([])
    // Its connection is good for the next.
    expect(await served.ask()).toMatchObject({ status: 200 })
  })
})
