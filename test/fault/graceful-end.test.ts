import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exactGet, keptOpen } from '../support/exact-get.ts'
import { Republisher } from './rounds.ts'
import { RunningCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SECONDS = 10
const LARGE = 8 * 1024 * 1024
const BODY = JSON.stringify({ query: '{ content { version } }' })
const HEAD = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n`

const build = tempFolder()
beforeAll(async () => {
  using publisher = new Republisher(build)
  await publisher.next()
  writeFileSync(join(build, 'site/longest.txt'), 'a'.repeat(LARGE))
})

const open: Socket[] = []
afterAll(() => {
  for (const socket of open) socket.destroy()
})

/** A connection by hand: what it got until it ended. */
class Connection {
  readonly socket: Socket
  readonly ended: Promise<string>
  #chunks: Buffer[] = []

  constructor(port: number, sends: string) {
    this.socket = connect(port, '127.0.0.1')
    open.push(this.socket)
    this.ended = new Promise((resolve) => {
      const end = (): void => resolve(Buffer.concat(this.#chunks).toString())
      this.socket.on('data', (chunk: Buffer) => this.#chunks.push(chunk)).on('end', end).on('error', end)
    })
    this.socket.write(sends)
  }

  get got(): number {
    return this.#chunks.length
  }
}

async function serving(): Promise<{ readonly server: RunningCli; readonly port: number }> {
  const server = new RunningCli(['serve', '--from', build], { env: { PORT: '0' } })
  return { server, port: Number(new URL(await server.served()).port) }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const times = <Made>(count: number, make: () => Made): Made[] => Array.from({ length: count }, make)

test.concurrent(`SIGTERM with fifty requests in flight loses none, takes no new connection, and ends with 0 within ${SECONDS} s`, async () => {
  const { server, port } = await serving()
  const slowHeads = times(10, () => new Connection(port, HEAD))
  const slowBodies = times(20, () => new Connection(port, `${HEAD}\r\n${BODY.slice(0, 10)}`))
  const slowReaders = times(20, () => new Connection(port, 'GET /longest.txt HTTP/1.1\r\nhost: localhost\r\n\r\n'))
  for (const { socket } of slowReaders) socket.pause()
  const idle = times(10, () => new Connection(port, 'GET /people/ HTTP/1.1\r\nhost: localhost\r\n\r\n'))
  while (idle.some(({ got }) => got === 0)) await sleep(10)
  await sleep(300)

  const since = performance.now()
  server.child.kill('SIGTERM')
  await Promise.all(idle.map(({ ended }) => ended))
  const refused = connect(port, '127.0.0.1')
  open.push(refused)
  expect(await once(refused, 'connect').catch((error: unknown) => error)).toMatchObject({ code: 'ECONNREFUSED' })

  await sleep(1000)
  for (const { socket } of slowHeads) socket.write(`\r\n${BODY}`)
  for (const { socket } of slowBodies) socket.write(BODY.slice(10))
  for (const { socket } of slowReaders) socket.resume()
  const answers = await Promise.all([...slowHeads, ...slowBodies].map(({ ended }) => ended))
  expect(answers.filter((answer) => !/^HTTP\/1\.1 200 [^]*connection: close[^]*"version":"[0-9a-f]{32}"\}\}\}$/i.test(answer))).toEqual([])
  const read = await Promise.all(slowReaders.map(({ ended }) => ended))
  expect(read.map((answer) => answer.split('\r\n\r\n')[1]?.length)).toEqual(read.map(() => LARGE))
  expect((await server.ended()).code).toBe(0)
  expect(performance.now() - since).toBeLessThan(SECONDS * 1000)
})

test.concurrent('a client that never goes on is cut, so that the end comes all the same', async () => {
  const { server, port } = await serving()
  const stuck = new Connection(port, `${HEAD}\r\n${BODY.slice(0, 10)}`)
  await exactGet(`http://127.0.0.1:${port}/people/`, keptOpen(1))
  await sleep(100)
  const since = performance.now()
  expect((await server.interrupt('SIGTERM')).code).toBe(0)
  expect(performance.now() - since).toBeLessThan(SECONDS * 1000)
  expect(await stuck.ended).toBe('')
})

test.concurrent('a second SIGTERM cuts what still runs', async () => {
  const { server, port } = await serving()
  const stuck = new Connection(port, `${HEAD}\r\n${BODY.slice(0, 10)}`)
  await exactGet(`http://127.0.0.1:${port}/people/`, keptOpen(1))
  await sleep(100)
  server.child.kill('SIGTERM')
  await sleep(500)
  expect(server.child.exitCode).toBeNull()
  const since = performance.now()
  expect((await server.interrupt('SIGTERM')).code).toBe(0)
  expect(performance.now() - since).toBeLessThan(2000)
  expect(await stuck.ended).toBe('')
})
