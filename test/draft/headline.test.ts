import { expect, it } from 'vitest'
import { said } from './understood.ts'

it('gives what a headline quotes to whoever says it in the story', () => {
  expect(said('‘Never in doubt’: vet takes seat\n\n“It was never in doubt,” said Marta Keel, a vet.')[0]).toMatch(/^“Never in doubt” Marta Keel/)
})

it('reads a bare noun of a headline as the one whom the story introduces', () => {
  expect(said('Ferry was unsafe, skipper tells inquiry\n\nSkipper Ivo Brandt gave evidence on Monday.')[0]).toBe('“Ferry was unsafe” Ivo Brandt (said-last)')
})
