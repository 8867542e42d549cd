import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { AcceptQueue } from '../../packages/server/src/http/accept-queue.ts'

const servers: Server[] = []
const sockets: Socket[] = []
afterEach(() => {
  sockets.splice(0).forEach((socket) => socket.destroy())
  servers.splice(0).forEach((server) => server.close())
})

async function listening(host?: string): Promise<Server> {
  const server = createServer((_, response) => response.end('answered'))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return server
}

/** Works for so long, so that nothing else is done meanwhile. */
function work(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}

/** Has so many connections wait before the server's own, behind work of so long. @returns how long that one waited, once all are taken */
async function waitBehind(server: Server, queue: AcceptQueue, crowd: number, milliseconds: number): Promise<number> {
  const { port } = server.address() as AddressInfo
  work(60)
  for (let each = 0; each < crowd; each++) sockets.push(connect(port, '127.0.0.1'))
  // The system connects as soon as it is told; the server takes one in each turn of the loop, once the work is done.
  await new Promise((resolve) => process.nextTick(resolve))
  queue.look()
  await new Promise((resolve) => process.nextTick(resolve))
  work(milliseconds)
  await sleep(100)
  return queue.wait
}

describe('the queue of connections', () => {
  it.each(['127.0.0.1', undefined])('tells how long one waited behind a crowd (%s)', async (host) => {
    const server = await listening(host)
    const queue = new AcceptQueue(server)
    expect(await waitBehind(server, queue, 20, 150)).toBeGreaterThanOrEqual(150)
    await sleep(60)
    queue.look()
    expect(queue.wait).toBe(0)
    queue.close()
  })

  it('tells nothing of one that waited behind few: the machine was busy', async () => {
    const server = await listening()
    const queue = new AcceptQueue(server)
    expect(await waitBehind(server, queue, 5, 150)).toBe(0)
    queue.close()
  })

  it('is not joined while the loop is idle', async () => {
    const server = await listening()
    let connections = 0
    server.on('connection', () => connections++)
    const queue = new AcceptQueue(server)
    await sleep(30)
    queue.look()
    await sleep(30)
    expect([connections, queue.wait]).toEqual([0, 0])
  })

  it('takes nothing from what others ask', async () => {
    const server = await listening()
    const queue = new AcceptQueue(server)
    work(60)
    queue.look()
    const { port } = server.address() as AddressInfo
    const answers = await Promise.all(Array.from({ length: 5 }, async () => (await fetch(`http://localhost:${port}`)).text()))
    expect(answers).toEqual(Array.from({ length: 5 }, () => 'answered'))
    queue.close()
  })
})
