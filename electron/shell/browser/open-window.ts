import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { isTrustedSender } from '../../policy/trusted-sender.ts';
import { PortFailure } from '../../ports.ts';
import type { FoundBrowser } from './find-browser.ts';
import { invokeBinding } from './invoke-binding.ts';
import { launchOptions } from './launch-options.ts';
import { type Bundle, browserOrigin, serveBundle } from './serve-bundle.ts';
import { noneStarted } from './start-failure.ts';

/** What the window needs of the router: `electron/ipc/router.ts` is one. */
export interface CallHandler {
  readonly dispatch: (channel: string, payload: string) => Promise<string>;
  readonly takeParked: (path: string) => string | null;
}

export interface WindowOptions {
  /** Tried in this order until one starts. */
  readonly browsers: readonly FoundBrowser[];
  /** The browsers' own files, of this app alone, each browser's apart: one may not read what a newer one wrote. */
  readonly profileFolder: string;
  readonly bundle: Bundle;
  /** The built page script: `dist/page-script/page-script.js`. */
  readonly pageScript: string;
  readonly calls: CallHandler;
  /** Without a window, for tests. */
  readonly headless?: boolean;
  readonly refusedRequest?: (url: string) => void;
}

export interface AppWindow {
  readonly page: Page;
  /** Settles when the window is gone and every call that it made has been answered. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

const appPage = `${browserOrigin}/`;
const firstSize = { width: 1440, height: 900 };
const windowArgs = [
  `--app=${appPage}`,
  `--window-size=${firstSize.width},${firstSize.height}`,
  // Else a bar across the page warns that the switches which keep it off the network harm its security.
  '--test-type',
];

/** One window only: whatever else a page opens is closed at once. */
const closeOtherPages = (context: BrowserContext, page: Page): void => {
  context.on('page', (other) => {
    if (other !== page) other.close().catch(() => {});
  });
};

const startOne = (
  browser: FoundBrowser,
  { profileFolder, headless = false }: WindowOptions,
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(join(profileFolder, browser.name.replaceAll(/[^A-Za-z]/g, '-')), {
    ...launchOptions(browser, {
      headless,
      args: headless ? [] : windowArgs,
    }),
    viewport: headless ? firstSize : null,
    locale: 'en-GB',
    serviceWorkers: 'block',
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

const startAny = async (options: WindowOptions): Promise<BrowserContext> => {
  const tried: { readonly name: string; readonly error: unknown }[] = [];
  for (const browser of options.browsers) {
    try {
      return await startOne(browser, options);
    } catch (error) {
      tried.push({ name: browser.name, error });
    }
  }
  throw new PortFailure(noneStarted(tried));
};

/**
 * Opens the app in a window of an installed browser: no address bar, no tabs, no port, no network.
 *
 * @throws PortFailure with code `no-browser` when none of the browsers starts
 */
export const openWindow = async (options: WindowOptions): Promise<AppWindow> => {
  const { bundle, calls } = options;
  const script = await readFile(options.pageScript, 'utf8');
  const context = await startAny(options);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    closeOtherPages(context, page);
    // Without a listener the driver answers for the user. A page with words that could not be saved asks before it
    // goes, and that question is the user's; nothing else of ours asks in this way.
    if (!options.headless) {
      page.on('dialog', (dialog) => {
        if (dialog.type() !== 'beforeunload') dialog.dismiss().catch(() => {});
      });
    }

    const pending = new Set<Promise<unknown>>();
    await context.exposeBinding(
      invokeBinding,
      ({ page: from, frame }, channel: unknown, payload: unknown) => {
        const sender = {
          url: frame.url(),
          fromAppWindow: from === page,
          isMainFrame: frame === page.mainFrame(),
          isAttached: !frame.isDetached(),
        };
        if (!isTrustedSender(sender, appPage)) throw new Error('This page may not call the app.');
        if (typeof channel !== 'string' || typeof payload !== 'string')
          throw new Error('A call is two strings.');
        const answer = calls.dispatch(channel, payload);
        const settled = answer.catch(() => {}).finally(() => pending.delete(settled));
        pending.add(settled);
        return answer;
      },
    );
    await context.addInitScript({ content: script });
    await context.grantPermissions(['clipboard-write'], { origin: browserOrigin });
    await serveBundle(
      context,
      bundle,
      { takeParked: calls.takeParked, printModel: () => null },
      options.refusedRequest,
    );

    const gone = new Promise<void>((resolve) => {
      context.once('close', () => resolve());
      // The browser may outlive its last window, as it does on macOS.
      page.once('close', () => {
        context.close().catch(() => {});
      });
    });
    const closed = gone.then(async () => {
      while (pending.size > 0) await Promise.all(pending);
    });
    // The browser opened the page before anything could answer it: there it is opened again.
    await page.goto(appPage);
    return { page, closed, close: () => context.close().then(() => closed) };
  } catch (error) {
    await context.close().catch(() => {});
    throw error;
  }
};
