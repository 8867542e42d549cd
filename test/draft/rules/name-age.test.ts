import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['The youngest was Oskel, 31, from the coast.', ['Oskel: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
