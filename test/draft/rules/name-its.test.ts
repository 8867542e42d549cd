import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['Oskel promises its customers a discount.', ['Oskel: organization']],
  ['Oskel, it seems, loves her garden.', ['Oskel: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
