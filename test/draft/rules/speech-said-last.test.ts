import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['The light had been dark for weeks, Marta Keel said.', ['“The light had been dark for weeks” Marta Keel (said-last)']],
  ['At that speed, the engineer explained, a ship needs a mile to stop.', ['“At that speed, the engineer explained, a ship needs a mile to stop” the engineer (said-last)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
