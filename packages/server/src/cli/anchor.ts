import { join } from 'node:path'
import { anchorFile, ContentError, formatProblem, inspectContent, type SourceFile, type SourceText } from '@whosaid/schema'
import type { Command } from 'commander'
import { CONTENT, shownPath, userPath } from './paths.ts'
import { CommandError, run, say } from './report.ts'
import { sourceFile } from './source-file.ts'
import { writeFiles } from './write-file.ts'

interface AnchorOptions {
  readonly content: string
  readonly article?: string
}

/** Writes offsets and hashes in place of the words by which an editor marked spans. */
function anchor(path: string, { content, article }: AnchorOptions): void {
  const source = sourceFile(path)
  const file = articleOf(source, userPath(content), article)
  const { text, anchored, problems, candidates } = anchorFile(file, source)
  if (problems.length > 0) {
    problems.forEach((problem, index) => {
      say(formatProblem(problem, file.text))
      for (const candidate of candidates[index] ?? []) say(`    candidate: ${candidate}`)
    })
    throw new CommandError(`\n${problems.length} of the marks in ${file.path} cannot be anchored; nothing was written.`)
  }
  if (text !== file.text) writeFiles([{ path: join(userPath(content), file.folder, `${file.slug}.yaml`), text }])
  say(`${anchored} marks in ${file.path} are anchored now.`)
}

/** The article that names this source by its fingerprint, or the one the user names. */
function articleOf(source: SourceText, content: string, slug: string | undefined): SourceFile {
  const { files, problems } = inspectContent(content, shownPath(content))
  const articles = files.filter(({ folder }) => folder === 'articles')
  const fingerprint = ({ data }: SourceFile): unknown => (data as { source?: { sha256?: unknown } } | undefined)?.source?.sha256
  const file = slug === undefined ? articles.find((article) => fingerprint(article) === source.sha256) : articles.find((article) => article.slug === slug)
  if (file === undefined) {
    throw new CommandError(
      slug === undefined
        ? `No article names this source by its fingerprint ${source.sha256}. Say which it is: --article SLUG`
        : `There is no article ${slug} in ${shownPath(content)}/articles.`,
    )
  }
  const unreadable = problems.filter((problem) => problem.file === file.path && problem.code === 'invalid-yaml')
  if (unreadable.length > 0) throw new ContentError(unreadable)
  const named = fingerprint(file)
  if (typeof named === 'string' && named !== source.sha256) {
    throw new CommandError(`${file.path} rests on another document: its source has the fingerprint ${named}, this file ${source.sha256}. Take out source.sha256 if the file is right.`)
  }
  return file
}

export function addAnchor(program: Command): void {
  program
    .command('anchor')
    .argument('<source>', "the article's source document, a UTF-8 text file")
    .description('Turn spans marked by their first and last words into offsets and hashes.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--article <slug>', 'the article, where its file has no fingerprint yet')
    .addHelpText('after', '\nA mark that fits nowhere or in several places is refused, and then nothing is written.\n\nExample: whosaid anchor ~/sources/fire.txt --article fire-in-the-park')
    .action((path: string, options: AnchorOptions) => run(() => anchor(path, options)))
}
