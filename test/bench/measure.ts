import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** GNU time: the only one that tells what a process took at most. */
const TIME = '/usr/bin/time'

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Where it runs. */
  readonly cwd?: string
}

/** What one run of a command took, its children included; of memory, what the largest process held at most. */
export interface Took {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly megabytes: number
}

/**
 * Runs a command to its end.
 * @param folder - for the note that GNU time leaves
 * @throws Error with what it printed, when it fails
 */
export function measure({ command, args, env = {}, cwd = process.cwd() }: Command, folder: string): Took {
  if (!existsSync(TIME)) throw new Error('Memory is measured by GNU time: apt-get install time.')
  const note = join(folder, 'time.txt')
  // What the run before has written goes to the disk now, not while the next is timed.
  spawnSync('sync')
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(TIME, ['-f', '%U %S %M', '-o', note, command, ...args], { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status ?? 'a signal'}:\n${stdout}${stderr}`)
  const [user = 0, system = 0, kilobytes = 0] = (readFileSync(note, 'utf8').trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  rmSync(note)
  return { seconds, cpuSeconds: user + system, megabytes: kilobytes / 1024 }
}

/** The HTML of a built site. */
export interface Written {
  readonly pages: number
  readonly bytes: number
}

export function htmlIn(folder: string): Written {
  const files = globSync('**/*.html', { cwd: folder })
  return { pages: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) }
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
