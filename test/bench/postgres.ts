import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { atEnd } from './endings.ts'
import { familyCpuMs } from './process-usage.ts'

/** A PostgreSQL of the bench's own, over a socket in its folder. */
export interface Database {
  /** @throws Error with what psql printed */
  readonly load: (file: string) => void
  /** Makes an empty database beside `postgres`. */
  readonly create: (name: string) => void
  readonly stop: () => void
  /** CPU of all its processes so far, in milliseconds. */
  readonly cpuMs: () => number
}

/** What to say where there is none. */
export const MISSING = 'PostgreSQL is not installed. apt-get install postgresql'

/** What Debian puts aside, and what others put on the path. */
const programs = (): string | undefined => [...globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed(), ...(process.env['PATH'] ?? '').split(':')].find((folder) => existsSync(join(folder, 'initdb')))

/** PostgreSQL refuses to run as root: it then runs as the user that its package makes. */
const asUser = (command: string, args: readonly string[]): readonly [string, readonly string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
}

const started = new Map<string, Database | undefined>()

/**
 * The server of a folder, for all who take part with it.
 * @returns nothing where PostgreSQL is not installed
 */
export function sharedPostgres(folder: string): Database | undefined {
  const running = started.get(folder) ?? startPostgres(folder)
  started.set(folder, running)
  return running
}

function startPostgres(folder: string): Database | undefined {
  const bin = programs()
  if (bin === undefined) return undefined
  const data = join(folder, 'data')
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o777)
  const its = (name: string, ...args: readonly string[]): void => run(...asUser(join(bin, name), args))
  its('initdb', '-D', data, '-U', 'bench', '--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync')
  its('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses='' -c fsync=off -c shared_buffers=512MB -c jit=off`, 'start')
  const stop = atEnd(() => its('pg_ctl', '-D', data, '-m', 'immediate', 'stop'))
  return {
    create: (name) => run(join(bin, 'createdb'), ['-h', folder, '-U', 'bench', name]),
    load: (file) => run(join(bin, 'psql'), ['-h', folder, '-U', 'bench', '-d', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1', '-f', file]),
    stop,
    cpuMs: () => familyCpuMs(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])),
  }
}
