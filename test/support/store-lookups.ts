import { expect, it } from 'vitest'
import { edit, FIRE, fixtureModel, INQUIRY } from './content-fixture.ts'
import type { StoreFactory } from './store-contract.ts'

/** The part of the contract that needs no filter: by key, by former key, backwards, and the written-down orders. */
export function lookups(factory: StoreFactory): void {
  it('finds what there is, in the order of the question, and null for what is not', async () => {
    const store = await factory(fixtureModel())
    expect((await store.articles(['harbour-inquiry', 'nothing', 'harbour-fire'])).map((found) => found?.title ?? null)).toEqual(['No culprit found', null, 'Fire on the North Quay'])
    expect((await store.entities(['ada-stone', 'constructor', '__proto__', ''])).map((found) => found?.name ?? null)).toEqual(['Ada Stone', null, null, null])
    expect((await store.claims(['harbour-fire/area-burnt', 'harbour-inquiry/area-burnt'])).map((found) => found?.slug ?? null)).toEqual(['area-burnt', null])
    expect((await store.quantities(['harbour-fire/area-burnt#2', 'harbour-fire/area-burnt#4'])).map((found) => found?.value ?? null)).toEqual([34_000, null])
    expect(await store.articles([])).toEqual([])
  })

  it('finds sources that are entities, bylines and unnamed, and no entity that cannot speak', async () => {
    const store = await factory(fixtureModel())
    const found = await store.sources(['dock-union', 'harbour-fire/byline', 'harbour-fire/dockers', 'north-quay', 'dockers'])
    expect(found.map((source) => source?.name ?? null)).toEqual(['Dock Union', 'Ben Okoro and Cora Lind', 'Unnamed dockers', null, null])
  })

  it('finds by former slugs, and by the slug an id was made from', async () => {
    const store = await factory(fixtureModel(edit(INQUIRY, ['language: en', 'language: en\nid: first-name\nformerly: [second-name]'], ['slug: deaths', 'slug: deaths\n    id: toll'])))
    expect((await store.articles(['quay-blaze', 'first-name', 'second-name'])).map((found) => found?.slug)).toEqual(['harbour-fire', 'harbour-inquiry', 'harbour-inquiry'])
    expect((await store.entities(['port-union'])).map((found) => found?.slug)).toEqual(['dock-union'])
    const keys = ['quay-blaze/storage-burnt', 'harbour-fire/storage-burnt', 'quay-blaze/area-burnt', 'second-name/toll', 'first-name/toll', 'first-name/deaths']
    expect((await store.claims(keys)).map((found) => found?.slug)).toEqual(['area-burnt', 'area-burnt', 'area-burnt', 'deaths', 'deaths', 'deaths'])
  })

  it('prefers what has a slug now to what had it', async () => {
    const store = await factory(fixtureModel(edit(FIRE, ['formerly: [storage-burnt]', 'id: was-it-arson'])))
    expect((await store.claims(['harbour-fire/was-it-arson'])).map((found) => found?.slug)).toEqual(['was-it-arson'])
  })

  it('reads relations backwards, by kind and field', async () => {
    const store = await factory(fixtureModel())
    const fields = ['organization.partOf city-council', 'place.within port-alder', 'event.places port-alder', 'event.participants ada-stone', 'person.affiliations harbour-board', 'place.within north-quay']
    const requests = fields.map((text) => ({ field: text.split(' ')[0] ?? '', target: text.split(' ')[1] ?? '' }))
    expect(await store.referrers(requests)).toEqual([['harbour-board'], ['north-quay'], ['quay-fire'], ['quay-fire'], ['ada-stone'], []])
    const incoming = await store.incomingRelations(['harbour-fire/cranes-unsafe', 'harbour-inquiry/no-culprit', 'harbour-inquiry/deaths'])
    expect(incoming.map((some) => some.map(({ from, index }) => `${from} ${index}`))).toEqual([['harbour-inquiry/cranes-mended 0'], ['harbour-fire/union-blamed 1'], []])
  })

  it('counts what entities share claims, most first, then by slug', async () => {
    const store = await factory(fixtureModel())
    const [all, one, none] = await store.related([{ entity: 'quay-fire', first: 100 }, { entity: 'quay-fire', first: 1 }, { entity: 'ada-stone', first: 5 }])
    // Six claims are about the fire: each of these stands beside it in one.
    expect(all).toEqual(['crane-safety', 'dock-union', 'north-quay', 'port-alder', 'quay-inquiry'].map((entity) => ({ entity, claims: 1 })))
    expect(one).toEqual([{ entity: 'crane-safety', claims: 1 }])
    expect(none).toEqual([])
  })

  it('orders claims by the day they are about, and those about none last either way', async () => {
    const store = await factory(fixtureModel())
    const request = { listing: 'claim', filter: {}, take: 100, from: 'start' } as const
    const [newest, oldest] = await store.pages([{ ...request, order: 'NEWEST' }, { ...request, order: 'OLDEST' }])
    const undated = ['area-burnt', 'was-it-arson', 'union-blamed', 'deaths', 'cranes-mended']
    // 2014/.. is open at its end, and so reaches farthest; it starts before all others.
    expect(newest?.items.map(({ slug }) => slug)).toEqual(['cranes-unsafe', 'cost-of-repair', 'no-culprit', 'warehouse-burnt', ...undated])
    expect(oldest?.items.map(({ slug }) => slug)).toEqual(['cranes-unsafe', 'warehouse-burnt', 'no-culprit', 'cost-of-repair', ...undated])
  })

  it('orders articles by day and title, entities by name and by claims about them', async () => {
    const store = await factory(fixtureModel())
    const [newest, oldest, title] = await store.pages((['NEWEST', 'OLDEST', 'TITLE'] as const).map((order) => ({ listing: 'article', filter: {}, order, take: 9, from: 'start' }) as const))
    expect([newest, oldest, title].map((page) => page?.items.map(({ slug }) => slug).join(' '))).toEqual(['harbour-inquiry harbour-fire', 'harbour-fire harbour-inquiry', 'harbour-fire harbour-inquiry'])
    const [byName, most] = await store.pages((['NAME', 'MOST_CLAIMS'] as const).map((order) => ({ listing: 'entity', filter: {}, order, take: 4, from: 'start' }) as const))
    expect(byName?.items.map(({ name }) => name)).toEqual(['Ada Stone', 'Ben Okoro', 'City Council', 'Cora Lind'])
    expect(most?.items.map(({ slug }) => slug)).toEqual(['quay-fire', 'crane-safety', 'dock-union', 'harbour-board'])
  })

  it('tells the version and the numbers of its content', async () => {
    const { content } = await factory(fixtureModel())
    expect(content).toEqual({ version: expect.stringMatching(/^[0-9a-f]{32}$/) as string, articles: 2, claims: 9, entities: 12 })
  })
}
