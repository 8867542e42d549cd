import { describe, expect, it } from 'vitest'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'anchor-outside-source'

describe('anchor-outside-source', () => {
  it('takes an anchor that ends where the source ends', () => {
    expect(codesAfter(edit(FIRE, ['end: 900', 'end: 1200']))).toEqual([])
  })

  it('refuses an anchor that ends past the source', () => {
    expectProblems([edit(FIRE, ['end: 900', 'end: ▸1201'])], { code, message: 'The source ends at 1200; the anchor ends past it, at 1201.' })
  })

  it('refuses an anchor that ends where it starts', () => {
    expectProblems([edit(FIRE, ['start: 600, end: 700', 'start: ▸700, end: 700'])], { code, message: 'expected an end after the start' })
  })

  it('refuses an anchor that ends before it starts', () => {
    expectProblems([edit(FIRE, ['start: 600, end: 700', 'start: ▸701, end: 700'])], { code, message: 'starts at 701 and ends at 700' })
  })

  it('refuses an anchor in a paragraph that the source does not have', () => {
    expectProblems([edit(FIRE, ['paragraph: 8', 'paragraph: ▸9'])], { code, message: 'The source has 8 paragraphs; there is no paragraph 9.' })
  })

  it('refuses furniture that the source does not have', () => {
    expectProblems([edit(FIRE, ['furniture: [2]', 'furniture: [2, ▸9]'])], { code, message: 'The source has 8 paragraphs; there is no paragraph 9.' })
  })
})
