import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parse } from 'yaml'
import { REPOSITORY } from './real-content.ts'
import { tempFolder } from './temp-folder.ts'

export const NGINX_IS_HERE = spawnSync('nginx', ['-v']).status === 0
/** For the name of what is skipped without it. */
export const NGINX_MISSING = NGINX_IS_HERE ? '' : ' (skipped: nginx is not here; apt-get install -y nginx-light)'

const NOBODY = 65_534
/** Whoever may become anybody runs it as the container does. */
const asNobody = process.getuid?.() === 0 ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--'] : []

/** deploy/nginx.conf by the command of deploy/compose.yaml; only addresses are others. */
export class RunningNginx {
  readonly url: string
  readonly #child: ChildProcess

  private constructor(url: string, child: ChildProcess) {
    this.url = url
    this.#child = child
  }

  static async before(servers: readonly [first: string, second: string]): Promise<RunningNginx> {
    const [folder, port] = [tempFolder(), await freePort()]
    const conf = join(folder, 'nginx.conf')
    writeFileSync(conf, servers.reduce((text, url, at) => replaced(text, `whosaid-${at + 1}:4000`, new URL(url).host.replace('localhost', '127.0.0.1')), replaced(readFileSync(join(REPOSITORY, 'deploy/nginx.conf'), 'utf8'), 'listen 8080', `listen 127.0.0.1:${port}`)))
    if (asNobody.length > 0) chownSync(folder, NOBODY, NOBODY)
    const { services } = parse(readFileSync(join(REPOSITORY, 'deploy/compose.yaml'), 'utf8'), { merge: true }) as { services: { nginx: { command: string[] } } }
    const command = services.nginx.command.map((word) => (word === '/tmp/' ? `${folder}/` : word === '/etc/nginx/nginx.conf' ? conf : word))
    const [program = '', ...args] = [...asNobody, ...command]
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'pipe'] })
    let said = ''
    child.stderr?.on('data', (data: Buffer) => (said += data.toString()))
    const url = `http://127.0.0.1:${port}`
    for (;;) {
      if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}: ${said}`)
      if (await fetch(url).then(() => true, () => false)) return new RunningNginx(url, child)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async end(): Promise<void> {
    this.#child.kill('SIGTERM')
    if (this.#child.exitCode === null) await once(this.#child, 'exit')
  }
}

function replaced(text: string, words: string, by: string): string {
  if (text.split(words).length !== 2) throw new Error(`deploy/nginx.conf does not say "${words}" once`)
  return text.replace(words, by)
}

/** nginx cannot choose one itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
