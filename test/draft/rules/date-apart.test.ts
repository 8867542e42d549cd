import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['It was found on Tuesday. Two nights earlier it had gone; the following day it was back.', ['Tuesday = 2031-05-13', 'Two nights earlier = 2031-05-11', 'the following day = 2031-05-12']],
  ['He came in 1998, and left two years later.', ['1998 = 1998', 'two years later = 2000']],
  ['Sales fell from 21,000 a year earlier.', ['a year earlier = 2030']],
  ['It sank on 3 May, and was raised eight days after that.', ['3 May = 2031-05-03', 'eight days after that = 2031-05-11']],
  ['Nobody had been seen three weeks before the vote.', []],
  ['They met on Monday, and she wrote the same evening.', ['Monday = 2031-05-12', 'the same evening = 2031-05-12']],
  ['It was a third in September, and a tenth a year earlier.', ['September = 2030-09', 'a year earlier = 2029-09']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
