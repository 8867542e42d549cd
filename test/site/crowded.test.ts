import { readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Claim, Entity, Model } from '@whosaid/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../packages/site/src/client.ts'
import { readContent } from '../../packages/site/src/content.ts'
import { sharesFor } from '../../packages/site/src/in-shares.ts'
import { slicePath, slices } from '../../packages/site/src/slices.ts'
import { newsroomModel } from '../store/corpora.ts'
import { buildFixtureSite, filesIn } from './build-fixture-site.ts'
import { crawl } from './crawl.ts'
import { fetchOf } from './model-site.ts'

/** As many as are worth a thread for each core. */
const PEOPLE = 2700
const CLAIMS = 260

/** The newsroom with one article's first claim said over and over, and people of whom nobody says a thing. */
function crowd(model: Model): Model {
  const [claim] = model.claims
  const person = model.entities.find(({ kind }) => kind === 'person')
  if (claim === undefined || person === undefined) throw new Error('The newsroom has claims and people.')
  const claims = Array.from({ length: CLAIMS }, (_, n): Claim => ({ ...claim, key: `${claim.article}/again-${n}`, slug: `again-${n}`, identity: `${claim.article}/again-${n}`, formerly: [], relations: [], quantities: [] }))
  const people = Array.from({ length: PEOPLE }, (_, n): Entity => ({ ...person, slug: `extra-${n}`, identity: `extra-${n}`, name: `Extra ${n}`, formerly: [`former-extra-${n}`], fields: {} }))
  const at = model.claims.findLastIndex(({ article }) => article === claim.article) + 1
  return { ...model, entities: [...model.entities, ...people].toSorted((a, b) => (a.slug < b.slug ? -1 : 1)), claims: model.claims.toSpliced(at, 0, ...claims) }
}

const model = crowd(newsroomModel())
let out = ''
let files: readonly string[] = []
let pages = 0
const read = (path: string): string => readFileSync(join(out, path), 'utf8')

beforeAll(async () => {
  ;({ out, pages } = await buildFixtureSite({ fetch: fetchOf(model), base: '/' }))
  files = await filesIn(out, '.html')
})

it('is cut into shares, which together make every page once', async () => {
  const content = await readContent(connect(fetchOf(model), 'http://localhost/graphql'))
  expect(sharesFor(content.version)).toBe(Math.min(availableParallelism(), 4))
  const redirects = files.filter((file) => read(file).includes('http-equiv="refresh"'))
  expect(pages).toBe(files.length - redirects.length)
  expect(redirects.length).toBeGreaterThan(PEOPLE)
})

it('fails as a whole where one thread does', async () => {
  const fetch = fetchOf(model)
  const escaping: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init)
    return new Response((await answer.text()).replaceAll('/people/extra-7/', '/people/../../extra-7/'), answer)
  }
  await expect(buildFixtureSite({ fetch: escaping, out })).rejects.toThrow('which is no path of a page')
  expect(read('people/extra-7/index.html')).toContain('Extra 7')
})

describe('a list longer than a page', () => {
  it('goes on at pages of its own, which name each other', async () => {
    const people = model.entities.filter(({ kind }) => kind === 'person').length
    const parts = Math.ceil(people / 200)
    expect(files.filter((file) => /^people\/~\d+\/index.html$/.test(file))).toHaveLength(parts - 1)
    const listed = ['people/index.html', ...Array.from({ length: parts - 1 }, (_, n) => `people/~${n + 2}/index.html`)].flatMap((file) => [...read(file).matchAll(/entry-name"><a[^>]*href="([^"]+)"/g)])
    expect(new Set(listed.map(([, path]) => path)).size).toBe(people)
    expect(read('people/~2/index.html')).toContain(`<title>People, page 2 of ${parts} · Whosaid</title>`)
    expect(read('people/~2/index.html')).toMatch(/<a href="\/people\/" rel="prev">.*<span aria-current="page">Page 2<\/span>.*<a href="\/people\/~3\/" rel="next">/s)
  })

  it('takes no pager where it takes one page', () => {
    expect(read('events/index.html')).not.toContain('class="pager"')
  })

  it('leaves no link that leads nowhere and no page that none leads to', async () => {
    const { links, broken, orphans } = await crawl(out)
    expect(broken).toEqual([])
    expect(links).toBeGreaterThan(10_000)
    // Redirects are reached from outside.
    expect(orphans.filter((page) => !read(page.slice(1)).includes('http-equiv="refresh"'))).toEqual([])
  })
})

describe('an entity with more claims than its page holds', () => {
  it('shows the first, says how many there are and leads to all of them', () => {
    const [{ about, article } = { about: [], article: '' }] = model.claims
    const subject = model.entities.find(({ slug }) => slug === about[0])
    expect(subject).toBeDefined()
    const page = files.find((file) => file.endsWith(`/${subject?.slug}/index.html`)) ?? ''
    const total = model.claims.filter((claim) => claim.about.includes(subject?.slug ?? '')).length
    expect(total).toBeGreaterThan(CLAIMS)
    expect(read(page)).toContain(`about/">All ${total} claims</a>`)
    const pages = [1, 2, 3].map((number) => page.replace('index.html', `${slicePath('about/', number)}index.html`))
    const linked = pages.flatMap((file) => [...read(file).matchAll(/<a href="\/articles\/[^"#]+\/([^"#/]+)\/"/g)])
    expect(linked.filter(([, slug]) => slug?.startsWith('again-'))).toHaveLength(CLAIMS)
    expect(article).not.toBe('')
  })

  it('weighs no more than a page may', () => {
    const lists = files.filter((file) => !file.startsWith('articles/'))
    expect(lists.filter((file) => statSync(join(out, file)).size > 250_000)).toEqual([])
  })
})

it('leads from every former path to where the page is now', () => {
  const page = read('people/former-extra-7/index.html')
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/people/extra-7/">')
  expect(page).toContain('<a href="/people/extra-7/">')
  expect(page).toContain('<meta name="robots" content="noindex">')
})

it.each([
  [0, [[]]],
  [3, [[0, 1, 2]]],
  [4, [[0, 1, 2], [3]]],
])('cuts %i things into parts of three', (length, expected) => {
  const parts = slices([...Array(length).keys()], 3)
  expect(parts.map(({ items }) => items)).toEqual(expected)
  expect(parts.map(({ number, of, total }) => [number, of, total])).toEqual(expected.map((_, index) => [index + 1, expected.length, length]))
})
