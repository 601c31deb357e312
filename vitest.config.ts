import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['./tidy/global-setup.ts', './apps/cli/testing/global-setup.ts'],
    include: [
      'packages/**/*.test.ts',
      'apps/**/*.test.ts',
      'tidy/**/*.test.ts',
      'scenarios/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    reporters: ['default', './tidy/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
