import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { DatabaseServer, HOW_TO_GET_ONE } from '../postgres/database-server.ts'
import { publishedFixture } from '../support/published-fixture.ts'
import { RunningCli, whosaid } from '../support/run-cli.ts'

const NEWSROOM_CONTENT = fileURLToPath(new URL('../newsroom/content', import.meta.url))
const primary = await DatabaseServer.open()

/** Asks again and again, something else each time, wherever the service is at the moment. */
class Readers {
  url: string
  readonly failed: unknown[] = []
  answered = 0
  readonly #enough = new AbortController()
  readonly #asking: Promise<unknown>

  constructor(url: string) {
    this.url = url
    this.#asking = Promise.all([1, 2, 3, 4].map(() => this.#ask()))
  }

  async #ask(): Promise<void> {
    while (!this.#enough.signal.aborted) {
      const query = `{ claims(first: ${1 + Math.floor(Math.random() * 40)}) { nodes { text speaker { name } } } } # ${Math.random()}`
      const said = await fetch(`${this.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
        .then(async (response) => (response.status === 200 ? undefined : `${response.status} ${await response.text()}`), (error: Error) => `${error.message} ${String(error.cause)}`)
      if (said === undefined) this.answered++
      else this.failed.push(said)
    }
  }

  /** Some more answers. */
  async few(): Promise<void> {
    const before = this.answered
    while (this.answered < before + 40) await setTimeout(5)
  }

  async end(): Promise<void> {
    this.#enough.abort()
    await this.#asking
  }
}

describe.skipIf(primary === undefined)(`The primary database dies${primary === undefined ? ` (${HOW_TO_GET_ONE})` : ''}`, () => {
  const from = publishedFixture()
  const databases = [primary!]
  afterAll(() => Promise.all(databases.map((database) => database.remove())))
  const publish = (url: string, content: string) => whosaid(['publish', '--content', content, '--database', url])
  const serve = (env: Readonly<Record<string, string>>) => new RunningCli(['serve', '--from', from], { env: { PORT: '0', ...env } })
  const version = async (url: string): Promise<string> => ((await (await fetch(`${url}/readyz`)).json()) as { version: string }).version

  it('and no reader notices, while an operator does what docs/operations.md says', async () => {
    expect((await whosaid(['migrate', '--database', primary!.url()])).code).toBe(0)
    expect(await publish(primary!.url(), 'content')).toMatchObject({ code: 0 })
    const replica = await primary!.replica()
    databases.push(replica)
    const server = serve({ DATABASE_URL: primary!.url(), DATABASE_REPLICA_URLS: replica.url() })
    const url = await server.served()
    const first = await version(url)
    const readers = new Readers(url)
    await readers.few()

    await primary!.stop('SIGQUIT')
    await readers.few()
    expect(await publish(primary!.url(), NEWSROOM_CONTENT)).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be reached') })

    // 1. Promote. 2. Publish there: servers that read it already turn to what is new.
    await replica.promote()
    expect(await publish(replica.url(), NEWSROOM_CONTENT)).toMatchObject({ code: 0 })
    await expect.poll(() => version(url), { timeout: 10_000 }).not.toBe(first)
    await readers.few()

    // 3. Put servers in the place of those that were told of the former primary.
    const next = serve({ DATABASE_URL: replica.url() })
    readers.url = await next.served()
    expect(await version(readers.url)).toBe(await version(url))
    expect(await server.interrupt('SIGTERM')).toMatchObject({ code: 0 })
    await readers.few()

    await readers.end()
    expect(readers.failed).toEqual([])
    expect((await next.interrupt('SIGTERM')).code).toBe(0)
  })
})
