import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Random } from '../bench/random.ts'
import { heavy } from '../hostile/heavy.ts'
import { exactGet, keptOpen } from '../support/exact-get.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { addressOf, started } from '../support/started.ts'
import { INSPECTED, LiveMemory } from './live-memory.ts'
import { slopeOf } from './slope.ts'

export interface Soaked {
  readonly seconds: number
  readonly requests: Readonly<Record<string, number>>
  /** What should not have happened, in words. */
  readonly failures: readonly string[]
  readonly published: number
  /** What is referred to when all else has been collected: at the beginning of the second half, at its end, and its growth over that half. */
  readonly live: { readonly middle: number; readonly end: number; readonly perMinute: number }
  /** The most memory that was resident, collected or not. */
  readonly peak: number
  readonly isSteady: boolean
}

const PUBLISH_EVERY_MS = 4000
const SAMPLE_EVERY_MS = 1000
const CONNECTIONS = 6
/**
 * Growth that is none, in all of the second half. What is live goes up and down by what is under way when it is measured, and in a
 * minute's run caches still fill; over half an hour it is half a megabyte a minute.
 */
const NO_GROWTH_MB = 8
const NEWSROOM = join(REPOSITORY, 'test/newsroom')
const ARTICLE = 'articles/ferry-aground.yaml'

/** What is asked: `status` is the only one that is right. */
interface Ask {
  readonly kind: 'golden query' | 'heavy query' | 'refused query' | 'page'
  readonly path: string
  readonly body?: string
  readonly status: number
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const query = (kind: Ask['kind'], text: string, status = 200): Ask => ({ kind, path: '/graphql', body: JSON.stringify({ query: text }), status })

/** Serves the newsroom in a process of its own for so long, asks it all the time, and publishes another content every few seconds. */
export async function soak(seconds: number): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-soak-'))
  try {
    return await soaked(folder, seconds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function soaked(folder: string, seconds: number): Promise<Soaked> {
  const [content, out] = [join(folder, 'content'), join(folder, 'build')]
  cpSync(join(NEWSROOM, 'content'), content, { recursive: true })
  const article = readFileSync(join(content, ARTICLE), 'utf8')
  const failures: string[] = []
  const requests: Record<string, number> = {}
  const fail = (text: string): void => void (failures.length < 20 && failures.push(text))
  await build(content, out)
  const server = started(['serve', '--from', out], { node: INSPECTED })
  const ended = once(server, 'exit')
  try {
    const [url, memory] = await Promise.all([addressOf(server), LiveMemory.of(server)])
    const asks = asksOf(out)
    const agent = keptOpen(CONNECTIONS)
    const until = performance.now() + seconds * 1000
    const runs = (): boolean => performance.now() < until && server.exitCode === null

    const load = Array.from({ length: CONNECTIONS }, async (_, seed) => {
      for (const random = new Random(seed); runs();) {
        const ask = random.pick(asks)
        requests[ask.kind] = (requests[ask.kind] ?? 0) + 1
        await exactGet(url + ask.path, agent, ask.body).then(
          ({ status, headers, text }) => {
            if (status !== ask.status) fail(`${ask.kind} ${ask.path} ${ask.body ?? ''}: ${status} instead of ${ask.status}`)
            else if (headers['content-type']?.includes('json') === true) JSON.parse(text)
            else if (!text.trimEnd().endsWith('>')) fail(`${ask.path}: half a page`)
          },
        ).catch((error: unknown) => fail(`${ask.kind} ${ask.path}: ${String(error)}`))
      }
    })
    let published = 0
    const publishing = (async () => {
      while (runs()) {
        await sleep(PUBLISH_EVERY_MS)
        published++
        writeFileSync(join(content, ARTICLE), article.replace(/^title: /m, `title: Edition ${published}, `))
        await build(content, out).catch((error: unknown) => fail(String(error)))
      }
    })()
    const samples: (readonly [minutes: number, megabytes: number])[] = []
    for (const begun = performance.now(); runs(); await sleep(SAMPLE_EVERY_MS)) samples.push([(performance.now() - begun) / 60_000, await memory.megabytes()])
    await Promise.all([...load, publishing])
    const peak = peakMegabytes(server)
    memory.close()
    agent.destroy()
    server.kill('SIGTERM')
    const [code] = (await ended) as [number | null]
    if (code !== 0) fail(`the server ended with ${code}`)
    const half = samples.slice(samples.length / 2)
    const perMinute = slopeOf(half)
    const minutes = (half.at(-1)?.[0] ?? 0) - (half[0]?.[0] ?? 0)
    return { seconds, requests, failures, published, live: { middle: half[0]?.[1] ?? 0, end: half.at(-1)?.[1] ?? 0, perMinute }, peak, isSteady: perMinute * minutes < NO_GROWTH_MB }
  } finally {
    server.kill('SIGKILL')
  }
}

async function build(content: string, out: string): Promise<void> {
  const child = started(['build', '--content', content, '--out', out])
  let said = ''
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`a build ended with ${code}: ${said}`)
}

/** Of the newsroom: its questions, what is costly, what is refused, and its pages. */
function asksOf(out: string): readonly Ask[] {
  const queries = join(NEWSROOM, 'queries')
  const golden = readdirSync(queries).filter((name) => name.endsWith('.graphql')).map((name) => query('golden query', readFileSync(join(queries, name), 'utf8')))
  const pages = readdirSync(join(out, 'site'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'))
  return [
    ...golden,
    ...heavy.slice(0, 8).map(({ query: text }) => query('heavy query', text)),
    ...['{', '{ nothing }', '{ claims(first: 100000) { totalCount } }'].map((text) => query('refused query', text, 200)),
    ...pages.map((name): Ask => ({ kind: 'page', path: `/${name.replace(/index\.html$/, '')}`, status: 200 })),
    { kind: 'page', path: '/nowhere/', status: 404 },
  ]
}

function peakMegabytes(server: ChildProcess): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024
}

/** For people. */
export function soakTable({ seconds, requests, failures, published, live: { middle, end, perMinute }, peak, isSteady }: Soaked): string {
  const rows: readonly (readonly [string, string])[] = [
    ['seconds', String(seconds)],
    ...Object.entries(requests).map(([kind, count]) => [kind, String(count)] as const),
    ['contents published', String(published)],
    ['failures', String(failures.length)],
    ['live memory, middle', `${middle.toFixed(1)} MB`],
    ['live memory, end', `${end.toFixed(1)} MB`],
    ['growth in the second half', `${perMinute.toFixed(2)} MB a minute${isSteady ? '' : ': too much'}`],
    ['most resident memory', `${peak.toFixed(0)} MB`],
  ]
  return `${rows.map(([name, value]) => `${name.padEnd(28)}${value.padStart(16)}`).join('\n')}\n${failures.map((failure) => `${failure}\n`).join('')}`
}
