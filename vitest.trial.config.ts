import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** What takes longer than a test may: commands run as people run them, from a fresh clone, and killed on the way. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/trial/**/*.test.ts'], exclude: [], testTimeout: 300_000, fileParallelism: false },
})
