import { borrowedWords, type ArticleDraft, type Problem } from '@whosaid/schema'
import { CommandError } from './report.ts'
import { sourceFile } from './source-file.ts'

/**
 * What articles repeat of their sources.
 * @param paths - source documents, as the user names them
 * @throws CommandError for one that cannot be read, or that no article rests on
 */
export function borrowedIn(articles: readonly ArticleDraft[], paths: readonly string[]): Problem[] {
  return paths.flatMap((path) => {
    const source = sourceFile(path)
    const own = articles.filter(({ entry }) => entry.source.sha256 === source.sha256)
    if (own.length === 0) throw new CommandError(`No article that was checked rests on ${path}: none names its fingerprint ${source.sha256}.`)
    return own.flatMap((article) => borrowedWords(article, source))
  })
}
