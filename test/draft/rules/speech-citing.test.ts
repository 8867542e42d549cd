import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['The tunnel had flooded twice, the Tarn Ledger reported, citing two engineers.', ['“The tunnel had flooded twice” two engineers (said-last)']],
  ['Marta Keel said she would resign, citing the cost.', ['“she would resign” Marta Keel (said-that)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
