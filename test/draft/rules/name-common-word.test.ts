import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They asked the Board about the Class 12 results.', []],
  ['He is now Head of Corporate Affairs.', []],
  ['Her twins are in Year 2.', []],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
