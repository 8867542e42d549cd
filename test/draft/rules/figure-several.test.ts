import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['Dozens of boats sank; hundreds fled.', ['Dozens = 24..null count ABOUT', 'hundreds = 200..null count ABOUT']],
  ['Tens of thousands marched.', ['Tens of thousands = 20000..null count ABOUT']],
  ['He scores often.', []],
  ['She has made three hundreds.', ['three = 3 count']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
