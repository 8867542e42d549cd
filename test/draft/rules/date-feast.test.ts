import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['It burnt on Christmas Eve.', ['Christmas Eve = 2030-12-24']],
  ['It shut on Easter Monday and will open by Christmas.', ['Easter Monday = 2031-04-14', 'Christmas = ../2031-12-25']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
