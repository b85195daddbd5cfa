import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { documentsWorkerScript, workerDocuments } from '../../electron/documents/worker-documents.ts';
import { createRouter } from '../../electron/ipc/router.ts';
import { nodeAdapters, nodeDocuments } from '../../electron/node-adapters.ts';
import type { Dialogs } from '../../electron/ports.ts';
import { createServices } from '../../electron/services/create-services.ts';
import { findBrowsers } from '../../electron/shell/browser/find-browser.ts';
import { openWindow } from '../../electron/shell/browser/open-window.ts';
import { readBundle } from '../../electron/shell/browser/serve-bundle.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { createMachinePorts } from '../../electron/shell/machine-ports.ts';
import { fixedDialogs } from './fake-dialogs.ts';

/** The checkout. */
export const root = join(import.meta.dirname, '../..');

export interface RunningApp {
  readonly page: Page;
  /** Where its database lies. */
  readonly dataFolder: string;
  /** Addresses that the page asked for and was refused: none, if nothing tries to leave the machine. */
  readonly refusedRequests: readonly string[];
  /** What broke the content security policy since the page was loaded: directive and what it blocked. */
  readonly violations: () => Promise<readonly string[]>;
  /** Ends the app as closing its window does; its data stay, to be opened again. */
  readonly stop: () => Promise<void>;
  /** Ends the app and removes what it wrote, except to a folder that was given. */
  readonly close: () => Promise<void>;
}

export interface AppOptions {
  /** An existing folder, to open what an earlier run left; else a fresh one that goes with the app. */
  readonly dataFolder?: string;
  readonly dialogs?: Dialogs;
}

interface WatchedWindow {
  readonly policyViolations?: readonly string[];
}

/** Runs in the page before its own scripts. */
const watchPolicy = (): void => {
  const seen: string[] = [];
  Object.defineProperty(window, 'policyViolations', { value: seen });
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.effectiveDirective}: ${event.blockedURI || event.sample}`);
  });
};

/** The whole app in a headless browser: the built pages, real services, a real database. */
export const launchApp = async (options: AppOptions = {}): Promise<RunningApp> => {
  const found = await findBrowsers();
  if (!found.ok) throw new Error(found.error.message);
  const scratch = await mkdtemp(join(tmpdir(), 'ico-test-'));
  const dataFolder = options.dataFolder ?? join(scratch, 'data');
  const bundleFolder = join(root, 'dist/renderer');
  const printer = createHeadlessPrinter({ bundleFolder });
  const documents = workerDocuments(join(root, documentsWorkerScript), nodeDocuments);
  const services = createServices(
    {
      ...createMachinePorts(root, '0.0.0-test'),
      dataFolder,
      author: 'Locality lead',
      shell: {
        kind: 'browser',
        dialogs: options.dialogs ?? fixedDialogs({ save: null, open: null }),
        printer,
      },
    },
    { ...nodeAdapters, documents },
  );
  const refusedRequests: string[] = [];
  const window = await openWindow({
    browsers: found.value,
    profileFolder: join(scratch, 'profile'),
    bundle: await readBundle(bundleFolder),
    pageScript: join(root, 'dist/page-script/page-script.js'),
    calls: createRouter(services),
    headless: true,
    refusedRequest: (url) => refusedRequests.push(url),
  });
  const { page } = window;
  await page.addInitScript(watchPolicy);
  await page.reload();
  const stop = async (): Promise<void> => {
    await window.close();
    services.close();
    await printer.close();
    await documents.close();
  };
  return {
    page,
    dataFolder,
    refusedRequests,
    violations: () => page.evaluate(() => (globalThis as WatchedWindow).policyViolations ?? ['not watched']),
    stop,
    close: async () => {
      await stop();
      await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
};
