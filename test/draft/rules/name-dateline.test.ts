import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['OSKELBROOK, 3 May — The rain went on.', ['OSKELBROOK: place']],
  ['PORT VALLIS, Sept 18 (Norwire) - Copper fell.', ['PORT VALLIS: place', 'Norwire: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
