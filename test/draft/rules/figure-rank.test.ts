import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['It is the second-largest port and No. 3 in trade.', ['second-largest = 2 rank', 'No. 3 = 3 rank']],
  ['They won for a second time.', []],
  ['They were 19th in October; Vos, fifth at Kirrin, is second only to Keel.', ['19th = 19 rank', 'fifth = 5 rank', 'second = 2 rank']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
