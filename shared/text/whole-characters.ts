/**
 * The text with U+FFFD for every half of a surrogate pair that stands alone. Halves are no characters: UTF-8 cannot
 * hold one, so a text with one comes back from a disk as another.
 */
export const wholeCharacters = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/**
 * The start of a text, never cut through a character.
 *
 * @param longest in UTF-16 units
 */
export const cutText = (text: string, longest: number): string =>
  text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text;
