import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They feared Oskelian soldiers.', []],
  ['They feared Oskel police.', ['Oskel: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
