import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['Marta Keel made it clear that the bridge would stay.', ['“the bridge would stay” Marta Keel (made-clear)']],
  ['A spokesman denied reports that she had resigned.', ['“she had resigned” A spokesman (made-clear)']],
  ['Ana Roe put it to the witness that he had lied.', ['“he had lied” Ana Roe (made-clear)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
