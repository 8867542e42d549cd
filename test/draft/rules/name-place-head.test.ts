import { expect, it } from 'vitest'
import { named } from '../understood.ts'

it.each([
  ['They crossed Gull Reef.', ['Gull Reef: place']],
  ['They saw the Isle of Marn.', ['Isle of Marn: place']],
  ['The bell hung at St Wilfra’s on Sunday.', ['St Wilfra’s: place']],
  ['They met Tom Hill near the River Oxray.', ['Tom Hill: person', 'River Oxray: place']],
  ['The foghorn at Gannet Head will sound.', ['Gannet Head: place']],
])('reads %j', (text, expected) => {
  expect(named(text)).toEqual(expected)
})
