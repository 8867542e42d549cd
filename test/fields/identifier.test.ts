import { describe, expect, it } from 'vitest'
import { identifier } from '../../packages/schema/src/fields/identifier.ts'
import { issuesOf, passes } from '../support/field.ts'

const plate = identifier({ label: 'Plate', description: 'On its back.', check: (code) => (/^[A-Z]{2}\d+$/.test(code) ? undefined : 'expected two letters and a number') })

describe('an identifier', () => {
  it('is what its check lets pass', () => {
    expect(plate.shape.parse('AB12')).toBe('AB12')
    expect(issuesOf(plate, 'AB')).toEqual([{ path: '', message: 'expected two letters and a number' }])
  })

  it('is no number, which could have lost digits on the way', () => {
    expect(issuesOf(plate, 12)).toEqual([{ path: '', message: 'expected the code in quotation marks' }])
  })

  it('is read, searched and filtered whole', () => {
    expect([plate.facts('AB12'), plate.searched?.('AB12')]).toEqual([[['AB12']], ['AB12']])
    expect([passes(plate, { eq: 'AB12' }, 'AB12'), passes(plate, { eq: 'AB1' }, 'AB12'), passes(plate, { notIn: ['AB12'] }, 'AB12'), passes(plate, { notIn: ['X'] }, undefined)]).toEqual([true, false, false, false])
  })
})
