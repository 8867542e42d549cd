import { describe, expect, it } from 'vitest'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'section-order'
const CAUSE = 'title: The cause, paragraph: 6'

describe('section-order', () => {
  it('takes a section that starts at the last paragraph', () => {
    expect(codesAfter(edit(FIRE, [CAUSE, 'title: The cause, paragraph: 8']))).toEqual([])
  })

  it('refuses a section that starts before the one before it', () => {
    expectProblems([edit(FIRE, [CAUSE, 'title: The cause, paragraph: ▸1'])], {
      code, message: '"the-cause" starts at paragraph 1, "the-fire" before it at 3; expected them in the order of the text.',
    })
  })

  it('refuses two sections at one paragraph', () => {
    expectProblems([edit(FIRE, [CAUSE, 'title: The cause, paragraph: ▸3'])], { code, message: 'expected them in the order of the text' })
  })

  it('refuses a section past the end of the source', () => {
    expectProblems([edit(FIRE, [CAUSE, 'title: The cause, paragraph: ▸9'])], { code, message: 'The source has 8 paragraphs; "the-cause" cannot start at 9.' })
  })
})
