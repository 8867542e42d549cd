import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['It opened two weeks ago, after a fire 10 years ago.', ['two weeks ago = 2031-04-30', '10 years ago = 2021']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
