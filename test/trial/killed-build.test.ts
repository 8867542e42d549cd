import { cpSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createHttpServer, listen } from '../../packages/server/src/http/server.ts'
import { openCatalog } from '../../packages/server/src/index/catalog.ts'
import { Random } from '../bench/random.ts'
import { exactGet, keptOpen } from '../support/exact-get.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { RunningCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** `npm run kills` has two hundred of them. Every one takes a build and a half. */
const KILLS = Number(process.env['WHOSAID_KILLS'] ?? 15)
const SEED = Number(process.env['WHOSAID_SEED'] ?? Date.now() % 1e6)
/** How often `whosaid serve` is started as a process, instead of what it consists of. */
const SERVED_EVERY = 10
const LINKS = 8
const NEWSROOM = join(REPOSITORY, 'test/newsroom/content')
const ARTICLE = 'articles/ferry-aground.yaml'

/** What happens in the build folder as a build comes to what a kill must not tear, and how long that goes on, in milliseconds. */
const STEPS: readonly (readonly [name: string, event: RegExp, milliseconds: number])[] = [
  ['manifest', /^manifests$|^[0-9a-f]{16}\.\d+\.new$/, 3],
  ['index', /^index\.sqlite\.\d+\.new$/, 60],
  ['site', /^\.site-[A-Za-z0-9]{6}$/, 300],
  ['swap', /^\.site-[A-Za-z0-9]{6}-former$/, 2],
  ['removal', /^\.site-[A-Za-z0-9]{6}-former$/, 40],
  ['commit', /^index\.sqlite$/, 5],
]

/** Where the index lives. Each is told how to build into it, and whether what a reader finds there is whole. */
const STORES: readonly { readonly name: string; readonly args: readonly string[]; readonly version: (out: string) => Promise<string> }[] = [
  { name: 'one SQLite file', args: [], version: async (out) => (await openCatalog(out)).current.content.version },
]

/** Two contents in one folder, by turns: each build changes index, site and manifest. */
class Contents {
  readonly folder = join(tempFolder(), 'content')
  readonly #texts: readonly string[]

  constructor() {
    cpSync(NEWSROOM, this.folder, { recursive: true })
    const article = readFileSync(join(this.folder, ARTICLE), 'utf8')
    this.#texts = [article, article.replace(/^title: /m, 'title: Once more, ')]
  }

  turnTo(turn: number): void {
    writeFileSync(join(this.folder, ARTICLE), this.#texts[turn % 2] ?? '')
  }
}

const noticeOf = (turn: number): string => `Notice ${turn % 2 === 0 ? 'even' : 'odd'}.`
const leftovers = (out: string): string[] => readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.new(?:-journal)?$|^\.site-/.test(name))

describe.each(STORES)('a build into $name', ({ args, version }) => {
  test(`killed at ${KILLS} moments (seed ${SEED}) leaves index and site whole, and the next one completes`, async () => {
    const [out, random] = [tempFolder(), new Random(SEED)]
    mkdirSync(join(out, 'manifests'))
    const content = new Contents()
    const build = (turn: number): RunningCli => {
      content.turnTo(turn)
      return new RunningCli(['build', '--out', out, '--content', content.folder, '--notice', noticeOf(turn), ...args])
    }
    const completed = async (turn: number): Promise<string> => {
      expect(await build(turn).ended()).toMatchObject({ code: 0 })
      return version(out)
    }
    const versions = [await completed(0), '']
    const started = performance.now()
    versions[1] = await completed(1)
    const whole = performance.now() - started
    expect(new Set(versions).size).toBe(2)

    const met: Record<string, number> = {}
    for (let kill = 0; kill < KILLS; kill++) {
      const turn = kill % 2
      const running = build(turn)
      const step = random.chance(0.25) ? undefined : random.pick(STEPS)
      await (step === undefined ? sleep(random.next() * whole) : reached(out, step[1], running).then(() => sleep(random.next() * step[2])))
      const was = (await running.interrupt('SIGKILL')).code === 0 ? 'completed' : stateOf(out)
      met[was] = (met[was] ?? 0) + 1

      expect(versions).toContain(await version(out))
      await expectServed(out, random)
      if (kill % SERVED_EVERY === 0) await expectServeStarts(out)
      // Of the same content as the one that was killed: the next kill again meets a build that changes all.
      expect(await completed(turn)).toBe(versions[turn])
      expect(leftovers(out)).toEqual([])
      expect(readFileSync(join(out, 'site/index.html'), 'utf8')).toContain(noticeOf(turn))
    }
    process.stdout.write(`${Object.entries(met).map(([was, times]) => `${was}: ${times}`).join(', ')}\n`)
  }, 60_000 + KILLS * 30_000)
})

/** What a kill left behind says how far the build had come. */
function stateOf(out: string): string {
  const names = leftovers(out)
  const site = readdirSync(out).includes('site')
  if (!site) return 'between the two renames of the site'
  if (names.some((name) => name.endsWith('-former'))) return 'former site not removed yet'
  if (names.some((name) => name.startsWith('.site-'))) return 'half a site aside'
  if (names.some((name) => name.startsWith('index.sqlite'))) return 'index aside'
  if (names.some((name) => name.startsWith('manifests'))) return 'half a manifest aside'
  return 'nothing aside'
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits for an event in the build folder, or for the end of the build. */
async function reached(out: string, event: RegExp, running: RunningCli): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const watchers = [out, join(out, 'manifests')].map((folder) => watch(folder, (_type, name) => name !== null && event.test(name) && resolve()))
  await Promise.race([promise, running.ended()])
  for (const watcher of watchers) watcher.close()
}

/** What is served of it: the API, and a site all of whose links lead somewhere, of one build. */
async function expectServed(out: string, random: Random): Promise<void> {
  const catalog = await openCatalog(out)
  const faults: unknown[] = []
  const server = createHttpServer({ catalog: () => catalog, site: join(out, 'site'), report: (error) => faults.push(error) })
  const url = await listen(server, 0, '127.0.0.1')
  const agent = keptOpen(2)
  try {
    const home = await exactGet(`${url}/`, agent)
    expect(home.status).toBe(200)
    const notice = /Notice (?:even|odd)\./.exec(home.text)?.[0] ?? 'no notice'
    const links = [...new Set([...home.text.matchAll(/href="(\/[^"#?]*)"/g)].flatMap(([, path]) => path ?? []))].filter((path) => path !== '/graphql')
    expect(links.length).toBeGreaterThan(LINKS)
    for (const path of random.some(links, LINKS)) {
      const { status, text, headers } = await exactGet(url + path, agent)
      expect([path, status]).toEqual([path, 200])
      const says = headers['content-type']?.startsWith('text/html') === true ? text : notice
      expect(says).toContain(notice)
    }
    const answer = await exactGet(`${url}/graphql?query={content{version}claims{totalCount}}`, agent)
    expect(answer.text).toMatch(new RegExp(`^\\{"data":\\{"content":\\{"version":"${catalog.current.content.version}"\\},"claims":\\{"totalCount":235\\}\\}\\}$`))
    expect(faults).toEqual([])
  } finally {
    agent.destroy()
    server.closeAllConnections()
    server.close()
  }
}

async function expectServeStarts(out: string): Promise<void> {
  const server = new RunningCli(['serve', '--from', out], { env: { PORT: '0' } })
  const url = await server.served()
  expect((await fetch(`${url}/`)).status).toBe(200)
  expect((await fetch(`${url}/graphql?query={content{claims}}`)).status).toBe(200)
  expect((await server.interrupt('SIGTERM')).code).toBe(0)
}
