import type { Article, ArticleSource, Attribution, Claim, Entity, Model, Relation } from '@whosaid/schema'
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { speakingLink } from '../../packages/schema/src/claim/attribution.ts'
import { assertion } from '../../packages/schema/src/vocabulary/assertion.ts'
import { claimKind } from '../../packages/schema/src/vocabulary/claim-kind.ts'
import { relationType } from '../../packages/schema/src/vocabulary/relation-type.ts'
import { wordsOf } from '../../packages/schema/src/vocabulary/vocabulary.ts'
import { arbitraryFigure } from './arbitrary-figures.ts'
import './arbitrary-runs.ts'
import { fixtureModel } from './content-fixture.ts'

const FIXTURE = fixtureModel()
const slug = fc.stringMatching(/^[a-d]{1,3}$/)
const slugs = (minLength: number, maxLength: number): Arbitrary<string[]> => fc.uniqueArray(slug, { minLength, maxLength }).map((some) => some.toSorted())

/** Dates of every kind that EDTF has. */
export const EDTF = [
  '2016', '2016-03', '2016-03-22', '2016~', '2016-03?', '2014/..', '../2014', '2015/', '/2030-08', '2016-03-21/2016-03-27', '2014/2016-03~', '[2016-02,2016-03]', '{2031,2032}',
  '[..2030]', '{2014..2016}', '-0044', '-0044/0210~', 'Y12000', '18XX', '201X', '2016-XX', '2016-03-XX', '2031-XX-12', '2016-24', '2031-33', '../..',
] as const
const date = fc.option(fc.constantFrom(...EDTF).map((edtf) => ({ edtf, basis: null })), { nil: null, freq: 4 })
const day = fc.constantFrom('2032-03-01', '2032-04-02').map((edtf) => ({ edtf, basis: null }))

/** No two of these words are one slip apart, so that a query finds what it says. */
const WORDS = ['harbour', 'lantern', 'granite', 'whistle', 'cobalt', 'meadow', 'quarry', 'velvet', 'timber', 'pigeon', 'saddle'] as const
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 }).map((some) => some.join(' '))
const KINDS = ['person', 'organization', 'place', 'event', 'topic'] as const

/** A small random corpus, as the compiler would make it: slugs shared across types, entities nobody speaks of, articles without claims. */
export const arbitraryModel: Arbitrary<Model> = fc.tuple(slugs(0, 4), slugs(1, 12)).chain(([articleSlugs, entitySlugs]) => {
  const kindOf = (index: number): string => KINDS[index % KINDS.length] ?? 'topic'
  const ofKind = (kind: string): string[] => entitySlugs.filter((_slug, index) => kindOf(index) === kind)
  const [organizations, people] = [ofKind('organization'), ofKind('person')]
  const entities = fc.tuple(...entitySlugs.map((own, index) => arbitraryEntity(own, kindOf(index), ofKind)))
  const articles = fc.tuple(...articleSlugs.map((own) =>
    fc.record({ authors: some(people), publisher: fc.option(fc.constantFrom(...organizations, null), { nil: null }), published: date, title: sentence, summary: sentence }).map((given): Article => ({
      ...FIXTURE.articles[0]!, ...given, slug: own, identity: own, formerly: [], sections: [],
    }))))
  return fc.tuple(articles, entities).chain(([madeArticles, madeEntities]) => {
    const sources = madeArticles.flatMap(({ slug: article, authors }): ArticleSource[] => [
      { type: 'source', slug: `${article}/byline`, kind: 'byline', name: 'Ada', article, authors },
      { type: 'source', slug: `${article}/x`, kind: 'unnamed', name: 'Somebody', article, authors: [] },
    ])
    const claims = fc.tuple(...madeArticles.map((article) => claimsOf(article, [...people, ...organizations, `${article.slug}/x`], entitySlugs)))
    return claims.chain((all) => related(all.flat())).map((all): Model => ({ articles: madeArticles, entities: madeEntities, sources, claims: all }))
  })
})

