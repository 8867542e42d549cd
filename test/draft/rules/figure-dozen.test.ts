import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['About two dozen people came; half a million stayed.', ['About two dozen = 24 count ABOUT', 'half a million = 500000 count']],
  ['Dozens of boats sank; hundreds fled.', ['Dozens = 24..null count ABOUT', 'hundreds = 200..null count ABOUT']],
  ['A quarter of a million people and two or three dozen dogs.', ['A quarter of a million = 250000 count', 'two or three dozen = 24..36 count']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
