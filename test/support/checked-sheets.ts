import { expect } from 'vitest';
import { scoresheetFile } from '../../electron/documents/scoresheet-file.ts';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import { newAssessor } from '../../shared/records/assessor.ts';
import { applyEdit, removalOf } from '../../shared/records/edits.ts';
import { type AnyRecord, anyRecord } from '../../shared/records/record.ts';
import { editProblems } from '../../shared/records/rules.ts';
import { buildScoresheet } from '../../shared/scoresheet/build-scoresheet.ts';
import { checkSheet } from '../../shared/scoresheet/check-sheet.ts';
import type { FilledSheet } from '../../shared/scoresheet/filled-sheet.ts';
import { sheetReport } from '../../shared/scoresheet/sheet-report.ts';
import { smallRecords } from './arbitrary-records.ts';
import { filledIn, type SheetEntries, sheetOf } from './filled-sheets.ts';

/** When the sheets of these tests were made. */
export const madeAt = '2009-02-12T09:30:00.000Z';

/** The scorer whose sheet it is. */
export const scorer = { ...newAssessor({ id: 'asr1', order: 1, name: 'GP 3' }), group: 'GPs' };

/** Options A and B on the criteria Quality and Affordability, and a scorer who has given nothing yet. */
export const ground = (...more: readonly AnyRecord[]): Appraisal =>
  appraisalFrom([...smallRecords(), scorer, newAssessor({ id: 'asr2', order: 2, name: 'Nurse 1' }), ...more]);

/** The scorer's sheet as it was made, out of its file. */
export const blank: FilledSheet = await sheetOf(
  await scoresheetFile(buildScoresheet(ground(), scorer.id, { madeAt, filled: false })),
);

/**
 * Fills the scorer's sheet in and checks it. Whatever it comes to is a report, and edits that break no rule.
 *
 * @param change what happened to the sheet besides
 */
export const check = (
  entries: SheetEntries,
  appraisal = ground(),
  change: (sheet: FilledSheet) => FilledSheet = (sheet) => sheet,
): ReturnType<typeof checkSheet> => {
  const checked = checkSheet(
    appraisal,
    { ok: true, sheet: change(filledIn(blank, entries)) },
    { file: 'sheet.xlsx', seen: new Set() },
  );
  expect(sheetReport.parse(checked.report)).toEqual(checked.report);
  for (const { put } of [checked.taken, checked.withHeld]) {
    for (const record of put) expect(anyRecord.safeParse(record).success).toBe(true);
    const edit = { put: [...put], remove: [] };
    expect(editProblems(applyEdit(appraisal, edit), edit, appraisal)).toEqual([]);
  }
  return checked;
};

/** The appraisal with a record taken out, and with it what rests on it. */
export const without = (
  appraisal: Appraisal,
  type: 'option' | 'criterion' | 'assessor',
  id: string,
): Appraisal => applyEdit(appraisal, removalOf(appraisal, [{ type, id }]));
