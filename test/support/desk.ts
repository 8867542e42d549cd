import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentFixture, type Change } from './content-fixture.ts'
import { whosaid, type CliResult } from './run-cli.ts'

/** A folder in which an editor stands, with the fixture in `content/`. */
export interface Desk {
  readonly cwd: string
  read(file: string): string
  write(file: string, text: string): void
  /** Every file of the content with its text. */
  all(): Readonly<Record<string, string>>
  run(...args: string[]): Promise<CliResult>
  git(...args: string[]): string
}

export function desk(...changes: readonly Change[]): Desk {
  const cwd = dirname(contentFixture(...changes).folder)
  const path = (file: string): string => join(cwd, 'content', file)
  const files = (): string[] => readdirSync(join(cwd, 'content'), { recursive: true, withFileTypes: true, encoding: 'utf8' }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
  return {
    cwd,
    read: (file) => readFileSync(path(file), 'utf8'),
    write: (file, text) => writeFileSync(path(file), text),
    all: () => Object.fromEntries(files().toSorted().map((file) => [file.slice(join(cwd, 'content/').length), readFileSync(file, 'utf8')])),
    run: (...args) => whosaid([...args, '--content', 'content'], { cwd }),
    git: (...args) => execFileSync('git', ['-C', cwd, '-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', ...args], { encoding: 'utf8' }),
  }
}
