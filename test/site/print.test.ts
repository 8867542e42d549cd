import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFixtureSite } from './build-fixture-site.ts'
import { browserPath, launch, serve, WITHOUT } from './browser.ts'

describe.skipIf(browserPath === undefined)(`on paper${browserPath === undefined ? ` (${WITHOUT})` : ''}`, () => {
  let browser: Browser
  let server: Server
  let page: Page
  let url = ''

  beforeAll(async () => {
    browser = await launch()
    ;({ server, url } = await serve((await buildFixtureSite()).out))
    // A sheet of A4 less its margins, printed by someone who reads by night.
    page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 680, height: 990 } })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  })

  afterAll(async () => {
    await browser.close()
    server.close()
  })

  const visible = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible()
  const styleOf = (selector: string, property: string): Promise<unknown> => page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`)

  it('an article is black on white in either scheme, without what only a screen can do', async () => {
    await page.goto(`${url}/articles/fire-at-quay-seven/`)
    expect([await styleOf('body', 'color'), await styleOf('body', 'backgroundColor')]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    for (const selector of ['.site-head nav', '.crumbs', '.skip', '.filter', '.score .as-table', '.score .on-screen', '.machines']) {
      expect([selector, (await page.locator(selector).count()) > 0, await visible(selector)]).toEqual([selector, true, false])
    }
    for (const selector of ['.site-name', '.staves', '.score-key', '.claim', '.site-foot']) expect([selector, await visible(selector)]).toEqual([selector, true])
  })

  it('a claim has its apparatus beside it, and stays on one sheet with it', async () => {
    const [body, apparatus] = await Promise.all(['.claim-body', '.apparatus'].map((selector) => page.locator(selector).first().boundingBox()))
    expect(apparatus?.x).toBeGreaterThan((body?.x ?? 0) + (body?.width ?? 0) - 1)
    expect(apparatus?.y).toBeLessThan((body?.y ?? 0) + (body?.height ?? 0))
    expect(await styleOf('.claim', 'breakInside')).toBe('avoid')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(680)
  })

  it('what folds on a screen is open, since nobody can open it: but not the formats of reference managers', async () => {
    expect(await page.locator('.basis p').first().isVisible()).toBe(true)
    await page.goto(`${url}/articles/fire-at-quay-seven/containers-burnt/`)
    expect(await page.getByText('“Friday” read against the article.').isVisible()).toBe(true)
    expect(await visible('[aria-labelledby="cite"] pre')).toBe(false)
    expect(await visible('.neighbours')).toBe(false)
  })
})
