import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { articleCard, cardSvg } from '../../packages/site/src/card/draw.ts'
import { REGULAR, SEMIBOLD } from '../../packages/site/src/card/font.ts'
import { CARD, cardWords } from '../../packages/site/src/card/link.ts'
import { palettePng } from '../../packages/site/src/card/png.ts'
import { setInLines, settable } from '../../packages/site/src/card/text.ts'
import { article } from '../../packages/site/specimens/specimen.ts'
import { buildFixtureSite, filesIn } from './build-fixture-site.ts'
import { HOSTILE } from './fixture-forms.ts'

const ARABIC = 'نورا الهاشمي'
const headerOf = (png: Uint8Array) => {
  const data = new DataView(png.buffer, png.byteOffset)
  return { signature: Buffer.from(png.subarray(1, 4)).toString(), width: data.getUint32(16), height: data.getUint32(20), depth: data.getUint8(24), type: data.getUint8(25) }
}
const titles = (svg: string): readonly string[] => [...svg.matchAll(/<text [^>]*font-size="(?:60|48)" font-weight="600">([^<]*)</g)].map(([, line = '']) => line)

describe('an article’s picture', () => {
  it('is a PNG of the size that the page tells, within 40 kB, and the same every time', () => {
    const png = articleCard(article)
    expect(headerOf(png)).toEqual({ signature: 'PNG', ...CARD, depth: 8, type: 3 })
    expect(png.length).toBeLessThan(40_000)
    expect(Buffer.compare(png, articleCard(article))).toBe(0)
  })

  it('shows title, speakers, where it appeared and how much is in it', () => {
    const svg = cardSvg(article)
    expect(titles(svg)).toEqual([article.title])
    for (const words of ['The reporters', 'Ines Sold', 'Two sailors', 'The Cape Mirror · 4 to 6 May 2031 · 10 claims by 4 speakers']) expect(svg).toContain(`>${words}</text>`)
  })

  it('draws the score in the lines of the page: hollow for the unnamed, "?" for what is asked, ends for what is told', () => {
    const svg = cardSvg(article)
    expect(svg.match(/>\?<\/text>/g)).toHaveLength(1)
    // Of the three claims of the sailors one is asked; the keeper tells of a belief, and of what would have been.
    expect(svg.match(/<rect [^>]*fill="none" stroke=/g)).toHaveLength(2)
    expect(svg.match(/stroke-width="1.2"/g)).toHaveLength(2)
  })

  it('draws the title and nothing of its markup, at any length', () => {
    expect(titles(cardSvg({ ...article, title: HOSTILE })).join(' ')).toBe('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; &lt;b&gt;bold&lt;/b&gt;')
    for (const title of ['Wort '.repeat(400), 'Ab'.repeat(1000), HOSTILE.repeat(40)]) {
      const lines = titles(cardSvg({ ...article, title }))
      expect(lines).toHaveLength(3)
      expect(lines.at(-1)).toMatch(/…$/)
      expect(articleCard({ ...article, title }).length).toBeLessThan(40_000)
    }
  })

  it('leaves out what it has no letters for, rather than show it with holes or in a font of this machine', () => {
    const svg = cardSvg({ ...article, title: ARABIC })
    expect(titles(svg)).toEqual([])
    expect(svg).toContain('Ines Sold')
    expect(svg).not.toMatch(/[\u0600-\u06ff]/)
    expect(headerOf(articleCard({ ...article, title: ARABIC }))).toMatchObject(CARD)
  })

  it('shows the summary where no claim has a place', () => {
    expect(cardSvg({ ...article, claims: [] })).toContain('>Specimen: the invented account of a lamp')
  })

  it('is told in words to whoever does not see it', () => {
    expect(cardWords(article)).toBe('“A night without the lamp”, and who speaks where in it: the reporters, 1 claim; Ines Sold, 4 claims; Two sailors, 3 claims; Lamp Office, 2 claims')
  })
})

