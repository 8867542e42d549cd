import type { Article, ChangedArticle, Claim, Entity, Model } from '@whosaid/schema'
import { ColumnsBuilder } from './builder.ts'
import type { Columns } from './columns.ts'
import { Words } from './words.ts'

/**
 * Lays a model out in columns. The same model gives the same columns.
 * @throws Error for a source or a claim whose article is not there
 */
export function pack({ articles, entities, sources, claims }: Model): Columns {
  const [sourcesOf, claimsOf] = [Map.groupBy(sources, ({ article }) => article), Map.groupBy(claims, ({ article }) => article)]
  const stray = [...sourcesOf.keys(), ...claimsOf.keys()].find(strayIn(new Set(articles.map(({ slug }) => slug))))
  if (stray !== undefined) throw new Error(`there is no article ${stray}, of which there are claims or sources`)
  const whole = articles.map((article) => ({ article, sources: sourcesOf.get(article.slug) ?? [], claims: claimsOf.get(article.slug) ?? [] }))
  return packArticles(whole, entities, new Words())
}

const strayIn = (known: ReadonlySet<string>) => (slug: string): boolean => !known.has(slug)

/** @param words - gets the words that are new */
export function packArticles(articles: readonly ChangedArticle[], entities: readonly Entity[], words: Words): Columns {
  const columns = new ColumnsBuilder(words)
  for (const whole of articles) addArticle(columns, whole)
  return columns.finish(entities)
}

/** A list that is mostly empty and only shown: as JSON, nothing when it is empty. */
const list = (items: readonly unknown[]): string | null => (items.length === 0 ? null : JSON.stringify(items))

function addArticle(columns: ColumnsBuilder, { article, sources, claims }: ChangedArticle): void {
  const { slug, identity, formerly, title, titleIsEditorial, publisher, publisherIsInferred, published, recorded, language, url, summary, source, notes } = article
  columns.begin('article', {
    slug, identity, formerly: list(formerly), title, titleIsEditorial, publisher, publisherIsInferred, published: published?.edtf ?? null, publishedBasis: published?.basis ?? null,
    recorded: recorded.edtf, recordedBasis: recorded.basis, language, url: url ?? '', summary,
    sha256: source.sha256, length: source.length, paragraphs: source.paragraphs, furniture: list(source.furniture), notes: list(notes),
  })
  for (const person of article.authors) columns.add('author', { person })
  for (const section of article.sections) columns.add('section', section)
  for (const { slug: own, kind, name } of sources) columns.add('source', { slug: own, kind, name })
  for (const claim of claims) addClaim(columns, claim, article)
  columns.end('article')
}

function addClaim(columns: ColumnsBuilder, claim: Claim, article: Article): void {
  const { slug, identity, formerly, section, text, kind, mode, assertion, speaker, quote, hedge, when, uttered, recorded, reviews, notes } = claim
  columns.begin('claim', {
    slug, identity: identity === `${article.identity}/${slug}` ? null : identity, formerly: list(formerly), section, text, kind, mode, assertion, speaker, quote, hedge,
    when: when?.edtf ?? null, whenBasis: when?.basis ?? null, uttered: uttered?.edtf ?? null, utteredBasis: uttered?.basis ?? null,
    recorded: recorded.edtf, recordedBasis: recorded.basis, reviews: list(reviews), notes: list(notes),
  })
  for (const link of claim.attribution) columns.add('link', link)
  for (const entity of claim.about) columns.add('subject', { entity })
  for (const figure of claim.quantities) {
    columns.begin('figure', figure)
    for (const input of figure.derivedFrom) columns.add('input', { figure: input })
    columns.end('figure')
  }
  for (const evidence of claim.evidence) columns.add('evidence', evidence)
  for (const { type, claim: other, inferred, note } of claim.relations) {
    const end = other.indexOf('/')
    columns.add('relation', { type, article: other.slice(0, end), slug: other.slice(end + 1), inferred, note })
  }
  columns.end('claim')
}
