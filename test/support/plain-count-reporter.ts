import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with "N passed, N failed" alone on a line, for whoever reads logs and not colours. */
export const plainCountReporter: Reporter = {
  onTestRunEnd: (modules: readonly TestModule[], unhandledErrors: readonly unknown[]) => {
    let passed = 0;
    let failed = unhandledErrors.length;
    let skipped = 0;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'skipped') skipped += 1;
        else failed += 1;
      }
    }
    // After the default reporter's own summary, so that it is the last line.
    process.once('exit', () => {
      process.stdout.write(
        `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
      );
    });
  },
};
