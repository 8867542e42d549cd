import { describe, expect, it } from 'vitest'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'mode-without-source'

describe('mode-without-source', () => {
  it('takes direct quotes and indirect speech of those who speak, and nested beliefs told indirectly', () => {
    expect(codesAfter()).toEqual([])
  })

  it("refuses the reporters' mode for anybody else", () => {
    expectProblems([edit(FIRE, ['- { source: dock-union }', '- { source: dock-union, mode: ▸REPORTER }'])], {
      code,
      message: `REPORTER is the byline's own voice; expected DIRECT_QUOTE or INDIRECT_SPEECH for "dock-union".`,
      hint: "Leave the link out for the reporters' own words.",
    })
  })

  it('refuses a direct quote of one who only holds a belief', () => {
    expectProblems([edit(FIRE, ['source: harbour-board, nested: true', 'source: harbour-board, nested: true, mode: ▸DIRECT_QUOTE'])], {
      code,
      message: '"harbour-board" holds a nested belief and has not spoken; expected INDIRECT_SPEECH.',
    })
  })
})
