import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
    ['Later Oskel said nothing.', ['Oskel: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
