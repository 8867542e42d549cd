import { styleText } from 'node:util'
import { coverageOf, loadContent, shareCovered, slice, visible, type CoveredParagraph, type SourceText } from '@whosaid/schema'
import type { Command } from 'commander'
import { articleOfSource } from './article-of-source.ts'
import { coveragePage } from './coverage-page.ts'
import { CONTENT, shownPath, userPath } from './paths.ts'
import { closeWords, percent, print, printJson } from './print.ts'
import { CommandError, run, say } from './report.ts'
import { sourceFile } from './source-file.ts'
import { writeFiles } from './write-file.ts'

interface CoverageOptions {
  readonly content: string
  readonly article?: string
  readonly html?: string
  readonly json?: boolean
}

/** Shows a source's text with what lies under no claim yet. */
function coverage(path: string, { content, article: slug, html, json }: CoverageOptions): void {
  const source = sourceFile(path)
  const model = loadContent(userPath(content), shownPath(userPath(content)))
  const { article, claims, sameFile } = articleOfSource(model, source, path, slug)
  if (!sameFile) {
    const wrong = `${path} is not the file that articles/${article.slug} was annotated on, so that its anchors would mark the wrong words.`
    throw new CommandError(`${wrong} Move them first: whosaid verify ${path} --repair`)
  }
  const paragraphs = coverageOf(article, claims, source)
  const summary = `${percent(shareCovered(paragraphs))} of the text of articles/${article.slug} lies under a claim.`
  if (html !== undefined) {
    writeFiles([{ path: userPath(html), text: coveragePage(article, paragraphs, source, summary) }])
    say(`${summary} The page is ${html}.`)
  }
  if (json === true) printJson({ article: article.slug, share: shareCovered(paragraphs), paragraphs: paragraphs.map((paragraph) => asJson(paragraph, source)) })
  else if (html === undefined) {
    for (const paragraph of paragraphs) print(line(paragraph, source))
    print(`\n${summary} ⟦What does not⟧ stands in brackets.`)
  }
}

function asJson({ paragraph, furniture, length, covered, stretches }: CoveredParagraph, source: SourceText) {
  const open = stretches.filter((stretch) => !stretch.covered).map(({ start, end }) => ({ start, end, text: slice(source, start, end) }))
  return { paragraph, furniture, length, covered, open: furniture ? [] : open }
}

function line({ paragraph, furniture, stretches }: CoveredParagraph, source: SourceText): string {
  const number = String(paragraph).padStart(4)
  const texts = stretches.map(({ start, end, covered }) => {
    const text = visible(slice(source, start, end))
    // Blanks between claims are nobody's.
    if (furniture || covered || text.trim() === '') return text
    const [before, words, after] = closeWords(text)
    return `${before}${styleText(['yellow', 'bold'], `⟦${words}⟧`)}${after}`
  })
  return furniture ? styleText('dim', `${number}  (no part of the text) ${texts.join('')}`) : `${number}  ${texts.join('')}`
}

export function addCoverage(program: Command): void {
  program
    .command('coverage')
    .argument('<source>', 'a source document that an article rests on')
    .description("Show the source's text with what lies under no claim yet.")
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--article <slug>', 'the article, where several rest on the same document')
    .option('--html <file>', 'write it as a page instead')
    .option('--json', 'the stretches by paragraph as JSON, with their text')
    .addHelpText('after', `
Text under no claim stands in ⟦brackets⟧, on a terminal in colour too. The page and the output hold the source's text: they are for the
editor, not for publishing. Exits with 0 whatever the share (verify is what demands one), with 1 when the file is not the annotated one.

Examples:
  whosaid coverage ~/sources/fire.txt
  whosaid coverage ~/sources/fire.txt --html coverage.html`)
    .action((path: string, options: CoverageOptions) => run(() => coverage(path, options), options))
}
