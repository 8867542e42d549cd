import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
    ['OSKELBROOK, 3 May — The rain went on.', ['OSKELBROOK: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
