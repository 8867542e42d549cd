import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['A court sentenced Oskel to six years.', ['Oskel: person']],
  ['They arrested Oskel’s mayor.', ['Oskel: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
