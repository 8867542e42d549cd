import type { ArticleFilter, AttributionFilter, ClaimFilter, EntityFilter, EntityScope, Listings, Model, SourceFilter, WordFilter } from '@whosaid/schema'
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { assertion } from '../../packages/schema/src/vocabulary/assertion.ts'
import { attributionMode } from '../../packages/schema/src/vocabulary/attribution-mode.ts'
import { claimKind } from '../../packages/schema/src/vocabulary/claim-kind.ts'
import { wordsOf } from '../../packages/schema/src/vocabulary/vocabulary.ts'

const DEPTH = 3

/** Every shape a field can come in: left out, null, or given. */
const maybe = <T>(part: Arbitrary<T>): Arbitrary<T | null> => fc.oneof({ weight: 9, arbitrary: part }, { weight: 1, arbitrary: fc.constant(null) })

/** One to three of the fields: a filter of all of them would choose nothing. */
function shape<T extends object>(parts: { readonly [Key in keyof T]?: Arbitrary<T[Key]> }): Arbitrary<T> {
  const fields = Object.entries(parts) as [string, Arbitrary<unknown>][]
  const chosen = fc.subarray(fields, { minLength: 1, maxLength: Math.min(3, fields.length) })
  return chosen.chain((some) => fc.record(Object.fromEntries(some))) as unknown as Arbitrary<T>
}

function words<Word extends string>(known: readonly Word[]): Arbitrary<WordFilter<Word>> {
  const word = fc.constantFrom(...known)
  const list = fc.array(word, { maxLength: 4 })
  return fc.oneof(shape<WordFilter<Word>>({ eq: maybe(word), in: maybe(list), notIn: maybe(list) }), word.map((eq): WordFilter<Word> => ({ eq })))
}

/** Random filter trees that speak of what a model holds, and now and then of what it does not. */
export function filtersOver(model: Model): { readonly [L in 'article' | 'claim' | 'entity']: Arbitrary<Listings[L]['filter']> } {
  const unknown = 'no-such-thing'
  const slugsOf = (items: readonly { readonly slug: string }[]): string[] => [...items.map(({ slug }) => slug), unknown]
  const entitySlugs = slugsOf(model.entities)
  const sourceSlugs = [...entitySlugs, ...slugsOf(model.sources)]
  const names = [...model.entities.flatMap(({ name, aliases }) => [name, ...aliases]), ...model.sources.map(({ name }) => name), unknown]
  const name = fc.constantFrom(...names).chain((one) => fc.constantFrom(one, one.toLowerCase(), one.toUpperCase(), one.slice(1)))
  const kinds = [...new Set(model.entities.map(({ kind }) => kind)), 'byline', 'unnamed']

  const source = {
    slug: maybe(words(sourceSlugs)), name: maybe(name), affiliatedWith: maybe(words(entitySlugs)), named: maybe(fc.boolean()), kind: maybe(words(kinds)),
  }
  const { claim, article, entity } = fc.letrec<{ claim: ClaimFilter; article: ArticleFilter; entity: EntityFilter & EntityScope }>((tie) => {
    const deep = <T>(key: string): Arbitrary<T> => fc.oneof({ maxDepth: DEPTH, depthIdentifier: 'filter' }, { weight: 1, arbitrary: fc.constant({} as T) }, { weight: 4, arbitrary:  tie(key as 'claim') as unknown as Arbitrary<T> })
    const trees = <T>(key: string) => ({ and: maybe(fc.array(deep<T>(key), { maxLength: 3 })), or: maybe(fc.array(deep<T>(key), { maxLength: 3 })), not: maybe(deep<T>(key)) })
    return {
      claim: shape<ClaimFilter>({
        ...trees<ClaimFilter>('claim'),
        article: maybe(words(slugsOf(model.articles))),
        slug: maybe(words(slugsOf(model.claims))),
        kind: maybe(words(wordsOf(claimKind))),
        mode: maybe(words(wordsOf(attributionMode))),
        assertion: maybe(words(wordsOf(assertion))),
        speaker: maybe(shape<SourceFilter>(source)),
        attributedTo: maybe(shape<AttributionFilter>({ ...source, nested: maybe(fc.boolean()), inferred: maybe(fc.boolean()) })),
        about: maybe(deep<EntityFilter>('entity')),
      }),
      article: shape<ArticleFilter>({
        ...trees<ArticleFilter>('article'),
        slug: maybe(words(slugsOf(model.articles))), author: maybe(words(entitySlugs)), publisher: maybe(words(entitySlugs)), claims: maybe(deep<ClaimFilter>('claim')),
      }),
      entity: shape<EntityFilter & EntityScope>({
        ...trees<EntityFilter>('entity'),
        slug: maybe(words(entitySlugs)), kind: maybe(words(kinds)), name: maybe(name), claims: maybe(deep<ClaimFilter>('claim')),
        inArticle: fc.constantFrom(...slugsOf(model.articles)),
      }),
    }
  })
  return { claim, article, entity }
}
