import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['A jury at Tarn Crown Court heard that the driver had not slept. Ana Roe, prosecuting, said he knew it.', ['“the driver had not slept” Ana Roe (said-that)', '“he knew it” Ana Roe (said-that)']],
  ['The court heard that the driver had not slept.', ['“the driver had not slept” The court (said-that)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
