import type { Appraisal } from '../records/aggregate.ts';
import type { AssessorRecord } from '../records/assessor.ts';
import { choicePage } from './choice-page.ts';
import type { SheetStamp } from './filled-sheet.ts';
import { readMePage, scorerName } from './read-me-page.ts';
import { scoresPage } from './scores-page.ts';
import { type SheetContext, sheetContext } from './sheet-context.ts';
import { mark, pageMark, sheetLayout, stampRows } from './sheet-marks.ts';
import type { ScoresheetModel, ScoresheetPage } from './sheet-model.ts';
import { line, wordingMark } from './sheet-wording.ts';
import { weightsPage } from './weights-page.ts';

const stampOf = (context: SheetContext, madeAt: string): SheetStamp => {
  const { own, assessor, options, scored, families } = context;
  const weighed = families.flatMap(({ members }) => members.map(({ criterion }) => criterion));
  return {
    layout: sheetLayout,
    lineage: own.lineage,
    assessor: assessor.id,
    madeAt,
    options: options.map(({ id }) => id),
    letters: options.map(({ letter }) => letter),
    criteria: [...new Set([...scored, ...weighed])].map((criterion) => ({
      id: criterion.id,
      wording: wordingMark(own, criterion),
    })),
  };
};

const stampPage = (stamp: SheetStamp): ScoresheetPage => ({
  name: 'Stamp',
  hidden: true,
  marked: false,
  widths: [20, 60, 30],
  frozen: { rows: 0, columns: 0 },
  rows: [[mark(pageMark('stamp'))], ...stampRows(stamp).map((row) => row.map(mark))],
});

/** What the file of somebody's sheet is called, without its ending. */
export const scoresheetStem = (assessor: AssessorRecord): string =>
  `Scoresheet - ${scorerName({ assessor })}`;

/**
 * One person's scoresheet: what is asked, the scores, their interests and choice, weights while these are open, and a
 * hidden stamp of what it was made from. It asks for options of the short list on criteria that people judge.
 *
 * @param assessorId of somebody in the appraisal
 * @param madeAt ISO instant; `filled`: with what they have given so far, or blank
 * @throws {Error} when there is no such scorer
 */
export const buildScoresheet = (
  appraisal: Appraisal,
  assessorId: string,
  { madeAt, filled }: { readonly madeAt: string; readonly filled: boolean },
): ScoresheetModel => {
  const context = sheetContext(appraisal, assessorId, filled);
  const weights = weightsPage(context);
  const name = scorerName(context);
  return {
    title: `Scoresheet of ${name}`,
    author: line(context.own.author),
    madeAt,
    fileStem: scoresheetStem(context.assessor),
    pages: [
      readMePage(context),
      scoresPage(context),
      choicePage(context),
      ...(weights ? [weights] : []),
      stampPage(stampOf(context, madeAt)),
    ],
  };
};
