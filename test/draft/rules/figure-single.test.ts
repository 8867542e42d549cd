import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['The motion fell by a single vote.', ['a single = 1 count']],
  ['It burnt down in a single day.', ['a single day = 1 day']],
  ['She is a single mother, and not a single neighbour helped.', []],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
