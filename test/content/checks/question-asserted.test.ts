import { describe, expect, it } from 'vitest'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'question-asserted'

describe('question-asserted', () => {
  it('takes a question that is asked', () => {
    expect(codesAfter()).toEqual([])
  })

  it('refuses a question that asserts by leaving assertion out', () => {
    expectProblems([edit(FIRE, ['kind: QUESTION\n    assertion: ASKED', 'kind: ▸QUESTION'])], { code, message: 'A QUESTION cannot be ASSERTED; expected assertion: ASKED.' })
  })

  it('refuses a question that concedes', () => {
    expectProblems([edit(FIRE, ['kind: QUESTION\n    assertion: ASKED', 'kind: ▸QUESTION\n    assertion: CONCEDED'])], { code, message: 'A QUESTION cannot be CONCEDED' })
  })

  it('refuses to have a report asked', () => {
    expectProblems([edit(FIRE, ['kind: QUESTION\n    assertion: ASKED', 'kind: REPORT\n    assertion: ▸ASKED'])], { code, message: 'Only a question is ASKED; expected kind: QUESTION, not REPORT.' })
  })
})
