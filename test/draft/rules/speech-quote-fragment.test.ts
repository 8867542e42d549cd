import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['Marta Keel called the plan “half-baked and cruel”.', ['“half-baked and cruel” Marta Keel (quote-fragment)']],
  ['He read a novel titled “The Salt Road”.', []],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
