import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from '../../support/real-content.ts'
import { articleSlug } from '../corpus-article.ts'
import { writeCorpus } from '../corpus.ts'
import { median } from '../measure.ts'
import { RunningServer } from '../running.ts'
import type { Section } from './section.ts'

const FIRST_SECONDS = 120
const AGAIN_SECONDS = 60
const DOCUMENT = 'query Title($slug: String!) { article(slug: $slug) { title } }'

/** From one changed file to the first answer that has the change, by `whosaid dev`. */
export const change: Section = {
  name: 'change',
  async measure({ options, folder, say }) {
    const what = `One changed file of ${options.articles.toLocaleString('en')}, to the first answer that has it`
    const content = join(folder, 'content')
    writeCorpus(content, options)
    const server = await RunningServer.start({ command: process.execPath, args: [join(REPOSITORY, 'packages/server/bin/whosaid.js'), 'dev', '--content', content] })
    const title = async (slug: string): Promise<unknown> => ((await server.ask(DOCUMENT, { slug })).data['article'] as { readonly title: string } | null)?.title
    try {
      await server.until(async () => (await title(articleSlug(1))) !== undefined, FIRST_SECONDS)
      const took: number[] = []
      for (let round = 1; round <= options.rounds + 1; round++) {
        const [file, changed] = [join(content, `articles/${articleSlug(round)}.yaml`), `Title of round ${round}`]
        const text = readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${changed}`)
        const started = performance.now()
        writeFileSync(file, text)
        await server.until(async () => (await title(articleSlug(round))) === changed, AGAIN_SECONDS)
        took.push(performance.now() - started)
      }
      return [{ id: 'change', what, value: median(took), unit: 'ms' }]
    } catch (error) {
      say(`${what}: ${(error as Error).message}`)
      return [{ id: 'change', what, value: undefined, unit: 'ms', note: `with \`whosaid dev\`, ${(error as Error).message.split(':')[0] ?? ''}` }]
    } finally {
      await server.stop()
    }
  },
}
