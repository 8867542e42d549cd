import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite would otherwise take graphql's development build beside Node's own, and the two refuse each other's types.
  ssr: { resolve: { conditions: ['module-sync', 'node'] } },
  test: {
    projects: [
      // What the bench compares with brings tests of its own.
      { extends: true, test: { name: 'all but PostgreSQL', include: ['test/**/*.test.ts'], exclude: ['test/trial/**', 'test/postgres/**', '**/node_modules/**'] } },
      { extends: true, test: { name: 'PostgreSQL', include: ['test/postgres/*.test.ts'], globalSetup: ['test/postgres/global-setup.ts'] } },
    ],
    reporters: ['default', './test/support/closing-line.ts'],
    // One for each core: vitest would leave one idle, half of a small machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
