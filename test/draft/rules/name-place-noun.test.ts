import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
    ['They left the town of Oskel.', ['Oskel: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
