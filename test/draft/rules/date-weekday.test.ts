import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
    ['It fell on Tuesday; last Tuesday it stood.', ['Tuesday = 2031-05-13', 'last Tuesday = 2031-05-06']],
    ['It will open on Friday.', ['Friday = 2031-05-16']],
    ['Every Friday they meet.', []],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
