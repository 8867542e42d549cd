import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { FACETS, type Answer, type Question } from '../../packages/site/browser/answer.ts'
import { StaleIndex, type Index } from '../../packages/site/browser/index-of-all.ts'
import { pieceIndex, type Read } from '../../packages/site/browser/piece-index.ts'
import { search } from '../../packages/site/browser/search.ts'
import { wholeIndex } from '../../packages/site/browser/whole-index.ts'
import { filesOf } from '../../packages/site/src/search/index.ts'
import type { Findable, Manifest, WholeIndex } from '../../packages/site/src/search/shapes.ts'
import { realModel } from '../support/real-content.ts'
import { buildRealSite } from './real-site.ts'
import { syntheticThings } from './synthetic-things.ts'

const NOTHING_CHOSEN = { type: '', kind: '', speaker: '' }
const asks = (words: string, more: Partial<Question> = {}): Question => ({ words, chosen: NOTHING_CHOSEN, first: 20, counted: true, ...more })
const texts = ({ lines }: Answer): readonly string[] => lines.map(({ text }) => text.map((part) => part.text).join(''))

const SMALL: readonly Findable[] = [
  { path: '/people/zoe/', text: 'Zoë Kréjci', type: 'Person', about: 'A pilot', aliases: 'the Gull' },
  { path: '/people/noura/', text: 'نورا الهاشمي', type: 'Person', about: '' },
  { path: '/topics/algae/', text: '窒素と藻', type: 'Topic', about: '' },
  { path: '/topics/nest/', text: 'Nest', type: 'Topic', about: '', aliases: 'home of Zoë' },
  { path: '/topics/fire/', text: 'Firearms', type: 'Topic', about: 'Not of the quay, in the U.S.' },
  { path: '/events/fire/', text: 'The fire at Quay Seven', type: 'Event', about: '' },
  { path: '/a/c/', text: 'The quay burnt.', type: 'Claim', about: 'report, Zoë Kréjci', kind: 'report', speaker: 'Zoë Kréjci', also: 'Quay Seven' },
  { path: '/a/d/', text: 'A gull burnt.', type: 'Claim', about: 'report, Noura', kind: 'report', speaker: 'Noura' },
]

const sizeOf = (text: string): number => gzipSync(text).length

/** The index of these things as a page opens it, and what it reads of it. */
function opened(things: readonly Findable[], most: number): { readonly index: Index; readonly read: Map<string, string>; readonly files: ReadonlyMap<string, string> } {
  const files = new Map(filesOf(() => things, most))
  const read = new Map<string, string>()
  const reader: Read = async (path) => {
    const text = files.get(path)
    if (text === undefined) throw new Error(`${path} is not there`)
    read.set(path, text)
    return JSON.parse(text) as unknown
  }
  const first = JSON.parse(files.get('search.json') ?? '') as WholeIndex | Manifest
  return { index: 'things' in first ? wholeIndex(first.things) : pieceIndex(first, reader), read, files }
}

