import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildFixtureSite } from './build-fixture-site.ts'
import { buildRealSite } from './real-site.ts'

let real = ''
let fixture = ''

beforeAll(async () => {
  real = await buildRealSite()
  fixture = (await buildFixtureSite()).out
})

const read = (out: string, page: string): Promise<string> => readFile(join(out, page, 'index.html'), 'utf8')
const linesOf = (html: string): readonly { readonly to: string; readonly words: string }[] =>
  [...html.matchAll(/<a href="([^"]+)" aria-label="([^"]+ about [^"]+: [^"]+)">/g)].map(([, to = '', words = '']) => ({ to, words }))

describe('who speaks about whom, on its page', () => {
  it('says of each line whose it is, about whom, how much and how, and leads to where those claims are', async () => {
    const lines = linesOf(await read(real, 'speakers'))
    expect(lines).toContainEqual({ to: '/people/ash-carter/#said', words: 'Ash Carter about ISIS: 14 claims, 3 in direct quotation, 6 in indirect speech and 5 implied or taken as given' })
    expect(lines).toContainEqual({ to: expect.stringMatching(/^\/articles\/[a-z-]+\/[a-z-]+\/$/), words: 'Unidentified questioner about United States government: 1 claim, 1 asked' })
    expect(lines).toContainEqual({ to: '/articles/isis-loses-ground-strikes-abroad/#voice-byline', words: expect.stringMatching(/^Zachary Cohen and Ryan Browne about ISIS: 38 claims/) })
  })

  it('has every line in its table too, and in the table what the picture leaves out', async () => {
    const html = await read(real, 'speakers')
    const rows = html.match(/<tr>/g)?.length ?? 0
    expect([linesOf(html).length > 20, rows - 1 > linesOf(html).length]).toEqual([true, true])
    expect(html).toContain('12 of the 16 people and bodies')
  })

  it('leads the count of a name to the list that it counts', async () => {
    const html = await read(fixture, 'speakers')
    expect(html).toContain('href="/people/mara-velt/#said" aria-label="5 claims of Mara Velt"')
    expect(html).toContain('href="/people/noura-al-hashimi/#about" aria-label="1 claim about نورا الهاشمي"')
  })
})

describe('the map, on the pages of places', () => {
  it('stands on the list of a kind whose entities have coordinates, and on no other', async () => {
    const html = await read(real, 'places')
    expect([...html.matchAll(/<a href="([^"]+)" aria-label="[^"]+, \d+ claims?"><circle/g)].map(([, to]) => to)).toEqual(['/places/brussels/', '/places/palmyra/', '/places/ramadi/', '/places/paris/'])
    expect(html).toMatch(/for want of coordinates:.*Europe.*Iraq.*Middle East.*Syria/s)
    expect(html).toContain('<td>34.56° N, 38.28° E</td>')
    for (const page of ['people', 'events', 'topics']) expect(await read(real, page)).not.toContain('map-sheet')
  })

  it('is on the page of a place with coordinates alone', async () => {
    expect(await read(real, 'places/palmyra')).toContain('aria-label="Palmyra on a map, at 34.56° N, 38.28° E"')
    expect(await read(real, 'places/syria')).not.toContain('map-sheet')
  })

  it('says so where there is only sea around', async () => {
    const html = await read(fixture, 'places')
    expect(html).toMatch(/aria-label="Port Elin, \d+ claims"/)
    expect(html).toContain('No land lies within this view.')
    expect(html).toMatch(/for want of coordinates:.*Quay Seven/s)
  })
})
