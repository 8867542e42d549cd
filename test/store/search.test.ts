import type { Model, NodeType, SearchHit } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryModel } from '../support/arbitrary-model.ts'
import { queries } from '../support/arbitrary-parts.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { BruteForce } from '../support/brute-force.ts'
import { holdsWords, plainWords } from '../support/brute-force-words.ts'
import { CORPORA, pageOf, storeOf } from './corpora.ts'

const TYPES: readonly NodeType[] = ['article', 'claim', 'entity']

function documents(model: Model): { readonly key: string; readonly texts: readonly string[] }[] {
  const { passages } = new BruteForce(model)
  return [
    ...model.articles.map((article) => ({ key: `article:${article.slug}`, texts: passages.article(article) })),
    ...model.claims.map((claim) => ({ key: `claim:${claim.key}`, texts: passages.claim(claim) })),
    ...model.entities.map((entity) => ({ key: `entity:${entity.slug}`, texts: passages.entity(entity) })),
  ]
}

const hits = (model: Model, query: string, types?: readonly NodeType[]): readonly SearchHit[] =>
  pageOf(storeOf(model), { listing: 'search', filter: { query, types }, order: 'RELEVANCE', take: 10_000, from: 'start' }).items

function expectSearch(model: Model, query: string): void {
  const found = hits(model, query)
  const all = documents(model)
  expect(found.map(({ key }) => key).toSorted()).toEqual(all.filter(({ texts }) => holdsWords(texts, query)).map(({ key }) => key).toSorted())
  expect(storeOf(model).counts([{ listing: 'search', filter: { query } }])).toEqual([found.length])
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
  for (const { highlight, score } of found) {
    expect(highlight).toContain('<mark>')
    expect(score).toBeGreaterThan(0)
  }
  for (const type of TYPES) expect(hits(model, query, [type]).map(({ key }) => key)).toEqual(found.filter(({ node }) => node.type === type).map(({ key }) => key))
}

const queriesOver = (model: Model): fc.Arbitrary<string> => queries(documents(model).flatMap(({ texts }) => texts))

describe.each(CORPORA)('searching %s', (_name, model) => {
  it('finds the documents that match and no other, best first, with what matched marked', () => {
    fc.assert(fc.property(queriesOver(model()), (query) => expectSearch(model(), query)), runs(100))
  })
})

describe('the beginning of a word', () => {
  it.each('abcdefghijklmnopqrstuvwxyz'.split(''))('finds every document of the newsroom with a word in %s…, however many such words there are', (letter) => {
    const [, , model] = CORPORA.map(([, make]) => make())
    const found = hits(model!, `${letter}*`).map(({ key }) => key)
    // Words with an apostrophe inside are one word or two: those alone may be told apart.
    const missing = documents(model!).filter(({ key, texts }) => texts.flatMap(plainWords).some((word) => word.startsWith(letter)) && !found.includes(key))
    expect(missing.map(({ key }) => key)).toEqual([])
  })
})

describe('searching random corpora', () => {
  it('finds the documents that match and no other', () => {
    fc.assert(fc.property(arbitraryModel.chain((model) => fc.tuple(fc.constant(model), queriesOver(model))), ([model, query]) => expectSearch(model, query)), runs(100))
  })

  it('finds nothing for a query without words', () => {
    fc.assert(fc.property(arbitraryModel, fc.constantFrom('', ' ', '*', '"', '""', '…', '"*"'), (model, query) => {
      expect(hits(model, query)).toEqual([])
    }), runs(30))
  })
})
