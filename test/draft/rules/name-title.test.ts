import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
    ['Mayor Tolliver resigned.', ['Tolliver: person']],
    ['They met captain Orsk at noon.', ['Orsk: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
