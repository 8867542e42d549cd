import { loadContent, verifyArticle } from '@whosaid/schema'
import type { Command } from 'commander'
import { articleOfSource } from './article-of-source.ts'
import { exitCode } from './exit-codes.ts'
import { CONTENT, shownPath, userPath } from './paths.ts'
import { percent, printJson } from './print.ts'
import { repair, type RepairOptions } from './repair.ts'
import { CommandError, run, say } from './report.ts'
import { sourceFile } from './source-file.ts'

interface VerifyOptions extends RepairOptions {
  readonly repair?: boolean
}

/** How much of the text must lie under claims: what is left are the blanks between them. */
const LEAST_COVERAGE = 0.95

/** Checks a source document against the article that rests on it: fingerprint, every anchor, coverage. */
function verify(path: string, { content, article: slug, json }: VerifyOptions): void {
  const source = sourceFile(path)
  const model = loadContent(userPath(content), shownPath(userPath(content)))
  const { article, claims, sameFile, share } = articleOfSource(model, source, path, slug)
  const { anchors, holding, failures, coverage } = verifyArticle(article, claims, source)
  const total = coverage.reduce((sum, { length }) => sum + length, 0)
  const covered = coverage.reduce((sum, paragraph) => sum + paragraph.covered, 0)

  if (json === true) {
    const fingerprint = { expected: article.source.sha256, found: source.sha256 }
    printJson({ article: article.slug, fingerprint, anchors, holding, failures, share, coverage: { share: covered / total, paragraphs: coverage } })
  } else {
    say(`${path} is the source of articles/${article.slug}${sameFile ? '' : ', changed since it was annotated'}.`)
    say(`  fingerprint  ${sameFile ? 'matches' : `does not match: expected ${article.source.sha256}, found ${source.sha256}`}`)
    say(`  anchors      ${holding} of ${anchors} hold${sameFile ? '' : `; the texts of ${percent(share)} stand in it, there or elsewhere`}`)
    for (const { claim, message } of failures) say(`    ${claim}: ${message}`)
    say(`  coverage     ${percent(covered / total)} of the text's characters, by paragraph:`)
    say(`    ${coverage.map((paragraph) => `${paragraph.paragraph}: ${percent(paragraph.covered / paragraph.length)}`).join('  ')}`)
  }
  const holds = sameFile && failures.length === 0
  if (json === true) {
    if (!holds || covered / total < LEAST_COVERAGE) process.exitCode = exitCode('refused')
    return
  }
  if (!holds) throw new CommandError(`The article does not hold against this file.${sameFile ? '' : ' Where its anchors are now: whosaid verify … --repair'}`)
  if (covered / total < LEAST_COVERAGE) throw new CommandError(`Claims cover less than ${percent(LEAST_COVERAGE)} of the text.`)
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .argument('<source>', 'a source document, found relative to where the command was called')
    .description('Check a source document against the content: fingerprint, every anchor by hash, coverage by paragraph.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--article <slug>', 'the article, where neither fingerprint nor anchors tell')
    .option('--repair', 'propose where anchors that no longer match are now; writes nothing by itself')
    .option('--was <file>', 'with --repair: the source as it was annotated, to find passages whose words have changed')
    .option('--apply [which]', 'with --repair: write the proposals whose text is unchanged, or "all" of them')
    .option('--json', 'the findings as JSON, on standard output')
    .addHelpText('after', `
Exits with 1 when the file is another, an anchor fails, or less than 95 % is covered. With --repair it exits with 1 as long as an anchor
fails that was not written; on a terminal, without --apply, it asks about each.

Examples:
  npm run verify -- ~/sources/fire.txt
  npm run verify -- ~/sources/fire.txt --repair --was ~/sources/fire-as-annotated.txt`)
    .action((path: string, options: VerifyOptions) => run(() => {
      if (options.repair === true) return repair(path, options)
      if (options.was !== undefined || options.apply !== undefined) throw new CommandError('--was and --apply go with --repair.')
      verify(path, options)
    }, options))
}
