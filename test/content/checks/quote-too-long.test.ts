import { describe, expect, it } from 'vitest'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'quote-too-long'
const QUOTE = 'quote: nothing but rust on legs'

describe('quote-too-long', () => {
  it.each(['one two three four five six seven', "it's a would-be, half-baked, so-called safety crane", 'one, two; three — four … five (six) “seven”'])('takes the seven words of: %s', (words) => {
    expect(codesAfter(edit(FIRE, [QUOTE, `quote: '${words.replaceAll("'", "''")}'`]))).toEqual([])
  })

  it('refuses eight', () => {
    expectProblems([edit(FIRE, [QUOTE, 'quote: ▸one two three four five six seven eight'])], {
      code, message: 'The quotation has 8 words; expected at most 7.', hint: 'Quote the coinage alone.',
    })
  })

  it('counts words in any script', () => {
    expectProblems([edit(FIRE, [QUOTE, 'quote: ▸один два три четыре пять шесть семь восемь'])], { code, message: 'has 8 words', hint: 'Quote the coinage alone.' })
  })
})
