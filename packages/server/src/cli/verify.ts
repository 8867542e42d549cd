import { loadContent, verifyArticle, type Article, type Model, type SourceText, type Verification } from '@whosaid/schema'
import type { Command } from 'commander'
import { CONTENT, shownPath, userPath } from './paths.ts'
import { CommandError, run, say } from './report.ts'
import { sourceFile } from './source-file.ts'

/** How much of the text must lie under claims: what is left are the blanks between them. */
const LEAST_COVERAGE = 0.95

/** Checks a source document against the article that rests on it: fingerprint, every anchor, coverage. */
function verify(path: string, { content }: { content: string }): void {
  const source = sourceFile(path)
  const model = loadContent(userPath(content), shownPath(userPath(content)))
  const { article, verification } = matching(model, source, path)
  const { sameFile, anchors, failures, coverage } = verification

  say(`${path} is the source of articles/${article.slug}${sameFile ? '' : ', changed since it was annotated'}.`)
  say(`  fingerprint  ${sameFile ? 'matches' : `does not match: expected ${article.source.sha256}, found ${source.sha256}`}`)
  say(`  anchors      ${anchors - new Set(failures.map(({ message, claim }) => `${claim} ${message}`)).size} of ${anchors} hold`)
  for (const { claim, message } of failures) say(`    ${claim}: ${message}`)
  const total = coverage.reduce((sum, { length }) => sum + length, 0)
  const covered = coverage.reduce((sum, paragraph) => sum + paragraph.covered, 0)
  say(`  coverage     ${percent(covered, total)} of the text's characters, by paragraph:`)
  say(`    ${coverage.map((paragraph) => `${paragraph.paragraph}: ${percent(paragraph.covered, paragraph.length)}`).join('  ')}`)

  if (!sameFile || failures.length > 0) throw new CommandError('The article does not hold against this file.')
  if (covered / total < LEAST_COVERAGE) throw new CommandError(`Claims cover less than ${percent(LEAST_COVERAGE, 1)} of the text.`)
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

/** The article of this fingerprint; else the one most of whose anchors still hold, as in a changed copy of its source. */
function matching(model: Model, source: SourceText, path: string): { article: Article; verification: Verification } {
  const tried = model.articles.map((article) => ({
    article,
    verification: verifyArticle(article, model.claims.filter((claim) => claim.article === article.slug), source),
  }))
  const same = tried.find(({ verification }) => verification.sameFile)
  if (same !== undefined) return same
  const share = ({ verification: { anchors, failures } }: (typeof tried)[number]): number => 1 - failures.length / Math.max(1, anchors)
  const [nearest] = tried.toSorted((a, b) => share(b) - share(a))
  if (nearest === undefined || share(nearest) <= 0) {
    throw new CommandError(`${path} is the source of no article: none names the fingerprint ${source.sha256}, and no article's anchors hold in it.`)
  }
  return nearest
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .argument('<source>', 'a source document, found relative to where the command was called')
    .description('Check a source document against the content: fingerprint, every anchor by hash, coverage by paragraph.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .addHelpText('after', '\nExits with 1 when the file is another, an anchor fails, or less than 95 % is covered.\n\nExample: npm run verify -- ~/sources/fire.txt')
    .action((path: string, options: { content: string }) => run(() => verify(path, options)))
}
