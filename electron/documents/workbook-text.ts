/** The longest text that a cell of a spreadsheet holds (Excel specifications and limits). */
export const longestText = 32_767;

const cutNote = ' (cut: a cell holds no more)';

/** Characters that XML 1.0 forbids, halves of a pair by themselves among them, and those that spreadsheets hide. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What a spreadsheet would take for an escape of a character: "_x0041_" is written with its first stroke escaped. */
const escapes = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as it may stand in a cell: no character that XML forbids, no longer than a cell holds, and nothing that reads as
 * an escape. A text that is a name of JavaScript's own ("constructor") gets a space at its end: the writer keeps texts
 * under themselves as keys, where such a name is taken.
 */
export const cellText = (given: string): string => {
  const clean = given.replaceAll(forbidden, '').replaceAll(escapes, '_x005F_');
  const short =
    clean.length > longestText
      ? `${clean.slice(0, longestText - cutNote.length).replace(/[\ud800-\udbff]$/, '')}${cutNote}`
      : clean;
  return short in {} ? `${short} ` : short;
};

/**
 * Whether a program could take a text for a formula once somebody edits the cell or saves the sheet as plain text: it
 * starts with one of = + - @ and their wide forms, or with a tab or a line's end, also after spaces and what cannot be seen.
 */
export const looksLikeFormula = (given: string): boolean =>
  /^[\t\r\n]/.test(given) || /^[\s\p{C}\p{Z}'"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u.test(given);

/** Lines that a text takes in a column when its words are not cut. */
export const linesIn = (words: string, width: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of words.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    used += word.length + (used > 0 ? 1 : 0);
    const over = Math.ceil(used / width) - 1;
    lines += Math.max(0, over);
    used -= Math.max(0, over) * width;
  }
  return lines;
};
