import { readFile } from 'node:fs/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { isTrustedSender } from '../../policy/trusted-sender.ts';
import type { FoundBrowser } from './find-browser.ts';
import { invokeBinding } from './invoke-binding.ts';
import { launchOptions } from './launch-options.ts';
import { type Bundle, browserOrigin, serveBundle } from './serve-bundle.ts';

/** What the window needs of the router: `electron/ipc/router.ts` is one. */
export interface CallHandler {
  readonly dispatch: (channel: string, payload: string) => Promise<string>;
  readonly takeParked: (path: string) => string | null;
}

export interface WindowOptions {
  readonly browser: FoundBrowser;
  /** The browser's own files, of this app alone; made when it is not there yet. */
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

/** One window only: whatever else a page opens is closed at once. */
const closeOtherPages = (context: BrowserContext, page: Page): void => {
  context.on('page', (other) => {
    if (other !== page) other.close().catch(() => {});
  });
};

/** Opens the app in a window of an installed browser: no address bar, no tabs, no port, no network. */
export const openWindow = async (options: WindowOptions): Promise<AppWindow> => {
  const { browser, bundle, calls, headless = false } = options;
  const script = await readFile(options.pageScript, 'utf8');
  const context = await chromium.launchPersistentContext(options.profileFolder, {
    ...launchOptions(browser, {
      headless,
      args: headless ? [] : [`--app=${appPage}`, `--window-size=${firstSize.width},${firstSize.height}`],
    }),
    viewport: headless ? firstSize : null,
    locale: 'en-GB',
    serviceWorkers: 'block',
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    closeOtherPages(context, page);

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
