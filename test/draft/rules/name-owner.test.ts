import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They met Oskel’s widow.', ['Oskel: person']],
  ['They bought Oskel’s shares.', ['Oskel: organization']],
  ['They painted Oskel’s harbour.', ['Oskel: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
