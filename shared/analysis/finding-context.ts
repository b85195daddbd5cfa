import type { Analysis, Finding, OptionTotal, Standing } from './analysis.ts';
import { type Figure, type FigureFormat, type Phrase, phraseText, withoutPointers } from './figure.ts';
import type { AppraisalIndex } from './index-appraisal.ts';

/** The analysis before it is put into sentences. */
export type Unworded = Omit<Analysis, 'findings'>;

/** What every writer of findings works from. */
export interface FindingContext {
  readonly analysis: Unworded;
  readonly index: AppraisalIndex;
  /** How an option is called in a sentence: by its letter. */
  readonly letterOf: (option: string) => string;
  readonly criterionOf: (criterion: string) => Analysis['criteria'][number] | undefined;
  /** A criterion's name, a family's as well. */
  readonly criterionNameOf: (criterion: string) => string;
  /** Stable part of a finding's id for a criterion: its code where no other has the same, else its record id. */
  readonly tagOf: (criterion: string) => string;
}

type Place = Finding['records'][number];

export const findingContext = (analysis: Unworded, index: AppraisalIndex): FindingContext => {
  const letters = new Map(analysis.options.map(({ id, letter }) => [id, letter]));
  const criteria = new Map(analysis.criteria.map((criterion) => [criterion.id, criterion]));
  const uses = new Map<string, number>();
  for (const { code } of analysis.criteria) uses.set(code, (uses.get(code) ?? 0) + 1);
  return {
    analysis,
    index,
    letterOf: (option) => letters.get(option) ?? option,
    criterionOf: (criterion) => criteria.get(criterion),
    criterionNameOf: (criterion) => index.appraisal.criterion.get(criterion)?.name ?? criterion,
    tagOf: (criterion) => {
      const code = criteria.get(criterion)?.code ?? '';
      return code !== '' && uses.get(code) === 1 ? code : criterion;
    },
  };
};

/**
 * A weight set's name for a reader; null for one person's where the paper may not name people.
 */
export const readableSetName = (
  { name, voice }: Pick<Analysis['weights']['sets'][number], 'name' | 'voice'>,
  namingAllowed: boolean,
): string | null => (voice === 'person' && !namingAllowed ? null : name);

/** A finding whose sentence is its phrase as it reads. */
export const finding = (given: {
  readonly id: string;
  readonly kind: Finding['kind'];
  readonly importance: Finding['importance'];
  readonly phrase: Phrase;
  readonly records: readonly Place[];
}): Finding => ({
  ...given,
  sentence: phraseText(given.phrase),
  phrase: withoutPointers(given.phrase),
  records: [...given.records],
});

/** Makes figures of one format: points(4.4, 'lead'). */
const figures =
  (format: FigureFormat) =>
  (value: number, source: string): Figure => ({ value, format, source });

export const score = figures('score');
export const points = figures('points');
export const weight = figures('weight');
export const switchingWeight = figures('switchingWeight');
export const percent = figures('percent');
export const number = figures('count');
export const measured = figures('measured');
/** Pence under which thousands would say too little: ten thousand pounds. */
const smallAmount = 1_000_000;

/** An amount in one unit with the others of its sentence and with the tables beside it: "£1,279k", "£850". */
export const money = (value: number, source: string): Figure =>
  figures(Math.abs(value) < smallAmount ? 'money' : 'moneyThousands')(value, source);
export const year = figures('year');

/** A count with its noun, as a phrase: "1 score", "3 scores". */
export const counted = (value: number, source: string, noun: string, plural = `${noun}s`): Phrase => [
  number(value, source),
  value === 1 ? ` ${noun}` : ` ${plural}`,
];

export const optionPlace = (id: string): Place => ({ type: 'option', id });
export const criterionPlace = (id: string): Place => ({ type: 'criterion', id });
export const weightSetPlace = (id: string): Place => ({ type: 'weightSet', id });

/** Phrases joined as in a sentence: "a", "a and b", "a, b and c". */
export const joinPhrases = (phrases: readonly Phrase[]): Phrase =>
  phrases.flatMap((phrase, place) => {
    if (place === 0) return phrase;
    return [place === phrases.length - 1 ? ' and ' : ', ', ...phrase];
  });

/** The total of an option, or null while it has none. */
export const totalIn = ({ totals }: Standing, option: string | null): number | null =>
  totals.find((entry: OptionTotal) => entry.option === option)?.total ?? null;

/** How a money difference reads: what it is less or more, with a positive figure. */
export const moneyBeside = (
  pence: number,
  source: string,
): { readonly more: boolean; readonly figure: Figure } => ({
  more: pence >= 0,
  figure: money(Math.abs(pence), source),
});
