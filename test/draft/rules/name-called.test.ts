import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['A group calling itself Copper Heron did it.', ['Copper Heron: organization']],
  ['A roofer named Thessal Oskel saw it.', ['Thessal Oskel: person']],
  ['He lives in a village called Oskel.', ['Oskel: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
