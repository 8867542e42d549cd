import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['The light had been dark for weeks, Marta Keel said.', ['“The light had been dark for weeks” Marta Keel (said-last)']],
  ['At that speed, the engineer explained, a ship needs a mile to stop.', ['“At that speed, the engineer explained, a ship needs a mile to stop” the engineer (said-last)']],
  ['Marta Keel declined the prize because, she explained, she had bought a coat.', ['“she had bought a coat” Marta Keel (said-last)']],
  ['It rained, and the pier, Marta Keel said, had gone under.', ['“the pier, Marta Keel said, had gone under” Marta Keel (said-last)']],
  ['The pier will close, as Marta Keel proposed in June.', []],
  ['It was safe, Marta Keel concluded two years later.', ['“It was safe” Marta Keel (said-last)']],
  ['Of 618 workers, 70 would stay, Marta Keel said.', ['“Of 618 workers, 70 would stay” Marta Keel (said-last)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
