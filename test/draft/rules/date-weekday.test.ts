import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['It fell on Tuesday; last Tuesday it stood.', ['Tuesday = 2031-05-13', 'last Tuesday = 2031-05-06']],
  ['It will open on Friday.', ['Friday = 2031-05-16']],
  ['Every Friday they meet.', []],
  ['Closed since Friday, it stays shut until noon on Sunday.', ['Friday = 2031-05-09/..', 'Sunday = ../2031-05-18']],
  ['It had burned 40 acres by Monday.', ['Monday = ../2031-05-12']],
  ['“We vote tomorrow,” she told them on Monday.', ['tomorrow = 2031-05-13', 'Monday = 2031-05-12']],
  ['The letter demanded gold by noon on Friday.', ['Friday = ../2031-05-16']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
