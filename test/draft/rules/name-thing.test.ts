import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['The ferry Petrel Queen sank.', []],
  ['They passed the Clean Air Act.', []],
  ['They sold the new vessel, the Lady Scarne.', []],
  ['They spoke of Marrow fever.', []],
  ['The Pinehead fire was contained.', []],
  ['She is the author of The Long Tide.', []],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
