import type { Article, ArticleSource, Attribution, Claim, Entity, Model, Quantity } from '@whosaid/schema'
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { speakingLink } from '../../packages/schema/src/claim/attribution.ts'
import { fixtureModel } from './content-fixture.ts'

const FIXTURE = fixtureModel()
const slug = fc.stringMatching(/^[a-d]{1,3}$/)
const slugs = (minLength: number, maxLength: number): Arbitrary<string[]> => fc.uniqueArray(slug, { minLength, maxLength }).map((some) => some.toSorted())
const edtf = fc.constantFrom('2016', '2016-03', '2014/..', '../2014', '2016-03-21/2016-03-27', '[2016-02,2016-03]', '-0044')
const date = fc.option(edtf.map((text) => ({ edtf: text, basis: null })), { nil: null })

/** A small random corpus, as the compiler would make it: slugs shared across types, entities nobody speaks of, articles without claims. */
export const arbitraryModel: Arbitrary<Model> = fc.tuple(slugs(0, 4), slugs(1, 10)).chain(([articleSlugs, entitySlugs]) => {
  const kindOf = (index: number): string => ['person', 'organization', 'place', 'topic'][index % 4] ?? 'topic'
  const organizations = entitySlugs.filter((_slug, index) => kindOf(index) === 'organization')
  const people = entitySlugs.filter((_slug, index) => kindOf(index) === 'person')
  const some = (of: readonly string[]): Arbitrary<string[]> => fc.subarray([...of], { maxLength: Math.min(3, of.length) })

  const entities = fc.tuple(...entitySlugs.map((own, index) =>
    fc.record({ name: fc.constantFrom('Ada', 'ADA', 'Ben', 'Straße', 'ﬁre'), aliases: some(['ada', 'Cora', 'STRASSE', 'fire']), affiliations: some(organizations) }).map(({ name, aliases, affiliations }): Entity => ({
      ...FIXTURE.entities[0]!, slug: own, identity: own, formerly: [], kind: kindOf(index), name, aliases,
      fields: kindOf(index) === 'person' ? { affiliations: affiliations.map((organization) => ({ owner: own, values: { organization, role: 'x' } })) } : {},
    }))))
  const articles = fc.tuple(...articleSlugs.map((own) =>
    fc.record({ authors: some(people), publisher: fc.option(fc.constantFrom(...organizations, null), { nil: null }), published: date }).map((given): Article => ({
      ...FIXTURE.articles[0]!, ...given, slug: own, identity: own, formerly: [], sections: [],
    }))))
  return fc.tuple(articles, entities).chain(([madeArticles, madeEntities]) => {
    const sources = madeArticles.flatMap(({ slug: article, authors }): ArticleSource[] => [
      { type: 'source', slug: `${article}/byline`, kind: 'byline', name: 'Ada', article, authors },
      { type: 'source', slug: `${article}/x`, kind: 'unnamed', name: 'Somebody', article, authors: [] },
    ])
    const claims = fc.tuple(...madeArticles.map((article) => claimsOf(article, [...people, ...organizations, `${article.slug}/x`], entitySlugs)))
    return claims.map((all): Model => ({ articles: madeArticles, entities: madeEntities, sources, claims: all.flat() }))
  })
})

function claimsOf({ slug: article }: Article, speakers: readonly string[], entities: readonly string[]): Arbitrary<Claim[]> {
  const link: Arbitrary<Attribution> = fc.record({
    source: fc.constantFrom(...speakers), mode: fc.constantFrom('DIRECT_QUOTE', 'INDIRECT_SPEECH'), as: fc.constant(null), nested: fc.boolean(), inferred: fc.boolean(),
  })
  const claim = fc.record({
    chain: fc.array(link, { maxLength: 3 }), about: fc.subarray([...entities], { maxLength: Math.min(4, entities.length) }), when: date,
    kind: fc.constantFrom<Claim['kind']>('REPORT', 'ESTIMATE', 'CAUSAL'), units: fc.array(fc.constantFrom('count', 'mi2'), { maxLength: 3 }),
  })
  return fc.tuple(slugs(0, 6), fc.array(claim, { minLength: 6, maxLength: 6 })).map(([own, drafts]) =>
    own.map((name, index): Claim => {
      const { chain, about, when, kind, units } = drafts[index]!
      const key = `${article}/${name}`
      const attribution: Attribution[] = [{ source: `${article}/byline`, mode: 'REPORTER', as: null, nested: false, inferred: false }, ...chain]
      const { source: speaker, mode } = speakingLink(attribution)
      const quantities = units.map((unit, n): Quantity => ({ type: 'quantity', key: `${key}#${n + 1}`, claim: key, value: n, min: null, max: null, unit, measure: 'count', of: 'x', base: null, approximation: 'EXACT', derivedFrom: [] }))
      return { ...FIXTURE.claims[0]!, key, slug: name, identity: key, formerly: [], article, section: null, kind, attribution, speaker, mode, about, when, quantities, relations: [] }
    }))
}
