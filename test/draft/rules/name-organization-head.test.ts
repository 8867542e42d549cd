import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They wrote to Tarn Island Lines.', ['Tarn Island Lines: organization']],
  ['They sued the Ministry of Transport.', ['Ministry of Transport: organization']],
  ['They told The Ledger of Halvard Resources plc and Brandt & Sable.', ['Ledger: organization', 'Halvard Resources plc: organization', 'Brandt & Sable: organization']],
  ['She edits the Annals of Oceanic Science.', ['Annals of Oceanic Science: organization']],
  ['Doctors for the Delta disputes that.', ['Doctors for the Delta: organization']],
  ['Wyre and Dunmoor Police were called.', ['Wyre and Dunmoor Police: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
