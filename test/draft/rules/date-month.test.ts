import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['It closed in December and opens in June.', ['December = 2030-12', 'June = 2031-06']],
  ['They may come.', []],
  ['It rained between November and February.', ['between November and February = 2030-11/2031-02']],
  ['It closed in April last year and will open in July.', ['April last year = 2030-04', 'July = 2031-07']],
  ['Minutes of the August round were read.', ['August = 2030-08']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
