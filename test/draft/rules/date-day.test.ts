import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['It was Tuesday, 6 May 2031, or May 7.', ['Tuesday, 6 May 2031 = 2031-05-06', 'May 7 = 2031-05-07']],
  ['It runs from 3 to 7 June 2030.', ['from 3 to 7 June 2030 = 2030-06-03/2030-06-07']],
  ['On 31 February 2030 nothing happened.', ['February 2030 = 2030-02']],
  ['They were paid between 12 January and 3 February.', ['between 12 January and 3 February = 2031-01-12/2031-02-03']],
  ['It broke on 4 April last year.', ['4 April last year = 2030-04-04']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
