/**
 * What no free text may hold: every control character but tab and line feed, and the bidirectional overrides that can
 * disguise text.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
const everyUnprintable = new RegExp(unprintable, 'g');

/** Line breaks of other systems and of word processors: CR LF, CR, vertical tab, form feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const otherBreaks = /\r\n|[\r\u000b\u000c]/g;

/** Whether a text holds nothing that a record would refuse. */
export const isPrintable = (text: string): boolean => !unprintable.test(text);

/**
 * The text as a record may hold it: other line breaks become line feeds, and what cannot be seen is left out. For
 * what people paste, where it comes along unseen (from Word, or from a file's properties).
 */
export const printable = (text: string): string =>
  isPrintable(text) ? text : text.replaceAll(otherBreaks, '\n').replaceAll(everyUnprintable, '');

/** The same for a text of one line: its breaks become spaces. */
export const printableLine = (text: string): string => printable(text).replaceAll(/\n+/g, ' ');
