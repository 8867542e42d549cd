import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['Marta Keel called the plan “half-baked and cruel”.', ['“half-baked and cruel” Marta Keel (quote-fragment)']],
  ['He read a novel titled “The Salt Road”.', []],
  ['Below it hung “Girl with a Lemon”, which Marta Keel painted.', []],
  ['Marta Keel kept it in a file named “passwords”.', []],
  ['Ivo Brandt left early. His girlfriend backs him up: “He snores at night.”', ['“He snores at night.” His girlfriend (quote-fragment)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
