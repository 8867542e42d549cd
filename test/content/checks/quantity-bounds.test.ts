import { describe, expect, it } from 'vitest'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'quantity-bounds'
const RANGE = '{ min: 2, max: 3,'

describe('quantity-bounds', () => {
  it.each(['{ min: 2, max: 2,', '{ min: 2,', '{ max: 3,', '{ value: 0,', '{ value: -1.5,', '{ min: -3, max: -2,'])('takes %s', (range) => {
    expect(codesAfter(edit(FIRE, [RANGE, range]))).toEqual([])
  })

  it('refuses a value beside a range', () => {
    expectProblems([edit(FIRE, [RANGE, '▸{ value: 2, max: 3,'])], { code, message: 'The figure has both a value and a range; expected value, or min and max.' })
  })

  it('refuses neither', () => {
    expectProblems([edit(FIRE, [RANGE, '▸{'])], { code, message: 'The figure has neither a value nor a range' })
  })

  it('refuses a range that ends before it starts', () => {
    expectProblems([edit(FIRE, [RANGE, '{ min: 3, max: ▸2,'])], { code, message: 'The range ends at 2, before it starts, at 3.' })
  })
})
