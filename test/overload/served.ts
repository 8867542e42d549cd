import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REPOSITORY } from '../support/real-content.ts'

const WHOSAID = join(REPOSITORY, 'packages/server/bin/whosaid.js')

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
    const [code] = (await once(whosaid(['build', '--content', join(REPOSITORY, 'test/newsroom/content'), '--out', folder]), 'exit')) as [number | null]
    if (code !== 0) throw new Error(`the build ended with ${code}`)
    const child = whosaid(['serve', '--from', folder], { ...env, PORT: '0' })
    let said = ''
    for await (const data of child.stderr ?? []) {
      said += String(data)
      const url = /GraphQL +(http:\S+)\/graphql/.exec(said)?.[1]
      // By its number, since clients have addresses of that family.
      if (url !== undefined) return new ServedNewsroom(url.replace('localhost', '127.0.0.1'), child, folder)
    }
    throw new Error(`nothing is served: ${said}`)
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

function whosaid(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const { INIT_CWD: _called, ...rest } = process.env
  return spawn(process.execPath, [WHOSAID, ...args], { cwd: REPOSITORY, env: { ...rest, NO_COLOR: '1', ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
}
