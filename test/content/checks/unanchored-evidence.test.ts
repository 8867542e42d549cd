import { describe, expect, it } from 'vitest'
import { edit, FIRE, INQUIRY } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'unanchored-evidence'
const hint = 'Run: npm run whosaid -- anchor SOURCE'
const ANCHOR = /\{ paragraph: 8[^}]*\}/.exec(String(edit(FIRE)[1]))?.[0] ?? ''

describe('unanchored-evidence', () => {
  it('takes offsets with a hash', () => {
    expect(codesAfter()).toEqual([])
  })

  it('refuses a span marked by words', () => {
    expectProblems([edit(FIRE, [ANCHOR, '▸{ paragraph: 8, from: the repairs, to: million }'])], { code, message: 'expected paragraph, start, end and sha256', hint })
  })

  it('refuses a whole paragraph, and both in two files', () => {
    const other = /\{ paragraph: 3[^}]*\}/.exec(String(edit(INQUIRY)[1]))?.[0] ?? ''
    expectProblems([edit(FIRE, [ANCHOR, '▸{ paragraph: 8, whole: true }']), edit(INQUIRY, [other, '▸{ paragraph: 3, whole: true }'])],
      { code, message: 'The span is marked by words', hint },
      { code, message: 'The span is marked by words', hint },
    )
  })
})
