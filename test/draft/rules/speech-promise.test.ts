import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['The company promised to refund every ticket by June.', ['“to refund every ticket by June” The company (promise)']],
  ['The company did not promise to refund every ticket.', []],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
