import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const realData = process.env.PATHWAYS_REAL_DATA;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These need a browser: vitest.browser.config.ts.
    exclude: ['test/browser/**'],
    // Tests start programs in other folders, where a relative path would lead elsewhere.
    env: realData ? { PATHWAYS_REAL_DATA: resolve(realData) } : {},
    globalSetup: ['test/build-once.ts'],
    // Tests start the program and read real files; on a busy machine that takes a while.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Vitest leaves a core free, which on two cores is half of them.
    maxWorkers: '100%',
    // What one test sets in the environment or replaces, no other finds.
    unstubEnvs: true,
    restoreMocks: true,
  },
});
