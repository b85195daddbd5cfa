import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FromWorker, ToWorker } from '../../renderer/robustness/messages.ts';
import type { Robustness } from '../../shared/analysis/analysis-robustness.ts';
import type { RobustnessProblem } from '../../shared/analysis/robustness/robustness-problem.ts';
import { root } from './browser.ts';

/** One test as the page saw it: every time in ms since the request left the page. */
export interface WorkerTest {
  readonly firstPicture: number;
  /** Runs behind the first picture. */
  readonly firstRuns: number;
  readonly done: number;
  readonly whole: Robustness;
}

/** What the page lends its scripts for the built worker. */
interface PageTypes {
  readonly trustedTypes: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createScriptURL: (url: string) => string },
    ) => { readonly createScriptURL: (url: string) => URL };
  };
  heldWorker?: Worker;
}

/** The built worker's file, by its path in the bundle. */
const workerFile = (): string => {
  const file = readdirSync(join(root, 'dist/renderer/assets')).find((name) =>
    /^robustness-worker-.*\.js$/.test(name),
  );
  if (file === undefined) throw new Error('The build has no robustness worker');
  return `assets/${file}`;
};

/**
 * Opens the app's own worker in a page that has not opened it itself: the Trusted Types policy that it takes can be made
 * once a page. Resolves when the worker has answered a first, small test: from then on it is warm.
 */
export const openPageWorker = async (page: Page, small: RobustnessProblem): Promise<void> => {
  await page.evaluate((file) => {
    const held = globalThis as unknown as PageTypes;
    const policy = held.trustedTypes.createPolicy('robustness-worker', { createScriptURL: (url) => url });
    held.heldWorker = new Worker(policy.createScriptURL(new URL(file, location.href).href), {
      type: 'module',
    });
  }, workerFile());
  await pageWorkerTest(page, small);
};

/** Makes a test in the worker that the page holds. */
export const pageWorkerTest = (page: Page, problem: RobustnessProblem): Promise<WorkerTest> =>
  page.evaluate(
    (given) =>
      new Promise<WorkerTest>((resolve, reject) => {
        const { heldWorker: worker } = globalThis as unknown as PageTypes;
        if (!worker) throw new Error('No worker has been opened');
        const start: ToWorker = { kind: 'start', test: 1, problem: given };
        const asked = performance.now();
        let first: Pick<WorkerTest, 'firstPicture' | 'firstRuns'> | null = null;
        worker.onerror = () => reject(new Error('The worker broke'));
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
          if (data.kind === 'failed') {
            reject(new Error('The test failed in the worker'));
            return;
          }
          const { picture, done } = data;
          const since = performance.now() - asked;
          first ??= { firstPicture: since, firstRuns: picture.runs };
          if (done) resolve({ ...first, done: since, whole: picture });
        };
        worker.postMessage(start);
      }),
    problem,
  );
