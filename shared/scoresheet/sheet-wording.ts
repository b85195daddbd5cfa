import type { AppraisalRecord } from '../records/appraisal.ts';
import type { CriterionRecord } from '../records/criterion.ts';
import { startOf } from '../records/describe.ts';
import { formatMeasured } from '../text/numbers.ts';
import { printableLine } from '../text/printable.ts';
import { textMark } from './text-mark.ts';

/** A text on one line, for a cell or a sentence. */
export const line = (text: string): string => printableLine(text).replaceAll(/\s+/g, ' ').trim();

/** The five points of the scale, with the field that says what each looks like. */
export const scalePoints = [
  [0, 'at0'],
  [25, 'at25'],
  [50, 'at50'],
  [75, 'at75'],
  [100, 'at100'],
] as const;

/** What a criterion's points look like, from 0 to 100; its own words, or else the appraisal's scale. */
export const pointWords = (
  own: AppraisalRecord,
  { descriptors }: CriterionRecord,
): readonly { readonly point: number; readonly words: string }[] =>
  scalePoints.map(([point, field]) => ({ point, words: line(descriptors[field]) || line(own.scale[field]) }));

/** What a scorer is asked: the question, with what the criterion means after it. */
export const questionWords = ({ question, definition }: CriterionRecord): string =>
  [line(question), line(definition)].filter(Boolean).join(' ');

/** The criterion as a heading: "ACC: Access and inequalities". */
export const criterionHeading = ({ code, name }: CriterionRecord): string => {
  const words = line(name) || 'Criterion without a name';
  return line(code) === '' ? words : `${line(code)}: ${words}`;
};

/** The option as its sheet names it: "B: Practices employ". */
export const optionHeading = (option: {
  readonly letter: string;
  readonly shortName: string;
  readonly name: string;
}): string => `${option.letter}: ${line(option.shortName) || line(option.name) || 'option without a name'}`;

/** Longest line that tells what an option is. */
const longestInShort = 200;

/**
 * What an option is, in a line: its full name and the first sentence of its description, of 200 characters at most and
 * cut at a word.
 */
export const optionInShort = ({
  name,
  description,
}: {
  readonly name: string;
  readonly description: string;
}): string => {
  const [first = ''] = line(description).split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}“‘(])/u, 1);
  const said = startOf(first, longestInShort);
  const full = line(name);
  if (said === '' || full === '') return full || said;
  return /[.!?]$/.test(full) ? `${full} ${said}` : `${full}. ${said}`;
};

/** The worst and the best that a criterion reaches from, in words: its points 0 and 100, or its figures. */
export const swingWords = (
  own: AppraisalRecord,
  criterion: CriterionRecord,
  hasParts: boolean,
): readonly [worst: string, best: string] => {
  if (hasParts) return ['All its parts at their worst', 'All its parts at their best'];
  if (criterion.scoring === 'measured' && criterion.measured) {
    const { unit, points } = criterion.measured;
    const rising = [...points].sort((a, b) => a.value - b.value);
    const figure = (point: (typeof points)[number] | undefined): string =>
      point ? `${formatMeasured(point.at)} ${line(unit)}`.trim() : '';
    return [figure(rising[0]), figure(rising.at(-1))];
  }
  const points = pointWords(own, criterion);
  return [points[0]?.words ?? '', points.at(-1)?.words ?? ''];
};

/**
 * A mark of everything that a criterion is judged on: what it is called, what is asked, and what the points look like.
 * A sheet carries it, so that scores of an older wording are known when they come back.
 */
export const wordingMark = (own: AppraisalRecord, criterion: CriterionRecord): string =>
  textMark(
    [
      line(criterion.name),
      questionWords(criterion),
      ...(criterion.scoring === 'measured'
        ? swingWords(own, criterion, false)
        : pointWords(own, criterion).map(({ words }) => words)),
    ].join('\n'),
  );
