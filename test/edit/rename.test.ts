import * as fc from 'fast-check'
import { EditRefused, inspectContent, type Inspection, type Named } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { commentsOf } from '../../packages/schema/src/edit/comments.ts'
import { edit, FIRE, INQUIRY, put } from '../support/content-fixture.ts'
import { fixtureContent, modelOf, renamed, reread, textOf } from '../support/edit-fixture.ts'

const content = fixtureContent()

describe('renaming an entity', () => {
  it('rewrites every reference, renames the file and keeps the old slug', () => {
    const change = renamed(content, 'ada-stone', 'ada-stone-smith')
    expect(change.edits.map(({ before, after, references }) => [before.slug, after?.slug, references])).toEqual([
      ['harbour-fire', 'harbour-fire', 2], ['quay-fire', 'quay-fire', 1], ['ada-stone', 'ada-stone-smith', 0],
    ])
    expect(textOf(change, 'people/ada-stone')).toBeUndefined()
    expect(textOf(change, 'people/ada-stone-smith')).toContain('aliases: [Stone, the harbour master]\nformerly: [ada-stone]\nid: ada-stone\ndescription:')
    expect(textOf(change, 'articles/harbour-fire')).toContain('{ source: ada-stone-smith, mode: DIRECT_QUOTE, as: harbour master }')
  })

  it('adds to the former slugs that are there and keeps the id', () => {
    expect(textOf(renamed(content, 'dock-union', 'port-workers'), 'organizations/port-workers')).toContain('formerly: [port-union, dock-union]\nid: port-union\n')
  })

  it('lets a former slug of its own come back', () => {
    expect(textOf(renamed(content, 'dock-union', 'port-union'), 'organizations/port-union')).toContain('formerly: [dock-union]\nid: port-union\n')
  })

  it('leaves what is no reference alone: words, measures, other types with the same slug', () => {
    const here = fixtureContent(put('topics/area.yaml', 'name: area\n'), put('topics/harbour-fire.yaml', 'name: The fire\n'))
    const change = renamed(here, 'area', 'extent')
    expect(change.edits.map(({ before }) => before.path)).toEqual(['content/topics/area.yaml'])
    expect(renamed(here, 'harbour-fire', 'the-fire', 'entity').edits).toHaveLength(1)
  })

  it('keeps quotation marks, block style, comments, CRLF and every blank', () => {
    const text = '# About\r\nname:   Ben Okoro   # reporter\r\n\r\nformerly:\r\n  - benny   # a nickname\r\nid: benny\r\nnotes: [ ]   # none\r\n'
    const here = fixtureContent(put('people/ben-okoro.yaml', text), edit(FIRE, ['authors: [ben-okoro, cora-lind]', "authors:\n  - 'ben-okoro'  # first\n  # then\n  - >-\n    cora-lind"]))
    const change = renamed(here, 'ben-okoro', 'benjamin')
    expect(textOf(change, 'people/benjamin')).toBe(text.replace('# a nickname\r\n', '# a nickname\r\n  - ben-okoro\r\n'))
    expect(textOf(change, 'articles/harbour-fire')).toContain("authors:\n  - 'benjamin'  # first\n  # then\n  - >-\n    cora-lind\npublisher:")
    expect(textOf(renamed(here, 'cora-lind', 'cora'), 'articles/harbour-fire')).toContain('# then\n  - cora\npublisher:')
  })

  it.each(['2016', 'null', 'true', '1e5', '0x1f'])('writes the slug %s so that it stays a text', (slug) => {
    const model = modelOf(reread(renamed(content, 'north-quay', slug)))
    expect(model.claims.find(({ key }) => key === 'harbour-fire/warehouse-burnt')?.about).toEqual(['quay-fire', slug])
  })
})

