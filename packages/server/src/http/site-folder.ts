import { closeSync, fstatSync, openSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { siteMovedAside } from '@whosaid/site/publish'

/** An open file: whatever takes its place meanwhile, this is what it was when it was opened. Whoever is given it closes it. */
export interface OpenFile {
  /** From the site's root. */
  readonly path: string
  readonly descriptor: number
  readonly stats: Stats
}

/** Replacing a site takes two renames: whoever looks between them, or across both, looks again. One look-up meets one or two of them. */
const LOOKS = 20

interface Place {
  readonly directory: string
  /** Of this folder at one time: a rename is a change, but for one within a tick of the file system's clock. */
  readonly mark: string
}

/** A site's folder, which may be replaced while it is read. */
export class SiteFolder {
  readonly #directory: string

  constructor(directory: string) {
    this.#directory = directory
  }

  /** Changes whenever another site takes its place; undefined where there is none. */
  get mark(): string | undefined {
    return this.#place()?.mark
  }

  /**
   * Opens the first of some files that is there.
   * @param paths - from the site's root
   * @throws Error of the file system, but for what is not there or may not be read
   */
  open(...paths: readonly string[]): OpenFile | undefined {
    for (let look = 0; look < LOOKS; look++) {
      const place = this.#place()
      if (place === undefined) continue
      const file = openFirst(place.directory, paths)
      // The place itself is looked for again: a former site that stood in for it may be on its way out.
      if (file !== undefined || isSame(place, this.#place())) return file
    }
    return undefined
  }

  /** Between the two renames, and for as long as a killed build leaves it at that, the former site stands beside its place. */
  #place(): Place | undefined {
    const here = placeAt(this.#directory)
    if (here !== undefined) return here
    const aside = siteMovedAside(this.#directory)
    return aside === undefined ? undefined : placeAt(aside)
  }
}

const isSame = (one: Place, other: Place | undefined): boolean => one.directory === other?.directory && one.mark === other.mark

function placeAt(directory: string): Place | undefined {
  const stats = statSync(directory, { throwIfNoEntry: false })
  return stats && { directory, mark: `${stats.ino}-${stats.ctimeMs}` }
}

function openFirst(directory: string, paths: readonly string[]): OpenFile | undefined {
  for (const path of paths) {
    const descriptor = opened(join(directory, path))
    if (descriptor === undefined) continue
    const stats = fstatSync(descriptor)
    if (stats.isFile()) return { path, descriptor, stats }
    closeSync(descriptor)
  }
  return undefined
}

const NO_FILE: readonly (string | undefined)[] = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'ENAMETOOLONG']

function opened(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (NO_FILE.includes((error as NodeJS.ErrnoException).code)) return undefined
    throw error
  }
}
