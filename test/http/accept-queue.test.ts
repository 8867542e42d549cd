import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { AcceptQueue } from '../../packages/server/src/http/accept-queue.ts'

const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

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

describe('the queue of connections', () => {
  it.each(['127.0.0.1', undefined])('tells how long one waited behind work that was done meanwhile (%s)', async (host) => {
    const queue = new AcceptQueue(await listening(host))
    work(50)
    queue.look()
    // The system connects at once; the server takes it only when the work is done.
    await new Promise((resolve) => process.nextTick(resolve))
    work(120)
    expect(queue.wait).toBeGreaterThanOrEqual(120)
    await sleep(60)
    expect(queue.wait).toBeGreaterThanOrEqual(120)
    queue.look()
    expect(queue.wait).toBe(0)
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
    work(50)
    queue.look()
    const { port } = server.address() as AddressInfo
    const answers = await Promise.all(Array.from({ length: 5 }, async () => (await fetch(`http://localhost:${port}`)).text()))
    expect(answers).toEqual(Array.from({ length: 5 }, () => 'answered'))
    queue.close()
  })
})
