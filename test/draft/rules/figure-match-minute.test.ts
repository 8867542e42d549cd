import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['He scored after 23 minutes.', []],
  ['It stopped after 23 minutes.', ['23 minutes = 23 min']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
