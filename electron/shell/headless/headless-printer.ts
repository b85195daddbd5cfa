import { randomBytes } from 'node:crypto';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type PrintWork, printPagePath } from '../../../shared/contract/print-page.ts';
import { failed } from '../../../shared/contract/result.ts';
import { type PaperPrinter, PortFailure, WorkCancelled } from '../../ports.ts';
import { type FoundBrowser, findBrowsers } from '../browser/find-browser.ts';
import { launchOptions } from '../browser/launch-options.ts';
import { type Bundle, browserOrigin, readBundle, serveBundle } from '../browser/serve-bundle.ts';
import { isSandboxMissing, noneStarted } from '../browser/start-failure.ts';
import {
  type OpenPrintPage,
  picturesOf,
  printWithContents,
  readSignal,
  resultOf,
  workOf,
} from '../print-script.ts';

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
const pdfOptions = (tagged: boolean) =>
  ({ tagged, outline: tagged, preferCSSPageSize: true, printBackground: true }) as const;

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

/** Opens the print page, waits until it has drawn, and takes from it what is wanted. */
const draw = async <T>(page: Page, path: string, use: (open: OpenPrintPage) => Promise<T>): Promise<T> => {
  await page.goto(`${browserOrigin}${path}`, { waitUntil: 'commit' });
  const open: OpenPrintPage = {
    run: (script) => page.evaluate(script),
    print: (tagged) => page.pdf(pdfOptions(tagged)),
  };
  await page.locator(readySelector).waitFor({ state: 'attached', timeout: 0 });
  const { ready, problem } = await readSignal(open);
  if (ready === 'error') throw printFailed(problem ?? 'The page does not say why.');
  return use(open);
};

/**
 * Prints papers with a headless Chromium: started at the first paper, kept for the next, gone with `close()` or with
 * this process. Every paper gets a fresh page without cookies, storage or network.
 */
export const createHeadlessPrinter = (
  options: HeadlessPrinterOptions,
): PaperPrinter & { readonly close: () => Promise<void> } => {
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

  const workOnce = async <T>(
    modelJson: string,
    work: PrintWork,
    signal: AbortSignal | undefined,
    use: (open: OpenPrintPage) => Promise<T>,
  ): Promise<T> => {
    bundle ??= readBundle(bundleFolder);
    const [files, started] = await Promise.all([bundle, browser()]);
    if (signal?.aborted) throw new WorkCancelled();
    const context = await started.newContext({
      viewport: a4,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    // Not waited for: a page that hangs must not keep the paper, or the failure, from the user.
    const letGo = (): void => void context.close().catch(() => {});
    // What nobody waits for any more stops working in the browser too.
    signal?.addEventListener('abort', letGo);
    try {
      if (signal?.aborted) throw new WorkCancelled();
      const job = randomBytes(12).toString('base64url');
      await serveBundle(context, files, {
        takeParked: () => null,
        printModel: (asked) => (asked === job ? modelJson : null),
      });
      const page = await context.newPage();
      if (work !== 'page') await page.emulateMedia({ media: 'print' });
      return await Promise.race([draw(page, printPagePath(job, work), use), firstProblem(page)]);
    } finally {
      signal?.removeEventListener('abort', letGo);
      letGo();
    }
  };

  /** The same within the time that it may take, and no longer than the user wants it. */
  const within = async <T>(
    modelJson: string,
    work: PrintWork,
    signal: AbortSignal | undefined,
    use: (open: OpenPrintPage) => Promise<T>,
  ): Promise<T> => {
    if (signal?.aborted) throw new WorkCancelled();
    let timer: NodeJS.Timeout | undefined;
    let callOff = (): void => {};
    const broken = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(printFailed(`It was not ready after ${Math.round(timeout / 1000)} seconds.`));
        // A browser that hangs once is not asked again: the next paper gets a new one.
        stop();
      }, timeout);
      callOff = () => reject(new WorkCancelled());
    });
    signal?.addEventListener('abort', callOff);
    const working = workOnce(modelJson, work, signal, use);
    // When the time is up, what becomes of the printing is nobody's concern any more.
    working.catch(() => {});
    try {
      return await Promise.race([broken, working]);
    } catch (error) {
      if (error instanceof PortFailure || error instanceof WorkCancelled) throw error;
      throw printFailed(firstLine(error), error);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', callOff);
    }
  };

  return {
    pdf: (modelJson, job) =>
      within(modelJson, workOf(job), job.signal, (open) => printWithContents(open, job)),
    page: (modelJson, signal) => within(modelJson, 'page', signal, resultOf),
    pictures: (modelJson, signal) => within(modelJson, 'pictures', signal, picturesOf),
    close: stop,
  };
};
