import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // They need Chromium: npm run test:browser.
    exclude: ['tests/browser/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Files mostly wait for processes and timers, so the default of one worker fewer than cores leaves a core idle.
    maxWorkers: 2,
  },
})
