import {
  type ChartPicture,
  fillContentsScript,
  type PrintSignal,
  type PrintWork,
  readResultScript,
  readSignalScript,
} from '../../shared/contract/print-page.ts';
import { type PdfJob, WorkCancelled } from '../ports.ts';

/** A print page that a shell has opened and that has drawn the paper. */
export interface OpenPrintPage {
  /** Runs an expression in the page. */
  readonly run: (script: string) => Promise<unknown>;
  /** Prints it: tagged and with an outline, or neither. */
  readonly print: (tagged: boolean) => Promise<Uint8Array>;
}

const untilCalledOff = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new WorkCancelled();
};

/** What the page says of itself, whatever it is. */
export const signalFrom = (said: unknown): PrintSignal =>
  typeof said === 'object' && said !== null ? (said as PrintSignal) : {};

export const readSignal = async (page: Pick<OpenPrintPage, 'run'>): Promise<PrintSignal> =>
  signalFrom(await page.run(readSignalScript));

/** Prints a drawn paper twice: to see what stands on which page, and with those numbers in its contents. */
export const printWithContents = async (
  page: OpenPrintPage,
  { kind, places, onStep, signal }: PdfJob,
): Promise<Uint8Array> => {
  onStep?.('drawn');
  untilCalledOff(signal);
  const proof = await page.print(false);
  untilCalledOff(signal);
  const found = await places(proof);
  onStep?.('proofed');
  untilCalledOff(signal);
  await page.run(fillContentsScript(found));
  const printed = await page.print(kind === 'file');
  onStep?.('printed');
  untilCalledOff(signal);
  return printed;
};

/** What the page was asked to draw for a job of printing. */
export const workOf = ({ kind }: PdfJob): PrintWork => (kind === 'file' ? 'pdf' : 'preview');

/** What the page has made, as text. */
export const resultOf = async ({ run }: Pick<OpenPrintPage, 'run'>): Promise<string> => {
  const made = await run(readResultScript);
  if (typeof made !== 'string' || made === '') throw new Error('The print page made nothing.');
  return made;
};

/** The drawings that the page has made. */
export const picturesOf = async (page: Pick<OpenPrintPage, 'run'>): Promise<readonly ChartPicture[]> =>
  JSON.parse(await resultOf(page)) as readonly ChartPicture[];
