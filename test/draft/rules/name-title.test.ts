import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['Mayor Tolliver resigned.', ['Tolliver: person']],
  ['They met captain Orsk at noon.', ['Orsk: person']],
  ['They met Lord Pellow, Chief Executive Pia Lindqvist and the High Commissioner.', ['Lord Pellow: person', 'Pia Lindqvist: person']],
  ['He came home on the Princess Aurelia.', []],
  ['It was floated by Vice-Minister Hoang Thi Bich.', ['Hoang Thi Bich: person']],
  ['The case went to Judge Marsh.', ['Marsh: person']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
