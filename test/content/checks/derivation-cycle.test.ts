import { describe, expect, it } from 'vitest'
import { edit, FIRE, INQUIRY } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'derivation-cycle'
const BURNT = 'derivedFrom: [share-burnt, storage]'

describe('derivation-cycle', () => {
  it('takes a figure derived from figures with a base', () => {
    expect(codesAfter()).toEqual([])
  })

  it('refuses a figure derived from itself', () => {
    expectProblems([edit(FIRE, [BURNT, 'derivedFrom: [storage, ▸burnt]'])], { code, message: '"burnt" is derived from "burnt"; expected inputs that do not lead back.' })
  })

  it('refuses two figures derived from each other, once at each', () => {
    expectProblems([edit(FIRE, ['of: storage on the quay }', 'of: storage on the quay, derivedFrom: [▸burnt] }'], [BURNT, 'derivedFrom: [▸storage]'])],
      { code, message: '"burnt" is derived from "storage"' },
      { code, message: '"storage" is derived from "burnt"' },
    )
  })

  it('refuses a share of itself', () => {
    expectProblems([edit(FIRE, ['base: storage', 'base: ▸share-burnt'])], { code, message: '"share-burnt" is derived from "share-burnt"' })
  })

  it('refuses an input that no figure has, with the nearest', () => {
    expectProblems([edit(FIRE, [BURNT, 'derivedFrom: [share-burned, storage]'.replace('share', '▸share')])], {
      code: 'dangling-reference', message: 'No figure of this article has the key "share-burned".', hint: 'Did you mean "share-burnt"?',
    })
  })

  it('does not take a figure of another article', () => {
    expectProblems([edit(INQUIRY, ['approximation: AT_LEAST', 'derivedFrom: [▸storage]'])], { code: 'dangling-reference', message: 'No figure of this article has the key "storage".' })
  })
})
