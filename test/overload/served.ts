import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REPOSITORY } from '../support/real-content.ts'
import { addressOf, started } from '../support/started.ts'

/** The newsroom in a process of its own. */
export class ServedNewsroom {
  readonly url: string
  readonly #child: ChildProcess
  readonly #folder: string

  private constructor(url: string, child: ChildProcess, folder: string) {
    this.url = url
    this.#child = child
    this.#folder = folder
  }

  static async start(env: Readonly<Record<string, string>> = {}): Promise<ServedNewsroom> {
    const folder = mkdtempSync(join(tmpdir(), 'whosaid-overload-'))
    const [code] = (await once(started(['build', '--content', join(REPOSITORY, 'test/newsroom/content'), '--out', folder]), 'exit')) as [number | null]
    if (code !== 0) throw new Error(`the build ended with ${code}`)
    const child = started(['serve', '--from', folder], { env })
    // By its number, since clients have addresses of that family.
    return new ServedNewsroom((await addressOf(child)).replace('localhost', '127.0.0.1'), child, folder)
  }

  /** Megabytes that are resident. */
  get resident(): number {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))?.[1]) / 1024
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await ended
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
