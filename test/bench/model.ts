import { compileModel, ContentError, inspectFiles, type Model } from '@whosaid/schema'
import { basename, dirname } from 'node:path'
import { corpus, type CorpusSize } from './corpus.ts'

type File = Parameters<typeof inspectFiles>[0][number]

/** The model of a corpus, shaped and checked like content, without a detour by YAML. */
export function modelOf(size: CorpusSize): Model {
  const { drafts, problems } = inspectFiles(Array.from(corpus(size), ([path, data]) => fileOf(path, data)))
  if (problems.length > 0) throw new ContentError(problems)
  return compileModel(drafts)
}

/** What was never text has no places in it. */
const fileOf = (path: string, data: object): File => ({
  path, folder: dirname(path), slug: basename(path, '.yaml'), text: '', data, locate: () => undefined, range: () => undefined,
})
