import type { Analysis } from '../analysis/analysis.ts';
import type { PaperEdition } from '../paper/edition.ts';
import { recordWords } from '../paper/phrases.ts';
import { statusLine } from '../paper/status-line.ts';
import type { Appraisal } from '../records/aggregate.ts';
import { choicesSheet } from './choices-sheet.ts';
import { costLinesSheet } from './cost-lines-sheet.ts';
import { costsSheet, factorsPlace } from './costs-sheet.ts';
import { criteriaSheet } from './criteria-sheet.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { gatesSheet } from './gates-sheet.ts';
import { moneySheet } from './money-sheet.ts';
import { optionsSheet } from './options-sheet.ts';
import { readMeSheet } from './read-me-sheet.ts';
import { risksSheet } from './risks-sheet.ts';
import { scoresSheet } from './scores-sheet.ts';
import { staffSheet } from './staff-sheet.ts';
import { stakeholdersSheet } from './stakeholders-sheet.ts';
import { totalsSheet } from './totals-sheet.ts';
import { valueSheet } from './value-sheet.ts';
import { workbookContext } from './workbook-context.ts';
import type { WorkbookModel } from './workbook-model.ts';

/**
 * The figures of an appraisal as a spreadsheet whose totals are live: each formula comes to what the analysis has for it,
 * and what it rests on may be typed over. It holds no more than the paper shows. Pure: the same appraisal, analysis and
 * instant give the same workbook.
 *
 * @param analysis of the same appraisal
 * @param madeAt ISO instant
 * @param edition what the file says of itself; left out while there is no file
 * @throws {Error} when the appraisal lacks its own record: every way of making or opening one puts it in
 */
export const buildWorkbook = (
  appraisal: Appraisal,
  analysis: Analysis,
  madeAt: string,
  edition?: PaperEdition,
): WorkbookModel => {
  const context = workbookContext(appraisal, analysis, { drawnAt: madeAt, edition });
  const { own } = context.paper;
  const criteria = criteriaSheet(context);
  const scores = scoresSheet(context, criteria.places);
  const lines = costLinesSheet(context, factorsPlace(context));
  const costs = costsSheet(context, lines.places);
  // To add a sheet: write its file, put it here, and say in `read-me-sheet.ts` what it is.
  const sheets = [
    optionsSheet(context, scores.places, costs.places),
    criteria.sheet,
    scores.sheet,
    totalsSheet(context, criteria.places, scores.places),
    lines.sheet,
    context.analysis.options.length > 0 ? costs.sheet : null,
    valueSheet(context, scores.places, costs.places),
    moneySheet(context, costs.places),
    risksSheet(context),
    stakeholdersSheet(context),
    choicesSheet(context),
    gatesSheet(context),
    staffSheet(context),
    evidenceSheet(context),
  ].filter((sheet) => sheet !== null);
  return {
    title: recordWords(own.title) || 'Untitled appraisal',
    author: recordWords(own.author),
    statusLine: statusLine(own, edition),
    protectiveMarking: recordWords(own.protectiveMarking),
    madeAt,
    sheets: [readMeSheet(context, sheets), ...sheets],
  };
};
