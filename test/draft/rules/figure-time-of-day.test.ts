import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['It opened at 10.30pm, shut at half past seven and opened again at six.', []],
  ['They met by seven in the evening, from 6–8pm.', []],
  ['The price stood at six.', ['six = 6 count']],
  ['The 21.40 from Stainby is late.', []],
  ['The brain comes along about six.', []],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
