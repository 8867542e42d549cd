import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildFixtureSite, filesIn } from './build-fixture-site.ts'
import { crawl } from './crawl.ts'
import { HOSTILE } from './fixture-forms.ts'

let out = ''
let pages: readonly string[] = []
const read = (page: string): Promise<string> => readFile(join(out, page, page.endsWith('.html') ? '' : 'index.html'), 'utf8')
const CLAIM = 'articles/fire-at-quay-seven'

beforeAll(async () => {
  ;({ out } = await buildFixtureSite({ base: '/mounted/' }))
  pages = await filesIn(out, '.html')
})

describe('the pages', () => {
  it('are valid HTML', async () => {
    // Titles are cut to a length before they are escaped, and the rule counts after; void elements are as the renderer writes them.
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off', 'void-style': 'off' } })
    const reports = await Promise.all(pages.map((page) => validator.validateFile(join(out, page))))
    const problems = reports.flatMap(({ results }) =>
      results.flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${filePath}:${line}:${column} ${ruleId} ${message}`),
      ),
    )
    expect(reports).toHaveLength(39)
    expect(problems).toEqual([])
  })

  it('link to pages and fragments that there are, and none is left out', async () => {
    const { links, fragments, broken, orphans } = await crawl(out, '/mounted/')
    expect(broken).toEqual([])
    expect(orphans).toEqual([])
    expect(links).toBeGreaterThan(700)
    expect(fragments).toBeGreaterThan(80)
  })

  it('have each one language, title, description, main part, first heading and way past the navigation', async () => {
    for (const html of await Promise.all(pages.map(read))) {
      expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/)
      for (const once of [/<title>/g, /<meta name="description" content="[^"]+"/g, /<main /g, /<h1[ >]/g, /<a class="skip" href="#main"/g]) {
        expect(html.match(once)).toHaveLength(1)
      }
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json">| type="module" src="\/mounted\/assets\/)|<style|\sstyle=|\son[a-z]+=|undefined|\[object|NaN/)
    }
  })

  it('escape what the content says, wherever it stands, and never link to a script', async () => {
    for (const page of pages) {
      const html = await read(page)
      expect(html).not.toContain('<b>')
      expect(html).not.toMatch(/(?:href|src)="\s*javascript:/i)
    }
    expect(HOSTILE).toContain('<script>')
    expect(await read('topics/insurance')).toContain('<h1 dir="auto">&lt;script>alert(1)&lt;/script> &amp; &quot;quoted&quot; &lt;b>bold&lt;/b></h1>')
  })
})

describe('a claim', () => {
  it('that is a question says so and is not told as a statement', async () => {
    const html = await read(`${CLAIM}/who-pays`)
    expect(html).toContain('unasserted')
    expect(html).toMatch(/class="stance"><bdi>Question</)
    expect(html).toContain('<title>Claim 5. Question: Who will pay')
    const [itself = ''] = html.split('id="relations"')
    expect(itself).toContain('asked by')
    expect(itself).not.toContain('said by')
  })

  it('that is somebody’s belief is laid to them, and not to whoever tells of it', async () => {
    const html = await read(`${CLAIM}/cursed-quay`)
    expect(html).toContain('A belief or story ascribed to Two pilots')
    expect(html).toMatch(/ascribed to.*so described by.*reported by/s)
    expect(html).not.toContain('said by')
  })

  it('has the chain from the originator down to the article’s authors, roles and all', async () => {
    const html = await read(`${CLAIM}/containers-burnt`)
    expect(html).toMatch(/said by.*Mara Velt.*harbour master.*passed on by.*Harbour Authority.*reported by.*Ada Lund/s)
  })

  it('marks what nobody said: implied, hypothetical, conceded, presupposed, inferred', async () => {
    expect(await read(`${CLAIM}/no-guard`)).toMatch(/Implied, not said.*line--implied|line--implied.*Implied, not said/s)
    expect(await read(`${CLAIM}/no-guard`)).toMatch(/perhaps from.*the article does not say so/s)
    expect(await read(`${CLAIM}/if-wind`)).toContain('Hypothetical')
    expect(await read(`${CLAIM}/was-slow`)).toContain('Conceded')
    expect(await read(`${CLAIM}/plans`)).toContain('Presupposed')
  })

  it('names unnamed sources as such and links to their place in the article', async () => {
    const html = await read(`${CLAIM}/sparks`)
    expect(html).toContain('href="/mounted/articles/fire-at-quay-seven/#voice-pilots"')
    expect(html).toContain('not named in the article')
  })

  it('shows its figures with their exactness, their base and what they were worked out from', async () => {
    const html = await read(`${CLAIM}/containers-burnt`)
    expect(html).toMatch(/20% to 30%.*a share of: .*600 containers on the quay.*>about</s)
    expect(html).toMatch(/at least<.*worked out by the editors from: /s)
  })

  it('has its relations from both ends', async () => {
    expect(await read(`${CLAIM}/not-the-crane`)).toMatch(/>disputes<.*Sparks from a crane/s)
    expect(await read(`${CLAIM}/sparks`)).toMatch(/>is disputed by<.*The crane had been at rest/s)
    expect(await read(`${CLAIM}/quay-closed`)).toMatch(/is supported by.*inferred: the article has no word/s)
  })

  it('shows a date with what it was worked out from', async () => {
    expect(await read(`${CLAIM}/containers-burnt`)).toMatch(
      /<details class="basis"><summary><time datetime="2031-05-02">2 May 2031<\/time>.*“Friday” read against the article\./s,
    )
  })
})

describe('an article', () => {
  it('of which next to nothing is known says that it is not known', async () => {
    const html = await read('articles/leaflet')
    expect(html).toContain('this title is the editors’')
    expect(html.match(/not stated in the source/g)).toHaveLength(3)
    expect(html).toContain('x-unknown-language')
  })

  it('tells what is inferred of its publication', async () => {
    expect(await read(CLAIM)).toContain('inferred: the source does not name its publisher')
  })

  it('keeps apart an entity and an unnamed source of the same slug', async () => {
    const html = await read(CLAIM)
    expect(html).toContain('id="source-mara-velt"')
    expect(html).toContain('id="voice-mara-velt"')
  })
})

describe('an entity', () => {
  it('of a kind that the site has never seen has its page, its facts and its index', async () => {
    expect(await read('vessels/blue-heron')).toMatch(
      /Vessel.*Home port.*<a href="\/mounted\/places\/port-elin\/"><bdi>Port Elin<\/bdi><\/a>, since 2020/s,
    )
    expect(await read('vessels/blue-heron')).toMatch(/What <bdi>Blue Heron<\/bdi> said.*Nobody was on guard/s)
    expect(await read('vessels')).toContain('Blue Heron')
    expect(await read('index.html')).toContain('href="/mounted/vessels/"')
  })

  it('keeps what it said, passed on, and is said to think apart', async () => {
    const html = await read('organizations/harbour-authority')
    expect(html).toMatch(/id="said".*rebuild.*id="passed-on".*containers.*id="supposed".*on guard/s)
  })

  it('tells a role once, with the claims that say so', async () => {
    const html = await read('people/mara-velt')
    expect(html.replace(/<script.*?<\/script>/s, '').match(/harbour master/g)).toHaveLength(1)
    expect(html).toContain('1990')
    expect(html).toContain('No claim says so')
  })

  it('is found again from whatever names it', async () => {
    expect(await read('places/port-elin')).toMatch(/Named in the facts of.*Blue Heron.*Quay Seven/s)
    expect(await read('vessels/blue-heron')).toMatch(/Took part in.*The fire at Quay Seven.*victim/s)
    expect(await read('people/ada-lund')).toMatch(/Wrote, alone or with others.*Fire closes a quay.*1 claim in the reporters’ own voice/s)
  })

  it('with a name written from right to left does not turn its neighbours round', async () => {
    expect(await read(CLAIM)).toContain('<bdi>نورا الهاشمي</bdi>')
    expect(await read('people/noura-al-hashimi')).toContain('<h1 dir="auto">نورا الهاشمي</h1>')
  })
})
