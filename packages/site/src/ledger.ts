import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './site.ts'

/** In the site's folder. Servers hold back what begins with a dot. */
export const LEDGER = '.whosaid-site.json'

/** What a site was made with and from, for the build after it. */
export interface Ledger {
  readonly settings: Settings
  /** Where all of it was built at once: a fingerprint of everything it was made from, and how many pages it has. */
  readonly whole: { readonly from: string; readonly pages: number } | null
  readonly files: Files
}

/** By path: a fingerprint of what the file was made from, empty where that is not known, and its size in bytes. */
export interface Files {
  [path: string]: readonly [from: string, bytes: number]
}

/** The ledger of a site; null where there is none, or none that can be read: then nothing is known of what stands there. */
export function readLedger(site: string): Ledger | null {
  try {
    const ledger: Partial<Ledger> | null = JSON.parse(readFileSync(join(site, LEDGER), 'utf8'))
    const { settings, whole = null, files } = ledger ?? {}
    return typeof settings === 'object' && typeof files === 'object' ? { settings, whole, files } : null
  } catch {
    return null
  }
}

/** What is known of a site that was built from just this, and where every file is there in its size and nothing else; null where it was not. */
export function keptWhole(site: string, from: string): Ledger['whole'] {
  const { whole = null, files = {} } = readLedger(site) ?? {}
  if (whole?.from !== from) return null
  const paths = Object.keys(files)
  const folders = new Set(paths.flatMap(foldersOf))
  if (readdirSync(site, { recursive: true }).length !== paths.length + folders.size + 1) return null
  return Object.entries(files).every(([path, [, bytes]]) => statSync(`${site}/${path}`, { throwIfNoEntry: false })?.size === bytes) ? whole : null
}

/** `a` and `a/b` of `a/b/c`. */
const foldersOf = (path: string): readonly string[] => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))
