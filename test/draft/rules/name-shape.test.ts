import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
    ['They invited Vorian Oskelbrook.', ['Vorian Oskelbrook: person']],
    ['They wrote to the Kremlin.', ['Kremlin: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
