import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['According to the coastguard, three boats sank.', ['“three boats sank” the coastguard (according-to)']],
  ['Three boats sank, according to Marta Keel.', ['“Three boats sank” Marta Keel (according-to)']],
  ['The truce held until Friday, when, according to Marta Keel, six shells landed.', ['“six shells landed” Marta Keel (according-to)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
