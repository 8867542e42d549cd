import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Content, File } from './file.ts'
import { LEDGER, readLedger, type Files, type Ledger } from './ledger.ts'
import type { Settings } from './site.ts'
import { saysTheSame } from './versions.ts'

interface OutputOptions {
  /** Gets the files. */
  readonly directory: string
  /** Holds the site as it was, or is the same directory; null when there was none. */
  readonly former: string | null
  /** Of the site as it was, where it has been read already. */
  readonly ledger?: Ledger
  readonly settings: Settings
  /**
   * Version of the content. Every page names it, so it does not count as a change: what says the same under an older version
   * still says where that can be had.
   */
  readonly version: string
}

/**
 * Where a build's files go. A file that is as it was becomes a link to the former one: not written again, its time of change
 * kept, so that whatever copies the site elsewhere copies only what changed.
 */
export class Output {
  readonly #directory: string
  readonly #former: string | null
  readonly #settings: Settings
  readonly #version: string
  readonly #before: Files
  readonly #files: Files
  readonly #now = new Set<string>()
  readonly #folders = new Set<string>()
  #written = 0

  constructor({ directory, former, ledger, settings, version }: OutputOptions) {
    this.#directory = directory
    this.#former = former
    this.#settings = settings
    this.#version = version
    this.#before = (former === null ? null : (ledger ?? readLedger(former))?.files) ?? {}
    this.#files = former === directory ? { ...this.#before } : {}
  }

  /** How many files were written; the others were kept. */
  get written(): number {
    return this.#written
  }

  /** What there now is, by path. */
  get files(): Files {
    return this.#files
  }

  /**
   * @param path from the site's root, without a slash before it
   * @throws Error when something was written there before: one of the two would be lost
   */
  write(path: string, content: Content): void {
    this.#claim(path)
    const from = typeof content === 'object' && 'make' in content ? content.from : ''
    const before = this.#before[path]
    if (before !== undefined && from !== '' && before[0] === from && this.#keep(path, before[1])) {
      this.#files[path] = before
      return
    }
    const made = typeof content === 'object' && 'make' in content ? content.make() : content
    const bytes = typeof made === 'string' ? Buffer.from(made) : made
    this.#files[path] = [from, bytes.byteLength]
    if (before !== undefined && before[1] === bytes.byteLength && this.#isThere(path, bytes) && this.#keep(path, bytes.byteLength)) return
    this.#put(path, bytes)
    this.#written += 1
  }

  writeAll(...lists: readonly Iterable<File>[]): void {
    for (const list of lists) for (const [path, content] of list) this.write(path, content)
  }

  /** Takes over what another thread wrote into the same directory. @throws Error when it wrote where this one did */
  add({ files, written }: { readonly files: Files; readonly written: number }): void {
    for (const path of Object.keys(files)) this.#claim(path)
    Object.assign(this.#files, files)
    this.#written += written
  }

  /** Removes what former builds left below a folder and this one did not write. */
  removeOthersBelow(folder: string): void {
    for (const path of Object.keys(this.#files)) {
      if (!path.startsWith(folder) || this.#now.has(path)) continue
      rmSync(this.#at(path), { force: true })
      delete this.#files[path]
    }
  }

  /** Leaves the ledger for the next build, the same whatever the order in which the files came. */
  close(whole: Ledger['whole'] = null): void {
    this.#put(LEDGER, Buffer.from(JSON.stringify({ settings: this.#settings, whole, files: inOrder(this.#files) } satisfies Ledger)))
  }

  #claim(path: string): void {
    if (this.#now.has(path)) throw new Error(`Two things of the site have the path /${path}.`)
    this.#now.add(path)
  }

  #isThere(path: string, bytes: Uint8Array): boolean {
    try {
      return this.#former !== null && saysTheSame(readFileSync(`${this.#former}/${path}`), bytes, this.#version)
    } catch {
      return false
    }
  }

  /** A file that somebody else cut or removed, or a disk that makes no links, is written as if it were new. */
  #keep(path: string, bytes: number): boolean {
    if (this.#former === null) return false
    const file = `${this.#former}/${path}`
    if (statSync(file, { throwIfNoEntry: false })?.size !== bytes) return false
    if (this.#former === this.#directory) return true
    try {
      this.#makeFolder(path)
      linkSync(file, this.#at(path))
      return true
    } catch {
      return false
    }
  }

  #put(path: string, bytes: Uint8Array): void {
    const file = this.#at(path)
    this.#makeFolder(path)
    if (this.#former !== this.#directory) return writeFileSync(file, bytes)
    // Readers meet the former page or the new one, never half of it; and a link elsewhere to the former one stays what it was.
    try {
      writeFileSync(`${file}.new`, bytes)
      renameSync(`${file}.new`, file)
    } catch (error) {
      rmSync(`${file}.new`, { force: true })
      throw error
    }
  }

  #makeFolder(path: string): void {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (this.#folders.has(folder)) return
    mkdirSync(this.#at(folder), { recursive: true })
    this.#folders.add(folder)
  }

  #at(path: string): string {
    return `${this.#directory}/${path}`
  }
}

/** By path. Where pages were put into a site that is there, most often they are so already. */
function inOrder(files: Files): Files {
  const paths = Object.keys(files)
  if (paths.every((path, index) => index === 0 || paths[index - 1]! < path)) return files
  return Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
