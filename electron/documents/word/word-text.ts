import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { type Phrase, pieceText } from '../../../shared/analysis/figure.ts';
import type { Bookmarks } from './word-bookmarks.ts';

/** How a stretch of text looks where it differs from its paragraph. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** What XML has no way to write: control characters, halves of pairs, and two code points that are no characters. */
const unwritable = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;

/** Text as a Word file can hold it: what XML cannot write is dropped, and every break or tab is a space. */
export const writable = (text: string): string => text.replace(unwritable, '').replace(/[\t\n\r]+/g, ' ');

/** A stretch of text. */
export const run = (text: string, { bold, italic }: Look = {}): TextRun =>
  new TextRun({
    text: writable(text),
    ...(bold ? { bold, boldComplexScript: true } : {}),
    ...(italic ? { italics: true, italicsComplexScript: true } : {}),
  });

/** A sign that Arial may lack, in a font that has it. */
export const symbol = (text: string): TextRun => new TextRun({ text, bold: true, font: 'Segoe UI Symbol' });

/** A link to another part of the paper; plain text where the paper does not hold that part. */
export const linkWithin = (
  text: string,
  anchor: string | undefined,
  bookmarks: Bookmarks,
  look: Look = {},
): ParagraphChild => {
  const name = anchor === undefined ? undefined : bookmarks.get(anchor);
  if (name === undefined) return run(text, look);
  return new InternalHyperlink({
    anchor: name,
    children: [
      new TextRun({ text: writable(text), style: 'Hyperlink', ...(look.bold ? { bold: true } : {}) }),
    ],
  });
};

/** A sentence: its words and figures, and a link wherever it points to another part of the paper. */
export const phraseRuns = (
  phrase: Phrase,
  bookmarks: Bookmarks,
  look: Look = {},
): readonly ParagraphChild[] =>
  phrase.map((piece) =>
    typeof piece === 'object' && 'refersTo' in piece
      ? linkWithin(piece.text, piece.anchor, bookmarks, look)
      : run(pieceText(piece), look),
  );

/** Longer addresses are refused by Word. */
const longestAddress = 2000;

/** An address as Word accepts it in a file, or null where there is none: it calls a file with any other damaged. */
export const linkAddress = (href: string): string | null => {
  if (!/^(https:\/\/|mailto:)/.test(href) || !URL.canParse(href)) return null;
  const address = new URL(href).href
    .replace(unwritable, '')
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%[\]]/gu, (character) => encodeURIComponent(character));
  return address.length > longestAddress ? null : address;
};

/** A link out of the paper; plain text where its address is none. */
export const linkOut = (text: string, href: string, { bold, italic }: Look = {}): ParagraphChild => {
  const link = linkAddress(href);
  if (link === null) return run(text, { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
  return new ExternalHyperlink({
    link,
    children: [
      new TextRun({
        text: writable(text),
        style: 'Hyperlink',
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: true } : {}),
      }),
    ],
  });
};
