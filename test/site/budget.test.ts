import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { filesIn } from './build-fixture-site.ts'
import { crawl } from './crawl.ts'
import { buildRealSite } from './real-site.ts'

const ARTICLE = 'articles/isis-loses-ground-strikes-abroad/index.html'
let out = ''

beforeAll(async () => {
  out = await buildRealSite()
})

const compressed = async (file: string): Promise<number> => gzipSync(await readFile(join(out, file)), { level: 9 }).length

describe('the weight of the article page, compressed', () => {
  it('is at most 30 kB of HTML', async () => {
    expect(await compressed(ARTICLE)).toBeLessThanOrEqual(30_000)
  })

  it('is at most 60 kB of everything else that a first view loads', async () => {
    const html = await readFile(join(out, ARTICLE), 'utf8')
    const loaded = [...html.matchAll(/<(?:link rel="(?:stylesheet|icon|preload|modulepreload)"|script)[^>]*?(?:href|src)="\/([^"]+)"/g)].flatMap(([, file]) => (file === undefined ? [] : [file]))
    expect(loaded).toContain('assets/site.css')
    const sizes = await Promise.all(loaded.map(compressed))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000)
  })

  it('has no link that leads nowhere, on any page', async () => {
    const { links, fragments, broken } = await crawl(out)
    expect(broken).toEqual([])
    expect(links).toBeGreaterThan(6000)
    expect(fragments).toBeGreaterThan(1500)
    expect((await filesIn(out, '.html')).length).toBeGreaterThan(170)
  })
})
