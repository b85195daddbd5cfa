import { unzipped } from './unzip.ts';

export interface WordParagraph {
  /** Id of its style; nothing for body text. */
  readonly style: string;
  readonly text: string;
  /** Its XML, for what a test looks for itself. */
  readonly xml: string;
}

export interface WordFile {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly part: (path: string) => string;
  readonly document: string;
  /** Those of the body and of its tables, in reading order. */
  readonly paragraphs: readonly WordParagraph[];
  /** Their text, one a line. */
  readonly text: string;
  /** XML of each table, in reading order. */
  readonly tables: readonly string[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an attribute or an element as it was written. */
export const unescaped = (xml: string): string =>
  xml.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** What is read of a stretch of Word's XML; instructions of fields are not. */
export const wordText = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/g), ([, text]) =>
    text === undefined ? ' ' : unescaped(text),
  ).join('');

/** A Word file taken apart, as a reader of it sees it. */
export const readWord = (bytes: Uint8Array): WordFile => {
  const parts = unzipped(bytes);
  const part = (path: string): string => {
    const held = parts.get(path);
    if (!held) throw new Error(`There is no ${path}`);
    return held.toString('utf8');
  };
  const document = part('word/document.xml');
  const paragraphs = Array.from(document.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs), ([xml]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '',
    text: wordText(xml),
    xml,
  }));
  return {
    parts,
    part,
    document,
    paragraphs,
    text: paragraphs.map(({ text }) => text).join('\n'),
    tables: Array.from(document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs), ([xml]) => xml),
  };
};
