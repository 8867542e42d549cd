import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They had heard of Oskelby before.', ['Oskelby: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
