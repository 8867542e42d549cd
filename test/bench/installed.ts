import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** What the benches compare with; installed by {@link install}. */
export const MODULES = join(HERE, 'node_modules')

/** Installs what the benches compare with from its own lock file on first use, apart from everything else. */
export function install(needed: readonly string[]): void {
  if (needed.every((name) => existsSync(join(MODULES, name)))) return
  // Not `ci`: the lock file lacks binaries for platforms for which their authors publish none.
  const { status } = spawnSync('npm', ['--prefix', HERE, 'install', '--no-save'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('What the bench compares with could not be installed: npm --prefix test/bench install')
}
