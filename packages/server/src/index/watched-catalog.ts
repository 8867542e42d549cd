import { statSync, watch, type FSWatcher } from 'node:fs'
import { basename } from 'node:path'
import { indexIn, openCatalog, type Catalog } from './catalog.ts'

/** How often the index is looked at where the system tells of no change: on disks of other machines, or when the folder itself was replaced. */
const POLL_MS = 500

/** After how long one that could not be served is read again, though it has not changed: what failed may have been the disk. */
const RETRY_MS = 10_000

/** What was built, as it is now: whoever asks for the catalog has one that stays as it is. */
export interface WatchedCatalog {
  /** Of the last index that could be read. */
  readonly catalog: Catalog
  /** Why the index that is there now is not served; null where it is. */
  readonly problem: string | null
  /** Reads the index now, whether or not it looks changed. */
  readonly reload: () => Promise<void>
  /** Looks no more. */
  readonly close: () => void
}

/**
 * Opens what was built, and takes up what is built anew. An index that cannot be served changes nothing but the problem.
 * @param build - the folder that is built into
 * @param say - told in a line of each new version, and once of each problem
 * @throws BadIndex when the first index cannot be served
 */
export async function watchCatalog(build: string, say: (line: string) => void): Promise<WatchedCatalog> {
  const path = indexIn(build)
  let seen = markOf(path)
  let catalog = await openCatalog(build)
  let problem: string | null = null
  let retryAt = Infinity

  const take = async (): Promise<void> => {
    // Marked before it is read: what changes meanwhile is read again.
    seen = markOf(path)
    const { version } = catalog.current.content
    try {
      const next = await openCatalog(build)
      problem = null
      retryAt = Infinity
      // The same content keeps what is remembered of it.
      if (next.current.content.version === version) return
      catalog = next
      say(`Whosaid ${next.current.content.version.slice(0, 8)} is served from now on.`)
    } catch (error) {
      const { message } = error as Error
      if (message !== problem) say(`${message}. Version ${version.slice(0, 8)} is served on.`)
      problem = message
      retryAt = performance.now() + RETRY_MS
    }
  }
  // One after the other, so that the last one read is the last one there.
  let turn = Promise.resolve()
  const reload = (): Promise<void> => (turn = turn.then(take))
  const look = (): Promise<void> => (turn = turn.then(() => (markOf(path) !== seen || performance.now() >= retryAt ? take() : undefined)))

  const watcher = watched(build, (name) => name === basename(path) && void look())
  const poll = setInterval(() => void look(), POLL_MS).unref()
  return {
    get catalog() {
      return catalog
    },
    get problem() {
      return problem
    },
    reload,
    close() {
      watcher?.close()
      clearInterval(poll)
    },
  }
}

/** Of a file at one time; undefined where there is none. */
function markOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats && [stats.ino, stats.size, stats.mtimeMs].join(' ')
}

/** Where a folder cannot be watched, or no longer, looking now and then is enough. */
function watched(folder: string, changed: (name: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => changed(name))
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return undefined
  }
}
