import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
    ['They wrote to Tarn Island Lines.', ['Tarn Island Lines: organization']],
    ['They sued the Ministry of Transport.', ['Ministry of Transport: organization']],
    ['They told The Ledger of Halvard Resources plc and Brandt & Sable.', ['Ledger: organization', 'Halvard Resources plc: organization', 'Brandt & Sable: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
