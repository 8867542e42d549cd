import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['As Marta Keel told the court, nobody had looked at the lamp.', ['“nobody had looked at the lamp” Marta Keel (as-says)']],
  ['As Marta Keel left, nobody looked up.', []],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
