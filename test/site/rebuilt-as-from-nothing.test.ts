import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, Claim, Entity, Model } from '@whosaid/schema'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { BuildOptions } from '../../packages/site/src/index.ts'
import { newsroomModel } from '../store/corpora.ts'
import { buildFixtureSite, filesIn } from './build-fixture-site.ts'
import { fetchOf } from './model-site.ts'

const code = vi.hoisted(() => ({ version: 'as it was' }))
vi.mock(import('../../packages/site/src/code.ts'), () => ({
  get CODE() {
    return code.version
  },
}))

const model = newsroomModel()
const options: Partial<BuildOptions> = { url: 'https://example.org', api: '/graphql' }
let out = ''

/** Every file's text, but for the content's version, which a page that did not change keeps. */
async function texts(site: string): Promise<ReadonlyMap<string, string>> {
  const names = (await filesIn(site, '')).filter((name) => /\.\w+$/.test(name) && !name.startsWith('.'))
  return new Map(names.map((name) => [name, readFileSync(join(site, name), 'latin1').replaceAll(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g, '')]))
}

const changed = <Item>(items: readonly Item[], which: (item: Item) => boolean, change: (item: Item) => Item): readonly Item[] => {
  const at = items.findIndex(which)
  const item = items[at]
  if (item === undefined) throw new Error('The newsroom has nothing to change here.')
  return items.with(at, change(item))
}
const article = (which: (item: Article) => boolean, change: (item: Article) => Partial<Article>) => (before: Model): Model => ({
  ...before,
  articles: changed(before.articles, which, (item) => ({ ...item, ...change(item) })),
})
const claim = (which: (item: Claim) => boolean, change: (item: Claim) => Partial<Claim>) => (before: Model): Model => ({
  ...before,
  claims: changed(before.claims, which, (item) => ({ ...item, ...change(item) })),
})
const entity = (which: (item: Entity) => boolean, change: (item: Entity) => Partial<Entity>) => (before: Model): Model => ({
  ...before,
  entities: changed(before.entities, which, (item) => ({ ...item, ...change(item) })),
})
/** Every word of an entity's own fields, wherever in them it stands. */
const inFields = (from: string, to: string) => entity(
  ({ fields }) => JSON.stringify(fields).includes(from),
  ({ fields }) => ({ fields: JSON.parse(JSON.stringify(fields).replaceAll(from, to)) as Entity['fields'] }),
)
const speaks = (slug: string): boolean => model.claims.some(({ attribution }) => attribution.some(({ source }) => source === slug))
const isElsewhere = ({ article: own, relations }: Claim): boolean => relations.some((relation) => !relation.claim.startsWith(`${own}/`))
const role = /"role":"([^"]+)"/.exec(JSON.stringify(model.entities.map(({ fields }) => fields)))?.[1] ?? 'no role'
const referredTo = JSON.stringify(model.claims.map(({ relations, quantities }) => [relations, quantities])) + JSON.stringify(model.entities)

const EDITS: readonly (readonly [what: string, edit: (before: Model) => Model])[] = [
  ['the name of somebody who speaks', entity(({ slug, kind }) => kind === 'person' && speaks(slug), ({ name }) => ({ name: `${name} the Elder` }))],
  ['the name of a place', entity(({ kind }) => kind === 'place', ({ name }) => ({ name: `New ${name}` }))],
  ['what an entity is said to be', entity(({ description }) => description !== null, () => ({ description: 'Said otherwise.' }))],
  ['a role that somebody has', inFields(`"role":"${role}"`, '"role":"keeper of nothing"')],
  ['a claim’s text', claim(() => true, ({ text }) => ({ text: `${text} Again.` }))],
  ['a claim’s kind, of one that another article’s claim bears on', claim(({ key }) => model.claims.some((other) => isElsewhere(other) && other.relations.some((relation) => relation.claim === key)), ({ kind }) => ({ kind: kind === 'REPORT' ? 'ESTIMATE' : 'REPORT' }))],
  ['how a claim bears on another article’s', claim(isElsewhere, ({ relations }) => ({ relations: relations.map((relation) => ({ ...relation, type: 'SUPPORTS', note: 'Read otherwise.' })) }))],
  ['a claim’s figure', claim(({ quantities }) => quantities.length > 0, ({ quantities }) => ({ quantities: quantities.map((figure) => ({ ...figure, of: `${figure.of} and more` })) }))],
  ['what a claim is about', claim(({ about }) => about.length > 1, ({ about }) => ({ about: about.slice(1) }))],
  ['the time a claim is about', claim(({ when }) => when !== null, ({ when }) => ({ when: when === null ? null : { ...when, edtf: '1999' } }))],
  ['an article’s title', article(() => true, ({ title }) => ({ title: `${title}, told again` }))],
  ['an article’s date, and with it the order of all', article(({ published }) => published !== null, ({ published }) => ({ published: published === null ? null : { ...published, edtf: '1901-02-03' } }))],
  ['which claims there are, and so the numbers of those after it', (before) => ({ ...before, claims: before.claims.filter((one) => one !== before.claims.find(({ key, slug, relations }) => relations.length === 0 && !referredTo.includes(`"${key}"`) && !referredTo.includes(`"${slug}"`))) })],
  ['which entities there are', (before) => ({ ...before, entities: [...before.entities, ...before.entities.slice(0, 1).map((one): Entity => ({ ...one, slug: 'zz-newcomer', identity: 'zz-newcomer', formerly: [], name: 'A newcomer', fields: {} }))] })],
]

beforeAll(async () => {
  ;({ out } = await buildFixtureSite({ ...options, fetch: fetchOf(model) }))
})

describe('a site built again is what it would be from nothing, file by file', () => {
  let before = model
  it.each(EDITS)('after a change of %s', async (_what, edit) => {
    const after = edit(before)
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(before))
    before = after
    const { written } = await buildFixtureSite({ ...options, fetch: fetchOf(after), out })
    expect(written).toBeGreaterThan(0)
    const [again, anew] = [await texts(out), await texts((await buildFixtureSite({ ...options, fetch: fetchOf(after) })).out)]
    expect([...again.keys()]).toEqual([...anew.keys()])
    expect([...anew].filter(([name, text]) => again.get(name) !== text).map(([name]) => name)).toEqual([])
    expect(written).toBeLessThan(again.size / 2)
  })

  it.each([['the notice', { notice: 'Fiction.' }], ['the address', { url: 'https://elsewhere.example.org' }], ['the API', { api: 'https://api.example.org/graphql' }]] as const)('after a change of a setting: %s', async (_what, setting) => {
    await buildFixtureSite({ ...options, ...setting, fetch: fetchOf(before), out })
    expect(await texts(out)).toEqual(await texts((await buildFixtureSite({ ...options, ...setting, fetch: fetchOf(before) })).out))
  })

  it('after a change of the code, and not before it', async () => {
    await buildFixtureSite({ ...options, fetch: fetchOf(before), out })
    const page = join(out, `articles/${model.claims[0]?.article}/index.html`)
    const [now, former] = [readFileSync(page, 'utf8'), readFileSync(page, 'utf8').replace('The score', 'The scare')]
    writeFileSync(page, former)
    expect(await buildFixtureSite({ ...options, fetch: fetchOf(before), out })).toMatchObject({ written: 0 })
    expect(readFileSync(page, 'utf8')).toBe(former)
    code.version = 'changed'
    expect(await buildFixtureSite({ ...options, fetch: fetchOf(before), out })).toMatchObject({ written: 1 })
    expect(readFileSync(page, 'utf8')).toBe(now)
  })
})
