import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
    ['A fifth of the park burnt.', ['A fifth = 0.2 ratio']],
    ['One in four is unhappy; nearly two-thirds left.', ['One in four = 0.25 ratio', 'nearly two-thirds = 0.666667 ratio ABOUT']],
    ['They had a third child.', []],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
