import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They left the town of Oskel.', ['Oskel: place']],
  ['They met outside the Golden Wok takeaway.', ['Golden Wok: place']],
  ['They met in the Bell and Anchor pub.', ['Bell and Anchor: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
