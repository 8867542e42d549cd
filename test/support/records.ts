import type { Claim, Model } from '@whosaid/schema'
import type { Columns } from '../../packages/server/src/store/memory/columns/columns.ts'
import { Corpus } from '../../packages/server/src/store/memory/corpus.ts'
import { ArticleSourceRecord } from '../../packages/server/src/store/memory/records/article-source.ts'
import { ownersOf } from '../../packages/server/src/store/memory/columns/owners.ts'

/** A record with everything that it answers to as its own, so that it can be held against a plain one. */
export function plain<Record extends object>(record: Record): Record {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(record)).filter((name) => name !== 'constructor' && !name.startsWith('#'))
  const values = names.map((name) => [name, (record as Readonly<{ [name: string]: unknown }>)[name]] as const)
  return Object.fromEntries(values) as Record
}

const plainClaim = (claim: Claim): Claim => ({ ...plain(claim), evidence: claim.evidence.map(plain) })

const each = <Item>(size: number, item: (ordinal: number) => Item): Item[] => Array.from({ length: size }, (_, ordinal) => item(ordinal))

/** The model that columns hold, read record by record. */
export function modelOf(columns: Columns): Model {
  const { articles, claims, layout, tables } = new Corpus(columns)
  const articleOf = ownersOf(tables.article.sources)
  const sources = each(tables.source.size, (ordinal) => plain(new ArticleSourceRecord(layout, ordinal, articleOf[ordinal]!)))
  return {
    articles: each(articles.size, (ordinal) => plain(articles.item(ordinal))),
    entities: columns.entities,
    sources: sources.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    claims: each(claims.size, (ordinal) => plainClaim(claims.item(ordinal))),
  }
}
