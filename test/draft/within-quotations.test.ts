import { expect, it } from 'vitest'
import { said } from './understood.ts'

it.each([
  ['“I told them the wall would fall,” said Marta Keel.', '“the wall would fall,” Marta Keel (said-that)'],
  ['“He told us it was safe,” said Marta Keel.', '“it was safe,” he (said-that)'],
  ['“The chairman said, ‘Put in a claim,’” said Marta Keel.', '“Put in a claim,” The chairman (quote-verb)'],
])('what others said is read in %j', (text, expected) => {
  expect(said(text)).toContain(expected)
})

it('takes a nickname for no quotation', () => {
  expect(said('Ruth “Rudy” Calder said they had been lucky.').filter((one) => one.startsWith('“Rudy”'))).toEqual([])
})
