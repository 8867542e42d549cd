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

const CLASSES: Readonly<Record<string, readonly Case[]>> = { floods, 'depth and size': depthAndSize, 'JSON and variables': json, 'forms and headers': http, 'injections and forgeries': injections }

/** As everybody runs it. */
let server: RunningCli
let port: number
let idle: number

beforeAll(async () => {
  const out = tempFolder()
  await whosaid(['build', '--out', out, '--content', join(REPOSITORY, 'test/newsroom/content')])
  server = new RunningCli(['serve', '--from', out], { env: { PORT: '0', WHOSAID_BUDGET: '1000000000' } })
  port = Number(new URL(await server.served()).port)
  // What is made when first asked for is no growth.
  for (let round = 0; round < 5; round++) for (const { query } of heavy) await ask(query)
  idle = megabytes()
})
afterAll(async () => {
  await server.interrupt('SIGTERM')
})

const ask = (query: string): Promise<Outcome> => exchange(port, queried(query))
const megabytes = (): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1]) / 1024

/** Whether a query as anybody else sends it is answered meanwhile, and how long that took. */
async function bystander(): Promise<{ readonly answered: boolean; readonly took: number }> {
  const started = performance.now()
  const { status, body } = await ask('{ claims(first: 3) { nodes { text speaker { name } } } }')
  return { answered: status === 200 && body.includes('"speaker"'), took: performance.now() - started }
}

const isRefusal = ({ status, body }: Outcome): boolean => status === null || status >= 400 || /"errors":\[/.test(body)

/** GraphiQL's page is a program of its own, and holds all sorts of words. */
const leaks = ({ body }: Outcome): boolean => !body.includes('<!doctype html>') && /node_modules|\.ts:\d+|\bat \w+ \(|originalError/.test(body)

/** The machine has other tests to run meanwhile. */
const SLACK = 1000

/** All that is wrong with how the server took a request. */
async function complaints({ steps, meets, says, within = 1000, half = false }: Case): Promise<string[]> {
  const started = performance.now()
  const sent = exchange(port, steps, { patience: within + 2000, half }).then((outcome) => ({ outcome, took: performance.now() - started }))
  const [{ outcome, took }, other] = await Promise.all([sent, bystander()])
  const met = isRefusal(outcome) ? 'refusal' : 'answer'
  const shown = `${outcome.status} ${outcome.body.slice(0, 300)}`
  return [
    ...((outcome.status ?? 0) >= 500 ? [`a fault: ${shown}`] : []),
    ...(leaks(outcome) ? [`a trace of internals: ${shown}`] : []),
    ...(meets !== 'either' && met !== meets ? [`met with ${met}: ${shown}`] : []),
    ...(says?.test(outcome.body) === false ? [`does not say ${says.source}: ${shown}`] : []),
    ...(took > within + SLACK ? [`took ${took} ms`] : []),
    ...(other.answered ? [] : ['a bystander was not answered']),
    ...(other.took > 1000 + SLACK ? [`a bystander waited for ${other.took} ms`] : []),
  ]
}

it('has at least 150 cases', () => {
  expect([...Object.values(CLASSES), lines].flat().length).toBeGreaterThanOrEqual(150)
})

// One at a time, so that each is measured by itself.
describe.each(Object.entries(CLASSES))('%s', (_class, cases) => {
  it.each(cases)('$name', async (each) => {
    expect(await complaints(each)).toEqual([])
  })
})

// These only wait, and so together.
describe('lines', () => {
  it.concurrent.each(lines)('$name', async (each) => {
    expect(await complaints(each)).toEqual([])
  })
})

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
