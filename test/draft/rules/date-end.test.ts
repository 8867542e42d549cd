import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['They meet at the end of the month, or later in the year.', ['end of the month = 2031-05', 'later in the year = 2031']],
  ['The lease ended by the end of the day.', []],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
