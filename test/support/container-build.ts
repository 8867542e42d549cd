import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { REPOSITORY } from './real-content.ts'

/** What the last stage of a Dockerfile comes to. */
export interface Image {
  /** In place of the root folder. */
  readonly root: string
  readonly workdir: string
  readonly env: Readonly<Record<string, string>>
  /** `uid:gid` */
  readonly user: string
  readonly command: readonly string[]
  readonly healthcheck: readonly string[]
}

/** With the Node of these tests in place of the image's, and none of this checkout's other programs; how npm is set up on this machine stays. */
const PATH = [dirname(process.execPath), ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))].join(delimiter)
const { INIT_CWD: _called, NODE_ENV: _mode, ...inherited } = process.env

/**
 * Carries out deploy/Dockerfile without a container: each stage in a folder of its own, with the machine's programs. Knows the
 * instructions that stand there, and no others.
 * @param sources - the checkout, as its .dockerignore leaves it
 */
export function carriedOut(sources: string, folder: string): Image {
  const text = readFileSync(join(REPOSITORY, 'deploy/Dockerfile'), 'utf8')
  const stages = new Map<string, string>()
  let [root, workdir, user] = ['', '/', '0:0']
  let [env, args]: [Record<string, string>, Record<string, string>] = [{}, {}]
  let [entrypoint, command, healthcheck]: [string[], string[], string[]] = [[], [], []]
  const within = (path: string): string => join(root, path.startsWith('/') ? path : join(workdir, path))
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, instruction = '', rest = ''] = /^(\w+) (.*)$/.exec(line) ?? []
    switch (instruction) {
      case 'FROM': {
        root = join(folder, `stage-${stages.size}`)
        stages.set(/ AS (\w+)$/.exec(rest)?.[1] ?? '', root)
        ;[workdir, user, env, args] = ['/', '0:0', {}, {}]
        mkdirSync(root, { recursive: true })
        break
      }
      case 'WORKDIR': {
        workdir = rest
        mkdirSync(within('.'), { recursive: true })
        break
      }
      case 'COPY': {
        const words = rest.split(' ')
        const from = words[0]?.startsWith('--from=') === true ? (stages.get(words.shift()?.slice('--from='.length) ?? '') ?? '') : sources
        const to = words.pop() ?? ''
        for (const word of words) {
          const source = join(from, word)
          // A folder's content goes into the target; a file goes under its name where that is a folder.
          const isFolder = readdirSyncOrNothing(source) !== undefined
          cpSync(source, isFolder || !to.endsWith('/') ? within(to) : join(within(to), word.split('/').at(-1) ?? ''), { recursive: true, verbatimSymlinks: true })
        }
        break
      }
      case 'RUN': {
        execFileSync('sh', ['-ec', rest], { cwd: within('.'), env: { ...inherited, PATH, ...args, ...env }, stdio: 'pipe' })
        break
      }
      case 'ARG': {
        const [, name = '', value = ''] = /^(\w+)="(.*)"$/.exec(rest) ?? []
        args = { ...args, [name]: value }
        break
      }
      case 'ENV': {
        env = { ...env, ...Object.fromEntries(rest.split(' ').map((pair) => pair.split('=') as [string, string])) }
        break
      }
      case 'USER': user = rest; break
      case 'ENTRYPOINT': entrypoint = JSON.parse(rest) as string[]; break
      case 'CMD': command = JSON.parse(rest) as string[]; break
      case 'HEALTHCHECK': healthcheck = JSON.parse(/ CMD (.*)$/.exec(rest)?.[1] ?? '[]') as string[]; break
      case 'EXPOSE': break
      default: throw new Error(`deploy/Dockerfile says ${instruction}, which is not known here`)
    }
  }
  return { root, workdir, env, user, command: [...entrypoint, ...command], healthcheck }
}

function readdirSyncOrNothing(path: string): string[] | undefined {
  if (!existsSync(path)) throw new Error(`deploy/Dockerfile copies ${path}, which is not there`)
  try {
    return readdirSync(path)
  } catch {
    return undefined
  }
}
