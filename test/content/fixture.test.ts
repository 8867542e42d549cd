import { expect, it } from 'vitest'
import { fixtureModel, inspect } from '../support/content-fixture.ts'

it('starts from content without any problem', () => {
  expect(inspect().problems).toEqual([])
})

it('has two articles, nine claims and twelve entities', () => {
  const { articles, claims, entities } = fixtureModel()
  expect([articles.length, claims.length, entities.length]).toEqual([2, 9, 12])
})
