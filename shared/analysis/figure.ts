import { countInWords } from '../text/count-words.ts';
import { formatFinancialYear } from '../text/dates.ts';
import { formatMoney, formatMoneyThousands, formatThousands } from '../text/money.ts';
import { formatMeasured, formatNumber, formatPercent, formatScore } from '../text/numbers.ts';

/**
 * A number on its way to a reader. `source` says where in the analysis or the records it comes from ("totals.D",
 * "costs.D.financial.netPresentCost"), so that no digit is ever typed into a sentence.
 */
export interface Figure {
  readonly value: number;
  readonly format: FigureFormat;
  readonly source: string;
  /** A count that a sentence spells out up to ten: "first" where it starts the sentence. */
  readonly inWords?: 'first' | 'within';
}

/**
 * score: 0-100, one decimal · points: a difference of scores, one decimal · weight: share 0-1 as per cent, one decimal
 * unless whole · switchingWeight: the same, one decimal always, so that a column of them lines up · percent: share 0-1 ·
 * ratio: a coefficient of 0-1, two decimals · count, integer · signed: whole number with its sign · measured: in a unit
 * of the user's, with as many decimals as it was typed with, four at most · money: pence in a sentence ·
 * moneyThousands: pence as £…k · thousands: pence in a £000 column · year: financial year
 */
export type FigureFormat =
  | 'score'
  | 'points'
  | 'weight'
  | 'switchingWeight'
  | 'percent'
  | 'ratio'
  | 'count'
  | 'signed'
  | 'measured'
  | 'money'
  | 'moneyThousands'
  | 'thousands'
  | 'year';

/** The one way a figure is printed, on screen, in the paper and in a spreadsheet's text. */
export const formatFigure = ({
  value,
  format,
  inWords,
}: Pick<Figure, 'value' | 'format' | 'inWords'>): string => {
  switch (format) {
    case 'score':
    case 'points':
      return formatScore(value);
    case 'weight': {
      const percent = formatNumber(value * 100, 1);
      return `${percent.endsWith('.0') ? percent.slice(0, -2) : percent}%`;
    }
    case 'switchingWeight':
      return `${formatNumber(value * 100, 1)}%`;
    case 'percent':
      return formatPercent(value);
    case 'ratio':
      return formatNumber(value, 2);
    case 'count':
      return inWords ? countInWords(value, inWords) : formatNumber(value);
    case 'signed':
      return `${value > 0 ? '+' : ''}${formatNumber(value)}`;
    case 'measured':
      return formatMeasured(value);
    case 'money':
      return formatMoney(value);
    case 'moneyThousands':
      return formatMoneyThousands(value);
    case 'thousands':
      return formatThousands(value);
    case 'year':
      return formatFinancialYear(value);
  }
};

/**
 * A pointer to another part of the paper: "section 9", "Table 6". Its number is given when the paper is put together;
 * `text` says it in words until then, and where that part is not printed.
 */
export interface CrossReference {
  readonly refersTo: { readonly kind: 'section' | 'table' | 'figure'; readonly id: string };
  readonly text: string;
  /** The anchor of that part, once the paper holds it. */
  readonly anchor?: string;
}

export type PhrasePiece = string | Figure | CrossReference;

/** A sentence in pieces: plain words, bound figures and pointers to other parts of the paper. */
export type Phrase = readonly PhrasePiece[];

/** True for a bound figure. */
export const isFigure = (piece: PhrasePiece): piece is Figure =>
  typeof piece !== 'string' && 'format' in piece;

/** A phrase of the analysis, which knows no paper: a pointer is its words. */
export const withoutPointers = (phrase: Phrase): (string | Figure)[] =>
  phrase.map((piece) => (typeof piece === 'string' || isFigure(piece) ? piece : piece.text));

/** One piece as it reads. */
export const pieceText = (piece: PhrasePiece): string =>
  typeof piece === 'string' ? piece : isFigure(piece) ? formatFigure(piece) : piece.text;

/** The sentence as it reads. */
export const phraseText = (phrase: Phrase): string => phrase.map(pieceText).join('');

/**
 * Builds a phrase from a template: say`${letter} leads by ${points(4.4, 'lead')}.` Strings become words, figures stay
 * figures.
 */
export const say = (words: TemplateStringsArray, ...values: readonly (PhrasePiece | Phrase)[]): Phrase =>
  words
    .flatMap((word, index): Phrase => {
      const value = values[index];
      if (value === undefined) return [word];
      return typeof value === 'string' || !('flatMap' in value) ? [word, value] : [word, ...value];
    })
    .filter((piece) => piece !== '');

/** A figure in a unit of the user's: "13.3 per 1,000", "66%", "£2.8 a year". */
export const inUnit = (value: Figure, unit: string): Phrase => {
  if (unit === '') return [value];
  if (unit.startsWith('%')) return [value, unit];
  // Thousands of pounds are a unit like any other.
  return /^£(?!\d)/.test(unit) ? ['£', value, unit.slice(1)] : [value, ' ', unit];
};
