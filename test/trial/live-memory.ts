import type { ChildProcess } from 'node:child_process'

/** node's own options for a process whose memory is to be asked for: its inspector listens on loopback, at a free port. */
export const INSPECTED = ['--inspect=127.0.0.1:0'] as const

interface Reply {
  readonly id: number
  readonly result?: { readonly result?: { readonly value?: number } }
}

/** What a process still refers to, asked for over node's inspector: resident memory also counts what the collector leaves for later. */
export class LiveMemory {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, PromiseWithResolvers<Reply>>()
  #asked = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply
      this.#waiting.get(reply.id)?.resolve(reply)
      this.#waiting.delete(reply.id)
    })
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the process that is measured has gone'))
    })
  }

  /** @param process one that was started with `INSPECTED`, and whose stderr is a pipe that nobody has read yet */
  static async of(process: ChildProcess): Promise<LiveMemory> {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      process.stderr?.on('data', (data: Buffer) => {
        said += data.toString()
        const found = /ws:\/\/\S+/.exec(said)?.[0]
        if (found !== undefined) resolve(found)
      })
      process.once('exit', (code) => reject(new Error(`no inspector; the process ended with ${code}: ${said}`)))
    })
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true })
      socket.addEventListener('error', () => reject(new Error(`no inspector at ${address}`)), { once: true })
    })
    return new LiveMemory(socket)
  }

  /** Megabytes on the heap and in buffers, after everything that nobody refers to has been collected. */
  async megabytes(): Promise<number> {
    await this.#call('HeapProfiler.collectGarbage')
    const { result } = await this.#call('Runtime.evaluate', { expression: '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())' })
    const bytes = result?.result?.value
    if (bytes === undefined) throw new Error('the inspector does not say how much memory is used')
    return bytes / 2 ** 20
  }

  close(): void {
    this.#socket.close()
  }

  #call(method: string, params: object = {}): Promise<Reply> {
    const id = ++this.#asked
    const waiting = Promise.withResolvers<Reply>()
    this.#waiting.set(id, waiting)
    this.#socket.send(JSON.stringify({ id, method, params }))
    return waiting.promise
  }
}
