import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { REPOSITORY } from './real-content.ts'

const WHOSAID = join(REPOSITORY, 'packages/server/bin/whosaid.js')

/** Starts `whosaid` in a process of its own, outside of any test: whoever starts it ends it. */
export function started(args: readonly string[], { env = {}, node = [] }: { readonly env?: Readonly<Record<string, string>>; readonly node?: readonly string[] } = {}): ChildProcess {
  const { INIT_CWD: _called, ...rest } = process.env
  return spawn(process.execPath, [...node, WHOSAID, ...args], { cwd: REPOSITORY, env: { ...rest, NO_COLOR: '1', PORT: '0', ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Where what was started serves. @throws Error with what it said, when it ends before it does */
export async function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  server.stderr?.on('data', (data: Buffer) => (said += data.toString()))
  for (;;) {
    const url = /GraphQL +(http:\S+)\/graphql/.exec(said)?.[1]
    if (url !== undefined) return url
    if (server.exitCode !== null) throw new Error(`nothing is served: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
