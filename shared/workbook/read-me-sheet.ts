import { recordWords } from '../paper/phrases.ts';
import { statusLine } from '../paper/status-line.ts';
import { formatDate } from '../text/dates.ts';
import { type Row, text } from './cells.ts';
import { choicesSheetName } from './choices-sheet.ts';
import { costLinesSheetName } from './cost-lines-sheet.ts';
import { costsSheetName } from './costs-sheet.ts';
import { criteriaSheetName } from './criteria-sheet.ts';
import { evidenceSheetName } from './evidence-sheet.ts';
import { gatesSheetName } from './gates-sheet.ts';
import { moneySheetName } from './money-sheet.ts';
import { optionsSheetName } from './options-sheet.ts';
import { risksSheetName } from './risks-sheet.ts';
import { scoresSheetName } from './scores-sheet.ts';
import { staffSheetName } from './staff-sheet.ts';
import { stakeholdersSheetName } from './stakeholders-sheet.ts';
import { totalsSheetName } from './totals-sheet.ts';
import { valueSheetName } from './value-sheet.ts';
import type { WorkbookContext } from './workbook-context.ts';
import type { WorkbookSheet } from './workbook-model.ts';

export const readMeSheetName = 'Read me';

/** What each sheet is. */
const about: Readonly<Record<string, string>> = {
  [optionsSheetName]: 'The short list with what came out for each option, and what was set aside.',
  [criteriaSheetName]: 'The criteria, the weights that the ranking uses, and those of other voices.',
  [scoresSheetName]:
    'The score of each option on each criterion, and the totals, ranks and leads made of them.',
  [totalsSheetName]: 'The same scores under every voice’s weights.',
  [costLinesSheetName]: 'Every cost line by year, as entered and as counted.',
  [costsSheetName]:
    'Discount factors, and each option’s cost by year, net present cost and equal charge a year.',
  [valueSheetName]: 'Net present cost beside points.',
  [moneySheetName]: 'Cash needed beside the money there is.',
  [risksSheetName]: 'The register, with ratings before and after mitigation.',
  [stakeholdersSheetName]: 'Where each group stands on each option, and the partners.',
  [choicesSheetName]: 'Who would choose what, and why; and who leads without those who declared an interest.',
  [gatesSheetName]: 'The must-haves, and how each option stands at them.',
  [staffSheetName]: 'Staff in scope, what they cost, and who would employ them.',
  [evidenceSheetName]: 'What the appraisal rests on.',
};

/** What the workbook is, what is in it and how its figures are made. */
export const readMeSheet = (
  { paper, held, analysis }: WorkbookContext,
  sheets: readonly WorkbookSheet[],
): WorkbookSheet => {
  const { own, drawnAt } = paper;
  const named = (label: string, words: string): readonly Row[] =>
    words === '' ? [] : [[text(label), text(words)]];
  const sentence = (words: string): Row => [text(words, 'words')];
  const values = analysis.scores.origins.flat();
  return {
    name: readMeSheetName,
    widths: [28, 130],
    frozen: { rows: 0, columns: 0 },
    rows: [
      [text(recordWords(own.title) || 'Untitled appraisal', 'title')],
      [text(statusLine(own, paper.edition ?? undefined), 'total')],
      ...(own.illustrative
        ? [
            [
              text(
                'Illustrative: made up to show what such an appraisal looks like. No figure is real.',
                'note',
              ),
            ],
          ]
        : []),
      [],
      ...named('Marking', recordWords(own.protectiveMarking)),
      ...named('Commissioner', recordWords(own.commissioner)),
      ...named('Meeting', recordWords(own.execMeeting)),
      ...named('Date of the meeting', own.execDate === null ? '' : formatDate(own.execDate)),
      ...named('Author', recordWords(own.author)),
      ...named('Made on', `${formatDate(drawnAt.slice(0, 10))}, from the appraisal as it stood then`),
      [],
      [text('Sheets', 'heading')],
      ...sheets.map(({ name }): Row => [text(name), text(about[name] ?? '')]),
      [],
      [text('How to use it', 'heading')],
      sentence(
        'Cells on a pale ground hold what was entered. Type over them and every figure made of them follows.',
      ),
      sentence('Nothing typed here goes back into the appraisal: change it in the app to change the paper.'),
      sentence('Figures are shown rounded and counted exactly. Formulas give what the paper prints.'),
      [],
      [text('How the figures are made', 'heading')],
      sentence(
        'A share is a weight over the sum of its column. Where criteria have parts, the weights here are already multiplied down to the parts.',
      ),
      sentence(
        'A total is the sum of share × score. With a score missing there is no total, only the lowest and the highest that it could be.',
      ),
      sentence(
        'Totals without cost leave out the criteria marked “yes” under “About cost” and share the other weights out again.',
      ),
      sentence(
        'Equal totals share the better rank. A lead under the margin on the sheet of scores is too close to call.',
      ),
      sentence(
        'A discount factor is last year’s over 1 + the rate of the step; the first year is not discounted.',
      ),
      sentence(
        'Net present cost is the sum of factor × net cost of the year. The equal charge a year is that over the sum of the factors.',
      ),
      sentence(
        'An allowance for optimism puts a cost up to cost × (1 + allowance) and a saving down to saving ÷ (1 + allowance).',
      ),
      [],
      [text('What stands as a value', 'heading')],
      sentence(
        'Weights are given as worked out from the judgements by the app, whichever way they were judged.',
      ),
      ...(values.includes('assessors')
        ? [sentence('A score that is not agreed is the mean of the groups’ scores, worked out by the app.')]
        : []),
      ...(values.includes('measured')
        ? [
            sentence(
              'A score on a measured criterion is worked out by the app from the figure and the criterion’s value function.',
            ),
          ]
        : []),
      sentence(
        'Which options others beat is worked out by the app, and so is everything in the paper that rests on random tests.',
      ),
      sentence(
        'The workbook holds no more than the paper shows: nobody’s own scores, and no one person’s weights unless the ranking uses them.',
      ),
      ...(held.includes(true)
        ? [
            sentence(
              'Where one score is one person’s and not agreed, it is not given, and figures that count it stand as printed.',
            ),
          ]
        : []),
    ],
  };
};
