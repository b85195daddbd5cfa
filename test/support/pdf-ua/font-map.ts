import type { PDFDict } from '@cantoo/pdf-lib';
import { nextToken, type PdfToken, tokenText } from '../../../electron/documents/pdf-tokens.ts';
import type { Values } from './pdf-values.ts';

/** What a page's character codes mean in one font. */
export interface FontMap {
  readonly dict: PDFDict;
  readonly label: string;
  /** Bytes of one character code. */
  readonly codeLength: 1 | 2;
  /** Unicode text by character code; what is missing has no meaning that can be read. */
  readonly unicode: ReadonlyMap<number, string>;
}

const codeOf = (hex: string): number => Number.parseInt(hex.replace(/[^0-9A-Fa-f]/g, ''), 16);

const utf16Of = (hex: string): string => {
  const digits = hex.replace(/[^0-9A-Fa-f]/g, '');
  const units = digits.match(/.{1,4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
};

/** The text some places further in the order of characters: only the last unit counts on. */
const shifted = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);

/** Reads a ToUnicode map (ISO 32000-1, 9.10.3): single codes and ranges. */
export const readToUnicode = (cmap: Uint8Array): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  let open: string[] | null = null;
  let depth = 0;
  let list: string[] = [];
  const take = (from: string, to: string, target: string | readonly string[]): void => {
    for (let code = codeOf(from); code <= Math.min(codeOf(to), codeOf(from) + 0xffff); code += 1) {
      const place = code - codeOf(from);
      const text = typeof target === 'string' ? shifted(utf16Of(target), place) : utf16Of(target[place] ?? '');
      if (text !== '') found.set(code, text);
    }
  };
  for (let token: PdfToken | null = nextToken(cmap, 0); token; token = nextToken(cmap, token.end)) {
    const text = tokenText(cmap, token);
    if (text === 'beginbfchar' || text === 'beginbfrange') open = [];
    else if (text === 'endbfchar' || text === 'endbfrange') open = null;
    else if (!open) continue;
    else if (token.kind === 'open') {
      depth += 1;
      list = [];
    } else if (token.kind === 'close') {
      depth -= 1;
      take(open[0] ?? '', open[1] ?? '', list);
      open = [];
    } else if (depth > 0) list.push(text);
    else {
      open.push(text);
      const inRange = isRange(cmap, token);
      if (!inRange && open.length === 2) {
        found.set(codeOf(open[0] ?? ''), utf16Of(open[1] ?? ''));
        open = [];
      } else if (inRange && open.length === 3) {
        take(open[0] ?? '', open[1] ?? '', open[2] ?? '');
        open = [];
      }
    }
  }
  return found;
};
