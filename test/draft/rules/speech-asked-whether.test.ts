import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['Marta Keel asked whether anybody had looked at the lamp.', ['“whether anybody had looked at the lamp” Marta Keel (asked-whether)']],
  ['Marta Keel rose to ask whether anybody had looked.', ['“whether anybody had looked” Marta Keel (asked-whether)']],
  ['Marta Keel wanted to know if anybody had looked.', ['“if anybody had looked” Marta Keel (asked-whether)']],
  ['Marta Keel asked him last autumn whether he had looked.', ['“whether he had looked” Marta Keel (asked-whether)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
