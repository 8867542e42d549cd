/** The load generator, in a process of its own: takes one task after the other from the bench, and answers each with what it measured. */
import { createHash } from 'node:crypto'
import { Client } from 'undici'
import { castOf } from '../corpus.ts'
import type { LoadTask, Measured } from '../load.ts'
import { usageOf } from '../process-usage.ts'
import { queryNamed } from '../queries/index.ts'
import { Random } from '../random.ts'

const CONNECTIONS = 10
/** Of the answers under load, these are compared with those of the other servers. */
const SAMPLES = new Set([0, 7, 31, 63])

process.on('message', (task: LoadTask) => {
  run(task).then((measured) => process.send?.(measured), (error: unknown) => process.send?.({ failed: (error as Error).message }))
})

async function run(task: LoadTask): Promise<Measured> {
  const { query: name, document, origin, path, size, fixed, warmSeconds, seconds, pid, seed } = task
  const query = queryNamed(name)
  const subject = { ...size, cast: castOf(size) }
  const body = (variables: object): string => JSON.stringify({ query: document ?? query.document, variables })
  // What is counted is the same for every server, however much the warming took.
  const [warming, counted] = [new Random(seed + 1_000_003), new Random(seed)]
  const always = body(query.variables(new Random(fixed ?? 0), subject))
  const next = (random: Random): string => (fixed === undefined ? body(query.variables(random, subject)) : always)

  const clients = Array.from({ length: CONNECTIONS }, () => new Client(origin))
  const latencies: number[] = []
  const samples: string[] = []
  let asked = 0
  const keepAsking = async (client: Client, end: number, counts: boolean): Promise<void> => {
    while (performance.now() < end) {
      const number = counts ? asked++ : -1
      const [text, started] = [next(counts ? counted : warming), performance.now()]
      const answer = await ask(client, path, text, SAMPLES.has(number))
      if (counts) latencies.push(performance.now() - started)
      if (answer !== undefined) {
        const { data } = JSON.parse(answer) as { data: Readonly<Record<string, unknown>> }
        samples[number] = createHash('sha256').update(JSON.stringify(query.comparable?.(data) ?? data)).digest('hex')
      }
    }
  }
  const all = (forSeconds: number, counts: boolean) => Promise.all(clients.map((client) => keepAsking(client, performance.now() + forSeconds * 1000, counts)))
  await all(warmSeconds, false)
  const [before, started] = [usageOf(pid), performance.now()]
  await all(seconds, true)
  const [after, took] = [usageOf(pid), performance.now() - started]
  await Promise.all(clients.map((client) => client.close()))

  latencies.sort((a, b) => a - b)
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? Number.NaN
  return {
    requests: latencies.length, perSecond: (latencies.length * 1000) / took, cpuMicros: ((after.cpuMs - before.cpuMs) * 1000) / latencies.length,
    p50: at(0.5), p99: at(0.99), megabytes: after.megabytes, samples: samples.filter(Boolean),
  }
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' }
const GOOD = '{"data":{'

/** @returns the answer's text when it is to be kept; every answer has to be 200 and to begin with data */
function ask(client: Client, path: string, body: string, keep: boolean): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let status = 0
    let first = ''
    const chunks: Buffer[] = []
    client.dispatch({ path, method: 'POST', headers: HEADERS, body }, {
      onRequestStart() {},
      onResponseStart(_controller, code) {
        status = code
      },
      onResponseData(_controller, chunk) {
        if (first === '') first = chunk.toString('latin1', 0, GOOD.length)
        if (keep) chunks.push(chunk)
      },
      onResponseEnd() {
        if (status !== 200 || first !== GOOD) reject(new Error(`it answered ${status} ${first} to ${body.slice(0, 300)}`))
        else resolve(keep ? Buffer.concat(chunks).toString() : undefined)
      },
      onResponseError(_controller, error) {
        reject(error)
      },
    })
  })
}
