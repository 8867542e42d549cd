import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['State television quoted the president, Ana Roe, as saying that the talks were over.', ['“the talks were over” Ana Roe (as-saying)']],
  ['Ana Roe, quoted by the Tarn Courier as saying that he was “a collector”, wept.', ['“he was “a collector”” Ana Roe (as-saying)', '“a collector” Ana Roe (as-saying)']],
  ['The Tarn Courier, a newspaper, quoted Marta Keel as telling friends on Friday that it was over.', ['“it was over” Marta Keel (as-saying)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
