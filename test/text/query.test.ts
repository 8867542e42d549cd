import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../packages/server/src/text/query.ts'
import { runs } from '../support/arbitrary-runs.ts'

describe('a query', () => {
  it('is words, beginnings of words and phrases, all of which must match', () => {
    expect(parseQuery('attack* "finance minister" Brüssel')).toEqual([
      { kind: 'prefix', term: 'attack' }, { kind: 'phrase', terms: ['finance', 'minister'] }, { kind: 'word', term: 'brussel' },
    ])
  })

  it.each([
    ['"one"', [{ kind: 'word', term: 'one' }]],
    ['"a" "b c"', [{ kind: 'word', term: 'a' }, { kind: 'phrase', terms: ['b', 'c'] }]],
    ['"not closed', [{ kind: 'word', term: 'not' }, { kind: 'word', term: 'closed' }]],
    ['al-Qaduli', [{ kind: 'phrase', terms: ['al', 'qaduli'] }]],
    ['al-Qad*', [{ kind: 'word', term: 'al' }, { kind: 'prefix', term: 'qad' }]],
    ['*', []], ['""', []], ['  — ', []], ['', []],
    ['ferry*s', [{ kind: 'phrase', terms: ['ferry', 's'] }]],
    ['藻場の', [{ kind: 'phrase', terms: ['藻場', '場の'] }]],
    ['U.S.', [{ kind: 'word', term: 'us' }]],
  ])('reads %s', (query, clauses) => {
    expect(parseQuery(query)).toEqual(clauses)
  })

  it('of any form is read, and no clause is without words', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '"', '*', ' ', '藻', '.', '’', '-', '🚒'), maxLength: 40 }), (query) => {
      for (const clause of parseQuery(query)) {
        expect(clause.kind === 'phrase' ? clause.terms.length : 2).toBeGreaterThan(1)
        expect(clause.kind === 'phrase' ? clause.terms : [clause.term]).not.toContain('')
      }
    }), runs(500))
  })
})
