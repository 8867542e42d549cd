import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['A four-bedroom house, a seven-member panel and a 10,000-seat stadium.', ['four-bedroom = 4 count', 'seven-member = 7 count', '10,000-seat = 10000 count']],
  ['A two-way street, a one-sided talk and twenty-seven bells.', ['twenty-seven = 27 count']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
