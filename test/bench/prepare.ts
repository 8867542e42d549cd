/**
 * What every build of the bench starts from: the corpus, and its index before and after one article is edited.
 *
 *     node test/bench/prepare.ts FOLDER [--articles 10000] [--seed 1]
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ContentCompiler, type Model } from '@whosaid/schema'
import { publishIndex } from '../../packages/server/src/index/publish.ts'
import { writeCorpus, type CorpusSize } from './corpus.ts'

export interface Prepared {
  readonly content: string
  readonly index: string
  /** The index after a sentence was added to one article's summary. */
  readonly edited: string
  readonly model: Model
  /** How long it took to read and check the files. */
  readonly readMs: number
}

/** The article that the edited index differs in. */
export const EDITED = 'council-and-engineers-7'

export async function prepare(folder: string, size: CorpusSize): Promise<Prepared> {
  const content = join(folder, 'content')
  writeCorpus(content, size)
  const started = performance.now()
  const { model } = await new ContentCompiler(content).compile()
  const readMs = performance.now() - started
  const [index, edited] = [join(folder, 'index.sqlite'), join(folder, 'edited.sqlite')]
  await publishIndex(model, index)
  const articles = model.articles.map((article) => (article.slug === EDITED ? { ...article, summary: `${article.summary} The council meets again.` } : article))
  await publishIndex({ ...model, articles }, edited)
  return { content, index, edited, model, readMs }
}

if (import.meta.main) {
  const { values, positionals: [folder] } = parseArgs({ allowPositionals: true, options: { articles: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } })
  if (folder === undefined) throw new Error('Name the folder that everything goes to.')
  const { content, index, model, readMs } = await prepare(folder, { articles: Number(values.articles), seed: Number(values.seed) })
  process.stdout.write(`${content} (read and checked in ${Math.round(readMs)} ms) and ${index}: ${model.articles.length} articles, ${model.claims.length} claims, ${model.entities.length} entities\n`)
}
