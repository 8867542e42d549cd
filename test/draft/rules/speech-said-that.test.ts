import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['The ministry said on Monday that the harbour would close in June.', ['“the harbour would close in June” The ministry (said-that)']],
  ['Marta Keel told the council she had sold her boat.', ['“she had sold her boat” Marta Keel (said-that)']],
  ['Marta Keel said that nobody had called and that nobody had come.', ['“nobody had called and that nobody had come” Marta Keel (said-that)']],
  ['The ministry would not say that the harbour was closed.', []],
  ['The bridge is said to be safe.', []],
  ['Marta Keel told a packed hall on Friday that the pier would close.', ['“the pier would close” Marta Keel (said-that)']],
  ['Marta Keel wrote in yesterday’s paper that the pier would close, adding two miles to the walk, and that nobody cared.', ['“the pier would close, adding two miles to the walk, and that nobody cared” Marta Keel (said-that)']],
  ['Marta Keel argues that the pier is unsafe, a claim that nobody believes.', ['“the pier is unsafe” Marta Keel (said-that)']],
  ['Marta Keel wept when reminded that the pier had closed.', []],
  ['Marta Keel said the pier would close, as dozens of children marched past it.', ['“the pier would close” Marta Keel (said-that)']],
  ['Marta Keel wrote back that it did not matter.', ['“it did not matter” Marta Keel (said-that)']],
  ['“It rained,” Marta Keel said at the pier, where 300 people slept on cots.', ['“It rained,” Marta Keel (quote-verb)']],
  ['Marta Keel warns in a 41-page report that the pier is unsafe.', ['“the pier is unsafe” Marta Keel (said-that)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
