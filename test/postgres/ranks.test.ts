import { expect, it } from 'vitest'
import * as fc from 'fast-check'
import { ranksFor } from '../../packages/server/src/store/postgres/publish/ranks.ts'

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const named = (names: readonly string[], from = 0) => names.map((name, index) => ({ slug: `s${String(from + index).padStart(4, '0')}`, name }))

it('gives new names ranks between their neighbours, and numbers all anew when none is left', () => {
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 3 }), { minLength: 10, maxLength: 30 }), fc.array(fc.string({ maxLength: 3 }), { maxLength: 30 }), (first, added) => {
    const { ranks } = ranksFor([], named(first))
    let list = named(first).map((item) => ({ ...item, rank: ranks.get(item.slug)! })).toSorted((a, b) => a.rank - b.rank)
    for (const item of named(added, first.length)) {
      const next = ranksFor(list, [item])
      list = [...list, { ...item, rank: 0 }].map((one) => ({ ...one, rank: next.ranks.get(one.slug) ?? one.rank })).toSorted((a, b) => a.rank - b.rank)
    }
    const order = list.toSorted((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
    expect(list.map(({ slug }) => slug)).toEqual(order.map(({ slug }) => slug))
  }), { numRuns: 100 })
})

it('finds room for a hundred names in one place', () => {
  let list = [{ slug: 'a', name: 'a', rank: 0 }, { slug: 'z', name: 'z', rank: 1 }, ...Array.from({ length: 10 }, (_, index) => ({ slug: `zz${index}`, name: `zz${index}`, rank: 2 + index }))]
  let renumbered = 0
  for (let index = 1; index <= 100; index++) {
    const item = { slug: `m${String(index).padStart(3, '0')}`, name: `m${String(index).padStart(3, '0')}` }
    const next = ranksFor(list, [item])
    if (next.renumbered) renumbered++
    list = [...list, { ...item, rank: 0 }].map((one) => ({ ...one, rank: next.ranks.get(one.slug) ?? one.rank })).toSorted((a, b) => a.rank - b.rank)
  }
  expect(list.map(({ slug }) => slug)).toEqual(list.map(({ slug }) => slug).toSorted())
  expect(renumbered).toBeGreaterThan(0)
})
