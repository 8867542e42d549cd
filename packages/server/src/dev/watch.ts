import { existsSync, watch } from 'node:fs'

/** Long enough for an editor to have written all of a file, or a checkout all of its files. */
const QUIET_MS = 40

/**
 * Calls back once things have been quiet after a change in one of the folders.
 * @param changed - told what was touched since the last time, by paths within the folders; of nothing where that is not known
 * @returns a function that ends it
 */
export function watchFolders(folders: readonly string[], changed: (touched: ReadonlySet<string> | undefined) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let touched = new Set<string | null>()
  const tell = (): void => {
    const names = [...touched]
    touched = new Set()
    const known = names.filter((name) => name !== null)
    changed(known.length === names.length ? new Set(known) : undefined)
  }
  const watchers = folders.filter((folder) => existsSync(folder)).map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      touched.add(name)
      clearTimeout(timer)
      timer = setTimeout(tell, QUIET_MS)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
