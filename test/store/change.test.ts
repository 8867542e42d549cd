import type { Model, ModelChange, Store } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../packages/server/src/index/store-sections.ts'
import { changed, memoryStore, type MemoryStore } from '../../packages/server/src/store/memory/store.ts'
import { Api } from '../support/api.ts'
import { arbitraryModel } from '../support/arbitrary-model.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { edit, FIRE, fixtureModel, INQUIRY, put, remove } from '../support/content-fixture.ts'
import { modelOf } from '../support/records.ts'
import { newsroomModel, ORDERS, pageOf, READ } from './corpora.ts'

const VERSION = 'f'.repeat(32)
const whole = ({ articles, sources, claims }: Model, slugs: (slug: string) => boolean): ModelChange['articles'] =>
  articles.filter(({ slug }) => slugs(slug)).map((article) => ({ article, sources: sources.filter((one) => one.article === article.slug), claims: claims.filter((one) => one.article === article.slug) }))

/** What leads from one content to another: all records of the other that the first has not got just so, in any order. */
function changeBetween(from: Model, to: Model): ModelChange {
  const known = new Set([...whole(from, () => true), ...from.entities].map((record) => JSON.stringify(record)))
  const gone = (some: readonly { slug: string }[], others: readonly { slug: string }[]): string[] => some.map(({ slug }) => slug).filter((slug) => !others.some((other) => other.slug === slug))
  return {
    removedArticles: gone(from.articles, to.articles).toReversed(),
    articles: whole(to, () => true).filter((record) => !known.has(JSON.stringify(record))).toReversed(),
    removedEntities: gone(from.entities, to.entities),
    entities: to.entities.filter((record) => !known.has(JSON.stringify(record))).toReversed(),
  }
}

function expectSame(store: MemoryStore, model: Model): void {
  expect(modelOf(store.columns)).toEqual(model)
  const anew = memoryStore(model, VERSION)
  const [here, there] = [store, anew].map(sectionsOf)
  expect(Object.keys(here!)).toEqual(Object.keys(there!))
  for (const [name, bytes] of Object.entries(there!)) expect(`${name}: ${Buffer.from(bytes).equals(here![name]!)}`).toBe(`${name}: true`)
  expectSameLists(store, anew)
}

function expectSameLists(store: Store, other: Store): void {
  for (const listing of [...READ, 'timeline'] as const) {
    for (const order of ORDERS[listing]) {
      const request = { listing, filter: {}, order, take: 1000, from: 'start' } as const
      expect(JSON.stringify(pageOf(store, request as never))).toEqual(JSON.stringify(pageOf(other, request as never)))
    }
  }
}

function columnsThatDiffer({ columns }: MemoryStore, other: MemoryStore): string[] {
  const others = other.columns.tables as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  return Object.entries(columns.tables).flatMap(([name, table]) =>
    Object.entries(table).filter(([column, held]) => others[name]?.[column] !== held).map(([column]) => `${name}.${column}`),
  )
}

describe('a store made from another by a change', () => {
  it('is the store of the changed content, whatever changed', () => {
    fc.assert(fc.property(arbitraryModel, arbitraryModel, arbitraryModel, (first, second, third) => {
      const store = memoryStore(first, VERSION)
      const next = changed(store, changeBetween(first, second), VERSION)
      expectSame(next, second)
      expectSame(changed(next, changeBetween(second, third), VERSION), third)
      expectSame(store, first)
    }), runs(60))
  })

  it('is that also after several changes without a search between', () => {
    fc.assert(fc.property(fc.array(arbitraryModel, { minLength: 2, maxLength: 5 }), (models) => {
      const [first, ...others] = models
      let store = memoryStore(first!, VERSION)
      for (const [index, next] of others.entries()) store = changed(store, changeBetween(models[index]!, next), VERSION)
      expectSame(store, models.at(-1)!)
    }), runs(60))
  })

  const model = fixtureModel()
  it('shares every column in which the change says nothing else', () => {
    const store = memoryStore(model, VERSION)
    const word = changed(store, changeBetween(model, fixtureModel(edit(FIRE, ['text: The union is to blame.', 'text: The union is not to blame.']))), VERSION)
    expect(columnsThatDiffer(store, word)).toEqual(['claim.text'])
    const figure = changed(store, changeBetween(model, fixtureModel(edit(FIRE, ['value: 34000', 'value: 34001']))), VERSION)
    expect(columnsThatDiffer(store, figure)).toEqual(['figure.value'])
  })

  it.each([
    ['nothing', model],
    ['a word', fixtureModel(edit(FIRE, ['text: The union is to blame.', 'text: The union is not to blame.']))],
    ['an entity more', fixtureModel(put('topics/aaa.yaml', 'name: New\n'))],
    ['an article less', fixtureModel(remove(INQUIRY), edit(FIRE, ['\n      - { type: DISPUTES, claim: harbour-inquiry/no-culprit }', '']))],
    ['everything less', { articles: [], entities: [], sources: [], claims: [] }],
    ['everything', newsroomModel()],
  ])('is the store of the changed content when it has changed by %s', (_what, next) => {
    const store = memoryStore(model, VERSION)
    expectSame(changed(store, changeBetween(model, next), VERSION), next)
    expectSame(changed(memoryStore(next, VERSION), changeBetween(next, model), VERSION), model)
  })

  it('answers as that does, while the former answers as before', async () => {
    const next = fixtureModel(edit(FIRE, ['text: The union is to blame.', 'text: A zeppelin is to blame.']))
    const former = memoryStore(model, VERSION)
    const query = '{ claims(filter: { article: { eq: "harbour-fire" } }, first: 100) { totalCount nodes { id text speaker { name } quantities { value of } relations { type claim { text } } } facets { about { value count } year { value count } } } search(query: "zeppelin") { totalCount } timeline { totalCount } }'
    const before = (await new Api(former).ask(query)).text
    const after = (await new Api(changed(former, changeBetween(model, next), VERSION)).ask(query)).text
    expect(after).toBe((await new Api(memoryStore(next, VERSION)).ask(query)).text)
    expect(after).not.toBe(before)
    expect((await new Api(former).ask(query)).text).toBe(before)
  })
})
