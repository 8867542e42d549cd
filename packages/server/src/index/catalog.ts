import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Store } from '@whosaid/schema'
import { loadIndex } from './load.ts'

/** Where a build keeps its files: the index being served, and beside it those of other versions. */
export const indexIn = (build: string): string => join(build, 'index.sqlite')
const versionsIn = (build: string): string => join(build, 'versions')
export const keptIndexIn = (build: string, version: string): string => join(versionsIn(build), `${version}.sqlite`)

/** The versions that can be asked for: the current one, and those kept. */
export interface Catalog {
  readonly current: Store
  /** Of the current version and those kept. */
  readonly versions: () => readonly string[]
  /** The store of a version; nothing for one that is not kept. */
  readonly at: (version: string) => Promise<Store | undefined>
}

/** Kept versions stay loaded while they are asked for: this many, the least recently used going first. */
const LOADED_AT_MOST = 2

/**
 * Opens what was built. Kept versions are read when first asked for.
 * @throws BadIndex when the current index cannot be served
 */
export async function openCatalog(build: string): Promise<Catalog> {
  const current = await loadIndex(indexIn(build))
  const { version } = current.content
  const loaded = new Map<string, Promise<Store>>()

  return {
    current,
    versions: () => [version, ...keptVersions(build).filter((kept) => kept !== version)],
    async at(wanted) {
      if (wanted === version) return current
      if (!/^[0-9a-f]{32}$/.test(wanted) || !existsSync(keptIndexIn(build, wanted))) return undefined
      const store = loaded.get(wanted) ?? loadIndex(keptIndexIn(build, wanted))
      // Asked for again, a version moves to the end: what stands first was not asked for longest.
      loaded.delete(wanted)
      loaded.set(wanted, store)
      const [oldest] = loaded.keys()
      if (loaded.size > LOADED_AT_MOST && oldest !== undefined) loaded.delete(oldest)
      return store.catch((error: unknown) => {
        loaded.delete(wanted)
        throw error
      })
    },
  }
}

/** A catalog of one store alone. */
export const catalogOf = (store: Store): Catalog => ({
  current: store,
  versions: () => [store.content.version],
  at: async (version) => (version === store.content.version ? store : undefined),
})

/** The versions kept beside the current index, newest first. */
function keptVersions(build: string): string[] {
  if (!existsSync(versionsIn(build))) return []
  const files = readdirSync(versionsIn(build)).filter((name) => name.endsWith('.sqlite'))
  const age = (name: string): number => statSync(join(versionsIn(build), name)).mtimeMs
  return files.toSorted((a, b) => age(b) - age(a)).map((name) => basename(name, '.sqlite'))
}

/**
 * Keeps the index that is about to be replaced, so that citations of it can still be answered.
 * @param most - how many kept versions may stay; the oldest go first
 */
export function keepVersion(build: string, version: string, most: number): void {
  mkdirSync(versionsIn(build), { recursive: true })
  const kept = keptIndexIn(build, version)
  // A second name for the same bytes: publishing renames another file over the first.
  if (!existsSync(kept)) linkSync(indexIn(build), kept)
  for (const old of keptVersions(build).slice(most)) rmSync(keptIndexIn(build, old))
}
