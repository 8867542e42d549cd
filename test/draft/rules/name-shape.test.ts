import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They invited Vorian Oskelbrook.', ['Vorian Oskelbrook: person']],
  ['They wrote to the Kremlin.', ['Kremlin: organization']],
  ['It was found by Luis “Biscuit” Aragón.', ['Luis “Biscuit” Aragón: person']],
  ['“TELL US WHERE HE IS”, she wrote.', []],
  ['It came to US$64 million.', []],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
