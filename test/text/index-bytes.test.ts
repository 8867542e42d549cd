import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field, Sections } from '../../packages/server/src/text/tables.ts'
import { TextIndex } from '../../packages/server/src/text/text-index.ts'
import { runs } from '../support/arbitrary-runs.ts'

type Fields = readonly Field[]

const WORDS = ['ferry', 'ferryman', 'reef', 'ran', 'aground', 'Uhlenhaut', 'Marlowe', 'marlow', 'Zoë', 'U.S.', 'the', 'of', '藻場の', '𠮷野', 'harbour’s'] as const
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '))
const field: fc.Arbitrary<Field> = fc.record({ text, weight: fc.constantFrom(0.5, 1, 2, 3, 4), names: fc.boolean() })
const document: fc.Arbitrary<Fields> = fc.array(field, { maxLength: 4 })
const documents = fc.array(document, { maxLength: 12 })
const QUERIES = ['ferry', 'ferry reef', 'fer*', 'r*', '"ran aground"', 'of the "ferry ran" m*', 'Uhlenhaud', 'marlowa', 'zoe', 'us', '藻場', '𠮷野', 'harbour', 'nothing', '']

const indexOf = (of: readonly Fields[]): TextIndex => TextIndex.of(of.length, (number) => of[number]!)
const plain = (sections: Sections): object => Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]))

function answers(index: TextIndex): object[] {
  return QUERIES.map((query) => {
    const { documents: found, scores, terms, phrases } = index.search(query)
    return { query, found: [...found], scores: [...scores], terms: [...terms], phrases }
  })
}

function expectSame(index: TextIndex, other: TextIndex): void {
  expect(plain(index.toSections())).toEqual(plain(other.toSections()))
  expect(answers(index)).toEqual(answers(other))
}

describe('an index as bytes', () => {
  it('answers as the one that it was written by', () => {
    fc.assert(fc.property(documents, (of) => {
      const index = indexOf(of)
      expectSame(TextIndex.fromSections(index.toSections(), (number) => of[number]!), index)
    }), runs(100))
  })

  it('is read wherever the bytes lie', () => {
    const of = [[{ text: 'the ferry ran aground', weight: 2, names: false }]]
    const index = indexOf(of)
    const shift = (bytes: Uint8Array): Uint8Array => new Uint8Array([0, ...bytes]).subarray(1)
    const { units, unitOffsets, offsets, documents: posted, codes, lengths, names } = index.toSections()
    const shifted = { units: shift(units), unitOffsets: shift(unitOffsets), offsets: shift(offsets), documents: shift(posted), codes: shift(codes), lengths: shift(lengths), names: shift(names) }
    expectSame(TextIndex.fromSections(shifted, (number) => of[number]!), index)
  })

  it('holds a word that stands very often in a text for what it counts', () => {
    const often = (times: number): Fields => [{ text: 'reef '.repeat(times), weight: 4, names: false }]
    const of = [often(1), often(15), often(40), often(3000)]
    const index = indexOf(of)
    expectSame(TextIndex.fromSections(index.toSections(), (number) => of[number]!), index)
    const mean = 3056
    expect([...index.search('reef').scores]).toEqual([4, 60, 160, 12_000].map((weight) => {
      const rarity = Math.log(1 + 0.5 / 4.5)
      return (rarity * weight * 2.2) / (weight + 1.2 * (0.25 + (0.75 * weight) / mean))
    }))
  })
})

describe('an index with documents replaced', () => {
  /** Where documents are taken out, how many, and what stands there instead. */
  const changes = fc.array(fc.record({ gap: fc.nat(4), gone: fc.nat(3), made: fc.array(document, { maxLength: 3 }) }), { maxLength: 4 })

  it('is the index of the documents that there are then', () => {
    fc.assert(fc.property(documents, changes, (before, wanted) => {
      const after: Fields[] = []
      const edits: { from: number; to: number; documents: number }[] = []
      let at = 0
      for (const { gap, gone, made } of wanted) {
        const from = Math.min(before.length, at + gap)
        const to = Math.min(before.length, from + gone)
        after.push(...before.slice(at, from), ...made)
        edits.push({ from, to, documents: made.length })
        at = to
      }
      after.push(...before.slice(at))
      const old = indexOf(before)
      const [bytes, answered] = [plain(old.toSections()), answers(old)]
      expectSame(old.replaced(edits, (number) => after[number]!), indexOf(after))
      expect([plain(old.toSections()), answers(old)]).toEqual([bytes, answered])
    }), runs(300))
  })

  it('forgets words and names that nothing has any more', () => {
    const of = (...names: readonly string[]): Fields[] => names.map((name) => [{ text: name, weight: 1, names: true }, { text: 'aboard', weight: 1, names: false }])
    const after = of('Marlowe', 'Angholt')
    const index = indexOf(of('Marlowe', 'Uhlenhaut')).replaced([{ from: 1, to: 2, documents: 1 }], (number) => after[number]!)
    expect(['Uhlenhaud', 'Angholz', 'aboard'].map((query) => [...index.search(query).documents])).toEqual([[], [1], [0, 1]])
  })
})
