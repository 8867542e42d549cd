import MiniSearch from 'minisearch'
import type { Article, ArticleSource, Claim, Entity } from '@whosaid/schema'
import type { Records } from './records.ts'

interface Document {
  readonly id: number
  readonly title: string
  readonly text: string
  readonly names: string
}

type Found = Article | Entity | Claim

/** Everything that people search, under the fields and weights that our own search has as nearly as the library has them. */
export function searchOf({ articles, entities, sources, allClaims }: Records): (query: string) => Found[] {
  const called = (named: Entity | ArticleSource | undefined): string => (named === undefined ? '' : [named.name, ...('aliases' in named ? named.aliases : [])].join(' · '))
  const names = (slugs: Iterable<string>): string => [...slugs].map((slug) => called(sources.get(slug) ?? entities.get(slug))).join(' · ')
  const items: Found[] = [...articles.values(), ...entities.values(), ...allClaims]
  const document = (item: Found, id: number): Document => {
    switch (item.type) {
      case 'article': return { id, title: item.title, text: item.summary, names: names([...item.authors, ...(item.publisher === null ? [] : [item.publisher])]) }
      case 'entity': return { id, title: called(item), text: item.description ?? '', names: '' }
      case 'claim': return { id, title: '', text: `${item.text} ${item.quote ?? ''}`, names: names(new Set([...item.about, ...item.attribution.map(({ source }) => source)])) }
    }
  }
  const index = new MiniSearch<Document>({ fields: ['title', 'text', 'names'], searchOptions: { combineWith: 'AND', boost: { title: 4, text: 2, names: 0.5 } } })
  index.addAll(items.map(document))
  return (query) => index.search(query).map(({ id }) => items[id as number]!)
}