describe.each([
  ['read as a whole', 1_000_000],
  ['read in pieces', 0],
])('the search of the site, %s', (_, most) => {
  const { index } = opened(SMALL, most)
  const find = async (query: string): Promise<readonly string[]> => texts(await search(index, asks(query)))

  it('finds by the beginnings of words, all of them, in any order', async () => {
    expect(await find('sev fir')).toEqual(['The fire at Quay Seven'])
    expect(await find('ire')).toEqual([])
  })

  it('puts first what is called so, by name or alias', async () => {
    expect(await find('quay fire')).toEqual(['The fire at Quay Seven', 'Firearms'])
    expect(await find('gull')).toEqual(['Zoë Kréjci', 'A gull burnt.'])
    expect(await find('zoe')).toEqual(['Zoë Kréjci', 'Nest', 'The quay burnt.'])
  })

  it('minds neither case, diacritics nor the dots of acronyms, and any script', async () => {
    expect((await find('ZOE krejci'))[0]).toBe('Zoë Kréjci')
    expect(await find('الهاشمي')).toEqual(['نورا الهاشمي'])
    for (const part of ['藻', '素と', '窒素と藻']) expect(await find(part)).toEqual(['窒素と藻'])
    expect(await find('素藻')).toEqual([])
    expect(await find('us')).toEqual(['Firearms'])
  })

  it('finds everything without a word, in the same order', async () => {
    expect(await find(' … ')).toEqual(SMALL.map(({ text }) => text))
  })

  it('counts each facet under the choices of the others', async () => {
    const { total, counts } = await search(index, asks('quay', { chosen: { ...NOTHING_CHOSEN, type: 'Claim' } }))
    expect(total).toBe(1)
    expect(counts).toEqual({ type: [['Event', 1], ['Claim', 1], ['Topic', 1]], kind: [['report', 1]], speaker: [['Zoë Kréjci', 1]] })
  })

  it('marks what was found where it stands, and shows the alias that was meant', async () => {
    const first = async (words: string) => (await search(index, asks(words))).lines[0]
    expect(await first('krej')).toMatchObject({ text: [{ text: 'Zoë ', marked: false }, { text: 'Kréjci', marked: true }] })
    expect(await first('krej')).not.toHaveProperty('passage')
    expect(await first('gul')).toMatchObject({ passage: [{ text: 'the ', marked: false }, { text: 'Gull', marked: true }] })
  })
})

describe('an index in pieces', () => {
  const things = syntheticThings(4000, 11)
  const whole = opened(things, Infinity)
  const pieces = opened(things, 0)
  const known = things.flatMap(({ text, also = '', about }) => `${text} ${also} ${about}`.split(' '))
  const word = fc.tuple(fc.constantFrom(...known), fc.integer({ min: 2, max: 12 })).map(([of, length]) => of.slice(0, length))
  const query = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const choice = fc.record({
    type: fc.constantFrom('', '', 'Claim', 'Person', 'Article'),
    kind: fc.constantFrom('', '', 'report', 'question'),
    speaker: fc.constantFrom('', '', ...things.flatMap(({ speaker }) => speaker ?? []).slice(0, 20)),
  })

  it('answers every question as the whole does, and both as one who reads everything', async () => {
    await fc.assert(
      fc.asyncProperty(query, choice, async (words, chosen) => {
        const question = asks(words, { chosen, first: 1000 })
        const [one, other] = [await search(whole.index, question), await search(pieces.index, question)]
        expect({ ...other, note: '' }).toEqual({ ...one, note: '' })
        expect(one.lines.map(({ path }) => path)).toEqual(byReading(things, words, chosen).slice(0, 1000))
        for (const { key } of FACETS) {
          const counted = one.counts?.[key].find(([value]) => value === chosen[key])?.[1] ?? 0
          expect(chosen[key] === '' ? 0 : counted).toBe(chosen[key] === '' ? 0 : one.total)
        }
      }),
      { numRuns: 150, seed: 5 },
    )
  })

  it('is the same, byte for byte, when it is made again, and every piece is of its version', () => {
    expect([...opened(things, 0).files]).toEqual([...pieces.files])
    const versions = [...pieces.files.values()].map((text) => (JSON.parse(text) as Manifest).version)
    expect(new Set(versions).size).toBe(1)
    const other = opened(things.slice(1), 0).files.get('search.json') ?? ''
    expect((JSON.parse(other) as Manifest).version).not.toBe(versions[0])
  })

  it('reads one piece for a word and no more than one for each result', async () => {
    for (const words of ['ba', known[0] ?? '', known.at(-1) ?? '', 'qu', 'tion']) {
      const { index, read } = opened(things, 0)
      await search(index, asks(words, { counted: false }))
      const paths = [...read.keys()]
      expect(paths.filter((path) => /terms|begin/.test(path))).toHaveLength(1)
      expect(paths.filter((path) => path.includes('things')).length).toBeLessThanOrEqual(20)
      expect(paths.filter((path) => /types|speakers/.test(path))).toEqual([])
    }
  })

  it('is not searched by one letter alone, and says so', async () => {
    const { index, read } = opened(things, 0)
    const answer = await search(index, asks('b'))
    expect([answer.total, read.size]).toEqual([0, 0])
    expect(answer.note).toContain('“b” left out')
    const both = await search(index, asks('b tion'))
    expect(both.total).toBe((await search(index, asks('tion'))).total)
  })

  it('is refused when its pieces are of two builds', async () => {
    const manifest = JSON.parse(pieces.files.get('search.json') ?? '') as Manifest
    const index = pieceIndex({ ...manifest, version: 'of another build' }, async (path) => JSON.parse(pieces.files.get(path) ?? '') as unknown)
    await expect(search(index, asks('tion'))).rejects.toBeInstanceOf(StaleIndex)
  })

  it('costs at most 150 kB compressed for a word over 30,000 things, and makes 10,000 of them a second even on a busy machine', async () => {
    const many = syntheticThings(30_000, 3)
    const before = process.cpuUsage()
    const { index, read, files } = opened(many, 0)
    const { user, system } = process.cpuUsage(before)
    expect(30_000 / ((user + system) / 1e6)).toBeGreaterThan(10_000)
    for (const words of ['ba', 'ti', 'ration']) {
      read.clear()
      await search(index, asks(words, { counted: false }))
      const fetched = [...read.values(), files.get('search.json') ?? ''].reduce((sum, text) => sum + sizeOf(text), 0)
      expect([words, fetched < 150_000]).toEqual([words, true])
    }
  })
})

