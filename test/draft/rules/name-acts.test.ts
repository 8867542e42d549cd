import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['Later Okonedo shrugged.', ['Okonedo: person']],
  ['Then Okonedo slowly nodded.', ['Okonedo: person']],
  ['“We lost,” shrugged Oskel.', ['Oskel: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
