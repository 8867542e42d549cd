import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
    ['They wrote to Tarn Island Lines.', ['Tarn Island Lines: organization']],
    ['They sued the Ministry of Transport.', ['Ministry of Transport: organization']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
