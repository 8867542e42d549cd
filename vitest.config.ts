import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** What is measured or attacked while it runs, and so runs alone. */
export const ALONE = ['test/trial/lighthouse.test.ts', 'test/trial/soak.test.ts', 'test/hostile/**/*.test.ts', 'test/overload/**/*.test.ts']

/** What takes longer than a test may, `ALONE` aside: commands as people run them, killed on the way, faults of the disk, the recipes carried out, every type of page in a browser. */
export const LONG = [
  'test/trial/**/*.test.ts', 'test/fault/**/*.test.ts', 'test/extension/recipes.test.ts', 'test/extension/vessel.test.ts', 'test/site/in-a-browser.test.ts',
  'test/site/rebuilt-as-from-nothing.test.ts', 'test/operations/workers.test.ts', 'test/cli/review.test.ts',
]

/** What reads texts. */
const DRAFTING = ['test/draft/**/*.test.ts']

/** Of all runs. */
export const common: ViteUserConfig = {
  // Vite would otherwise take graphql's development build beside Node's own, and the two refuse each other's types.
  ssr: { resolve: { conditions: ['module-sync', 'node'] } },
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    // One for each core: vitest would leave one idle, half of a small machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}

export default defineConfig({
  ...common,
  test: {
    ...common.test,
    projects: [
      // What the bench compares with brings tests of its own.
      { extends: true, test: { name: 'all but drafting and PostgreSQL', include: ['test/**/*.test.ts'], exclude: [...ALONE, ...LONG, ...DRAFTING, 'test/postgres/**', '**/node_modules/**'] } },
      // A hundred small files that change nothing: the word lists are read once for each worker, not for each file.
      { extends: true, test: { name: 'drafting', include: DRAFTING, isolate: false } },
      { extends: true, test: { name: 'PostgreSQL', include: ['test/postgres/*.test.ts'], globalSetup: ['test/postgres/global-setup.ts'] } },
    ],
  },
})
