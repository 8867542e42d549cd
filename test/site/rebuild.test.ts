import { readFileSync, statSync, truncateSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Model } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { buildArticle } from '../../packages/site/src/index.ts'
import { newsroomModel } from '../store/corpora.ts'
import { buildFixtureSite, filesIn } from './build-fixture-site.ts'
import { fetchOf } from './model-site.ts'

const model = newsroomModel()
const [first, second] = model.claims
if (first === undefined || second === undefined) throw new Error('The newsroom has claims.')
const CHANGED = `articles/${first.article}/${first.slug}/index.html`

/** With a word more in its first claim. */
const edited: Model = { ...model, claims: model.claims.map((claim) => (claim === first ? { ...claim, text: `${claim.text} Again.` } : claim)) }

/** Every file's inode and text, the content's version aside, which every page names. */
async function state(out: string): Promise<ReadonlyMap<string, { readonly file: number; readonly text: string }>> {
  const files = (await filesIn(out, '')).filter((name) => statSync(join(out, name)).isFile() && !name.startsWith('.'))
  return new Map(files.map((name) => [name, { file: statSync(join(out, name)).ino, text: readFileSync(join(out, name), 'latin1').replaceAll(/[0-9a-f]{32}/g, '') }]))
}

const texts = async (out: string): Promise<ReadonlyMap<string, string>> => new Map([...(await state(out))].map(([name, { text }]) => [name, text]))

describe('a site built again', () => {
  it('keeps every file where nothing changed', async () => {
    const { out } = await buildFixtureSite({ fetch: fetchOf(model) })
    const before = await state(out)
    const { written } = await buildFixtureSite({ fetch: fetchOf(model), out })
    expect(written).toBe(0)
    expect(await state(out)).toEqual(before)
  })

  it('writes just the files that say something else, and says how many', async () => {
    const { out } = await buildFixtureSite({ fetch: fetchOf(model) })
    const before = await state(out)
    const { written } = await buildFixtureSite({ fetch: fetchOf(edited), out })
    const after = await state(out)
    const renewed = [...after].filter(([name, { file }]) => before.get(name)?.file !== file).map(([name]) => name)
    expect(renewed).toHaveLength(written)
    expect(renewed).toContain(CHANGED)
    expect(written).toBeLessThan(after.size / 4)
    for (const [name, { text }] of after) expect([name, text === before.get(name)?.text]).toEqual([name, !renewed.includes(name)])
    expect(await texts(out)).toEqual(await texts((await buildFixtureSite({ fetch: fetchOf(edited) })).out))
  })

  it('writes all of it where the base changed, or where nothing is known of the former site', async () => {
    const { out } = await buildFixtureSite({ fetch: fetchOf(model) })
    const { size } = await state(out)
    const moved = await buildFixtureSite({ fetch: fetchOf(model), out, base: '/elsewhere/' })
    expect(moved.written).toBeGreaterThan(size * 0.4)
    await rm(join(out, '.whosaid-site.json'))
    expect((await buildFixtureSite({ fetch: fetchOf(model), out, base: '/elsewhere/' })).written).toBe(size)
  })

  it('writes a file anew that somebody cut', async () => {
    const { out } = await buildFixtureSite({ fetch: fetchOf(model) })
    const whole = readFileSync(join(out, CHANGED), 'utf8')
    truncateSync(join(out, CHANGED), 20)
    expect((await buildFixtureSite({ fetch: fetchOf(model), out })).written).toBe(1)
    expect(readFileSync(join(out, CHANGED), 'utf8')).toBe(whole)
  })
})

describe('the pages of one article', () => {
  it('are what a whole build makes of them, and nothing else is touched', async () => {
    const options = { fetch: fetchOf(model), base: '/base/', notice: 'Fiction.', url: 'https://example.org', api: '/graphql' }
    const { out } = await buildFixtureSite(options)
    const before = await state(out)
    const { pages, written } = await buildArticle(first.article, { fetch: fetchOf(edited), out })
    expect(pages).toBe(1 + model.claims.filter(({ article }) => article === first.article).length)
    const after = await state(out)
    const whole = await texts((await buildFixtureSite({ ...options, fetch: fetchOf(edited) })).out)
    const renewed = [...after].filter(([name, { file }]) => before.get(name)?.file !== file)
    expect(renewed).toHaveLength(written)
    const isIts = ([name]: readonly [string, unknown]): boolean => name.startsWith(`articles/${first.article}/`)
    expect(new Map([...after].filter(isIts).map(([name, { text }]) => [name, text]))).toEqual(new Map([...whole].filter(isIts)))
    expect(new Map([...after].filter((entry) => !isIts(entry)))).toEqual(new Map([...before].filter((entry) => !isIts(entry))))
    expect(after.get(CHANGED)?.text).toContain('Again.')
  })

  it.each(model.articles.map(({ slug }) => slug))('show the same as in a whole build: %s', async (slug) => {
    const { out } = await whole
    const before = await state(out)
    expect(await buildArticle(slug, { fetch: fetchOf(model), out })).toMatchObject({ written: 0 })
    expect(await state(out)).toEqual(before)
  })

  it('go when their claims do', async () => {
    const { out } = await buildFixtureSite({ fetch: fetchOf(model) })
    const lonely = model.claims.find(({ relations, quantities, slug, article }) => relations.length + quantities.length === 0 && !refersTo(`${article}/${slug}`, slug))
    if (lonely === undefined) throw new Error('No claim stands alone.')
    const page = `articles/${lonely.article}/${lonely.slug}/index.html`
    expect((await state(out)).has(page)).toBe(true)
    await buildArticle(lonely.article, { fetch: fetchOf({ ...model, claims: model.claims.filter((claim) => claim !== lonely) }), out })
    expect((await state(out)).has(page)).toBe(false)
    expect((await state(out)).has(page.replace('.html', '.json'))).toBe(false)
  })

  it('are refused for an article that is not there, and where there is no site', async () => {
    const { out } = await whole
    await expect(buildArticle('no-such', { fetch: fetchOf(model), out })).rejects.toThrow('The API has no article "no-such".')
    await expect(buildArticle(first.article, { fetch: fetchOf(model), out: join(out, 'nowhere') })).rejects.toThrow('holds no site into which the pages of one article could go')
  })
})

const whole = buildFixtureSite({ fetch: fetchOf(model) })
const rest = JSON.stringify(model.claims.map(({ relations, quantities }) => [relations, quantities]))
const refersTo = (key: string, slug: string): boolean => rest.includes(`"${key}"`) || rest.includes(`"${slug}"`)
