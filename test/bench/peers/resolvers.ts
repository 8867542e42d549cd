import type { Article, ArticleSource, Attribution, Claim, Entity, Relation } from '@whosaid/schema'
import { counted, scan, type FacetCount, type ListFilter } from './found.ts'
import type { Records } from './records.ts'

interface Page<Item> {
  readonly nodes: readonly Item[]
  readonly all: readonly Item[]
}
interface Sized {
  readonly first?: number
}
interface SeenRelation {
  readonly type: string
  readonly direction: string
  readonly other: string
}
interface LinkRecord {
  readonly values: { readonly organization?: string }
}

const page = <Item>(all: readonly Item[], { first = 20 }: Sized): Page<Item> => ({ nodes: all.slice(0, first), all })

/** Resolvers of the part of schema.graphql that the queries use, over plain objects and maps. What a record has under the field's name is left to the default. */
export function resolversOf(records: Records, search: (query: string) => readonly object[]) {
  const { articles, entities, sources, claims, claimsOfArticle, claimsAbout, incoming } = records
  const entity = (slug: string): Entity | undefined => entities.get(slug)
  const named = (slug: string): string => sources.get(slug)?.name ?? entities.get(slug)?.name ?? slug
  const newest = new Map([...articles.values()].toSorted(newestFirst).map(({ slug }, rank) => [slug, rank]))
  const facet = (valuesOf: (claim: Claim) => readonly string[], label: (value: string) => string = (value) => value) =>
    (all: readonly Claim[], { first }: Sized): FacetCount[] => counted(all, valuesOf, label, first)
  const words = (value: string): string => value.toLowerCase().replaceAll('_', ' ')
  const out = ({ type, claim: other }: Relation): SeenRelation => ({ type, direction: 'OUT', other })

  return {
    Query: {
      articles: (_root: unknown, { first, filter }: Sized & { readonly filter?: { readonly slug?: { readonly in?: readonly string[] } } }): Page<Article> => {
        const chosen = filter?.slug?.in
        const found = chosen === undefined ? [...articles.values()] : [...new Set(chosen)].flatMap((slug) => articles.get(slug) ?? [])
        return page(found.toSorted((a, b) => newest.get(a.slug)! - newest.get(b.slug)!), { ...(first !== undefined && { first }) })
      },
      claim: (_root: unknown, { article, slug }: { readonly article: string; readonly slug: string }) => claims.get(`${article}/${slug}`) ?? null,
      claims: (_root: unknown, { filter = {}, ...size }: Sized & { readonly filter?: ListFilter }): Page<Claim> => page(scan(records, filter), size),
      search: (_root: unknown, { query, ...size }: Sized & { readonly query: string }) => page(search(query), size),
    },
    Article: {
      publisher: ({ publisher }: Article) => (publisher === null ? null : entity(publisher)),
      authors: ({ authors }: Article) => authors.map(entity),
      claims: ({ slug }: Article, size: Sized) => page(claimsOfArticle.get(slug) ?? [], size),
    },
    Claim: {
      article: ({ article }: Claim) => articles.get(article),
      speaker: ({ speaker }: Claim): Entity | ArticleSource | undefined => sources.get(speaker),
      about: ({ about }: Claim) => about.map(entity),
      relations: ({ key, relations }: Claim): SeenRelation[] => [
        ...relations.map(out),
        ...(incoming.get(key) ?? []).map(({ from, index }) => ({ type: from.relations[index]!.type, direction: 'IN', other: from.key })),
      ],
    },
    ClaimRelation: { claim: ({ other }: SeenRelation) => claims.get(other) },
    Attribution: { source: ({ source }: Attribution) => sources.get(source) },
    Affiliation: {
      role: ({ values }: { readonly values: { readonly role: string } }) => values.role,
      organization: ({ values }: LinkRecord) => (values.organization === undefined ? null : entity(values.organization)),
    },
    Person: { affiliations: ({ fields }: Entity) => fields['affiliations'] ?? [], claims: ofEntity },
    Organization: { claims: ofEntity },
    Place: { claims: ofEntity },
    Event: { claims: ofEntity },
    Topic: { claims: ofEntity },
    ClaimConnection: {
      totalCount: ({ all }: Page<Claim>) => all.length,
      pageInfo: ({ nodes, all }: Page<Claim>) => ({ hasNextPage: nodes.length < all.length }),
      facets: ({ all }: Page<Claim>) => all,
    },
    SearchConnection: { totalCount: ({ all }: Page<object>) => all.length },
    ClaimFacets: {
      mode: facet(({ mode }) => [mode], words),
      article: facet(({ article }) => [article], (slug) => articles.get(slug)?.title ?? slug),
      speaker: facet(({ speaker }) => [speaker], named),
      about: facet(({ about }) => about, named),
      unit: facet(({ quantities }) => quantities.map(({ unit }) => unit)),
      measure: facet(({ quantities }) => quantities.map(({ measure }) => measure)),
      year: facet(({ when }) => (when === null ? [] : [when.edtf.slice(0, 4)])),
    },
  }

  function ofEntity({ slug }: Entity, size: Sized): Page<Claim> {
    return page(claimsAbout.get(slug) ?? [], size)
  }
}

/** By the day of publication, then by slug. */
function newestFirst(a: Article, b: Article): number {
  const [x, y] = [a.published?.edtf ?? '', b.published?.edtf ?? '']
  return x === y ? (a.slug < b.slug ? -1 : 1) : x < y ? 1 : -1
}
