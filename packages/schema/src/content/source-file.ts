import type { Position, Problem } from '../problem.ts'
import { plainData } from './fast-yaml.ts'
import { preciseDocument, type PreciseDocument } from './precise-yaml.ts'

export type Path = readonly PropertyKey[]

/** A content file's text, as data and as places in the text. */
export interface SourceFile {
  /** Path as the editor would type it. */
  readonly path: string
  readonly folder: string
  readonly slug: string
  readonly text: string
  /** What the YAML holds; nothing when it could not be read. */
  readonly data: unknown
  /** Where the value at a path stands, or its key; the nearest thing around it when there is none. */
  locate(path: Path, part?: 'key' | 'value'): Position | undefined
  /** Character offsets (UTF-16) of the value at a path, for an edit in place; nothing when there is none. */
  range(path: Path): readonly [start: number, end: number] | undefined
}

type Identity = Pick<SourceFile, 'path' | 'folder' | 'slug'>

/** Reads YAML the strict way. A file with any problem has no data. */
export function parseSourceFile(identity: Identity, text: string): { file: SourceFile; problems: readonly Problem[] } {
  const plain = plainData(text)
  if (plain !== undefined) return { file: sourceFile(identity, () => text, () => plain.data), problems: [] }
  const precise = preciseDocument(identity.path, text)
  return { file: sourceFile(identity, () => text, () => precise.data, precise), problems: precise.problems }
}

/** A file that was found to be sound before; its text is read again only if a place in it is asked for. */
export function soundFile(identity: Identity, read: () => string): SourceFile {
  let known: string | undefined
  const text = (): string => (known ??= read())
  return sourceFile(identity, text, () => parseSourceFile(identity, text()).file.data)
}

/** A file of which nothing but its name could be read. */
export function unreadableFile({ path, folder, slug }: Identity): SourceFile {
  return { path, folder, slug, text: '', data: undefined, locate: () => undefined, range: () => undefined }
}

/** Places are asked for where something is wrong, and in an edit: only then is the text parsed for them. */
function sourceFile({ path, folder, slug }: Identity, text: () => string, data: () => unknown, parsed?: PreciseDocument): SourceFile {
  let precise = parsed
  const places = (): PreciseDocument => (precise ??= preciseDocument(path, text()))
  return {
    path,
    folder,
    slug,
    get text() {
      return text()
    },
    get data() {
      return data()
    },
    locate: (at, part) => places().locate(at, part),
    range: (at) => places().range(at),
  }
}
