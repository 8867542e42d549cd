import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnBytes } from '../../packages/server/src/store/memory/columns/bytes.ts'
import { pack } from '../../packages/server/src/store/memory/columns/pack.ts'
import { fromSections, toSections, type Sections } from '../../packages/server/src/store/memory/columns/sections.ts'
import { decoded, Texts } from '../../packages/server/src/store/memory/columns/texts.ts'
import { Words } from '../../packages/server/src/store/memory/columns/words.ts'
import { Postings } from '../../packages/server/src/store/memory/sets/postings.ts'
import { arbitraryModel } from '../support/arbitrary-model.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { modelOf } from '../support/records.ts'
import { newsroomModel } from './corpora.ts'

const anyText = fc.string({ unit: 'grapheme' })
const from = (sections: Sections) => fromSections((name) => sections[name] ?? new Uint8Array())

describe('texts end to end', () => {
  it('come back as they were, in any script', () => {
    fc.assert(fc.property(fc.array(anyText), (strings) => {
      expect(decoded(Texts.of(strings))).toEqual(strings)
    }))
  })
})

describe('words by number', () => {
  it('are held once each, null as 0, and keep their numbers while others come', () => {
    fc.assert(fc.property(fc.array(fc.option(anyText)), fc.array(anyText), (some, later) => {
      const words = new Words()
      const ids = some.map((word) => words.add(word))
      for (const word of later) words.add(word)
      expect(ids.map((id) => words.orNull(id))).toEqual(some)
      expect(some.map((word) => words.add(word))).toEqual(ids)
      expect(words.size).toBe(new Set([...some, ...later].filter((word) => word !== null)).size + 1)
      expect(later.map((word) => words.at(words.id(word)))).toEqual(later)
    }))
  })

  it('know no word that was not added', () => {
    expect([new Words(['a']).id('b'), new Words().id('constructor')]).toEqual([-1, -1])
  })
})

describe('postings', () => {
  it('hold for each word the rows of which a value is it, ascending and once', () => {
    const rows = fc.array(fc.array(fc.nat(6), { maxLength: 4 }), { maxLength: 200 })
    fc.assert(fc.property(rows, fc.uniqueArray(fc.nat(9)), (lists, asked) => {
      const owners = Uint32Array.from(lists.flatMap((list, row) => list.map(() => row)))
      const postings = new Postings(lists.length, 7, Uint32Array.from(lists.flat()), owners)
      const having = (word: number): number[] => lists.flatMap((list, row) => (list.includes(word) ? [row] : []))
      for (let word = -1; word < 9; word++) expect([...postings.of(word)]).toEqual(having(word))
      expect(postings.words()).toEqual([...new Set(lists.flat())].toSorted((a, b) => a - b))
      expect([...postings.any(asked).toList()]).toEqual([...new Set(asked.flatMap(having))].toSorted((a, b) => a - b))
    }))
  })
})

describe('columns', () => {
  it('give back the model that they were made from, also by way of their bytes', () => {
    fc.assert(fc.property(arbitraryModel, (model) => {
      expect(modelOf(pack(model))).toEqual(model)
      expect(modelOf(from(toSections(pack(model))))).toEqual(model)
    }), runs(60))
  })

  it('read bytes that do not lie where numbers may', () => {
    const model = newsroomModel()
    const shifted = Object.entries(toSections(pack(model))).map(([name, bytes]) => {
      const moved = new Uint8Array(bytes.length + 1)
      moved.set(bytes, 1)
      return [name, moved.subarray(1)]
    })
    expect(modelOf(from(Object.fromEntries(shifted) as Sections))).toEqual(model)
  })

  it('refuse bytes that are no whole numbers', () => {
    const sections = toSections(pack(fixtureModel()))
    expect(() => from({ ...sections, 'claim.kind': sections['claim.kind']!.subarray(1) })).toThrow('no values of 4')
  })

  it('refuse claims of an article that is not there, and a hash that is none', () => {
    const model = fixtureModel()
    expect(() => pack({ ...model, articles: [] })).toThrow('there is no article harbour-fire')
    const [claim, ...rest] = model.claims
    expect(() => pack({ ...model, claims: [{ ...claim!, evidence: [{ paragraph: 1, start: 0, end: 1, sha256: 'ABC' }] }, ...rest] })).toThrow('"ABC" is no SHA-256')
  })

  it('take some hundred bytes a claim', () => {
    const model = newsroomModel()
    const each = columnBytes(pack(model)) / model.claims.length
    expect(each).toBeGreaterThan(150)
    expect(each).toBeLessThan(700)
  })
})
