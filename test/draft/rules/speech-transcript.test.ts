import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['KEEL: The lamp was dark. I saw it.\n\nBRANDT: So did I.', ['“The lamp was dark. I saw it.” KEEL (transcript)', '“So did I.” BRANDT (transcript)']],
  ['UPDATE: The lamp was dark.', []],
  ['KEEL: The lamp was dark.\n\nVantage: And then?\n\nKEEL: It fell.', ['“The lamp was dark.” KEEL (transcript)', '“And then?” Vantage (transcript)', '“It fell.” KEEL (transcript)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
