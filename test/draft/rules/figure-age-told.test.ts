import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['Keel, then 26, married at 19; she was 84.', ['26 = 26 year', '19 = 19 year', '84 = 84 year']],
  ['Children under five ride free, and women over 50 pay half.', ['under five = 5 year LESS_THAN', 'over 50 = 50 year MORE_THAN', 'half = 50 percent']],
  ['The brothers, aged 19 and 22, work with boys as young as six.', ['19 = 19 year', '22 = 22 year', 'six = 6 year AT_LEAST']],
  ['They put the number at 19.', ['19 = 19 count']],
  ['At 79, Odalys Keel still climbs the stairs.', ['79 = 79 year']],
  ['The twins, both nine, have brothers aged four, seven and ten.', ['nine = 9 year', 'four = 4 year', 'seven = 7 year', 'ten = 10 year']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
