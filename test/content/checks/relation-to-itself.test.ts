import { describe, expect, it } from 'vitest'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'relation-to-itself'
const ELABORATES = '- { type: ELABORATES, claim: warehouse-burnt }'

describe('relation-to-itself', () => {
  it('takes two relations of different types to one claim', () => {
    expect(codesAfter(edit(FIRE, [ELABORATES, `${ELABORATES}\n      - { type: EXPLAINS, claim: warehouse-burnt }`]))).toEqual([])
  })

  it('refuses a claim related to itself', () => {
    expectProblems([edit(FIRE, [ELABORATES, '- { type: ELABORATES, claim: ▸area-burnt }'])], { code, message: '"area-burnt" is related to itself; expected another claim.' })
  })

  it('sees through the name of its own article', () => {
    expectProblems([edit(FIRE, [ELABORATES, '- { type: ELABORATES, claim: ▸harbour-fire/area-burnt }'])], { code, message: 'related to itself' })
  })

  it('refuses the same relation written twice, in either form', () => {
    expectProblems([edit(FIRE, [ELABORATES, `${ELABORATES}\n      - ▸{ type: ELABORATES, claim: harbour-fire/warehouse-burnt }`])], {
      code, message: '"ELABORATES harbour-fire/warehouse-burnt" is written twice; expected each relation once.',
    })
  })
})
