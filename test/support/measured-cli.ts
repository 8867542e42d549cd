import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { REPOSITORY } from './real-content.ts'

export interface Measured {
  readonly code: number | null
  readonly output: string
  /** Of the processor: how busy the machine is with others does not count. */
  readonly seconds: number
  /** The most that the process ever held in memory. */
  readonly megabytes: number
}

/** Told by the process itself as it ends, on a channel that nothing else uses. */
const TELL = `data:text/javascript,import { writeSync } from 'node:fs'; process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); writeSync(3, JSON.stringify([maxRSS, userCPUTime + systemCPUTime])) })`

/** Runs `whosaid` in a process of its own and measures it. */
export async function measuredCli(args: readonly string[]): Promise<Measured> {
  const { INIT_CWD: _called, ...env } = process.env
  const child = spawn(process.execPath, ['--import', TELL, join(REPOSITORY, 'packages/server/bin/whosaid.js'), ...args], { env: { ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  let [output, told] = ['', '']
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()))
  child.stdio[3]?.on('data', (data: Buffer) => (told += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  const [kilobytes = NaN, microseconds = NaN] = JSON.parse(told || '[]') as number[]
  return { code, output, seconds: microseconds / 1e6, megabytes: kilobytes / 1024 }
}
