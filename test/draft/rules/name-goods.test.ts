import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['The quarry belongs to Ironhollow Aggregates.', ['Ironhollow Aggregates: organization']],
  ['Marta Pallets saw it.', ['Marta Pallets: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
