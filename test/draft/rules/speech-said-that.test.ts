import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['The ministry said on Monday that the harbour would close in June.', ['“the harbour would close in June” The ministry (said-that)']],
  ['Marta Keel told the council she had sold her boat.', ['“she had sold her boat” Marta Keel (said-that)']],
  ['Marta Keel said that nobody had called and that nobody had come.', ['“nobody had called and that nobody had come” Marta Keel (said-that)']],
  ['The ministry would not say that the harbour was closed.', []],
  ['The bridge is said to be safe.', []],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
