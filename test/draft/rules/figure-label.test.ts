import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['The 47 bus passes Pier 4 and 12 Quay Street; see page 212.', []],
  ['Ring 999 or 0800 123 456.', []],
  ['Unit Three is a category four.', []],
  ['In Elsin 300 people fled.', ['300 = 300 count']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
