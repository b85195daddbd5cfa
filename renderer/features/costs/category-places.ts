import { hasAmount } from '../../../shared/analysis/line-year.ts';
import { unknownYears } from '../../../shared/analysis/unknown-years.ts';
import type { CostLineRecord } from '../../../shared/records/cost-line.ts';
import { knownSum } from './cost-rows.ts';

/** What is known of one category, or of one kind of line in it, under one option. */
export interface Place {
  /** Sum of what is known over the years, as entered, in pence; null where no amount is known. Memo lines are not in it. */
  readonly sum: number | null;
  /** Lines that are not known, or not in every year. */
  readonly unknown: number;
  /** What each nil line says of why; empty where it says nothing. */
  readonly nilReasons: readonly string[];
  /** What memo lines come to: shown and never added; null where there are none. */
  readonly memo: number | null;
  readonly lines: readonly CostLineRecord[];
}

/** What the lines at a place come to. */
export const placeOf = (lines: readonly CostLineRecord[], horizonYears: number): Place => {
  const counted = lines.filter(({ memo }) => !memo);
  const known = counted.filter((line) => hasAmount(line, horizonYears));
  const whole = counted.filter(
    (line) => line.state === 'costed' && unknownYears(line, horizonYears).length === 0,
  );
  const memo = lines.filter((line) => line.memo && line.state === 'costed');
  const sumOf = (of: readonly CostLineRecord[]): number =>
    of.reduce((sum, line) => sum + knownSum(line, horizonYears), 0);
  return {
    // A one-off line that is costed and reaches no year comes to nothing, which is known.
    sum: known.length + whole.length === 0 ? null : sumOf(known),
    unknown: counted.filter((line) => unknownYears(line, horizonYears).length > 0).length,
    nilReasons: counted.filter(({ state }) => state === 'nil').map(({ note }) => note.trim()),
    memo: memo.length === 0 ? null : sumOf(memo),
    lines,
  };
};

/** Texts that differ in capitals and spaces alone are one. */
export const sameText = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** A row of the grid: a category, or one kind of line within it. */
export interface CategoryRow {
  readonly key: string;
  readonly category: string;
  /** Null for the category as a whole. */
  readonly line: string | null;
  /** By option, in the order given. */
  readonly places: readonly Place[];
}

/** A line that is usually asked about, by its category. */
export interface UsualLine {
  readonly name: string;
  readonly category: string;
}

/**
 * Rows of the category × option grid: each category that the library asks about or that a line is in, and under it,
 * where asked for, the usual lines and those that are there.
 *
 * @param categories in the library's order; those that only lines have come after them, and lines without one last
 */
export const categoryRows = (given: {
  readonly options: readonly string[];
  readonly lines: readonly CostLineRecord[];
  readonly categories: readonly string[];
  readonly usual: readonly UsualLine[];
  readonly horizonYears: number;
  /** Shows the lines within each category. */
  readonly withLines: boolean;
}): readonly CategoryRow[] => {
  const { options, lines, categories, usual, horizonYears, withLines } = given;
  const rowOf = (key: string, category: string, line: string | null, own: readonly CostLineRecord[]) => ({
    key,
    category,
    line,
    places: options.map((option) =>
      placeOf(
        own.filter((each) => each.option === option),
        horizonYears,
      ),
    ),
  });
  return distinct([...categories, ...lines.map(({ category }) => category)])
    .sort((a, b) => Number(sameText(a) === '') - Number(sameText(b) === ''))
    .flatMap((category): readonly CategoryRow[] => {
      const own = lines.filter((line) => sameText(line.category) === sameText(category));
      const whole = rowOf(sameText(category), category, null, own);
      if (!withLines) return [whole];
      const names = distinct([
        ...usual.filter((line) => sameText(line.category) === sameText(category)).map(({ name }) => name),
        ...own.map(({ name }) => name),
      ]);
      return [
        whole,
        ...names.map((name) =>
          rowOf(
            `${sameText(category)}\n${sameText(name)}`,
            category,
            name,
            own.filter((line) => sameText(line.name) === sameText(name)),
          ),
        ),
      ];
    });
};

/** Each text once, as it is written first. */
const distinct = (texts: readonly string[]): string[] => {
  const written = new Map<string, string>();
  for (const text of texts) if (!written.has(sameText(text))) written.set(sameText(text), text);
  return [...written.values()];
};
