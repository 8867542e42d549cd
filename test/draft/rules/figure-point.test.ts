import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['Two of them wanted a quarter-point cut.', ['Two = 2 count', 'quarter-point = 0.25 percent']],
  ['The margin is less than half a percentage point.', ['less than half a percentage point = 0.5 percent LESS_THAN']],
  ['It rose by three quarters of a percentage point.', ['three quarters of a percentage point = 0.75 percent']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
