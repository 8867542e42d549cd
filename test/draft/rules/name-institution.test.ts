import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They spoke of the Commons and of the Greens.', ['Commons: organization', 'Greens: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
