import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['He wrote so in yesterday’s Ledger.', ['Ledger: organization']],
  ['It stood in the Sunday’s Oskel.', ['Oskel: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
