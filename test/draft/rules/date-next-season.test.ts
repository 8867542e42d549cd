import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['It failed in late 2028, and she bought it the following spring.', ['2028 = 2028', 'the following spring = 2029-21']],
  ['They met in March 2028 and parted the following summer.', ['March 2028 = 2028-03', 'the following summer = 2028-22']],
  ['In May 2028 he recalled the previous winter.', ['May 2028 = 2028-05', 'the previous winter = 2027-24']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