describe('renaming an article and what stands in it', () => {
  it('rewrites claims of an article wherever they are named in full', () => {
    const change = renamed(content, 'harbour-fire', 'quay-in-flames')
    expect(textOf(change, 'people/ada-stone')).toContain('claims: [quay-in-flames/cranes-unsafe]')
    expect(textOf(change, 'articles/harbour-inquiry')).toContain('claim: quay-in-flames/cranes-unsafe }')
    expect(textOf(change, 'articles/quay-in-flames')).toContain('formerly: [quay-blaze, harbour-fire]')
    expect(textOf(change, 'articles/quay-in-flames')).toContain('claim: warehouse-burnt }')
  })

  it('rewrites a claim in its own article and in others, as each writes it', () => {
    const here = fixtureContent(edit(INQUIRY, ['claim: harbour-fire/cranes-unsafe', 'claim: harbour-inquiry/deaths']), edit(FIRE, ['claim: harbour-inquiry/no-culprit', 'claim: harbour-inquiry/deaths']))
    const change = renamed(here, 'harbour-inquiry/deaths', 'the-dead')
    expect(textOf(change, 'articles/harbour-inquiry')).toContain('  - slug: the-dead\n    formerly: [deaths]\n    id: deaths\n')
    expect(textOf(change, 'articles/harbour-inquiry')).toContain('claim: harbour-inquiry/the-dead }')
    expect(textOf(change, 'articles/harbour-fire')).toContain('claim: harbour-inquiry/the-dead }')
    expect(textOf(renamed(content, 'harbour-fire/was-it-arson', 'arson'), 'articles/harbour-fire')).toContain('{ type: ANSWERS, claim: arson,')
  })

  it('renames an unnamed source in its chains and a section, and says that neither has former slugs', () => {
    const change = renamed(content, 'harbour-fire/dockers', 'stevedores')
    expect(textOf(change, 'articles/harbour-fire')?.match(/stevedores/g)).toHaveLength(3)
    expect(change.remarks).toEqual([expect.stringContaining('harbour-fire/dockers from outside finds it no more')])
    expect(textOf(renamed(content, 'harbour-fire/the-cause', 'causes'), 'articles/harbour-fire')).toContain('{ slug: causes, title: The cause')
  })
})

