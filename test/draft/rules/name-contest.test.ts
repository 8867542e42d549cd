import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They beat Oskel on Saturday.', ['Oskel: organization']],
  ['On Saturday Northbridge City beat Harrow Athletic.', ['Northbridge City: organization', 'Harrow Athletic: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
