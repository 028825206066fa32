import { defineConfig } from 'vitest/config';

/** Tests that open what the program writes in a real browser: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One browser at a time.
    fileParallelism: false,
  },
});
