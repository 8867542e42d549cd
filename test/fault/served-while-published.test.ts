import { join } from 'node:path'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exactGet, keptOpen } from '../support/exact-get.ts'
import { PAGES, Republisher, type Published } from './rounds.ts'
import { RunningCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ROUNDS = 100
const VISIBLE_MS = 2000
const QUERY = JSON.stringify({ query: '{ content { version } articles(first: 3) { nodes { title } } }' })

interface Answer {
  readonly data: { readonly content: { readonly version: string }; readonly articles: { readonly nodes: readonly { readonly title: string }[] } }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test(`of ${ROUNDS} contents and sites published while they are served, no request fails or meets two of them`, async () => {
  const build = tempFolder()
  using publisher = new Republisher(build)
  const published = new Map<string, Published>()
  const publish = async (): Promise<Published> => {
    const next = await publisher.next()
    published.set(next.version, next)
    return next
  }
  const first = await publish()
  const server = new RunningCli(['serve', '--from', build], { env: { PORT: '0' } })
  const url = await server.served()
  const agent = keptOpen(8)
  const wrong: string[] = []
  const answers: { readonly version: string; readonly header: unknown; readonly titles: readonly string[] }[] = []
  const ending = new AbortController()
  let pages = 0

  async function query(): Promise<string> {
    const { status, headers, text } = await exactGet(`${url}/graphql`, agent, QUERY)
    if (status !== 200) wrong.push(`query: ${status} ${text.slice(0, 200)}`)
    const { data } = JSON.parse(text) as Answer
    answers.push({ version: data.content.version, header: headers['x-content-version'], titles: data.articles.nodes.map(({ title }) => title) })
    return data.content.version
  }
  async function page(path: string): Promise<void> {
    const { status, text } = await exactGet(`${url}/${path.replace(/index\.html$/, '')}`, agent)
    pages++
    if (status !== 200 || text !== PAGES[path]?.(Number.parseInt(text, 10))) wrong.push(`${path}: ${status}, ${text.length} bytes that begin with ${text.slice(0, 20)}`)
  }
  const forAsLong = async (ask: () => Promise<unknown>): Promise<void> => {
    while (!ending.signal.aborted) await ask().catch((error: unknown) => wrong.push(String(error)))
  }
  const load = [query, query, ...Object.keys(PAGES).map((path) => () => page(path))].map(forAsLong)

  const waits: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const { version } = await publish()
    if (round % 20 !== 0) continue
    const since = performance.now()
    while ((await query()) !== version && performance.now() - since < 2 * VISIBLE_MS) await sleep(5)
    waits.push(performance.now() - since)
  }
  ending.abort()
  await Promise.all(load)

  expect(wrong).toEqual([])
  const mixed = answers.filter(({ version, header, titles }) => header !== version || titles.some((title) => title !== published.get(version)?.title))
  expect(mixed).toEqual([])
  expect(new Set(answers.map(({ version }) => version)).size).toBeGreaterThan(ROUNDS / 10)
  expect(answers.length).toBeGreaterThan(ROUNDS)
  expect(pages).toBeGreaterThan(ROUNDS)
  expect(Math.max(...waits)).toBeLessThan(VISIBLE_MS)
  // A version that was current before, and is kept, is served on; one that is gone is refused.
  const before = [...published.keys()].at(-2) ?? ''
  expect((await exactGet(`${url}/graphql?version=${before}&query={content{version}}`, agent)).text).toContain(before)
  expect((await exactGet(`${url}/graphql?version=${first.version}&query={content{version}}`, agent)).status).toBe(404)
  agent.destroy()
  expect((await server.interrupt('SIGTERM')).code).toBe(0)
}, 90_000)

test('an index that cannot be served changes nothing, is told once, and is taken up once it is mended', async () => {
  const build = tempFolder()
  const index = join(build, 'index.sqlite')
  using publisher = new Republisher(build)
  await publisher.next()
  const server = new RunningCli(['serve', '--from', build], { env: { PORT: '0' } })
  const url = await server.served()
  const agent = keptOpen(1)
  const served = async (): Promise<string> => String((await exactGet(`${url}/graphql?query={content{version}}`, agent)).headers['x-content-version'])
  const said = (): string[] => server.stderr.split('\n').filter((line) => line.includes('is served on'))
  const told = async (count: number): Promise<void> => {
    for (const since = performance.now(); said().length < count && performance.now() - since < VISIBLE_MS * 2;) await sleep(10)
  }
  const whole = readFileSync(index)
  const flipped = Buffer.from(whole)
  const at = flipped.lastIndexOf('Round 1')
  flipped[at] = (flipped[at] ?? 0) ^ 1
  const version = await served()

  // In one step, so that no half of it is seen and told too.
  const put = (bytes: Uint8Array): void => {
    writeFileSync(`${index}.spoilt`, bytes)
    renameSync(`${index}.spoilt`, index)
  }
  const spoil: readonly (readonly [() => void, RegExp])[] = [
    [() => put(whole.subarray(0, whole.length / 2)), /index\.sqlite .*Build it anew: npm run build\. Version [0-9a-f]{8} is served on\.$/],
    [() => put(Buffer.from('Not an index.')), /cannot be read \(.*\)\. Build it anew/],
    [() => rmSync(index), /There is no index at .*\. Version [0-9a-f]{8} is served on\.$/],
    [() => put(flipped), /is damaged: its content does not match its version\./],
  ]
  for (const [step, [damage, says]] of spoil.entries()) {
    damage()
    await told(step + 1)
    expect(said()).toHaveLength(step + 1)
    expect(said().at(-1)).toMatch(says)
    expect(await served()).toBe(version)
    expect((await exactGet(`${url}/`, agent)).status).toBe(200)
  }
  // Told once, however often it is looked at and asked for.
  server.child.kill('SIGHUP')
  await sleep(700)
  expect(said()).toHaveLength(spoil.length)

  const next = await publisher.next()
  for (const since = performance.now(); (await served()) !== next.version && performance.now() - since < VISIBLE_MS;) await sleep(10)
  expect(await served()).toBe(next.version)
  expect(server.stderr).toContain(`Whosaid ${next.version.slice(0, 8)} is served from now on.`)
  agent.destroy()
  await server.interrupt('SIGTERM')
})
