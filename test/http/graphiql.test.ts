import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Lane } from '../../packages/server/src/http/lane/lane.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { browserPath, launch, WITHOUT } from '../site/browser.ts'

const catalog = catalogOf(memoryStore(fixtureModel()))
const lane = new Lane({ catalog: () => catalog, report: () => {} })
let server: Server
let browser: Browser | undefined
let url: string

beforeAll(async () => {
  server = createServer(lane.handle).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  if (browserPath !== undefined) browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})

const html = { headers: { accept: 'text/html' } }

it('is made once, whatever the address brings', async () => {
  const first = await (await fetch(`${url}?query=a`, html)).text()
  expect(await (await fetch(`${url}?query=${encodeURIComponent('</script><script>alert(1)</script>')}`, html)).text()).toBe(first)
  expect((await fetch(url, html)).headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'sha256-/)
  const tag = (await fetch(url, html)).headers.get('etag') ?? ''
  expect((await fetch(url, { headers: { accept: 'text/html', 'if-none-match': tag } })).status).toBe(304)
})

it.skipIf(browserPath === undefined)(`runs under its own policy: nothing is refused, and a query is answered${browserPath === undefined ? ` (${WITHOUT})` : ''}`, async () => {
  if (browser === undefined) throw new Error('no browser')
  const page = await browser.newPage()
  const refused: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())))
  page.on('pageerror', (error) => void refused.push(error.message))
  const elsewhere: string[] = []
  page.on('request', (request) => void (!request.url().startsWith(new URL(url).origin) && !/^(?:data|blob):/.test(request.url()) && elsewhere.push(request.url())))
  await page.goto(`${url}?query=${encodeURIComponent('{ content { claims } }')}`)
  await page.getByRole('button', { name: /execute query/i }).click()
  await page.getByText('"claims": 9').waitFor({ timeout: 20_000 })
  expect(elsewhere).toEqual([])
  expect(refused.filter((text) => /content security|refused|violates/i.test(text))).toEqual([])
  await page.close()
})
