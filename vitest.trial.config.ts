import { defineConfig } from 'vitest/config'
import { ALONE, common, LONG } from './vitest.config.ts'

/** What takes longer than a test may: commands run as people run them, from a fresh clone, attacked, and killed on the way. */
export default defineConfig({
  ...common,
  test: {
    ...common.test,
    projects: [
      { extends: true, test: { name: 'long', include: LONG, exclude: ALONE, testTimeout: 120_000 } },
      { extends: true, test: { name: 'alone', include: ALONE, testTimeout: 300_000, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
