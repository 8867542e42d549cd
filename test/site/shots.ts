/** `npm run shots`: each page type at three widths in both schemes, into build/shots/, to be looked at. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { REPOSITORY } from '../support/real-content.ts'
import { browserPath, launch, serve, WITHOUT } from './browser.ts'
import { PAGE_TYPES } from './page-types.ts'
import { buildRealSite } from './real-site.ts'

const PAGES = { ...PAGE_TYPES, guide: '/style-guide/', missing: '/404.html' }
const WIDTHS = [320, 768, 1440]
const SCHEMES = ['light', 'dark'] as const

if (browserPath === undefined) throw new Error(`Screenshots are ${WITHOUT}.`)
const folder = join(REPOSITORY, 'build/shots')
await mkdir(folder, { recursive: true })
const { server, url } = await serve(await buildRealSite())
const browser = await launch()
for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(url + path, { waitUntil: 'networkidle' })
      // Chromium draws no picture of more than 16,384 pixels.
      const height: unknown = await page.evaluate('document.documentElement.scrollHeight')
      const fullPage = typeof height === 'number' && height < 16_000
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage })
    }
    await page.close()
  }
}
await browser.close()
server.close()
process.stdout.write(`${Object.keys(PAGES).length * WIDTHS.length * SCHEMES.length} pictures in build/shots/.\n`)
