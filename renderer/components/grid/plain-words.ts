// Control characters and the bidirectional overrides that can disguise text: no record may hold them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const unprintable = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g;

/** A cell's text as one line of plain words: white space collapsed, what cannot be printed left out. */
export const plainWords = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(unprintable, '').trim();

/** At most so many characters, the last an ellipsis where something was cut. */
export const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
