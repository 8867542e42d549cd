import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['They cut sessions from 12 hours a year to eight.', ['12 hours = 12 h', 'eight = 8 h']],
  ['In 123 years it rose twice, and in the past 40 it fell.', ['123 years = 123 year', '40 = 40 year']],
  ['Turnout fell by seven points.', ['seven points = 7 percent']],
  ['They lost by seven points.', ['seven = 7 count']],
  ['The two were separated by 0.9 points.', ['two = 2 count', '0.9 points = 0.9 percent']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
