import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { REPOSITORY } from './real-content.ts'

export interface Measured {
  readonly code: number | null
  readonly output: string
  readonly seconds: number
  /** The most that the process ever held in memory. */
  readonly megabytes: number
}

/** Told by the process itself as it ends, on a channel that nothing else uses. */
const TELL = `data:text/javascript,import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))`

/** Runs `whosaid` in a process of its own and measures it. */
export async function measuredCli(args: readonly string[]): Promise<Measured> {
  const { INIT_CWD: _called, ...env } = process.env
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', TELL, join(REPOSITORY, 'packages/server/bin/whosaid.js'), ...args], { env: { ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  let [output, kilobytes] = ['', '']
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()))
  child.stdio[3]?.on('data', (data: Buffer) => (kilobytes += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output, seconds: (performance.now() - started) / 1000, megabytes: Number(kilobytes) / 1024 }
}
