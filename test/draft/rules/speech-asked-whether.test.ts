import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['Marta Keel asked whether anybody had looked at the lamp.', ['“whether anybody had looked at the lamp” Marta Keel (asked-whether)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
