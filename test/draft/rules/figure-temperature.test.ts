import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['It was 38C by day, 4 degrees at night and 12 °C indoors.', []],
  ['All 38 were cold.', ['38 = 38 count']],
  ['The temperature fell to minus 12.', []],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