const some = (of: readonly string[]): Arbitrary<string[]> => fc.subarray([...of], { maxLength: Math.min(3, of.length) })

/** Wholes come before their parts by slug, so that nothing contains itself. */
function arbitraryEntity(own: string, kind: string, ofKind: (kind: string) => string[]): Arbitrary<Entity> {
  const whole = fc.constantFrom(undefined, ...ofKind(kind).filter((other) => other < own))
  const given = fc.record({
    name: fc.constantFrom('Ada', 'ADA', 'Ben', 'Straße', 'ﬁre', 'Granite Quarry'), aliases: some(['ada', 'Cora', 'STRASSE', 'fire', 'Old Lantern']), description: fc.option(sentence, { nil: null }),
    whole, affiliations: some(ofKind('organization')), places: some(ofKind('place')), when: date,
  })
  return given.map(({ name, aliases, description, whole: container, affiliations, places, when }): Entity => {
    const fields = {
      person: { affiliations: affiliations.map((organization) => ({ owner: own, values: { organization, role: 'x' } })) },
      organization: { ...(container !== undefined && { partOf: container }) },
      place: { ...(container !== undefined && { within: container }) },
      event: { ...(container !== undefined && { partOf: container }), ...(places.length > 0 && { places }), ...(when !== null && { date: when }) },
    }
    return { ...FIXTURE.entities[0]!, slug: own, identity: own, formerly: [], kind, name, aliases, description, fields: fields[kind as 'event'] ?? {} }
  })
}

function claimsOf({ slug: article }: Article, speakers: readonly string[], entities: readonly string[]): Arbitrary<Claim[]> {
  const link: Arbitrary<Attribution> = fc.record({
    source: fc.constantFrom(...speakers), mode: fc.constantFrom('DIRECT_QUOTE', 'INDIRECT_SPEECH'), as: fc.constant(null), nested: fc.boolean(), inferred: fc.boolean(),
  })
  const claim = fc.record({
    chain: fc.array(link, { maxLength: 3 }), about: fc.subarray([...entities], { maxLength: Math.min(4, entities.length) }), when: date, uttered: date, recorded: day,
    kind: fc.constantFrom(...wordsOf(claimKind)), assertion: fc.constantFrom(...wordsOf(assertion)), text: sentence, quote: fc.option(sentence, { nil: null }), figures: fc.array(arbitraryFigure, { maxLength: 3 }),
  })
  return fc.tuple(slugs(0, 6), fc.array(claim, { minLength: 6, maxLength: 6 })).map(([own, drafts]) =>
    own.map((name, index): Claim => {
      const { chain, figures, ...given } = drafts[index]!
      const key = `${article}/${name}`
      const attribution: Attribution[] = [{ source: `${article}/byline`, mode: 'REPORTER', as: null, nested: false, inferred: false }, ...chain]
      const { source: speaker, mode } = speakingLink(attribution)
      const quantities = figures.map((figure, n) => ({ ...figure, key: `${key}#${n + 1}`, claim: key }))
      return { ...FIXTURE.claims[0]!, ...given, key, slug: name, identity: key, formerly: [], article, section: null, attribution, speaker, mode, quantities, relations: [] }
    }))
}

/** Relations between any two claims, of one article or of several. */
function related(claims: readonly Claim[]): Arbitrary<Claim[]> {
  const relationsOf = ({ key }: Claim): Arbitrary<Relation[]> => {
    const others = claims.flatMap((other) => (other.key === key ? [] : [other.key]))
    if (others.length === 0) return fc.constant([])
    return fc.array(fc.record({ type: fc.constantFrom(...wordsOf(relationType)), claim: fc.constantFrom(...others), inferred: fc.boolean(), note: fc.constant(null) }), { maxLength: 2 })
  }
  return fc.tuple(...claims.map(relationsOf)).map((all) => claims.map((claim, index) => ({ ...claim, relations: all[index] ?? [] })))
}
