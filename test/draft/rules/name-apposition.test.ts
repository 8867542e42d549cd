import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They met Oskel, a retired baker, at noon.', ['Oskel: person']],
  ['They passed Oskel, a fishing village, at noon.', ['Oskel: place']],
  ['The company, Dalkraft, rejects this.', ['Dalkraft: organization']],
  ['They asked Castellan, the drugmaker, for more.', ['Castellan: organization']],
  ['A lawyer for the port, Thessal Oskel, left.', ['Thessal Oskel: person']],
  ['At Oskel, the group informed customers in a letter.', ['Oskel: place']],
  ['A spokesman for the Marsh Farmers’ Union, Thessal Oskel, came.', ['Marsh Farmers’ Union: organization', 'Thessal Oskel: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
