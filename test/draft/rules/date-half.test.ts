import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['It grew in the second half of 2030, in H1 2029 and in Q3 2028.', ['second half of 2030 = 2030-41', 'H1 2029 = 2029-40', 'Q3 2028 = 2028-35']],
  ['It will fall in the first half of next year.', ['first half of next year = 2032-40']],
  ['They scored in the second half.', []],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
