import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['More than 10,000 fighters and nine others left in 2014.', ['More than 10,000 = 10000 count MORE_THAN', 'nine = 9 count']],
  ['They won 3-1 at Pier 4 at 10:30.', []],
  ['They had three; three more came.', ['three = 3 count', 'three = 3 count']],
  ['They cut it in two.', []],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
