import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['She spoke to Vantage last week.', ['Vantage: organization']],
  ['She told the Oskel conference.', ['Oskel: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
