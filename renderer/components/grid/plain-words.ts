import { printable } from '../../../shared/text/printable.ts';

/** A cell's text as one line of plain words: white space collapsed, what cannot be printed left out. */
export const plainWords = (text: string): string => printable(text).replaceAll(/\s+/g, ' ').trim();

/** At most so many characters, the last an ellipsis where something was cut. */
export const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
