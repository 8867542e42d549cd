import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** What takes longer than a test may: the whole of a fresh build, run as a user runs it. */
export default mergeConfig(base, defineConfig({ test: { include: ['test/trial/**/*.test.ts'], exclude: [], testTimeout: 300_000 } }))
