import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['Later Oskel said nothing.', ['Oskel: person']],
  ['She spoke to Vantage.\n\nVantage: Why fog?\n\nVantage: Why now?\n\nVantage: For whom?', ['Vantage: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
