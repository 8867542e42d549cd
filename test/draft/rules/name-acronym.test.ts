import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['Officials at VMSA left.', ['VMSA: organization']],
  ['They joined the Varduna Maritime Watch (VMW) early.', ['Varduna Maritime Watch: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
