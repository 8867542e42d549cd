import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
    ['She is a spokeswoman for Oskel.', ['Oskel: organization']],
    ['The retailer Oskel lost money.', ['Oskel: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
