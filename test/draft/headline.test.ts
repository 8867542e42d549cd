import { expect, it } from 'vitest'
import { said } from './understood.ts'

it('gives what a headline quotes to whoever says it in the story', () => {
  expect(said('‘Never in doubt’: vet takes seat\n\n“It was never in doubt,” said Marta Keel, a vet.')[0]).toMatch(/^“Never in doubt” Marta Keel/)
})

it('reads a bare noun of a headline as the one whom the story introduces', () => {
  expect(said('Ferry was unsafe, skipper tells inquiry\n\nSkipper Ivo Brandt gave evidence on Monday.')[0]).toBe('“Ferry was unsafe” Ivo Brandt (said-last)')
})

it('gives the clause around what a headline quotes to the same', () => {
  expect(said('Pier is “a moat with a cash desk”, MPs told\n\n“It is a moat with a cash desk,” said Marta Keel.').slice(0, 2)).toEqual([expect.stringMatching(/^“a moat with a cash desk” Marta Keel/), expect.stringMatching(/^“Pier is .*” Marta Keel/)])
})
