import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
    ['It burnt on Christmas Eve.', ['Christmas Eve = 2030-12-24']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
