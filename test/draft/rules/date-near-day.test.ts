import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['It began yesterday and ends tomorrow.', ['yesterday = 2031-05-13', 'tomorrow = 2031-05-15']],
  ['It sank on 3 May. The next day it rained.', ['3 May = 2031-05-03', 'The next day = 2031-05-04']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
