import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { REPOSITORY } from './real-content.ts'

const BIN = join(REPOSITORY, 'packages/server/bin/whosaid.js')
const running = new Set<ChildProcess>()

afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

export interface CliOptions {
  /** Where the user stands; by default the repository, as npm has it. */
  readonly cwd?: string
  /** The program of another checkout. */
  readonly bin?: string
  readonly env?: Readonly<Record<string, string>>
  /** What the user types, line by line; without it, there is no input. */
  readonly input?: string
}

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command that goes on running. */
export class RunningCli {
  readonly child: ChildProcess
  stdout = ''
  stderr = ''
  readonly #ended: Promise<number | null>

  constructor(args: readonly string[], { cwd = REPOSITORY, bin = BIN, env = {}, input }: CliOptions = {}) {
    const { INIT_CWD: _called, PORT: _port, HOST: _host, WHOSAID_ENDPOINT: _endpoint, ...rest } = process.env
    this.child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...rest, NO_COLOR: '1', ...env }, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] })
    this.child.stdin?.end(input)
    running.add(this.child)
    this.child.stdout?.on('data', (data: Buffer) => (this.stdout += data.toString()))
    this.child.stderr?.on('data', (data: Buffer) => (this.stderr += data.toString()))
    this.#ended = once(this.child, 'close').then(([code]: unknown[]) => {
      running.delete(this.child)
      return typeof code === 'number' ? code : null
    })
  }

  async ended(): Promise<CliResult> {
    return { code: await this.#ended, stdout: this.stdout, stderr: this.stderr }
  }

  /** The address of the API, once it is served. */
  served(): Promise<string> {
    return this.#says(/GraphQL +(http:\S+)\/graphql/)
  }

  /** What it says of itself to its operators, where it does. */
  async metrics(): Promise<string> {
    return (await fetch(await this.#says(/Metrics +(http:\S+)/))).text()
  }

  /** The address of the site, once `dev` works on it. */
  working(): Promise<string> {
    return this.#says(/Working on (http:\S+)\/ /)
  }

  async #says(address: RegExp): Promise<string> {
    for (;;) {
      const url = address.exec(this.stderr)?.[1]
      if (url !== undefined) return url
      if (this.child.exitCode !== null) throw new Error(`it ended with ${this.child.exitCode}: ${this.stderr}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async interrupt(signal: NodeJS.Signals = 'SIGINT'): Promise<CliResult> {
    this.child.kill(signal)
    return this.ended()
  }
}

/** Runs `whosaid` in a process of its own, as a user does. */
export const whosaid = (args: readonly string[], options?: CliOptions): Promise<CliResult> => new RunningCli(args, options).ended()
