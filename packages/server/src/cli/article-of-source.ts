import { EDITION, findSpans, relocate, type Article, type Claim, type Model, type SourceText } from '@whosaid/schema'
import { during } from './progress.ts'
import { CommandError } from './report.ts'

/** An article and how it stands to a source document. */
export interface Match {
  readonly article: Article
  readonly claims: readonly Claim[]
  /** Whether the document is, byte for byte, the one that was annotated. */
  readonly sameFile: boolean
  /** How many of its anchors' texts stand in the document, wherever, from 0 to 1. */
  readonly share: number
}

/**
 * The article that rests on a source document: that of its fingerprint, else the one most of whose anchors' texts stand in it.
 * @param slug - the article, where the user says which
 * @throws CommandError for the source of no article
 */
export function articleOfSource(model: Model, source: SourceText, path: string, slug?: string): Match {
  const claimsOf = Map.groupBy(model.claims, ({ article }) => article)
  const matching = (article: Article, share: number): Match => ({ article, claims: claimsOf.get(article.slug) ?? [], sameFile: article.source.sha256 === source.sha256, share })
  if (slug !== undefined) {
    const article = model.articles.find((one) => one.slug === slug)
    if (article === undefined) throw new CommandError(`There is no article ${slug}.`)
    return matching(article, article.source.sha256 === source.sha256 ? 1 : relocate(article, claimsOf.get(slug) ?? [], source).share)
  }
  const same = model.articles.find((article) => article.source.sha256 === source.sha256)
  if (same !== undefined) return matching(same, 1)
  const spans = model.claims.flatMap(({ evidence }) => evidence)
  const found = during('Looking for the article', (tell) => findSpans(source, spans, (done, all) => tell(`${done} of ${all}`)))
  const shares = model.articles.map((article) => {
    const own = (claimsOf.get(article.slug) ?? []).flatMap(({ evidence }) => evidence)
    return { article, all: own.length, found: own.filter(({ sha256 }) => found.has(sha256)).length }
  })
  const [nearest] = shares.filter(({ all }) => all > 0).toSorted((a, b) => b.found / b.all - a.found / a.all)
  if (nearest === undefined || nearest.found / nearest.all < EDITION) {
    const few = nearest === undefined || nearest.found === 0
      ? "no article's anchors hold in it"
      : `of the ${nearest.all} anchors of articles/${nearest.article.slug}, the nearest, only ${nearest.found} can be found in it`
    throw new CommandError(
      `${path} is the source of no article: none names the fingerprint ${source.sha256}, and ${few}. If it is the source of one all the same, say which: --article SLUG`,
    )
  }
  return matching(nearest.article, nearest.found / nearest.all)
}
