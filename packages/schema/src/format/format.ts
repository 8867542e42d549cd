import { isDeepStrictEqual } from 'node:util'
import { isMap, parseDocument, type Node } from 'yaml'
import { FILE_TYPES, jsonSchemaOf, type FileType } from '../editor/json-schema.ts'
import { isModeline, modelineFor } from '../editor/modeline.ts'
import type { Problem } from '../problem.ts'
import { parseSourceFile, type SourceFile } from '../content/source-file.ts'
import { layOut } from './layout.ts'

/** A content file laid out, or why it cannot be. */
export interface Formatting {
  readonly text: string
  readonly problems: readonly Problem[]
}

/** A comment that moves out of a line can make room in it: after so many turns nothing moves any more. */
const MOST_TURNS = 4

/**
 * Lays a content file out: keys in the order of their shape, one line for what fits into one, comments where they are, and the line
 * first that tells editors of its schema. What the file says stays the same; a file that cannot be read stays as it is.
 */
export function formatFile(identity: Pick<SourceFile, 'path' | 'folder' | 'slug'>, text: string): Formatting {
  const { file, problems } = parseSourceFile(identity, text)
  if (problems.length > 0) return { text, problems }
  const type = FILE_TYPES.find(({ folder }) => folder === identity.folder)
  if (file.data !== null && (typeof file.data !== 'object' || Array.isArray(file.data))) {
    return { text, problems: [{ code: 'invalid-value', file: identity.path, message: 'The file: expected a map of keys and values.' }] }
  }
  let laidOut = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  for (let turn = 0, before: string | undefined; turn < MOST_TURNS && laidOut !== before; turn++) {
    before = laidOut
    laidOut = onePass(before, type)
  }
  const { file: after, problems: broken } = parseSourceFile(identity, laidOut)
  if (broken.length > 0 || !isDeepStrictEqual(sorted(after.data), sorted(file.data))) {
    throw new Error(`laying ${identity.path} out would change what it says`)
  }
  return { text: laidOut, problems: [] }
}

function onePass(text: string, type: FileType | undefined): string {
  const document = parseDocument(text, { stringKeys: true })
  const lines = isMap(document.contents) ? layOut(withFirstComment(document), type && jsonSchemaOf(type)) : commentsOf(document)
  return `${[...(type === undefined ? [] : [modelineFor(type)]), ...lines].join('\n').trimEnd()}\n`
}

type Parsed = ReturnType<typeof parseDocument>

/** A comment right above the first key is about that key, wherever the key goes. */
function withFirstComment(document: Parsed): Parsed {
  const map = document.contents as unknown as { commentBefore?: string | null; items: { key: Node }[] }
  const first = map.items[0]?.key
  if (first !== undefined && typeof map.commentBefore === 'string') {
    first.commentBefore = map.commentBefore
    map.commentBefore = null
  }
  return document
}

/** A file that holds nothing yet. */
const commentsOf = ({ commentBefore, comment, contents }: Parsed): string[] =>
  [commentBefore, contents?.commentBefore, contents?.comment, comment].flatMap((text) => (typeof text === 'string' ? text.split('\n').filter((line) => !isModeline(line)).map((line) => (line === '' ? '' : `#${line}`)) : []))

/** Data with the keys of every map in one order: which comes first says nothing. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted)
  if (typeof data !== 'object' || data === null) return data
  return Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, sorted(value)])
}
