import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { plainCountReporter } from './test/support/plain-count-reporter.ts';

/** A file of tests often waits for a browser or a disk: on a machine of two cores two of them keep both busy. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    reporters: ['default', plainCountReporter],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/architecture/**/*.test.ts'],
          // Only to end what hangs: how fast something is, is measured in test/bench, never here.
          testTimeout: 240_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/support/build.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/build.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // A page that is loaded again may take longer than a second to answer the first look at it.
          expect: { poll: { timeout: 30_000 } },
          // One Chromium at a time: two of them on a small machine time each other out.
          fileParallelism: false,
        },
      },
    ],
  },
});
