import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { REPOSITORY } from './real-content.ts'
import { RunningCli, type CliOptions, type CliResult } from './run-cli.ts'
import { tempFolder } from './temp-folder.ts'

/** What is not copied: content comes from the test, packages of others are linked. */
const LEFT_OUT = /^(?:\.git|node_modules|build|content|packages\/[^/]+\/node_modules|test\/(?!support(?:\/|$)).*)$/

/** The repository's code in a folder of its own, without content and tests, for tests that change it as a contributor does. */
export class CopiedRepository {
  readonly folder = join(tempFolder(), 'whosaid')

  constructor() {
    cpSync(REPOSITORY, this.folder, { recursive: true, filter: (path) => !LEFT_OUT.test(relative(REPOSITORY, path)) })
    // Everything installed is linked, but the workspaces' own names lead to the copies.
    const [from, to] = [join(REPOSITORY, 'node_modules'), join(this.folder, 'node_modules')]
    for (const name of readdirSync(from).filter((entry) => entry !== '@whosaid')) link(join(from, name), join(to, name))
    for (const name of readdirSync(join(this.folder, 'packages'))) {
      link(join(this.folder, 'packages', name), join(to, '@whosaid', name))
      // What a package needs in another version than the rest.
      const own = join('packages', name, 'node_modules')
      if (existsSync(join(REPOSITORY, own))) link(join(REPOSITORY, own), join(this.folder, own))
    }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  /** Runs a program of node_modules/.bin, or Node itself. */
  run(program: string, ...args: readonly string[]): { readonly status: number | null; readonly output: string } {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: this.folder, NO_COLOR: '1', PATH: [join(this.folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter) },
    })
    return { status, output: stdout + stderr }
  }

  /**
   * `npm run generate`.
   * @returns the files that it wrote
   */
  generate(): string[] {
    const { status, output } = this.run(process.execPath, 'scripts/generate.ts')
    if (status !== 0) throw new Error(output)
    return /Written: (.*)\./.exec(output)?.[1]?.split(', ') ?? []
  }

  /** `npm run typecheck`. */
  typecheck(): ReturnType<CopiedRepository['run']> {
    return this.run('tsc', '-b')
  }

  start(args: readonly string[], env: CliOptions['env'] = {}): RunningCli {
    return new RunningCli(args, { cwd: this.folder, bin: join(this.folder, 'packages/server/bin/whosaid.js'), env })
  }

  whosaid(...args: readonly string[]): Promise<CliResult> {
    return this.start(args).ended()
  }

  /** Builds index and site from content/. */
  async build(): Promise<void> {
    const { code, stderr } = await this.whosaid('build', '--content', 'content', '--out', 'build', '--url', 'https://example.org')
    if (code !== 0) throw new Error(stderr)
  }

  /** What the API that serves the build answers to a query. */
  async ask(query: string, build = 'build'): Promise<unknown> {
    const serving = this.start(['serve', '--from', build], { PORT: '0' })
    try {
      const response = await fetch(`${await serving.served()}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
      if (errors !== undefined) throw new Error(JSON.stringify(errors))
      return data
    } finally {
      await serving.interrupt()
    }
  }

  /** Files of the code that are not as they are in the repository, new ones included. */
  changed(): string[] {
    return filesIn(this.folder).filter((path) => {
      const original = bytesOf(join(REPOSITORY, path))
      return original === undefined || !original.equals(readFileSync(join(this.folder, path)))
    })
  }
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path)
}

function filesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(folder, join(parentPath, name))).filter((path) => !path.startsWith('build/') && !path.startsWith('content/') && !path.includes('node_modules/')).toSorted()
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
