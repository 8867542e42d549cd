import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['Marta Keel was blunt. “We have no boats left.”', ['“We have no boats left.” Marta Keel (quote-alone)']],
  ['“It rained,” said Marta Keel.\n\n“Then it stopped.”', ['“It rained,” Marta Keel (quote-verb)', '“Then it stopped.” Marta Keel (quote-alone)']],
  ['His manager came by, Marta Keel said, and fell asleep. “Poor man.”', ['“His manager came by, Marta Keel said, and fell asleep” Marta Keel (said-last)', '“Poor man.” Marta Keel (quote-alone)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
