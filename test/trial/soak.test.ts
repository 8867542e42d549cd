import { expect, test } from 'vitest'
import { soak, soakTable } from './soaking.ts'

const SECONDS = 60

test(`${SECONDS} s of mixed load with a content published every few seconds: nothing fails, and the memory does not grow`, async () => {
  const result = await soak(SECONDS)
  process.stdout.write(soakTable(result))
  expect(result.failures).toEqual([])
  expect(result.published).toBeGreaterThan(2)
  expect(result.isSteady, 'memory grows: npm run soak -- --minutes 10 tells more').toBe(true)
})
