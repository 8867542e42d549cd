import type { SearchHit } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { newsroomModel, pageOf, storeOf } from '../store/corpora.ts'

const hits = (query: string): readonly SearchHit[] =>
  pageOf(storeOf(newsroomModel()), { listing: 'search', filter: { query }, order: 'RELEVANCE', take: 1000, from: 'start' }).items
const entities = (query: string): string[] => hits(query).flatMap(({ node }) => (node.type === 'entity' ? [node.key] : []))

describe('searching the newsroom by name', () => {
  it.each([
    ['VMSA', 'vmsa'], ['v.m.s.a.', 'vmsa'], ['TIL', 'tarn-island-lines'], ['EICR', 'eicr'], ['Zoe Krejci', 'zoe-krejci'], ['zoë kréjci', 'zoe-krejci'], ['angholt', 'bram-angholt'], ['Ångholt', 'bram-angholt'],
    ['ゾエ・クレイチ', 'zoe-krejci'], ['クレイチ', 'zoe-krejci'], ['Богдан', 'bohdan-lypovets'], ['بورت إلسن', 'port-elsin'], ['Seesicherheitsbehörde', 'vmsa'], ['seesicherheitsbehorde', 'vmsa'],
  ])('%s finds %s first among what there is', (query, slug) => {
    expect(entities(query)[0]).toBe(slug)
  })

  it('tells names apart that are one letter apart', () => {
    expect(entities('Marlow')).toContain('ilvane-marlow')
    expect(entities('Marlow')).not.toContain('thessaly-marlowe')
    expect(entities('Marlowe')).not.toContain('ilvane-marlow')
  })

  it('forgives a slip in a name', () => {
    expect(entities('Uhlenhaud')).toContain('konrad-uhlenhaut')
    expect(entities('Quilfeather')).toContain('nerys-quillfeather')
  })

  it('finds what is said of somebody by any of the names', () => {
    const claims = hits('VMSA').flatMap(({ node }) => (node.type === 'claim' ? [node.key] : []))
    expect(claims).toContain('ferry-aground/three-dead')
  })
})

describe('a phrase', () => {
  it('does not run from one name of an entity into the next', () => {
    // "Varduna Maritime Safety Agency" is also called "VMSA": nobody is called "Agency VMSA".
    expect(entities('"agency vmsa"')).toEqual([])
  })
})

describe('the text of an entity', () => {
  it('is its names and description, not what kind it is of', () => {
    const model = newsroomModel()
    const [found = []] = storeOf(model).entityKinds([{ text: 'person', kind: { eq: 'person' } }]) as (readonly { readonly count: number }[])[]
    const saying = model.entities.filter(({ kind, name, aliases, description }) => kind === 'person' && /\bperson\b/i.test([name, ...aliases, description ?? ''].join(' ')))
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(saying.length)
  })
})
