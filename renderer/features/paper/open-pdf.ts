import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from './pdf-worker.ts?worker&url';

/** The part of Trusted Types that starting a worker takes. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => URL };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** Vouches for the one script that was built as the reader of PDFs, and for no other. Made once a page. */
const vouchedUrl = (): string | URL => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return workerUrl;
  policy ??= trustedTypes.createPolicy('pdf-worker', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError('No other script may read PDFs');
      return url;
    },
  });
  return policy.createScriptURL(workerUrl);
};

/** One PDF, opened. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: readonly PdfPage[];
  /** Page numbers (from 1) by the names that links inside the document go by. */
  readonly placeOf: (destination: string) => Promise<PdfPlace | null>;
  readonly close: () => void;
}

export interface PdfPage {
  readonly number: number;
  readonly page: PDFPageProxy;
  /** In CSS px at 100%. */
  readonly width: number;
  readonly height: number;
}

/** A place in a document: a page, and how far down on it, as a share of its height. */
export interface PdfPlace {
  readonly page: number;
  readonly down: number;
}

/** Reads PDFs one after the other with one worker. */
export interface PdfReader {
  readonly open: (bytes: Uint8Array) => Promise<OpenPdf>;
  readonly end: () => void;
}

/** CSS px to a point of print. */
export const pxPerPoint = 96 / 72;

const placeIn = async (document: PDFDocumentProxy, name: string): Promise<PdfPlace | null> => {
  const found: unknown = await document.getDestination(name);
  if (!Array.isArray(found)) return null;
  const [ref, , , top] = found as readonly unknown[];
  if (typeof ref !== 'object' || ref === null) return null;
  const index = await document.getPageIndex(ref as { readonly num: number; readonly gen: number });
  const [, low = 0, , high = 0] = (await document.getPage(index + 1)).view;
  const down = typeof top === 'number' && high > low ? (high - top) / (high - low) : 0;
  return { page: index + 1, down: Math.min(1, Math.max(0, down)) };
};

const pageOf = async (document: PDFDocumentProxy, number: number): Promise<PdfPage> => {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: pxPerPoint });
  return { number, page, width, height };
};

/**
 * Starts the worker. Nothing is fetched: fonts come inside the document, and no decoder needs more than the worker.
 *
 * @param onBroken the worker has failed: nothing more can be opened with it
 */
export const startPdfReader = (onBroken: () => void): PdfReader => {
  const port = new Worker(vouchedUrl(), { type: 'module', name: 'pdf' });
  // A worker that fails answers nothing: who waits for it is told.
  const broken = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => {
      reject(new Error('The worker that reads PDFs has failed'));
      onBroken();
    });
  });
  broken.catch(() => {});
  const worker = PDFWorker.create({ port });
  return {
    open: async (bytes) => {
      const task = getDocument({
        data: bytes,
        worker,
        isEvalSupported: false,
        useWasm: false,
        useWorkerFetch: false,
        disableRange: true,
        disableStream: true,
        verbosity: 0,
      });
      const close = (): void => {
        task.destroy().catch(() => {});
      };
      try {
        const document = await Promise.race([task.promise, broken]);
        const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
        const pages = await Promise.race([
          Promise.all(numbers.map((number) => pageOf(document, number))),
          broken,
        ]);
        return {
          document,
          pages,
          placeOf: (name) => placeIn(document, name).catch(() => null),
          close,
        };
      } catch (error) {
        close();
        throw error;
      }
    },
    end: () => {
      worker.destroy();
      port.terminate();
    },
  };
};
