import type { ArticleFilter, AttributionFilter, ClaimFilter, DateValue, EntityFilter, EntityScope, Listings, Model, SourceFilter } from '@whosaid/schema'
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { dates, figures, maybe, oneOf, queries, relating, shape, words } from './arbitrary-parts.ts'
import './arbitrary-runs.ts'
import type { Read } from './brute-force.ts'
import type { KindFilters } from './brute-force-kinds.ts'

const DEPTH = 3

const slugsOf = (items: readonly { readonly slug: string }[]): string[] => items.map(({ slug }) => slug)
const edtf = (found: readonly (DateValue | null | undefined)[]): string[] => found.flatMap((date) => date?.edtf ?? [])

/** Random filter trees that speak of what a model holds, and now and then of what it does not. */
export function filtersOver(model: Model): { readonly [L in Read]: Arbitrary<Listings[L]['filter']> } {
  const entitySlugs = slugsOf(model.entities)
  const ofKind = (kind: string): string[] => slugsOf(model.entities.filter((entity) => entity.kind === kind))
  const names = [...model.entities.flatMap(({ name, aliases }) => [name, ...aliases]), ...model.sources.map(({ name }) => name)]
  const name = oneOf(names, 'no-such-thing').chain((one) => fc.constantFrom(one, one, one.toLowerCase(), one.toUpperCase(), one.slice(1)))
  const kinds = [...model.entities.map(({ kind }) => kind), 'byline', 'unnamed']
  const affiliated = model.entities.flatMap(({ fields }) => (fields['affiliations'] ?? []) as readonly { readonly values: { readonly organization?: string } }[])
  const source = {
    slug: maybe(words([...model.claims.map(({ speaker }) => speaker), ...model.articles.flatMap(({ authors }) => authors)])), name: maybe(name),
    affiliatedWith: maybe(words(affiliated.flatMap(({ values }) => values.organization ?? []))), named: maybe(fc.boolean()), kind: maybe(words(kinds)),
  }
  const place = shape({ within: maybe(words(ofKind('place'))) })
  const event = { date: maybe(dates(edtf(model.entities.map(({ fields }) => fields['date'] as DateValue | undefined)))), place: maybe(place), partOf: maybe(words(ofKind('event'))) }
  const text = queries(model.claims.flatMap(({ text: own, quote }) => [own, quote ?? '']))

  const { claim, article, entity } = fc.letrec<{ claim: ClaimFilter; article: ArticleFilter; entity: EntityFilter & EntityScope & KindFilters }>((tie) => {
    const deep = <T>(key: 'claim' | 'article' | 'entity'): Arbitrary<T> =>
      fc.oneof({ maxDepth: DEPTH, depthIdentifier: 'filter' }, { weight: 1, arbitrary: fc.constant({} as T) }, { weight: 4, arbitrary: tie(key) as unknown as Arbitrary<T> })
    const trees = <T>(key: 'claim' | 'article' | 'entity') => ({
      and: maybe(fc.array(deep<T>(key), { maxLength: 2 })), or: maybe(fc.oneof({ weight: 9, arbitrary: fc.array(deep<T>(key), { minLength: 1, maxLength: 3 }) }, { weight: 1, arbitrary: fc.constant<T[]>([]) })), not: maybe(deep<T>(key)),
    })
    return {
      claim: shape<ClaimFilter>({
        ...trees<ClaimFilter>('claim'),
        article: maybe(words(slugsOf(model.articles))), slug: maybe(words(slugsOf(model.claims))),
        kind: maybe(words(model.claims.map(({ kind }) => kind))), mode: maybe(words(model.claims.map(({ mode }) => mode))), assertion: maybe(words(model.claims.map(({ assertion }) => assertion))),
        speaker: maybe(shape<SourceFilter>(source)), attributedTo: maybe(shape<AttributionFilter>({ ...source, nested: maybe(fc.boolean()), inferred: maybe(fc.boolean()) })),
        about: maybe(deep<EntityFilter>('entity')), text: maybe(text),
        when: maybe(dates(edtf(model.claims.map(({ when }) => when)))), uttered: maybe(dates(edtf(model.claims.map(({ uttered }) => uttered)))),
        recorded: maybe(dates(edtf(model.claims.map(({ recorded }) => recorded)))), published: maybe(dates(edtf(model.articles.map(({ published }) => published)))),
        quantity: maybe(figures(model, deep<ClaimFilter>('claim'))), relation: maybe(relating(deep<ClaimFilter>('claim'))),
      }),
      article: shape<ArticleFilter>({
        ...trees<ArticleFilter>('article'),
        slug: maybe(words(slugsOf(model.articles))), author: maybe(words(model.articles.flatMap(({ authors }) => authors))), publisher: maybe(words(model.articles.flatMap(({ publisher }) => publisher ?? []))),
        claims: maybe(deep<ClaimFilter>('claim')), published: maybe(dates(edtf(model.articles.map(({ published }) => published)))),
        text: maybe(queries(model.articles.flatMap(({ title, summary }) => [title, summary]))),
      }),
      entity: shape<EntityFilter & EntityScope & KindFilters>({
        ...trees<EntityFilter>('entity'),
        slug: maybe(words(entitySlugs)), kind: maybe(words(model.entities.map(({ kind }) => kind))), name: maybe(name), claims: maybe(deep<ClaimFilter>('claim')), inArticle: oneOf(slugsOf(model.articles), 'no-such-thing'),
        text: maybe(queries(model.entities.flatMap(({ name: own, aliases, description }) => [own, ...aliases, description ?? '']))),
        place: maybe(place), event: maybe(shape(event)), organization: maybe(shape({ partOf: maybe(words(ofKind('organization'))) })),
      }),
    }
  })
  return { claim, article, entity, quantity: figures(model, claim) }
}
