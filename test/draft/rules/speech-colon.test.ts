import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['Marta Keel cautioned against panic: the risk was small.', ['“the risk was small” Marta Keel (colon)']],
  ['Her deputy, Ivo Brandt, was blunter: those who left “will be sorry”.', ['“those who left “will be sorry”” Ivo Brandt (colon)', '“will be sorry” Ivo Brandt (colon)']],
  ['The town has two bridges: one of them is closed.', []],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
