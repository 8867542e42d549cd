import { hash } from 'node:crypto'
import type { ArticleFile } from '../article/shape.ts'
import { entityDigest, ownDigest } from '../digest.ts'
import type { EntityFile } from '../entity/shape.ts'
import { compileArticle, compileEntity } from './compile.ts'
import { draftsOf, shapeOf, type Draft } from './drafts.ts'
import { findings, type Finding } from './findings.ts'
import type { ListedFile } from './list.ts'
import { parsed, textOf } from './read.ts'

/** What a content file says by itself: plain JSON, which one thread can tell another, or a build the next. */
export interface Reading {
  /** Of its bytes; nothing for a file that could not be read. */
  readonly sha256: string | null
  /** Nothing for a file whose form is wrong. */
  readonly entry: ArticleFile | EntityFile | null
  /** Of the records that it becomes, as far as its own file says what they are; empty where something is wrong. */
  readonly digest: string
  /** What is wrong with it, whatever other files say. */
  readonly findings: readonly Finding[]
}

/**
 * Reads a file and finds out what it says by itself.
 * @param known - the SHA-256 that it had when it was read before, if it was
 * @returns nothing when it still has it
 */
export function readingOf(listed: ListedFile, known: string | null): Reading | undefined {
  let sha256 = null as string | null
  const text = textOf(listed, (bytes) => {
    sha256 = hash('sha256', bytes)
  })
  if (sha256 !== null && sha256 === known) return undefined
  const { file, problems } = parsed(listed, text)
  const shaped = shapeOf(file)
  const { draft } = shaped
  const found = [...[...problems, ...shaped.problems].map((problem) => ({ rank: -1, problem })), ...findings('nothing', draftsOf([{ file, draft }]))]
  return { sha256, entry: draft?.entry ?? null, digest: draft === undefined || found.length > 0 ? '' : digestOf(draft), findings: found }
}

function digestOf(draft: Draft): string {
  if ('kind' in draft) return entityDigest(compileEntity(draft))
  const { article, claims } = compileArticle(draft)
  return ownDigest(article, claims)
}
