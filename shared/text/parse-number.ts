/**
 * What somebody in the UK may have typed or copied from a spreadsheet as a number.
 *
 * empty: nothing, or a lone dash as accounting formats print it · number: its value, and whether a per cent sign or a
 * "k" or "m" stood behind it (not applied: only the cell's owner knows its unit) · text: anything else
 */
export type ParsedNumber =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly percent: boolean;
      readonly suffix: 'k' | 'm' | null;
    }
  | { readonly kind: 'text' };

const anySpace = /[\s\u00a0\u2007\u2009\u202f]+/g;
/** Hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus. */
const anyDash = /[-\u2010-\u2015\u2212]/g;
const plain = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
/** Characters that a number may have; what is longer is a text, and is told to be one without weighing its digits. */
const longest = 60;
/** One separator throughout, groups of three: "1,5" is neither 1.5 nor 15 for certain, so it is no number. */
const grouped = /^\d{1,3}([, ])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;

const magnitude = (digits: string): number | null => {
  if (plain.test(digits)) return Number(digits);
  if (grouped.test(digits)) return Number(digits.replaceAll(/[, ]/g, ''));
  return null;
};

/** Reads "£1,200", "1 200", "12%", "-", "(80)", "−80", "£60k" and the like. */
export const parseNumber = (text: string): ParsedNumber => {
  let rest = text.replaceAll(anySpace, ' ').trim();
  if (rest.length > longest) return { kind: 'text' };
  rest = rest.replaceAll(anyDash, '-');
  if (rest === '' || /^£? ?-+$/.test(rest)) return { kind: 'empty' };
  let negative = false;
  const takeSign = (): void => {
    if (rest.startsWith('-')) {
      negative = !negative;
      rest = rest.slice(1).trim();
    } else if (rest.startsWith('+')) {
      rest = rest.slice(1).trim();
    }
  };
  const takePound = (): void => {
    if (rest.startsWith('£')) rest = rest.slice(1).trim();
  };
  takeSign();
  takePound();
  if (!negative) takeSign();
  const bracketed = /^\((.*)\)( ?%)?$/.exec(rest);
  if (bracketed) {
    if (negative) return { kind: 'text' };
    negative = true;
    rest = `${(bracketed[1] ?? '').trim()}${bracketed[2] ?? ''}`;
    takePound();
  }
  const tail = /^(.*?) ?(%|k|m)?$/i.exec(rest);
  const value = magnitude((tail?.[1] ?? '').trim());
  if (value === null || !Number.isFinite(value)) return { kind: 'text' };
  const mark = tail?.[2]?.toLowerCase();
  return {
    kind: 'number',
    value: negative && value !== 0 ? -value : value,
    percent: mark === '%',
    suffix: mark === 'k' || mark === 'm' ? mark : null,
  };
};
