import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './site.ts'

/** In the site's folder. Servers hold back what begins with a dot. */
export const LEDGER = '.whosaid-site.json'

/** What a site was made with and from, for the build after it. */
export interface Ledger {
  readonly settings: Settings
  /** By path: a fingerprint of the content and the size in bytes. */
  readonly files: Files
}

export interface Files {
  [path: string]: readonly [fingerprint: string, bytes: number]
}

/** The ledger of a site; null where there is none, or none that can be read: then nothing is known of what stands there. */
export function readLedger(site: string): Ledger | null {
  try {
    const ledger: Partial<Ledger> | null = JSON.parse(readFileSync(join(site, LEDGER), 'utf8'))
    const { settings, files } = ledger ?? {}
    return typeof settings === 'object' && typeof files === 'object' ? { settings, files } : null
  } catch {
    return null
  }
}
