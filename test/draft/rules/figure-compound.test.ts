import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['He stayed for four hours and eleven minutes.', ['four hours and eleven minutes = 251 min']],
  ['It took about two years, three months.', ['about two years, three months = 27 month ABOUT']],
  ['They waited two days and three weeks.', ['two days = 2 day', 'three weeks = 3 week']],
  ['She ran it in two hours, 14 minutes and 9 seconds.', ['two hours, 14 minutes and 9 seconds = 8049 s']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
