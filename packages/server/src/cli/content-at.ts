import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CommandError } from './report.ts'

const LARGEST_LISTING = 256 * 2 ** 20

/**
 * Reads a content folder as it was in a Git revision, from a copy that is gone afterwards.
 * @param folder - the content folder as it is now, in a checkout
 * @throws CommandError when there is no such revision, or no such folder in it
 */
export function contentAt<T>(folder: string, revision: string, read: (folder: string) => T): T {
  const git = (...args: string[]): Buffer => {
    try {
      return execFileSync('git', ['-C', dirname(folder), ...args], { maxBuffer: LARGEST_LISTING, stdio: ['ignore', 'pipe', 'pipe'] })
    } catch (error) {
      const { stderr } = error as { stderr?: Buffer }
      throw new CommandError(`Git has no content at "${revision}": ${stderr?.toString().trim().split('\n')[0] ?? String(error)}`)
    }
  }
  // A revision that begins with a hyphen would be read as an option.
  const commit = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).toString().trim()
  const entries = git('ls-tree', '-r', '-z', commit, '--', `${basename(folder)}/`).toString().split('\0').filter((entry) => entry !== '')
  if (entries.length === 0) throw new CommandError(`"${revision}" has no folder ${basename(folder)}.`)

  const copy = mkdtempSync(join(tmpdir(), 'whosaid-'))
  try {
    for (const entry of entries) {
      const [meta = '', path = ''] = entry.split('\t')
      const [mode, , blob = ''] = meta.split(' ')
      const target = join(copy, path)
      mkdirSync(dirname(target), { recursive: true })
      // Links and submodules are no content: left out, as the folder's reader would refuse them.
      if (mode?.startsWith('100') === true) writeFileSync(target, git('cat-file', 'blob', blob))
    }
    return read(join(copy, basename(folder)))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
