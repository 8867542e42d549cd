import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['In 1999 and between 2019 and 2021, in the 1980s, since 2027.', ['1999 = 1999', 'between 2019 and 2021 = 2019/2021', '1980s = 198X', '2027 = 2027/..']],
  ['The spring of 2029 and the first quarter of 2030.', ['spring of 2029 = 2029-21', 'first quarter of 2030 = 2030-33']],
  ['The early 1990s, the mid-1980s and the late 1970s; by 2033.', ['early 1990s = 1990/1993', 'mid-1980s = 1984/1986', 'late 1970s = 1977/1979', '2033 = ../2033']],
  ['They sold 2014 tickets for $1999.', []],
  ['Built in about 1870, it fell in the sixties; by mid-2026 it was gone.', ['about 1870 = 1870~', 'sixties = 196X', 'mid-2026 = ../2026']],
  ['It stood since the mid-1990s.', ['mid-1990s = 1994/..']],
  ['It will close by the end of the third quarter of 2032.', ['third quarter of 2032 = ../2032-09']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
