/** What is said between what happened and what to do: whoever sent the sheet in need not fear for the appraisal. */
const safe = 'Nothing of it was taken.';

/** Why a file is not read, as sentences for whoever sent it in: what happened, what is safe, what to do. */
export class SheetRefused extends Error {
  readonly sentence: string;

  constructor({ what, next }: { readonly what: string; readonly next: string }) {
    super(what);
    this.name = 'SheetRefused';
    this.sentence = `${what} ${safe} ${next}`;
  }
}

const checkIt = 'Check that it is the right file.';
const sendAgain = 'Ask for it to be sent again.';

/** Bytes that contradict themselves. */
export const damaged = (): SheetRefused =>
  new SheetRefused({
    what: 'The file is damaged.',
    next: 'Open it in Excel or LibreOffice, save it again and try once more, or ask for it to be sent again.',
  });

export const emptyFile = (): SheetRefused =>
  new SheetRefused({ what: 'The file is empty.', next: sendAgain });

/** A file of another kind. `kind` is with its article: "a PDF". */
export const wrongFormat = (kind: string): SheetRefused =>
  new SheetRefused({
    what: `The file is ${kind}, and a scoresheet comes back as an Excel workbook (.xlsx).`,
    next: 'Open the scoresheet, save it in that format and try again.',
  });

export const passwordProtected = (): SheetRefused =>
  new SheetRefused({
    what: 'The file is protected by a password.',
    next: 'Open it, take the password off, save it as .xlsx and try again.',
  });

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

/** A file with more bytes than a scoresheet has. */
export const tooLarge = (bytes: number, most: number): SheetRefused =>
  new SheetRefused({
    what: `The file has ${inMegabytes(bytes)}, and a scoresheet is never over ${inMegabytes(most)}.`,
    next: checkIt,
  });

/** A file that is small, and that comes to more than a scoresheet does once it is unpacked. */
export const unpacksTooLarge = (bytes: number, most: number): SheetRefused =>
  new SheetRefused({
    what: `What the file holds comes to ${inMegabytes(bytes)}, and a scoresheet never comes to more than ${inMegabytes(most)}.`,
    next: checkIt,
  });

export const tooMuch = (): SheetRefused =>
  new SheetRefused({ what: 'The file holds far more than a scoresheet has room for.', next: checkIt });

export const noScoresheet = (): SheetRefused =>
  new SheetRefused({
    what: 'The file is a workbook, but no scoresheet that this app has made.',
    next: 'Send back the scoresheet itself, not a copy of its cells in another file.',
  });

export const alteredStamp = (): SheetRefused =>
  new SheetRefused({
    what: 'The hidden page by which a scoresheet is known has been altered, so it cannot be told whose sheet it is.',
    next: 'Make the scorer a new sheet, or enter the scores in the app.',
  });

export const noPages = (): SheetRefused =>
  new SheetRefused({
    what: 'The pages of the scoresheet are gone: only its stamp is left.',
    next: 'Ask for the sheet as it was filled in.',
  });

export const newerLayout = (): SheetRefused =>
  new SheetRefused({
    what: 'The scoresheet was made by a newer version of this app.',
    next: 'Update the app, then read it again.',
  });