describe('its text', () => {
  const widths = ['The Islamic State loses ground', 'Zoë Kréjci, AVATAR To. Yes', 'Πελοπόννησος', 'Достоевский', 'office affluent fjord']

  it.each(widths)('is measured as it is drawn, and never too narrow: %s', (line) => {
    for (const [font, weight] of [[REGULAR, 400], [SEMIBOLD, 600]] as const) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="100"><text x="10" y="60" font-family="Source Serif 4" font-weight="${weight}" font-size="48">${line}</text></svg>`
      const drawn = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [font.file] } }).getBBox()?.width ?? 0
      const reckoned = font.width(line, 48)
      expect(reckoned).toBeGreaterThan(drawn - 4)
      expect(reckoned).toBeLessThan(drawn * 1.06 + 4)
    }
  })

  it('breaks between words, within one that is too long, and loses nothing before the end', () => {
    const column = { font: REGULAR, size: 20, width: 200, lines: 50 }
    const text = `A short one, then ${'Unbreakable'.repeat(12)} and an end`
    const lines = setInLines(text, column)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    for (const line of lines) expect(REGULAR.width(line, 20)).toBeLessThanOrEqual(200)
  })

  it('drops signs and steering characters that it cannot set, but no letter', () => {
    expect(settable('Harbour 🙂 fire\u202e\u0000\nout', REGULAR)).toBe('Harbour fire out')
    expect(settable(`Harbour ${ARABIC}`, REGULAR)).toBeNull()
    expect(settable('窒素と藻', REGULAR)).toBeNull()
    expect(settable(' 🙂 ', REGULAR)).toBeNull()
  })
})

describe('a PNG of few colours', () => {
  it('holds every pixel as it was', () => {
    const pixels = new Uint8Array(new Uint32Array([0xff0000ff, 0xff00ff00, 0xffff0000, 0xff0000ff, 0xffffffff, 0xffffffff]).buffer)
    const png = Buffer.from(palettePng({ width: 3, height: 2, pixels }))
    const data = (type: string): Buffer => {
      const at = png.indexOf(type)
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
    }
    expect(data('PLTE')).toEqual(Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]))
    expect(inflateSync(data('IDAT'))).toEqual(Buffer.from([0, 0, 1, 2, 0, 0, 3, 3]))
  })

  it('has no more than a palette can hold', () => {
    const pixels = new Uint8Array(Uint32Array.from({ length: 1024 }, (_, index) => 0xff000000 + index * 16_001).buffer)
    const png = Buffer.from(palettePng({ width: 32, height: 32, pixels }))
    expect(png.readUInt32BE(png.indexOf('PLTE') - 4)).toBeLessThanOrEqual(768)
  })
})

describe('on the site', () => {
  it('stands below the article’s page, which says where, how large and what of', async () => {
    const { out } = await buildFixtureSite({ base: '/mounted/', url: 'https://example.org' })
    expect(await filesIn(out, 'card.png')).toEqual(['articles/fire-at-quay-seven/card.png', 'articles/leaflet/card.png'])
    const html = await readFile(join(out, 'articles/fire-at-quay-seven/index.html'), 'utf8')
    for (const meta of [
      '<meta property="og:image" content="https://example.org/mounted/articles/fire-at-quay-seven/card.png"/>',
      '<meta property="og:image:width" content="1200"/>',
      '<meta property="og:image:height" content="630"/>',
      '<meta name="twitter:card" content="summary_large_image"/>',
    ]) {
      expect(html).toContain(meta)
    }
    expect(html).toMatch(/<meta property="og:image:alt" content="“Fire closes a quay”, and who speaks where in it: the reporters, 1 claim; /)
    expect(await readFile(join(out, 'people/mara-velt/index.html'), 'utf8')).not.toContain('og:image')
    expect(headerOf(await readFile(join(out, 'articles/leaflet/card.png')))).toMatchObject(CARD)
  })

  it('is not made where no page could say where it is', async () => {
    const { out } = await buildFixtureSite()
    expect(await filesIn(out, 'card.png')).toEqual([])
    expect(await readFile(join(out, 'articles/fire-at-quay-seven/index.html'), 'utf8')).not.toMatch(/og:image|twitter:card/)
  })
})
