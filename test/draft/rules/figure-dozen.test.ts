import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
    ['About two dozen people came; half a million stayed.', ['About two dozen = 2 dozen ABOUT', 'half a million = 500000 count']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
