import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
    ['It is the second-largest port and No. 3 in trade.', ['second-largest = 2 rank', 'No. 3 = 3 rank']],
    ['They won for a second time.', []],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
