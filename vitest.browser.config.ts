import { defineConfig } from 'vitest/config'

/** The workbench in a real browser against the real local system: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    pool: 'forks',
    // One system and one browser for each file; two cores hold no more than one of them.
    fileParallelism: false,
  },
})
