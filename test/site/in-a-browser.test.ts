import type { Server } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFixtureSite } from './build-fixture-site.ts'
import { browserPath, launch, serve, WITHOUT } from './browser.ts'
import { fixtureFetch } from './fixture-api.ts'
import { buildRealSite } from './real-site.ts'

/** One page of each type, and those that are hard to show. */
const REAL = ['/', '/search/', '/speakers/', '/timeline/', '/figures/', '/articles/isis-loses-ground-strikes-abroad/', '/articles/isis-loses-ground-strikes-abroad/territory-lost/', '/people/ash-carter/', '/organizations/isis/', '/events/paris-attacks/', '/places/', '/places/palmyra/', '/how-to-read/', '/style-guide/']
const HARD = ['/articles/leaflet/', '/articles/leaflet/markup/', '/articles/fire-at-quay-seven/cursed-quay/', '/vessels/blue-heron/', '/speakers/', '/places/']

describe.skipIf(browserPath === undefined)(`in Chromium${browserPath === undefined ? ` (${WITHOUT})` : ''}`, () => {
  let browser: Browser
  const servers: Server[] = []
  const places: { url: string; paths: readonly string[] }[] = []

  beforeAll(async () => {
    browser = await launch()
    for (const [out, paths] of [[await buildRealSite(), REAL], [(await buildFixtureSite()).out, HARD]] as const) {
      const { server, url } = await serve(out)
      servers.push(server)
      places.push({ url, paths })
    }
  })

  afterAll(async () => {
    await browser.close()
    for (const server of servers) server.close()
  })

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('every page type has no axe violation, nothing the policy refuses and no sideways scrolling (%s, %i px)', async (colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const problems: string[] = []
    let seen = 0
    for (const { url, paths } of places) {
      for (const path of paths) {
        const page = await context.newPage()
        page.on('console', (message) => problems.push(`${path} console: ${message.text()}`))
        page.on('pageerror', (error) => problems.push(`${path} error: ${error.message}`))
        page.on('requestfailed', (request) => problems.push(`${path} request: ${request.url()}`))
        await page.goto(url + path)
        const violations = await analyze(page, colorScheme)
        seen += 1
        problems.push(...violations.map(({ id, nodes }) => `${path} axe ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`))
        const overflow: unknown = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        if (typeof overflow !== 'number' || overflow > 0) problems.push(`${path} is ${String(overflow)} px too wide`)
        await page.close()
      }
    }
    await context.close()
    expect(problems).toEqual([])
    expect(seen).toBe(REAL.length + HARD.length)
  }, 120_000)

  it('an article’s claims can be chosen by keyboard alone, and a link to a hidden one shows it', async () => {
    const page = await browser.newPage()
    await page.goto(`${places[0]?.url}/articles/isis-loses-ground-strikes-abroad/`)
    const shown = () => page.locator('.claim:visible').count()
    expect(await shown()).toBe(106)
    await page.getByLabel('Speaker').focus()
    await page.keyboard.type('Harleen')
    expect(await page.locator('.filter output').textContent()).toBe('9 of 106 claims')
    expect(await shown()).toBe(9)
    expect(await page.locator('.staves a.dim').count()).toBe(97)
    await page.evaluate("location.hash = document.querySelector('.claim[hidden]').id")
    await page.waitForFunction("document.querySelectorAll('.claim[hidden]').length === 0")
    expect(await page.locator('.filter output').textContent()).toBe('')
    await page.locator('.staves .marks a').first().focus()
    expect(await page.locator('.score-caption').isVisible()).toBe(true)
    await page.close()
  })

  it('names and titles of 2,000 characters fit a phone', async () => {
    const long = 'Abcdefghij'.repeat(200)
    const fetch: typeof fixtureFetch = async (input, init) => {
      const answer = await fixtureFetch(input, init)
      return new Response((await answer.text()).replaceAll(/Mara Velt|Fire closes a quay|Port Elin/g, long), answer)
    }
    const { server, url } = await serve((await buildFixtureSite({ fetch })).out)
    servers.push(server)
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } })
    for (const path of ['/', '/articles/fire-at-quay-seven/', '/articles/fire-at-quay-seven/containers-burnt/', '/people/mara-velt/', '/search/?q=abc', '/figures/', '/speakers/', '/places/', '/places/port-elin/']) {
      await page.goto(url + path)
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 320])
    }
    await page.close()
  })
})

/** Only contrast depends on the scheme. */
async function analyze(page: Page, colorScheme: 'light' | 'dark') {
  const axe = new AxeBuilder({ page })
  const { violations, passes } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
  expect(passes.length).toBeGreaterThan(0)
  return violations
}
