import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['The storm came in the first week of February 2025.', ['first week of February 2025 = 2025-02-01/2025-02-07']],
  ['They will meet in the last week of June.', ['last week of June = 2031-06-24/2031-06-30']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
