import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
    ['It closed in December and opens in June.', ['December = 2030-12', 'June = 2031-06']],
    ['They may come.', []],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
