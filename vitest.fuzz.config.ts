import { defineConfig } from 'vitest/config'
import { common } from './vitest.config.ts'

/** A hundred thousand cases for each property of test/fuzz, another seed each time; it is told when a property fails. */
export default defineConfig({ ...common, test: { ...common.test, include: ['test/fuzz/**/*.test.ts'], env: { FC_RUNS: '100', FC_SEED: String(Date.now() % 1e9) } } })
