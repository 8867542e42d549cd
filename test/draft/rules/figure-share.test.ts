import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
    ['A fifth of the park burnt.', ['A fifth = 20 percent']],
    ['One in four is unhappy; nearly two-thirds left.', ['One in four = 25 percent', 'nearly two-thirds = 66.67 percent ABOUT']],
    ['Rates fall in the second half of the year.', []],
    ['They had a third child.', []],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
