import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { atEnd } from './endings.ts'
import type { Command } from './measure.ts'
import { usageOf, type Usage } from './process-usage.ts'
import type { Variables } from './queries/query.ts'

const HOST = '127.0.0.1'
const POLL_MS = 5

/** What was answered, and the bytes of it. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>>
  readonly text: string
}

/** A process that serves on a port of its own. */
export class RunningServer {
  readonly origin: string
  readonly #child: ChildProcess
  readonly #kill = atEnd(() => {
    if (this.#runs()) process.kill(-this.pid, 'SIGKILL')
  })
  #said = ''

  private constructor(child: ChildProcess, origin: string) {
    this.#child = child
    this.origin = origin
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (this.#said = (this.#said + data.toString()).slice(-4000)))
  }

  /** The same Node, production, and a port; a process group of its own, so that what it starts ends with it. */
  static async start({ command, args, env = {}, cwd = process.cwd() }: Command): Promise<RunningServer> {
    const port = await freePort()
    const settings = { ...process.env, NODE_ENV: 'production', HOST, PORT: String(port), ...env }
    return new RunningServer(spawn(command, args, { cwd, env: settings, stdio: ['ignore', 'pipe', 'pipe'], detached: true }), `http://${HOST}:${port}`)
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  get usage(): Usage {
    return usageOf(this.pid)
  }

  /**
   * Asks until there is an answer that will do.
   * @throws Error with what the server printed, when it ends before or takes longer than this many seconds
   */
  async until(ready: () => Promise<boolean>, seconds: number): Promise<void> {
    let why = ''
    const failed = (error: unknown): boolean => {
      why = (error as Error).message
      return false
    }
    for (const end = performance.now() + seconds * 1000; performance.now() < end; await delay(POLL_MS)) {
      if (!this.#runs()) throw new Error(`it ended before it answered:\n${this.#said}`)
      if (await ready().catch(failed)) return
    }
    throw new Error(`it did not answer within ${seconds} s: ${why}\n${this.#said}`)
  }

  /** @throws Error when there is no answer, or one with errors */
  async ask(document: string, variables: Variables, path = '/graphql'): Promise<Answer> {
    const body = JSON.stringify({ query: document, variables })
    const response = await fetch(this.origin + path, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body })
    const text = await response.text()
    const { data, errors } = JSON.parse(text) as { data?: Readonly<Record<string, unknown>> | null; errors?: unknown }
    if (data === undefined || data === null || errors !== undefined) throw new Error(`it answered ${response.status}: ${text.slice(0, 1000)}`)
    return { data, text }
  }

  #runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  async stop(): Promise<void> {
    if (!this.#runs()) return
    const ended = once(this.#child, 'exit')
    this.#kill()
    await ended
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
