import { randomBytes } from 'node:crypto';
import { type Browser, chromium, type Page } from 'playwright-core';
import { failed } from '../../../shared/contract/result.ts';
import { type PdfPrinter, PortFailure } from '../../ports.ts';
import { type FoundBrowser, findBrowsers } from '../browser/find-browser.ts';
import { launchOptions } from '../browser/launch-options.ts';
import { type Bundle, browserOrigin, readBundle, serveBundle } from '../browser/serve-bundle.ts';
import { isSandboxMissing, noneStarted } from '../browser/start-failure.ts';

export interface HeadlessPrinterOptions {
  /** The built pages: `dist/renderer`. */
  readonly bundleFolder: string;
  /** Milliseconds that one paper may take, from the call to the bytes. */
  readonly timeout?: number;
  /** Whether the browser goes when this process is told to stop; false where the caller sees to that itself. */
  readonly stopOnSignals?: boolean;
  readonly findBrowsers?: typeof findBrowsers;
}

/** Electron's printer takes the same: A4 and margins come from the page's own style. */
const pdfOptions = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true } as const;

/** A4 at 96 dots to the inch: what measures itself on the screen comes out the same on paper. */
const a4 = { width: 794, height: 1123 };

const readySelector = 'html:is([data-ready="true"], [data-ready="error"])';
/** What a page cannot be drawn without. */
const needed = new Set(['document', 'script', 'stylesheet', 'font', 'fetch', 'xhr']);

const printFailed = (reason: string, cause?: unknown): PortFailure =>
  new PortFailure(failed('print-failed', `The paper could not be printed. ${reason}`), cause);

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/**
 * Starts one browser. Some kernels allow no sandbox to ordinary users: this printer then goes without, since it shows
 * nothing but our own pages and reaches no network. The app's window never does.
 */
const start = async (found: FoundBrowser, stopOnSignals: boolean): Promise<Browser> => {
  const signals = { handleSIGINT: stopOnSignals, handleSIGTERM: stopOnSignals, handleSIGHUP: stopOnSignals };
  try {
    return await chromium.launch({ ...launchOptions(found, { headless: true }), ...signals });
  } catch (error) {
    if (!isSandboxMissing(error)) throw error;
    return chromium.launch({ ...launchOptions(found, { headless: true, sandbox: false }), ...signals });
  }
};

/** Rejects as soon as the page cannot become ready any more, so that nobody waits a minute for nothing. */
const firstProblem = (page: Page): Promise<never> =>
  new Promise((_, reject) => {
    page.once('crash', () => reject(printFailed('The page crashed.')));
    page.once('pageerror', (error) => reject(printFailed(firstLine(error), error)));
    page.on('requestfailed', (request) => {
      if (needed.has(request.resourceType())) reject(printFailed(`${request.url()} could not be loaded.`));
    });
    page.on('response', (response) => {
      if (response.status() < 400 || !needed.has(response.request().resourceType())) return;
      reject(printFailed(`${response.url()} is missing from the app.`));
    });
  });

const drawAndPrint = async (page: Page, job: string): Promise<Uint8Array> => {
  await page.goto(`${browserOrigin}/print.html?job=${job}`, { waitUntil: 'commit' });
  const html = page.locator(readySelector);
  await html.waitFor({ state: 'attached', timeout: 0 });
  if ((await html.getAttribute('data-ready')) === 'error') {
    throw printFailed((await html.getAttribute('data-problem')) ?? 'The page does not say why.');
  }
  return page.pdf(pdfOptions);
};

/**
 * Prints papers with a headless Chromium: started at the first paper, kept for the next, gone with `close()` or with
 * this process. Every paper gets a fresh page without cookies, storage or network.
 */
export const createHeadlessPrinter = (
  options: HeadlessPrinterOptions,
): PdfPrinter & { readonly close: () => Promise<void> } => {
  const { bundleFolder, timeout = 60_000, stopOnSignals = true } = options;
  let running: Promise<Browser> | undefined;
  let bundle: Promise<Bundle> | undefined;

  const startAny = async (): Promise<Browser> => {
    const found = await (options.findBrowsers ?? findBrowsers)();
    if (!found.ok) throw new PortFailure(found.error);
    const tried: { readonly name: string; readonly error: unknown }[] = [];
    for (const candidate of found.value) {
      try {
        const browser = await start(candidate, stopOnSignals);
        browser.once('disconnected', () => {
          running = undefined;
        });
        return browser;
      } catch (error) {
        tried.push({ name: candidate.name, error });
      }
    }
    throw new PortFailure(noneStarted(tried));
  };

  const browser = (): Promise<Browser> => {
    running ??= startAny().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };

  const stop = async (): Promise<void> => {
    const stopping = running;
    running = undefined;
    await (await stopping?.catch(() => undefined))?.close().catch(() => {});
  };

  const printOne = async (modelJson: string): Promise<Uint8Array> => {
    bundle ??= readBundle(bundleFolder);
    const [files, started] = await Promise.all([bundle, browser()]);
    const context = await started.newContext({
      viewport: a4,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    try {
      const job = randomBytes(12).toString('base64url');
      await serveBundle(context, files, {
        takeParked: () => null,
        printModel: (asked) => (asked === job ? modelJson : null),
      });
      const page = await context.newPage();
      await page.emulateMedia({ media: 'print' });
      return await Promise.race([drawAndPrint(page, job), firstProblem(page)]);
    } finally {
      // Not waited for: a page that hangs must not keep the paper, or the failure, from the user.
      context.close().catch(() => {});
    }
  };

  return {
    print: async (modelJson) => {
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(printFailed(`It was not ready after ${Math.round(timeout / 1000)} seconds.`));
          // A browser that hangs once is not asked again: the next paper gets a new one.
          stop();
        }, timeout);
      });
      const printing = printOne(modelJson);
      // When the time is up, what becomes of the printing is nobody's concern any more.
      printing.catch(() => {});
      try {
        return await Promise.race([printing, tooLong]);
      } catch (error) {
        if (error instanceof PortFailure) throw error;
        throw printFailed(firstLine(error), error);
      } finally {
        clearTimeout(timer);
      }
    },
    close: stop,
  };
};
