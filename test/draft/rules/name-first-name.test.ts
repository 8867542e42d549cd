import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They invited Maria Oskelbrook.', ['Maria Oskelbrook: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
