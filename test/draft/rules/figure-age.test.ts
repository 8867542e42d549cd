import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['Marta Keel, 43, smiled at the six-year-old boy.', ['43 = 43 year', 'six-year-old = 6 year']],
  ['The first officer, 29, has a son of 17.', ['29 = 29 year', '17 = 17 year']],
  ['Most were under the age of 10.', ['under the age of 10 = 10 year LESS_THAN']],
  ['It died at an age of perhaps 22.', ['perhaps 22 = 22 year ABOUT']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
