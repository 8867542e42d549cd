import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite would otherwise take graphql's development build beside Node's own, and the two refuse each other's types.
  ssr: { resolve: { conditions: ['module-sync', 'node'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // What the bench compares with brings tests of its own.
    exclude: ['test/trial/**', '**/node_modules/**'],
    reporters: ['default', './test/support/closing-line.ts'],
    // One for each core: vitest would leave one idle, half of a small machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
