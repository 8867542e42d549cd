import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They met Lok Jan Dal leader Harbhajan Gill.', ['Lok Jan Dal: organization', 'Harbhajan Gill: person']],
  ['On Monday Oskel residents left.', ['Oskel: place']],
  ['They knew the Oskel family.', ['Oskel: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
