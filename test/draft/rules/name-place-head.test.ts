import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
    ['They crossed Gull Reef.', ['Gull Reef: place']],
    ['They saw the Isle of Marn.', ['Isle of Marn: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
