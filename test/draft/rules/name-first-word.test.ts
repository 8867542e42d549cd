import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They told Radio Corrib of Cyclone Odette.', ['Radio Corrib: organization']],
  ['It stands near Plaza Verde.', ['Plaza Verde: place']],
  ['She told the Corriere di Lenz.', ['Corriere di Lenz: organization']],
  ['They came from Save Our Shore.', ['Save Our Shore: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
