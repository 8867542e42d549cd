import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/real-content.ts'
import { RunningCli, whosaid } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'
import type { Case } from './case.ts'
import { depthAndSize } from './cases/depth-and-size.ts'
import { floods } from './cases/floods.ts'
import { http } from './cases/http.ts'
import { injections } from './cases/injections.ts'
import { json } from './cases/json.ts'
import { lines } from './cases/lines.ts'
import { heavy } from './heavy.ts'
import { exchange, queried, type Outcome } from './wire.ts'

const CLASSES: Readonly<Record<string, readonly Case[]>> = { floods, 'depth and size': depthAndSize, 'JSON and variables': json, 'forms and headers': http, 'injections and forgeries': injections, lines }

/** As everybody runs it. */
let server: RunningCli
let port: number
let idle: number

beforeAll(async () => {
  const out = tempFolder()
  expect((await whosaid(['build', '--out', out, '--content', join(REPOSITORY, 'test/newsroom/content')])).code).toBe(0)
  server = new RunningCli(['serve', '--from', out], { env: { PORT: '0', WHOSAID_BUDGET: '1000000000' } })
  port = Number(new URL(await server.served()).port)
  // What is made when first asked for is no growth.
  for (let round = 0; round < 5; round++) for (const { query } of heavy) await ask(query)
  idle = megabytes()
})
afterAll(async () => {
  expect((await server.interrupt('SIGTERM')).code).toBe(0)
})

const ask = (query: string): Promise<Outcome> => exchange(port, queried(query))
const megabytes = (): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1]) / 1024

/** A query as anybody else sends it meanwhile: how long it took. */
async function bystander(): Promise<number> {
  const started = performance.now()
  const { status, body } = await ask('{ claims(first: 3) { nodes { text speaker { name } } } }')
  expect([status, body]).toEqual([200, expect.stringContaining('"speaker"')])
  return performance.now() - started
}

const isRefusal = ({ status, body }: Outcome): boolean => status === null || status >= 400 || /"errors":\[/.test(body)

it('has at least 150 cases', () => {
  expect(Object.values(CLASSES).flat().length).toBeGreaterThanOrEqual(150)
})

describe.each(Object.entries(CLASSES))('%s', (_class, cases) => {
  // One at a time, so that each is measured by itself; those that only wait, together.
  const test = cases === lines ? it.concurrent : it
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, { steps, meets, says, within = 1000, half }) => {
    const [[outcome, took], waited] = await Promise.all([timed(exchange(port, steps, { patience: within + 2000, ...(half && { half }) })), bystander()])
    expect(outcome.status ?? 0).toBeLessThan(500)
    // GraphiQL's page is a program of its own.
    if (!outcome.body.includes('<!doctype html>')) expect(outcome.body).not.toMatch(/node_modules|\.ts:\d+|\bat \w+ \(|originalError/)
    if (meets !== 'either') expect([isRefusal(outcome) ? 'refusal' : 'answer', outcome.body.slice(0, 300)]).toEqual([meets, expect.any(String)])
    if (says !== undefined) expect(outcome.body).toMatch(says)
    expect(took).toBeLessThan(within + SLACK)
    expect(waited).toBeLessThan(1000 + SLACK)
  })
})

/** The machine has other tests to run meanwhile. */
const SLACK = 1000

async function timed<T>(work: Promise<T>): Promise<[T, number]> {
  const started = performance.now()
  const result = await work
  return [result, performance.now() - started]
}

describe('beside all that', () => {
  it.each(heavy)('$name', async ({ query }) => {
    const { status, body } = await ask(query)
    expect([status, body.slice(0, 200)]).toEqual([200, expect.stringMatching(/^\{"data":/)])
    expect(body).not.toContain('"errors"')
  })

  it('the server has reported no fault of its own, and has not grown', () => {
    expect(server.stderr).not.toMatch(/\bat .*\.ts:\d+/)
    expect(server.child.exitCode).toBeNull()
    expect(megabytes() - idle).toBeLessThan(100)
  })
})
