import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['She is a spokeswoman for Oskel.', ['Oskel: organization']],
  ['The retailer Oskel lost money.', ['Oskel: organization']],
  ['The charity Kettle and Hearth was asked.', ['Kettle and Hearth: organization']],
  ['The supermarket chain Harbottle’s says so.', ['Harbottle’s: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