describe('a rename that cannot be', () => {
  it.each([
    ['ada-stone', 'ben-okoro', /"ben-okoro" names another entity/],
    ['ada-stone', 'port-union', /"port-union" was the entity "dock-union" and still finds it/],
    ['ada-stone', 'dockers', /is an unnamed source of the article "harbour-fire"/],
    ['ada-stone', 'ada-stone', /is called "ada-stone" already/],
    ['ada-stone', 'Ada_Stone', /"Ada_Stone" is no slug: expected a slug: lower-case ASCII words/],
    ['ada-stone', 'x'.repeat(101), /at most 100 characters/],
    ['harbour-inquiry', 'quay-blaze', /was the article "harbour-fire"/],
    ['harbour-fire/area-burnt', 'warehouse-burnt', /names another claim/],
    ['harbour-fire/cranes-unsafe', 'storage-burnt', /was the claim "area-burnt"/],
    ['harbour-fire/dockers', 'byline', /the reporters' own voice/],
    ['harbour-fire/dockers', 'ada-stone', /is an entity/],
    ['ada-ston', 'x', /There is no entity or article "ada-ston"\. Did you mean "ada-stone"\?/],
    ['port-union', 'x', /It is called "dock-union" now/],
    ['harbour-fire/storage-burnt', 'x', /It is called "harbour-fire\/area-burnt" now/],
    ['nowhere/deaths', 'x', /There is no article "nowhere"/],
    ['a/b/c', 'x', /is no address/],
  ])('%s to %s is refused', (address, to, message) => {
    expect(() => renamed(content, address, to)).toThrow(EditRefused)
    expect(() => renamed(content, address, to)).toThrow(message)
  })

  it('asks which is meant where two things have one slug', () => {
    const here = fixtureContent(put('topics/harbour-fire.yaml', 'name: The fire\n'))
    expect(() => renamed(here, 'harbour-fire', 'x')).toThrow('"harbour-fire" names the article and the entity. Say which: --type article or --type entity')
  })
})

/** Every thing of a content that has a slug. */
function allNamed({ drafts }: Inspection): [address: string, type: Named['type']][] {
  return [
    ...drafts.entities.map(({ slug }): [string, Named['type']] => [slug, 'entity']),
    ...drafts.articles.flatMap(({ slug, entry }): [string, Named['type']][] => [
      [slug, 'article'],
      ...entry.claims.map((claim): [string, Named['type']] => [`${slug}/${claim.slug}`, 'claim']),
      ...entry.unnamed.map((source): [string, Named['type']] => [`${slug}/${source.slug}`, 'source']),
      ...entry.sections.map((section): [string, Named['type']] => [`${slug}/${section.slug}`, 'section']),
    ]),
  ]
}

/** The model with a new slug at every place that holds the old one, found by the look of the value and not by what the code under test knows. */
function replaced(model: unknown, address: string, type: Named['type'], to: string): unknown {
  const [article, own = ''] = address.split('/')
  const renamedSlug = (text: string, key: string): string => {
    if (['identity', 'text', 'name', 'role', 'as', 'of', 'measure', 'unit'].includes(key)) return text
    if (type === 'entity') return text === address ? to : text
    if (type === 'section') return key === 'section' && text === own ? to : text
    const whole = type === 'article' ? new RegExp(`^${address}(?=$|/)`) : new RegExp(`^${address}(?=$|#)`)
    return text.replace(whole, type === 'article' ? to : `${article}/${to}`)
  }
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return renamedSlug(value, key)
    if (Array.isArray(value)) return value.map((item) => walk(item, key))
    if (value === null || typeof value !== 'object') return value
    const record = value as Record<string, unknown>
    const made = Object.fromEntries(Object.entries(record).map(([name, item]) => [name, name === 'formerly' ? item : walk(item, name)]))
    const isIt = (type === 'claim' && record['key'] === address && record['type'] === 'claim') || (['article', 'entity'].includes(type) && record['type'] === type && record['slug'] === address)
    const isSection = type === 'section' && record['slug'] === own && 'paragraph' in record
    if (isIt) made['formerly'] = [...(record['formerly'] as string[]), address.split('/').at(-1)]
    if (isIt || isSection) made['slug'] = to
    return made
  }
  return walk(model, '')
}

/** Lists in an order that does not depend on slugs. */
function unordered(model: unknown): unknown {
  const sorted = (items: unknown): string[] => (items as unknown[]).map((item) => JSON.stringify(item)).toSorted()
  return Object.fromEntries(Object.entries(model as object).map(([name, items]) => [name, sorted(items)]))
}

describe.each(['fixture', 'newsroom'])('any rename in the %s', (which) => {
  const here = which === 'fixture' ? content : inspectContent(new URL('../newsroom/content', import.meta.url).pathname, 'content')
  const some = fc.constantFrom(...allNamed(here))
  const runs = which === 'fixture' ? 60 : 25

  it('gives the same model with the slug replaced, and loses no comment', () => {
    fc.assert(fc.property(some, ([address, type]) => {
      const change = renamed(here, address, 'zz-new-slug', type)
      expect(unordered(modelOf(reread(change)))).toEqual(unordered(replaced(structuredClone(modelOf(here)), address, type, 'zz-new-slug')))
      for (const { before, after } of change.edits) expect(commentsOf(after?.text ?? '').map(({ text }) => text)).toEqual(commentsOf(before.text).map(({ text }) => text))
    }), { numRuns: runs })
  }, 60_000)

  it('there and back gives the same content again, but for the slug that it had in between', () => {
    fc.assert(fc.property(some, ([address, type]) => {
      const there = reread(renamed(here, address, 'zz-new-slug', type))
      const [article, own] = address.split('/')
      const back = reread(renamed(there, own === undefined ? 'zz-new-slug' : `${article}/zz-new-slug`, own ?? address, type))
      const forgotten = JSON.parse(JSON.stringify(modelOf(back)).replaceAll(/,?"zz-new-slug"/g, '')) as unknown
      expect(forgotten).toEqual(JSON.parse(JSON.stringify(modelOf(here))))
    }), { numRuns: runs })
  }, 60_000)
})
