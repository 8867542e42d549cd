import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphqlHandler } from '../../packages/server/src/http/graphql.ts'
import { knownDocuments } from '../../packages/server/src/http/known-documents.ts'
import { siteHandler } from '../../packages/server/src/http/site.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { filesOf } from '../../packages/site/src/search/index.ts'
import { realModel } from '../support/real-content.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { browserPath, launch, WITHOUT } from './browser.ts'
import { buildFixtureSite } from './build-fixture-site.ts'
import { buildRealSite } from './real-site.ts'
import { syntheticThings } from './synthetic-things.ts'

const store = memoryStore(realModel())
const answers = graphqlHandler({ catalog: () => catalogOf(store), report: () => undefined, documents: knownDocuments })
const api: RequestListener = (request, response) => void answers(request, response)

/** The site of the real content, and at /graphql what is given. */
const siteWith = (out: string, graphql: RequestListener): RequestListener => {
  const pages = siteHandler(out)
  return (request, response) => (request.url?.startsWith('/graphql') === true ? graphql(request, response) : pages(request, response))
}

describe.skipIf(browserPath === undefined)(`the search page in Chromium${browserPath === undefined ? ` (${WITHOUT})` : ''}`, () => {
  let browser: Browser
  let real = ''
  const servers: Server[] = []

  const listening = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  }

  /** A page, the addresses that it asks of an API, and what its console says. */
  const opened = async (url: string, width = 1280) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    const [asked, said]: [string[], string[]] = [[], []]
    page.on('request', (request) => {
      if (request.url().includes('/graphql?')) asked.push(request.url())
    })
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(url)
    return { page, asked, said }
  }
  const note = (page: Page, text: string): Promise<void> => page.locator('#find > p.aside').filter({ hasText: text }).waitFor({ timeout: 5000 })
  const results = (page: Page): Promise<readonly string[]> => page.locator('.found a').allTextContents()
  const HERE = 'Searched in your browser'
  const THERE = 'Searched by the API'

  beforeAll(async () => {
    browser = await launch()
    real = await buildRealSite()
  })

  afterAll(async () => {
    await browser.close()
    for (const server of servers) server.closeAllConnections()
    for (const server of servers) server.close()
  })

  it('asks the API by the hash of its query, and shows what it marks', async () => {
    const { page, asked, said } = await opened(`${await listening(siteWith(real, api))}/search/`)
    await page.getByLabel('Words').focus()
    await page.keyboard.type('carter vow')
    await note(page, THERE)
    expect(await results(page)).toContainEqual(expect.stringContaining('vow'))
    expect(await page.locator('.found mark').allTextContents()).toContain('Carter')
    for (const address of asked) expect(new URL(address).searchParams.get('documentId')).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(said).toEqual([])
    await page.context().close()
  })

  it('finds an alias and forgives a slip by the API, and puts an exact name first either way', async () => {
    const url = await listening(siteWith(real, api))
    const { page } = await opened(`${url}/search/?q=daesh`)
    await note(page, THERE)
    expect((await results(page))[0]).toBe('ISIS')
    await page.goto(`${url}/search/?q=Heraz`)
    await note(page, THERE)
    expect((await results(page))[0]).toBe('Nick Heras')
    await page.goto(`${url}/search/?q=isis`)
    await note(page, THERE)
    expect((await results(page))[0]).toBe('ISIS')
    await page.context().close()
    const here = await opened(`${await listening(siteHandler((await withoutApi()).out))}/search/?q=mara+velt`)
    await note(here.page, HERE)
    expect((await results(here.page))[0]).toBe('Mara Velt')
    await here.page.context().close()
  })

  it('keeps words and choices in its address, and both ways answer them alike', async () => {
    const urls = [await listening(siteWith(real, api)), await listening(siteHandler(await realWithoutApi()))]
    const seen = []
    for (const url of urls) {
      const { page } = await opened(`${url}/search/?q=isis`)
      await page.locator('.found li').first().waitFor()
      await page.getByLabel('Speaker').focus()
      await page.keyboard.type('Harleen')
      await page.waitForURL(/speaker=Harleen/)
      await page.getByLabel('Kind of claim').selectOption('assessment')
      await page.waitForURL(/kind=assessment/)
      const count = page.locator('.filter output')
      await count.filter({ hasText: /^[1-9] found$/ }).waitFor()
      const found = [await count.textContent(), (await results(page)).toSorted(), await page.locator('.found .aside').first().textContent()]
      await page.goto(page.url())
      await count.filter({ hasText: /^[1-9] found$/ }).waitFor()
      expect([await count.textContent(), (await results(page)).toSorted()]).toEqual(found.slice(0, 2))
      seen.push([found, await page.getByLabel('Speaker').inputValue()])
      await page.context().close()
    }
    expect(seen[0]).toEqual(seen[1])
  })

  it('asks no API when it was built for a host without one', async () => {
    const { page, asked, said } = await opened(`${await listening(siteHandler(await realWithoutApi()))}/search/?q=carter`)
    await note(page, HERE)
    expect((await results(page))[0]).toBe('Ash Carter')
    expect([asked, said]).toEqual([[], []])
    await page.context().close()
  })

  it.each<[string, RequestListener]>([
    ['is not there', (_, response) => void response.writeHead(404).end()],
    ['answers an error', (_, response) => void response.writeHead(200).end('{"errors":[{"message":"no"}],"data":null}')],
    ['is a page', (_, response) => void response.writeHead(200).end('<!doctype html>')],
    ['never answers', () => undefined],
  ])('falls back to its own files when the API %s, and asks it once a page view', async (_, graphql) => {
    const { page, asked } = await opened(`${await listening(siteWith(real, graphql))}/search/?q=carter`)
    await note(page, HERE)
    await page.getByLabel('Words').fill('carter vow')
    await page.locator('.filter output').filter({ hasText: /^[1-9] found/ }).waitFor()
    expect(await results(page)).toContainEqual(expect.stringContaining('vow'))
    expect(asked).toHaveLength(1)
    await page.context().close()
  })

  it('is used by keyboard alone, and says how much was found', async () => {
    const { page } = await opened(`${await listening(siteWith(real, api))}/search/`)
    const count = page.locator('.filter output')
    await page.getByLabel('Words').focus()
    await page.keyboard.type('nothingofthekind')
    await count.filter({ hasText: 'Nothing fits.' }).waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('carter')
    await page.locator('.found a', { hasText: 'Ash Carter' }).first().waitFor()
    await page.getByLabel('What').focus()
    await page.keyboard.type('Claim')
    await page.waitForURL(/q=carter&type=Claim/)
    await page.locator('.found .aside').first().filter({ hasText: /^Claim/ }).waitFor()
    await page.locator('.found a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/articles\/isis-loses-ground-strikes-abroad\/[a-z]/)
    expect(await page.locator('h1').count()).toBe(1)
    await page.context().close()
  })

  it('may ask an API of another origin, and no other', async () => {
    const elsewhere = await listening(api)
    const { out } = await buildFixtureSite({ api: `${elsewhere}/graphql` })
    const { page, said } = await opened(`${await listening(siteHandler(out))}/search/?q=isis`)
    await note(page, THERE)
    expect((await results(page))[0]).toBe('ISIS')
    expect(said).toEqual([])
    const other = await listening(api)
    expect(await page.evaluate(`fetch('${other}/graphql?query={content{version}}').then(() => 'asked', () => 'refused')`)).toBe('refused')
    await page.context().close()
  })

  it('shows markup in content as text, and leads nowhere else', async () => {
    const { page, said } = await opened(`${await listening(siteHandler((await withoutApi()).out))}/search/?q=script`, 320)
    await note(page, HERE)
    expect(await page.locator('.found').textContent()).toContain('<script>')
    expect(await page.locator('.found script').count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    expect(said).toEqual([])
    await page.context().close()
  })

  it('reads of a large site, below a path, only the pieces that it needs, and its columns for whoever wants to choose', async () => {
    const root = tempFolder()
    await buildFixtureSite({ out: join(root, 'mounted'), base: '/mounted/' })
    const things = syntheticThings(5000, 2)
    for (const [path, text] of filesOf(() => things, 0)) {
      mkdirSync(dirname(join(root, 'mounted', path)), { recursive: true })
      writeFileSync(join(root, 'mounted', path), text)
    }
    const { page, said } = await opened(`${await listening(siteHandler(root))}/mounted/search/`, 320)
    await note(page, '5,000 articles, claims and names')
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    await page.getByLabel('Words').fill('r')
    await note(page, '“r” left out')
    await page.getByLabel('Words').fill('ra')
    await page.locator('.filter output').filter({ hasText: /[\d,]+ found, the first 20 below/ }).waitFor()
    expect(fetched.filter((path) => /terms|begin/.test(path))).toHaveLength(1)
    expect(fetched.filter((path) => /types|speakers/.test(path))).toEqual([])
    await page.getByText('Narrow down').click()
    await page.getByLabel('What').locator('option', { hasText: 'Claim (' }).waitFor({ state: 'attached' })
    await page.getByLabel('What').selectOption('Article')
    await page.waitForURL(/type=Article/)
    await page.locator('.found .aside').first().filter({ hasText: /^Article/ }).waitFor()
    await page.getByRole('button', { name: 'Show 20 more' }).click()
    await page.waitForFunction("document.querySelectorAll('.found li').length === 40 && document.activeElement === document.querySelectorAll('.found a')[20]")
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    expect(said).toEqual([])
    await page.context().close()
  }, 60_000)

  const withoutApi = (): ReturnType<typeof buildFixtureSite> => buildFixtureSite()

  /** As the command builds it for a static host. */
  const realWithoutApi = async (): Promise<string> => {
    const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => answers.fetch(new Request(input, init))
    return (await buildFixtureSite({ fetch })).out
  }
})
