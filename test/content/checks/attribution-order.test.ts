import { describe, expect, it } from 'vitest'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'attribution-order'
const NESTED = '- { source: harbour-board, nested: true }'

describe('attribution-order', () => {
  it('takes a source that comes again after another', () => {
    expect(codesAfter(edit(FIRE, [NESTED, `${NESTED}\n      - { source: dockers, nested: true }`]))).toEqual([])
  })

  it('takes a nested belief that follows a nested belief', () => {
    expect(codesAfter(edit(FIRE, [NESTED, `${NESTED}\n      - { source: dock-union, nested: true }`]))).toEqual([])
  })

  it('refuses a source that follows itself', () => {
    expectProblems([edit(FIRE, ['- { source: dock-union }', '- { source: dock-union }\n      - { source: ▸dock-union }'])], {
      code,
      message: '"dock-union" follows itself; expected each link to name another source.',
    })
  })

  it('refuses a believer that passes something on', () => {
    expectProblems([edit(FIRE, [NESTED, `${NESTED}\n      - ▸{ source: dock-union }`])], {
      code,
      message: '"dock-union" comes after a nested belief; expected nested: true',
    })
  })
})
