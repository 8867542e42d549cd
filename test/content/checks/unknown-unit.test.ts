import { describe, expect, it } from 'vitest'
import { UNIT_NAMES } from '../../../packages/schema/src/quantity/units.ts'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'unknown-unit'

describe('unknown-unit', () => {
  it.each(UNIT_NAMES)('takes %s', (unit) => {
    expect(codesAfter(edit(FIRE, ['unit: million', `unit: ${unit}`]))).toEqual([])
  })

  it('refuses a unit that nobody knows, with the list and the nearest', () => {
    expectProblems([edit(FIRE, ['unit: million', 'unit: ▸milion'])], { code, message: '"milion" is no unit; expected one of count, dozen,', hint: 'Did you mean "million"?' })
  })

  it.each(['constructor', '__proto__', 'MI2'])('refuses %s', (unit) => {
    expect(codesAfter(edit(FIRE, ['unit: million', `unit: ${unit}`]))).toEqual([code])
  })
})
