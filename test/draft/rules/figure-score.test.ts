import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['They won 3-1, then 21–19 and two-nil.', []],
  ['Some 40-50 people and 12-14 metres of rope.', ['Some 40-50 = 40..50 count ABOUT', '12-14 metres = 12..14 m']],
  ['At the close Tarn were 41 for two.', []],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
