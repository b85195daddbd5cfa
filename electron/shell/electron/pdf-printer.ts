import { randomUUID } from 'node:crypto';
import { BrowserWindow, type PrintToPDFOptions, session, type WebContents } from 'electron';
import { type PrintWork, printPagePath } from '../../../shared/contract/print-page.ts';
import { failed } from '../../../shared/contract/result.ts';
import { appOrigin, appPage } from '../../policy/navigation.ts';
import { type PaperPrinter, PortFailure, WorkCancelled } from '../../ports.ts';
import {
  type OpenPrintPage,
  picturesOf,
  printWithContents,
  readSignal,
  resultOf,
  workOf,
} from '../print-script.ts';
import { serveApp } from './app-protocol.ts';
import { lockDownSession } from './lock-down.ts';
import { securePreferences } from './web-preferences.ts';

/** In memory, and apart from the window's: a paper in the making leaves nothing on disk and sees no parked reply. */
const partition = 'print';

/** A4 comes from the page's own `@page`: without `preferCSSPageSize` Chromium prints US Letter. */
const pdfOptions = (tagged: boolean): PrintToPDFOptions => ({
  generateTaggedPDF: tagged,
  generateDocumentOutline: tagged,
  preferCSSPageSize: true,
  printBackground: true,
});

/** An isolated world of our own: what the page puts on its globals is not in it. Electron's own worlds are below 1000. */
const worldId = 1001;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The page as what drives it sees it. */
const opened = (contents: WebContents): OpenPrintPage => ({
  run: (code) => contents.executeJavaScriptInIsolatedWorld(worldId, [{ code }]),
  print: (tagged) => contents.printToPDF(pdfOptions(tagged)),
});

/** Waits until the print page says that it has drawn everything, fonts included, or that it could not. */
const untilReady = async (contents: WebContents): Promise<void> => {
  while (!contents.isDestroyed()) {
    const signal = await readSignal(opened(contents));
    if (signal.ready === 'true') return;
    if (signal.ready === 'error')
      throw new Error(signal.problem ?? 'The print page could not draw the paper.');
    await pause(50);
  }
};

/** Rejects when the time is up, the page's process dies or the user stops it; what it holds is let go by `stop`. */
const watch = (contents: WebContents, limit: number, signal: AbortSignal | undefined) => {
  let timer: NodeJS.Timeout | undefined;
  let callOff = (): void => {};
  const broken = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The paper was not ready for printing after ${limit / 1000} seconds.`)),
      limit,
    );
    contents.on('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The print page stopped before it was done (${reason}).`)),
    );
    callOff = () => reject(new WorkCancelled());
  });
  signal?.addEventListener('abort', callOff);
  if (signal?.aborted) callOff();
  return {
    broken,
    stop: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', callOff);
    },
  };
};

/**
 * Prints with a window that nobody sees: opened for one paper, destroyed afterwards however it went.
 *
 * @param files the built pages, as the window's own session serves them
 * @param limit milliseconds one paper may take
 */
export const createPdfPrinter = (files: ReadonlyMap<string, string>, limit = 60_000): PaperPrinter => {
  const models = new Map<string, string>();
  let isServing = false;

  const serve = (): void => {
    if (isServing) return;
    const printSession = session.fromPartition(partition);
    lockDownSession(printSession, appPage, { origin: appOrigin, devTools: false });
    serveApp(printSession.protocol, {
      files,
      takeParked: () => null,
      printModel: (job) => models.get(job) ?? null,
    });
    isServing = true;
  };

  const draw = async <T>(
    modelJson: string,
    work: PrintWork,
    signal: AbortSignal | undefined,
    use: (open: OpenPrintPage) => Promise<T>,
  ): Promise<T> => {
    serve();
    const job = randomUUID();
    models.set(job, modelJson);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        ...securePreferences,
        partition,
        devTools: false,
        // A hidden page would otherwise have its timers slowed, and the paper would wait for them.
        backgroundThrottling: false,
      },
    });
    const { broken, stop } = watch(window.webContents, limit, signal);
    const working = async (): Promise<T> => {
      await window.loadURL(`${appOrigin}${printPagePath(job, work)}`);
      await untilReady(window.webContents);
      return use(opened(window.webContents));
    };
    try {
      return await Promise.race([broken, working()]);
    } catch (cause) {
      if (cause instanceof WorkCancelled) throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new PortFailure(failed('print-failed', `The paper could not be printed. ${reason}`), cause);
    } finally {
      stop();
      models.delete(job);
      if (!window.isDestroyed()) window.destroy();
    }
  };

  return {
    pdf: (modelJson, job) => draw(modelJson, workOf(job), job.signal, (open) => printWithContents(open, job)),
    page: (modelJson, signal) => draw(modelJson, 'page', signal, resultOf),
    pictures: (modelJson, signal) => draw(modelJson, 'pictures', signal, picturesOf),
  };
};
