import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../packages/site/src/index.ts'
import { Api } from '../support/api.ts'
import { realModel } from '../support/real-content.ts'
import { buildFixtureSite, filesIn } from './build-fixture-site.ts'
import { HOSTILE } from './fixture-forms.ts'
import { buildRealSite } from './real-site.ts'

let out = ''
const read = (file: string): Promise<string> => readFile(join(out, file), 'utf8')

beforeAll(async () => {
  ;({ out } = await buildFixtureSite({ base: '/mounted/', url: 'https://example.org/ignored', api: '/graphql' }))
})

describe('what machines read', () => {
  it('stands beside each page as the API’s own answer to the query it names', async () => {
    const api = Api.over(realModel())
    const site = await buildRealSite()
    const files = await filesIn(site, 'index.json')
    expect(files.length).toBeGreaterThan(150)
    for (const file of files.filter((_, index) => index % 10 === 0)) {
      const { query, variables, data }: { query: string; variables: Record<string, string>; data: object } = JSON.parse(await readFile(join(site, file), 'utf8'))
      expect(await api.data(query, variables)).toEqual(data)
    }
  })

  it('is JSON-LD that ends with its block, whatever the content says', async () => {
    for (const page of await filesIn(out, '.html')) {
      for (const [, block = ''] of (await read(page)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        const data: unknown = JSON.parse(block)
        expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': expect.any(String), '@id': expect.stringMatching(/^https:\/\/example\.org\/mounted\//) })
      }
    }
    expect(await read('articles/leaflet/markup/index.html')).toContain('"text":"\\u003cscript>')
  })

  it('does not make a question a claim, nor a believer an author', async () => {
    const data = async (slug: string): Promise<unknown> => JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(await read(`articles/fire-at-quay-seven/${slug}/index.html`))?.[1] ?? '')
    expect(await data('who-pays')).toMatchObject({ '@type': 'Question' })
    expect(await data('cursed-quay')).not.toHaveProperty('author')
    expect(await data('containers-burnt')).toMatchObject({ '@type': 'Claim', author: { '@type': 'Person', name: 'Mara Velt' } })
  })

  it('gives the version in every citation and escapes what TeX would run', async () => {
    const html = await read('articles/leaflet/markup/index.html')
    expect(html.match(/content version fixture-1/g)).toHaveLength(2)
    expect(html).toContain('\\&amp; ')
    expect(html).toContain('https://example.org/mounted/articles/leaflet/markup/')
    expect(await read('articles/fire-at-quay-seven/who-pays/index.html')).toContain('“Question: Who will pay')
  })

  it('feeds, maps and guides with whole addresses where the site’s own is known', async () => {
    const feed: { items: readonly { url: string; title: string }[] } = JSON.parse(await read('feed.json'))
    expect(feed.items.map(({ url }) => url)).toContain('https://example.org/mounted/articles/leaflet/')
    expect(feed.items.map(({ title }) => title)).toContain(HOSTILE)
    expect(await read('feed.atom')).toContain('<title>&lt;script&gt;alert(1)')
    expect(await read('sitemap.xml')).toContain('<loc>https://example.org/mounted/people/mara-velt/</loc>')
    expect(await read('robots.txt')).toContain('Sitemap: https://example.org/mounted/sitemap.xml')
    expect(await read('llms.txt')).toContain('The API is at https://example.org/graphql.')
    expect(await read('llms.txt')).not.toMatch(/^- \[<script>/m)
  })

  it('has no sitemap without an address, since a relative one is none, and no link to an API that is not there', async () => {
    const { out: bare } = await buildFixtureSite()
    expect(await filesIn(bare, 'sitemap.xml')).toEqual([])
    expect(await readFile(join(bare, 'people/mara-velt/index.html'), 'utf8')).not.toContain('to change and run')
  })

  it('opens the query behind a page with its variables filled in, since GraphiQL reads none from its address', async () => {
    const link = /href="(\/graphql\?[^"]+)">the query/.exec(await read('people/mara-velt/index.html'))?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { searchParams } = new URL(link, 'https://example.org')
    expect(searchParams.get('query')).toContain('query EntityPage($slug: String! = "mara-velt")')
  })

  it('refuses an address that is none', async () => {
    await expect(buildSite({ fetch, out, url: 'example.org' })).rejects.toThrow('The site\'s address "example.org" is none')
  })
})
