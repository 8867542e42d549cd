import { lstatSync } from 'node:fs'
import type { Problem } from '../problem.ts'
import { listContent, type ListedFile } from './list.ts'
import { keyOf } from './manifest.ts'

/** What there is in a content folder. */
export interface Seen {
  /** By folder and slug, in their order. */
  readonly listed: ReadonlyMap<string, ListedFile>
  /** What lies there and is no content. */
  readonly problems: readonly Problem[]
  /** Those of the files that may hold something else than at the last look. */
  readonly near: ReadonlyMap<string, ListedFile>
}

/** Looks at a content folder again and again; at all of it, unless it is known which files can have changed. */
export class Look {
  readonly #directory: string
  readonly #shown: string
  #last: Seen | undefined

  constructor(directory: string, shown: string) {
    this.#directory = directory
    this.#shown = shown
  }

  /** @param touched - the only files that can have changed since the last look, as `articles/SLUG.yaml`, where somebody knows that */
  again(touched?: Iterable<string>): Seen {
    const near = this.#last === undefined || touched === undefined ? undefined : stillThere(this.#last.listed, touched)
    if (this.#last !== undefined && near !== undefined) return { ...this.#last, near }
    const { files, problems } = listContent(this.#directory, this.#shown)
    const listed = new Map(files.map((file) => [keyOf(file), file]))
    return (this.#last = { listed, problems, near: listed })
  }
}

const HIDDEN = /(?:^|[\\/])\./

/** Touched files that were there and still are; nothing where one is not, or may be something else: then all has to be looked at. */
function stillThere(listed: ReadonlyMap<string, ListedFile>, touched: Iterable<string>): ReadonlyMap<string, ListedFile> | undefined {
  const near = new Map<string, ListedFile>()
  for (const path of touched) {
    // What editors write for themselves beside a file.
    if (HIDDEN.test(path)) continue
    const key = path.replace(/\.yaml$/, '')
    const file = listed.get(key)
    if (key === path || file === undefined || lstatSync(file.location, { throwIfNoEntry: false })?.isFile() !== true) return undefined
    near.set(key, file)
  }
  return near
}
