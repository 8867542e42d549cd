import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['The reef lies 600 metres off; it took less than three hours.', ['600 metres = 600 m', 'less than three hours = 3 h LESS_THAN']],
  ['It fell by 4 to 6 per cent within a week.', ['4 to 6 per cent = 4..6 percent', 'within a week = 1 week AT_MOST']],
  ["They met two weeks ago.", []],
  ["It rose from 4 to 6 per cent.", ["4 = 4 percent", "6 per cent = 6 percent"]],
  ['The wall is 3m high, no wider than 4 centimetres.', ['3m = 3 m', 'no wider than 4 centimetres = 4 cm AT_MOST']],
  ['She watched it over six summers, for over six years.', ['six = 6 count', 'over six years = 6 year MORE_THAN']],
  ['They pay between 10% and 15%.', ['between 10% and 15% = 10..15 percent']],
  ['Forty-one years of it for the best part of thirty years.', ['Forty-one years = 41 year', 'the best part of thirty years = 30 year ABOUT']],
  ['The ferry rolled over 11 kilometres off.', ['11 kilometres = 11 km']],
  ['He owes eighty grand and two quid for 9,000 m² of glass.', ['eighty grand = 80000 GBP', 'two quid = 2 GBP', '9,000 m² = 9000 m2']],
  ['The club came within a week of ruin.', []],
  ['They walked a mile and a half, then 2½ miles.', ['a mile and a half = 1.5 mi', '2½ miles = 2.5 mi']],
  ['It went up by 25 basis points.', ['25 basis points = 0.25 percent']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
