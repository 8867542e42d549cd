import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They adore Norway.', ['Norway: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