describe('the search of the repository’s own content', () => {
  let out = ''
  let things: readonly Findable[] = []

  beforeAll(async () => {
    out = await buildRealSite()
    ;({ things } = JSON.parse(readFileSync(join(out, 'search.json'), 'utf8')) as WholeIndex)
  })

  it('is over every article, entity and claim that has a page', () => {
    const { entities, articles, claims } = realModel()
    expect(things).toHaveLength(entities.length + articles.length + claims.length)
    expect(things.filter(({ path }) => !existsSync(join(out, path, 'index.html')))).toEqual([])
  })

  it('finds by a whole name first what is called so', async () => {
    const index = wholeIndex(things)
    const named = things.filter(({ type }) => type !== 'Claim')
    expect(named.length).toBeGreaterThan(50)
    for (const { text } of named) expect(texts(await search(index, asks(text)))[0]).toBe(text)
  })

  it('weighs at most 60 kB compressed at first view', () => {
    const loaded = ['search/index.html', 'search.json', 'assets/explore.js', 'assets/site.css', 'assets/mark.svg']
    expect(loaded.reduce((sum, file) => sum + sizeOf(readFileSync(join(out, file), 'utf8')), 0)).toBeLessThan(60_000)
  })
})

/** What a patient reader finds, with nothing but the texts. */
function byReading(things: readonly Findable[], words: string, chosen: Question['chosen']): readonly string[] {
  const wanted = words.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '')
  const has = (text: string): boolean => wanted.every((word) => text.toLowerCase().split(/[^a-z0-9]+/).some((each) => each.startsWith(word)))
  const fitting = things.filter((thing) => FACETS.every(({ key }) => chosen[key] === '' || chosen[key] === thing[key]))
  const found = fitting.filter(({ text, aliases = '', also = '', speaker = '', about }) => has(`${text} ${aliases} ${also} ${speaker} ${about}`))
  const named = found.filter(({ text, type }) => type !== 'Claim' && has(text))
  const close = found.filter((thing) => !named.includes(thing) && has(`${thing.text} ${thing.aliases ?? ''}`))
  return [...named, ...close, ...found.filter((thing) => !named.includes(thing) && !close.includes(thing))].map(({ path }) => path)
}
