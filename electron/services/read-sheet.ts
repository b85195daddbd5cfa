import type { SheetReading } from '../../shared/scoresheet/filled-sheet.ts';
import { type Documents, PortFailure, WorkCancelled } from '../ports.ts';

/** Bytes that a scoresheet's file may have, as for its reader: 20 options by 40 criteria, with reasons, take less than one. */
export const longestSheet = 5_000_000;

/** For whoever sent it in: the appraisal is as it was. */
const safe = 'Nothing of it was taken.';

/** What is said of a file that is longer. */
export const tooLongSheet: SheetReading = {
  ok: false,
  refusal: `The file is over ${longestSheet / 1_000_000} MB, which no scoresheet is. ${safe} Check that it is the right file.`,
};

/** Another copy of an appraisal, which people take for what comes back with the sheets. */
const anAppraisal: SheetReading = {
  ok: false,
  refusal: `The file is an appraisal and no scoresheet. ${safe} Drop it on the app’s window: another copy of the appraisal that is open there is merged, and both sides of a conflict are shown.`,
};

const isAppraisal = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.byteLength)).includes('"ico-appraisal"');

/**
 * A filled sheet out of the bytes of its file. Whatever they are, it comes to a reading: a file that ends the thread
 * which reads it is one more that cannot be read.
 */
export const readSheetBytes = async (bytes: Uint8Array, documents: Documents): Promise<SheetReading> => {
  if (isAppraisal(bytes)) return anAppraisal;
  if (bytes.byteLength > longestSheet) return tooLongSheet;
  try {
    return await documents.readScoresheet(bytes);
  } catch (error) {
    if (error instanceof WorkCancelled) return { ok: false, refusal: 'It was not read: the app is closing.' };
    const isTooLarge = error instanceof PortFailure && error.failure.code === 'too-large';
    return {
      ok: false,
      refusal: isTooLarge
        ? `It cannot be read: what it holds is too large for the memory of this machine. ${safe} Check that it is the right file.`
        : `It cannot be read: the file is damaged, or is no scoresheet. ${safe} Ask for it to be sent again.`,
    };
  }
};

/** The same, out of base64; of too long a text, nothing is decoded. */
export const readSheet = async (base64: string, documents: Documents): Promise<SheetReading> => {
  const bytes = Math.floor((base64.length * 3) / 4);
  return bytes > longestSheet + 3 ? tooLongSheet : readSheetBytes(Buffer.from(base64, 'base64'), documents);
};
