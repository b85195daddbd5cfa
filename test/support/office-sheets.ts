import { scoresheetFile } from '../../electron/documents/scoresheet-file.ts';
import { type Appraisal, appraisalFrom, appraisalOf, inOrder } from '../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../shared/records/assessor.ts';
import { agreedAssessor, type ScoreRecord } from '../../shared/records/score.ts';
import { buildScoresheet } from '../../shared/scoresheet/build-scoresheet.ts';
import { checkSheet } from '../../shared/scoresheet/check-sheet.ts';
import type { SheetReading } from '../../shared/scoresheet/filled-sheet.ts';
import { fillSheet, type SheetEntries, type Typed } from './filled-sheets.ts';
import { sampleAppraisal, sampleRecords } from './sample.ts';

const madeAt = '2009-02-12T09:30:00.000Z';

/** The worked sample before anybody has scored and while weights are open: everything that a sheet says is new. */
export const unscoredSample = (): Appraisal => {
  const own = appraisalOf(sampleAppraisal());
  return appraisalFrom([
    ...sampleRecords().filter(
      (record) =>
        record.type !== 'appraisal' && (record.type !== 'score' || record.assessor === agreedAssessor),
    ),
    { ...own, weightsLocked: false },
  ]);
};

/** Reasons as people write them, and as programs misread them. */
const reasons = [
  'Same-day response in town & country',
  'First line\nsecond line, “quoted” – and a dash',
  '=SUM(A1:A9)',
  '0075',
  '12/05/2009',
  '+44 is no number, nor is -1 or @home',
  'Øre, naïve, 健康, 😀',
  '<b>bold</b> \'single\' "double"',
  'TRUE',
  `${'Long, and longer still. '.repeat(83)}End.`.slice(0, 2000),
];

/** Scores as they come in when they are wrong, or written otherwise than asked. */
const oddValues: readonly Typed[] = [140, 'good', '75,5', '50%', ' 60 ', true, -5, '#REF!', 0.1 + 0.2];

const scoreEntry = ({ option, criterion, value, reason }: ScoreRecord, row: number, sheet: number) => ({
  option,
  criterion,
  value: row < oddValues.length && sheet % 3 === 0 ? (oddValues[row] ?? null) : value,
  ...(row % 4 === 1 && value !== null
    ? { low: Math.max(0, value - 10), high: Math.min(100, value + 10) }
    : {}),
  // A low score over the score itself, in the last row of every third sheet.
  ...(row === 39 && sheet % 3 === 0 ? { low: 100 } : {}),
  ...(row % 3 === 0 ? { reason: reasons[(row / 3) % reasons.length] ?? '' } : reason ? { reason } : {}),
});

/** What a scorer fills in: their own scores of the sample, some of them odd, with interests, a choice and weights. */
const entriesOf = (appraisal: Appraisal, { id, interests }: AssessorRecord, sheet: number): SheetEntries => {
  const scores = sampleRecords().flatMap((record) =>
    record.type === 'score' && record.assessor === id ? [record] : [],
  );
  const options = inOrder(appraisal, 'option').filter(({ shortListed }) => shortListed);
  return {
    scores: scores.map((score, row) => scoreEntry(score, row, sheet)),
    ...(interests.length > 0
      ? { interests: Object.fromEntries(interests.map(({ option, declaration }) => [option, declaration])) }
      : { noInterest: 'yes' }),
    choice: options[sheet % options.length]?.letter ?? null,
    choiceReason: reasons[sheet % reasons.length] ?? '',
    ...(sheet % 2 === 0
      ? {
          weights: Object.fromEntries(
            inOrder(appraisal, 'criterion').map((criterion, place) => [criterion.id, 100 - 7 * place]),
          ),
        }
      : {}),
    ...(sheet === 1 ? { cells: { 'Scores, J7': 'A note beside' } } : {}),
  };
};

/** A sheet for each scorer of the sample, filled in and saved by the library that writes them. */
export const filledSampleSheets = (): Promise<
  readonly { readonly assessor: AssessorRecord; readonly bytes: Uint8Array }[]
> => {
  const appraisal = unscoredSample();
  return Promise.all(
    inOrder(appraisal, 'assessor').map(async (assessor, sheet) => {
      const blank = await scoresheetFile(buildScoresheet(appraisal, assessor.id, { madeAt, filled: false }));
      return { assessor, bytes: await fillSheet(blank, entriesOf(appraisal, assessor, sheet)) };
    }),
  );
};

/** What a sheet comes to beside the sample before anybody has scored. */
export const checkedAlone = (reading: SheetReading): ReturnType<typeof checkSheet> =>
  checkSheet(unscoredSample(), reading, { file: 'sheet.xlsx', seen: new Set() });
