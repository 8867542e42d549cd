import { expect, test } from 'vitest'
import { flood } from './flood.ts'
import { saturate } from './saturation.ts'

// How long anybody waited is told by `npm run overload`: here, other tests' traces on the machine would speak too.

test('of ten times what can be answered, what is too much is sent away with when to come back, and the rest is answered as before', async () => {
  const { statuses, toldWhen, answeredPerSecond, capacity, recovery, growth, alive } = await saturate(5)
  expect(Object.keys(statuses)).toEqual(['200', '503'])
  expect(statuses[503]).toBeGreaterThan(statuses[200] ?? 0)
  expect(toldWhen).toBe(true)
  expect(answeredPerSecond).toBeGreaterThan(capacity / 4)
  expect(recovery).toBeLessThan(2000)
  expect(growth).toBeLessThan(300)
  expect(alive).toBe(true)
})

test('a client that asks without end is refused, and nobody else is', async () => {
  const { flood: flooding, others } = await flood(1, 2)
  expect(Object.keys(flooding)).toEqual(['200', '429'])
  expect(flooding[429]).toBeGreaterThan(10 * (flooding[200] ?? 0))
  expect(Object.keys(others)).toEqual(['200'])
})
