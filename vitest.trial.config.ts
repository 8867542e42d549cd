import { defineConfig } from 'vitest/config'
import { common, LONG } from './vitest.config.ts'

/** What takes longer than a test may: commands run as people run them, from a fresh clone, attacked, and killed on the way. One after the other, since some are measured. */
export default defineConfig({ ...common, test: { ...common.test, include: LONG, testTimeout: 300_000, fileParallelism: false } })
