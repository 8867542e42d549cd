import { describe, expect, it } from 'vitest'
import { Best } from '../../packages/server/src/text/best.ts'
import type { Field } from '../../packages/server/src/text/tables.ts'
import { TextIndex } from '../../packages/server/src/text/text-index.ts'

const prose = (text: string, weight = 1): Field => ({ text, weight, names: false })
const name = (text: string): Field => ({ text, weight: 1, names: true })
const indexOf = (...documents: readonly (readonly Field[])[]): TextIndex => TextIndex.of(documents.length, (document) => documents[document] ?? [])
function found(index: TextIndex, query: string): number[] {
  const { documents, scores } = index.search(query)
  const best = new Best(documents, scores)
  return Array.from({ length: best.length }, (_, rank) => best.at(rank).document)
}

describe('ranking', () => {
  it('puts the shorter of two texts with the word first', () => {
    expect(found(indexOf([prose('ferry one two three four five six')], [prose('ferry one')]), 'ferry')).toEqual([1, 0])
  })

  it('puts more of the word before less of it, in texts of one length', () => {
    expect(found(indexOf([prose('ferry one two')], [prose('ferry ferry two')]), 'ferry')).toEqual([1, 0])
  })

  it('lets the rarer of two words count for more', () => {
    const index = indexOf([prose('ferry reef')], [prose('ferry one')], [prose('ferry two')])
    const score = (query: string): number => index.search(query).scores[0] ?? 0
    expect(score('reef')).toBeGreaterThan(score('ferry'))
    expect(score('ferry reef')).toBeCloseTo(score('ferry') + score('reef'), 5)
  })

  it('lets a field of more weight count for more', () => {
    expect(found(indexOf([prose('other words', 3), prose('ferry here', 1)], [prose('ferry here', 3), prose('other words', 1)]), 'ferry')).toEqual([1, 0])
  })

  it('puts the word itself before longer ones that begin with it', () => {
    expect(found(indexOf([prose('ferryman aboard')], [prose('ferry aboard')]), 'ferry*')).toEqual([1, 0])
  })

  it('gives every score above nothing, even of a word that all documents have', () => {
    expect([...indexOf([prose('ferry')], [prose('ferry')]).search('ferry').scores].every((score) => score > 0)).toBe(true)
  })
})

describe('matching', () => {
  const index = indexOf([prose('the ferry ran aground'), name('Ilvane Marlow')], [prose('aground the ferry ran'), name('Thessaly Marlowe')])

  it('wants every clause', () => {
    expect(found(index, 'ferry thessaly')).toEqual([1])
    expect(found(index, 'ferry nobody')).toEqual([])
  })

  it('wants the words of a phrase in a row, within one field', () => {
    expect(found(index, '"ran aground"')).toEqual([0])
    expect(found(index, '"aground Ilvane"')).toEqual([])
  })

  it('forgives a slip in names', () => {
    expect(found(index, 'ilvana')).toEqual([0])
    expect(found(index, 'Tessaly')).toEqual([1])
    expect(found(index, 'thesaly')).toEqual([1])
  })

  it('forgives no slip in other words, in short names, or where the word is one', () => {
    expect(found(index, 'fery')).toEqual([])
    expect(found(indexOf([name('Bo Li')]), 'Bu')).toEqual([])
    expect(found(index, 'marlow')).toEqual([0])
    expect(found(index, 'marlowe')).toEqual([1])
  })

  it('forgives two slips in names of eight letters or more, and no third', () => {
    const long = indexOf([name('Uhlenhaut')])
    expect([found(long, 'Ulenhaut'), found(long, 'Ulenhaud'), found(long, 'Olenhaud')]).toEqual([[0], [0], []])
  })

  it('finds every word that has a beginning, however many there are', () => {
    const many = indexOf(...Array.from({ length: 300 }, (_, number) => [prose(`w${number}`)]))
    expect(found(many, 'w*')).toHaveLength(300)
  })

  it('counts what matched as what to mark', () => {
    expect([...index.search('ilvana fer*').terms].toSorted()).toEqual(['ferry', 'ilvane'])
  })
})
