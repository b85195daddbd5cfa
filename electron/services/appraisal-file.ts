import { type Failure, failed, type Result, refused } from '../../shared/contract/result.ts';
import { type ExchangeFile, parseExchangeFile } from '../../shared/records/exchange-file.ts';
import { type Files, type PaperDocuments, PortFailure } from '../ports.ts';

/**
 * Bytes that a file may have, when it is written as when it is read: 80,000 scores with reasons take 40 MB, and each
 * snapshot of them as much again.
 */
export const longestFile = 100_000_000;

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes('%PDF-');

/** The appraisal's text, out of an `.icoa.json` file or a paper; told apart by what they hold, not by their names. */
const textIn = async (
  bytes: Uint8Array,
  path: string,
  documents: PaperDocuments,
): Promise<Result<string>> => {
  if (isPdf(bytes)) {
    const attached = await documents.readAttachment(bytes);
    return attached === null
      ? refused('no-attachment', `${path} is a PDF without an appraisal inside.`)
      : { ok: true, value: attached };
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refused('not-json', `${path}: The file is not JSON. It is not text in UTF-8.`);
  }
};

/**
 * Reads an appraisal from a file, whichever of the two kinds it is.
 *
 * @returns the contents, or what is wrong and where, starting with the path; nothing is changed anywhere
 */
export const readAppraisalFile = async (
  path: string,
  files: Files,
  documents: PaperDocuments,
): Promise<Result<ExchangeFile>> => {
  const read = await files.read(path, longestFile);
  if (!read.ok) return read;
  let text: Result<string>;
  try {
    text = await textIn(read.value, path, documents);
  } catch (error) {
    const failure =
      error instanceof PortFailure
        ? failed(error.failure.code, `${path}: ${error.failure.message}`, error.failure.next)
        : failed('unreadable-file', `${path} is a PDF that cannot be read.`);
    return { ok: false, error: failure };
  }
  if (!text.ok) return text;
  const parsed = parseExchangeFile(text.value);
  return parsed.ok
    ? { ok: true, value: parsed.value }
    : refused(parsed.error.code, `${path}: ${parsed.error.message}`);
};

/** What the file's names end in, for dialogs and attachments. */
export const appraisalEnding = '.icoa.json';

/**
 * Why a paper must not be written to a path, before anything is drawn: a PDF under an appraisal's name is an appraisal
 * lost. `null` when it may.
 */
export const refusePaperPath = (path: string): Failure | null =>
  /\.json$/i.test(path)
    ? failed(
        'cannot-write',
        `${path} is the name of an appraisal, and the paper is a PDF. Nothing was written.`,
        'Give it a name that ends in .pdf.',
      )
    : null;
