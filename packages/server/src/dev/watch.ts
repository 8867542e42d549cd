import { existsSync, watch } from 'node:fs'

/** Long enough for an editor to have written all of a file, or a checkout all of its files. */
const QUIET_MS = 40

/**
 * Calls back once things have been quiet after a change in one of the folders.
 * @returns a function that ends it
 */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const watchers = folders.filter((folder) => existsSync(folder)).map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(changed, QUIET_MS)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
