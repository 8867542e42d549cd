import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['Passengers were told by staff that the line was closed.', ['“the line was closed” staff (told-by)']],
  ['Asked by Marta Keel whether he was tired, he nodded.', ['“whether he was tired” Marta Keel (told-by)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
