import type { Analysis } from '../analysis/analysis.ts';
import { isLeftOut, type PaperContext, paperContext } from '../paper/context.ts';
import type { PaperEdition } from '../paper/edition.ts';
import { passedOn } from '../paper/passed-on.ts';
import { recordWords } from '../paper/phrases.ts';
import { isWithheld } from '../paper/withheld.ts';
import { type Appraisal, allRecords, appraisalFrom } from '../records/aggregate.ts';
import { roundHalfUp } from '../text/numbers.ts';

/**
 * What the sheets are made from: no more than the paper shows. Words and inputs come from the records as they may leave
 * the app (`passedOn`), results from the analysis as it may be printed (`printedAnalysis`).
 */
export interface WorkbookContext {
  readonly paper: PaperContext;
  /** The analysis as the paper may print it. */
  readonly analysis: Analysis;
  /** The records as the paper shows them: a text that it does not hold is blank. */
  readonly shown: Appraisal;
  /** "Practice-led", by option in the user's order. */
  readonly optionNames: readonly string[];
  /** "A Practice-led", by option in the user's order: heads of columns. */
  readonly optionHeads: readonly string[];
  /**
   * By option: one of its scores is one person's and not agreed. Its totals are then given as the paper prints them: a
   * total to the last digit would say the score.
   */
  readonly held: readonly boolean[];
}

/** Gathers what the sheets share. */
export const workbookContext = (
  appraisal: Appraisal,
  analysis: Analysis,
  given: { readonly drawnAt: string; readonly edition?: PaperEdition | undefined },
): WorkbookContext => {
  const paper = paperContext(appraisal, analysis, given);
  const shown = appraisalFrom(allRecords(appraisal).flatMap(passedOn(appraisal, analysis)));
  const optionNames = analysis.options.map(({ id }) => {
    const { shortName = '', name = '' } = shown.option.get(id) ?? {};
    return recordWords(shortName || name);
  });
  return {
    paper,
    analysis: paper.analysis,
    shown,
    optionNames,
    optionHeads: analysis.options.map(({ letter }, place) => `${letter} ${optionNames[place] ?? ''}`.trim()),
    held: analysis.options.map((_, row) =>
      analysis.criteria.some((__, on) => isWithheld(paper.analysis, row, on)),
    ),
  };
};

/** Whether the author has left a part of the paper out. */
export const leftOut = ({ paper }: WorkbookContext, section: Parameters<typeof isLeftOut>[1]): boolean =>
  isLeftOut(paper, section);

/** What stands for a figure that would say more than the paper does. */
export const notGiven = 'not given';

/**
 * A total, or a difference of totals, with the noise of binary sums taken off as a formula's ROUND does. A spreadsheet
 * shows 45.549999999999 as 45.5, where the paper, which knows it for 45.55, prints 45.6.
 */
export const withoutNoise = (value: number): number => roundHalfUp(value, noiseFree);

/** Decimals that are kept of a total. */
const noiseFree = 9;

/** The same in a formula: "ROUND(B1-C1,9)". */
export const rounded = (written: string): string => `ROUND(${written},${noiseFree})`;

/** A total, or a difference of totals, as far as the paper prints it. */
export const asPrintedPoints = (value: number): number => roundHalfUp(value, 1);

/** Pence in thousands of pounds, as far as a table of the paper prints them, as pounds. */
export const asPrintedPounds = (pence: number): number => roundHalfUp(pence / 100_000) * 1000;

/** What stands for an option with no name that is printed. */
export const optionHead = ({ analysis, optionHeads }: WorkbookContext, id: string): string =>
  optionHeads[analysis.options.findIndex((option) => option.id === id)] ?? '';
