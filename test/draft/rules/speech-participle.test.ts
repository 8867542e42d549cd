import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['Marta Keel left the room, saying that she was tired.', ['“she was tired” Marta Keel (participle)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
