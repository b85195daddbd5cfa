import type { PaperFormat } from '../../shared/contract/channels.ts';
import { type Failure, failed, type Result, refused } from '../../shared/contract/result.ts';
import { type ExchangeFile, parseExchangeFile } from '../../shared/records/exchange-file.ts';
import { type Documents, type Files, PortFailure, type ReadAttachment } from '../ports.ts';

/**
 * Bytes that a file may have, when it is written as when it is read: 80,000 scores with reasons take 40 MB, and each
 * snapshot of them as much again.
 */
export const longestFile = 100_000_000;

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes('%PDF-');

/** An appraisal that was read, and how what it came in fits its own stamp: `file` where it was no paper. */
export interface AppraisalFile {
  readonly file: ExchangeFile;
  readonly stamp: 'file' | ReadAttachment['stamp'];
}

interface HeldText {
  readonly text: string;
  readonly stamp: AppraisalFile['stamp'];
}

/** The appraisal's text, out of an `.icoa.json` file or a paper; told apart by what they hold, not by their names. */
const textIn = async (bytes: Uint8Array, path: string, documents: Documents): Promise<Result<HeldText>> => {
  if (isPdf(bytes)) {
    const attached = await documents.readAttachment(bytes);
    return attached === null
      ? refused('no-attachment', `${path} is a PDF without an appraisal inside.`)
      : { ok: true, value: attached };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: { text, stamp: 'file' } };
  } catch {
    return refused('not-json', `${path}: The file is not JSON. It is not text in UTF-8.`);
  }
};

/**
 * Reads an appraisal from the bytes of a file, whichever of the two kinds it is.
 *
 * @param path what the messages call it
 * @returns the contents, or what is wrong and where, starting with the path; nothing is changed anywhere
 */
export const readAppraisalBytes = async (
  bytes: Uint8Array,
  path: string,
  documents: Documents,
): Promise<Result<AppraisalFile>> => {
  let held: Result<HeldText>;
  try {
    held = await textIn(bytes, path, documents);
  } catch (error) {
    const failure =
      error instanceof PortFailure
        ? failed(error.failure.code, `${path}: ${error.failure.message}`, error.failure.next)
        : failed('unreadable-file', `${path} is a PDF that cannot be read.`);
    return { ok: false, error: failure };
  }
  if (!held.ok) return held;
  const parsed = parseExchangeFile(held.value.text);
  return parsed.ok
    ? { ok: true, value: { file: parsed.value, stamp: held.value.stamp } }
    : refused(parsed.error.code, `${path}: ${parsed.error.message}`);
};

/** Reads an appraisal from a file. */
export const readAppraisalFile = async (
  path: string,
  files: Files,
  documents: Documents,
): Promise<Result<AppraisalFile>> => {
  const read = await files.read(path, longestFile);
  return read.ok ? readAppraisalBytes(read.value, path, documents) : read;
};

/** What the file's names end in, for dialogs and attachments. */
export const appraisalEnding = '.icoa.json';

/** What a file is, by an ending that is not the paper's. */
const namedAs: readonly (readonly [ending: RegExp, words: string])[] = [
  [/\.json$/i, 'an appraisal'],
  [/\.pdf$/i, 'a PDF'],
  [/\.docx?$/i, 'a Word document'],
  [/\.html?$/i, 'a web page'],
  [/\.xlsx?$/i, 'an Excel workbook'],
];

const formWords: Readonly<Record<PaperFormat, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  html: 'a web page',
  xlsx: 'an Excel workbook',
};

const formEndings: Readonly<Record<PaperFormat, RegExp>> = {
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
  html: /\.html?$/i,
  xlsx: /\.xlsx$/i,
};

/**
 * Why a paper must not be written to a path, before anything is drawn: a PDF under an appraisal's name is an appraisal
 * lost, and a workbook called .pdf, or nothing at all, opens nowhere. `null` when it may.
 */
export const refusePaperPath = (path: string, format: PaperFormat): Failure | null => {
  if (formEndings[format].test(path)) return null;
  const named = namedAs.find(([ending]) => ending.test(path))?.[1];
  const wrong =
    named === undefined || named === formWords[format]
      ? `${path} does not end in .${format}.`
      : `${path} is the name of ${named}, and the paper is ${formWords[format]}.`;
  return failed('cannot-write', `${wrong} Nothing was written.`, `Give it a name that ends in .${format}.`);
};
