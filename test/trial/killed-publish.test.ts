import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { openPostgresCatalog } from '../../packages/server/src/store/postgres/catalog.ts'
import { Random } from '../bench/random.ts'
import { currentRows } from '../postgres/current-rows.ts'
import { DatabaseServer, HOW_TO_GET_ONE } from '../postgres/database-server.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { RunningCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** `npm run kills` has two hundred of them. */
const KILLS = Number(process.env['WHOSAID_KILLS'] ?? 10)
const SEED = Number(process.env['WHOSAID_SEED'] ?? Date.now() % 1e6)
/** How long a publisher writes, in milliseconds: three kills of four fall into that, the others anywhere. */
const WRITES_MS = 120
const ARTICLE = 'articles/ferry-aground.yaml'

const server = await DatabaseServer.open()

test.skipIf(server === undefined)(`a publisher killed at ${KILLS} moments (seed ${SEED}) leaves one content or the other, whole, and the next one completes${server === undefined ? ` (${HOW_TO_GET_ONE})` : ''}`, async () => {
  if (server === undefined) return
  const [content, random] = [join(tempFolder(), 'content'), new Random(SEED)]
  cpSync(join(REPOSITORY, 'test/newsroom/content'), content, { recursive: true })
  const text = readFileSync(join(content, ARTICLE), 'utf8')
  const texts = [text, text.replace(/^title: /m, 'title: Once more, ')] as const
  const client = new Client({ connectionString: server.url() })
  await client.connect()
  const query = async (sql: string): Promise<readonly Record<string, unknown>[]> => (await client.query<Record<string, unknown>>(sql)).rows
  const env = { DATABASE_URL: server.url() }
  const publish = (turn: number): RunningCli => {
    writeFileSync(join(content, ARTICLE), texts[turn % 2] ?? '')
    return new RunningCli(['publish', '--content', content], { env })
  }
  const publishes = async (): Promise<boolean> => (await query("select 1 from pg_stat_activity where application_name = 'whosaid publish'")).length > 0
  try {
    expect(await new RunningCli(['migrate'], { env }).ended()).toMatchObject({ code: 0 })
    const rows: Record<string, readonly string[]>[] = []
    let whole = 0
    for (const turn of [0, 1]) {
      const started = performance.now()
      expect(await publish(turn).ended()).toMatchObject({ code: 0 })
      whole = performance.now() - started
      rows.push(await currentRows({ query }))
    }
    expect(rows[0]).not.toEqual(rows[1])

    const met: Record<string, number> = {}
    for (let kill = 0; kill < KILLS; kill++) {
      const turn = kill % 2
      const running = publish(turn)
      if (random.chance(0.25)) await sleep(random.next() * whole)
      else {
        while (running.child.exitCode === null && !(await publishes())) await sleep(1)
        await sleep(random.next() * WRITES_MS)
      }
      await running.interrupt('SIGKILL')
      // The server notices that nobody is there any more.
      await expect.poll(publishes, { timeout: 10_000 }).toBe(false)
      const left = await currentRows({ query })
      const is = rows.findIndex((each) => JSON.stringify(each) === JSON.stringify(left))
      expect(is, 'what is current is neither the one content nor the other').not.toBe(-1)
      const was = is === turn ? 'published' : 'as before'
      met[was] = (met[was] ?? 0) + 1
      const catalog = await openPostgresCatalog({ url: server.url(), listen: false })
      expect(await catalog.current.counts([{ listing: 'claim', filter: {} }])).toEqual([235])
      await catalog.close()
      expect(await publish(turn).ended()).toMatchObject({ code: 0 })
      expect(await currentRows({ query })).toEqual(rows[turn])
    }
    process.stdout.write(`${Object.entries(met).map(([was, times]) => `${was}: ${times}`).join(', ')}\n`)
  } finally {
    await client.end()
    await server.remove()
  }
}, 60_000 + KILLS * 30_000)
