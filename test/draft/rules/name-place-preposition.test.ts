import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They live in Oskel.', ['Oskel: place']],
  ['It lies between Oskel and Marn.', ['Oskel: place', 'Marn: place']],
  ['Drivers crossing the Tarn will pay.', ['Tarn: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
