import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They heard that Marendia had asked the Marendian envoy.', ['Marendia: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
