import { readFileSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishedFixture } from '../support/published-fixture.ts'
import { RunningCli } from '../support/run-cli.ts'

const out = publishedFixture()
const serve = (...args: string[]): RunningCli => new RunningCli(['serve', '--from', out, '--port', '0', ...args])
const claims = async (url: string): Promise<unknown> => (await fetch(`${url}/graphql?query=${encodeURIComponent('{ content { claims } }')}`)).json()
const ANSWER = { data: { content: { claims: 9 } } }

/** The processes that a process has started and that run. */
const childrenOf = ({ child: { pid } }: RunningCli): number[] => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter((each) => each !== '').map(Number)
const valueOf = (metrics: string, series: string): number => Number(metrics.split('\n').find((line) => line.startsWith(`${series} `))?.split(' ')[1])

// The list of a process's children is Linux's.
describe.skipIf(process.platform !== 'linux')('whosaid serve --workers 2 (needs Linux)', () => {
  let server: RunningCli
  let url = ''
  beforeAll(async () => {
    server = serve('--workers', '2', '--metrics', '0')
    url = await server.served()
  })
  const metric = async (series: string): Promise<number> => valueOf(await server.metrics(), series)

  it('answers from each, and adds their metrics up', async () => {
    expect(childrenOf(server)).toHaveLength(2)
    for (let time = 0; time < 6; time++) expect(await claims(url)).toEqual(ANSWER)
    expect([await metric('whosaid_workers'), await metric('whosaid_requests_total{part="graphql",status="200"}')]).toEqual([2, 6])
  })

  it('starts one again that dies', async () => {
    const [first = 0, second = 0] = childrenOf(server)
    process.kill(first, 'SIGKILL')
    await expect.poll(() => metric('whosaid_worker_restarts_total'), { timeout: 5000 }).toBe(1)
    await expect.poll(() => metric('whosaid_workers'), { timeout: 20_000 }).toBe(2)
    expect(childrenOf(server)).toContain(second)
    expect(childrenOf(server)).not.toContain(first)
    expect(await claims(url)).toEqual(ANSWER)
    expect(server.stderr).toContain(`"worker":${first},"code":null,"signal":"SIGKILL","againInMs":100,"msg":"a worker ended"`)
  })

  it('puts new processes in the place of all at SIGHUP, and fails no request meanwhile', async () => {
    const former = childrenOf(server)
    server.child.kill('SIGHUP')
    let asked = 0
    while (childrenOf(server).some((pid) => former.includes(pid))) {
      expect(await claims(url)).toEqual(ANSWER)
      asked++
    }
    expect(asked).toBeGreaterThan(3)
    expect(childrenOf(server)).toHaveLength(2)
  })

  it('ends with all of them', async () => {
    const workers = childrenOf(server)
    const began = performance.now()
    expect(await server.interrupt('SIGTERM')).toMatchObject({ code: 0, stdout: '' })
    expect(performance.now() - began).toBeLessThan(10_000)
    for (const pid of workers) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  it('says once what is in the way, and ends with 1', async () => {
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const { port } = other.address() as AddressInfo
    const { code, stderr } = await new RunningCli(['serve', '--from', out, '--workers', '2', '--port', String(port)]).ended()
    other.close()
    expect([code, stderr]).toEqual([1, `Port ${port} on 127.0.0.1 is taken. Choose another: PORT=${port + 1} npm start\n`])
  })
})

// They wait more than they work.
describe.concurrent('a server that is to end', () => {
  const readiness = async (url: string): Promise<number> => (await fetch(`${url}/readyz`, { headers: { connection: 'close' } })).status

  it('says so while it still takes requests, and then ends with 0', async () => {
    const server = serve()
    const url = await server.served()
    expect(await readiness(url)).toBe(200)
    const began = performance.now()
    server.child.kill('SIGTERM')
    await expect.poll(() => readiness(url), { timeout: 900 }).toBe(503)
    expect(await claims(url)).toEqual(ANSWER)
    expect((await server.ended()).code).toBe(0)
    expect(performance.now() - began).toBeGreaterThan(900)
  })

  it('lets a running request finish, takes no new one, and ends with 0 within 10 s of a client that never does', async () => {
    const server = serve()
    const url = await server.served()
    const agent = new Agent({ keepAlive: true })
    const begin = (path: string) => {
      const outgoing = request(`${url}${path}`, { agent, method: 'POST', headers: { 'content-type': 'application/json' } })
      const answered = new Promise<number | string>((resolve) => {
        outgoing.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0))).on('error', ({ message }) => resolve(message))
      })
      outgoing.write('{"query":"{ content ')
      return { outgoing, answered }
    }
    const [finishing, stuck] = [begin('/graphql'), begin('/graphql')]
    await new Promise((resolve) => setTimeout(resolve, 100))
    const began = performance.now()
    server.child.kill('SIGTERM')
    await expect.poll(() => readiness(url).catch(() => 'refused'), { timeout: 4000 }).toBe('refused')
    finishing.outgoing.end('{ claims } }"}')
    expect(await finishing.answered).toBe(200)
    expect((await server.ended()).code).toBe(0)
    expect(await stuck.answered).toBe('socket hang up')
    expect(performance.now() - began).toBeLessThan(10_000)
    agent.destroy()
  })
})
