import { describe, expect, it, test } from 'vitest';
import { patchMeasure, readFigure, worthOf } from '../../../../renderer/features/scores/measure-edits.ts';
import { scoreChange } from '../../../../renderer/features/scores/score-edits.ts';
import { scoreSections } from '../../../../renderer/features/scores/score-rows.ts';
import { markedCells, unsettledOf } from '../../../../renderer/features/scores/to-settle.ts';
import { cellOf } from '../../../../renderer/features/scores/use-asked-cell.ts';
import type { Voice } from '../../../../renderer/features/scores/voice.ts';
import { stageProgress } from '../../../../renderer/frame/stage-progress.ts';
import { cellsAwaited } from '../../../../renderer/session/ranking-visibility.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { scoreChecks } from '../../../../shared/checks/scores.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import type { Change } from '../../../../shared/records/edits.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { type MeasureRecord, measureId, newMeasure } from '../../../../shared/records/measure.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { criterion, option, ownRecord } from '../../shared/analysis/build.ts';

const travel = criterion('travel', 1, {
  name: 'Travel',
  scoring: 'measured',
  measured: {
    unit: 'minutes',
    better: 'lower',
    points: [
      { at: 10, value: 100 },
      { at: 50, value: 0 },
    ],
  },
});
const held = (...records: readonly AnyRecord[]): Appraisal =>
  appraisalFrom([
    ownRecord({ agreedWeightSet: null }),
    option('A'),
    option('B'),
    travel,
    criterion('safety', 2, { name: 'Safety' }),
    ...records,
  ]);
const measure = (
  letter: string,
  likely: number | null,
  changes: Partial<MeasureRecord> = {},
): MeasureRecord => ({
  ...newMeasure(letter, 'travel', likely),
  ...changes,
});
const typed = (appraisal: Appraisal, text: string, row = 'travel') =>
  scoreChange(appraisal, agreedAssessor, [{ row, column: 'A', text }], 'type');
const made = (appraisal: Appraisal, change: Change | null): Appraisal =>
  change
    ? applyEdit(appraisal, { put: [...(change.put ?? [])], remove: [...(change.remove ?? [])] })
    : appraisal;
const cellsOf = (appraisal: Appraisal, voice: Voice) => {
  const analysis = analyse(appraisal);
  return scoreSections(appraisal, analysis, voice, markedCells(appraisal, analysis))
    .flatMap(({ rows }) => rows)
    .find(({ key }) => key === 'travel')?.cells;
};

describe('a typed figure', () => {
  test.each([
    ['45', 'minutes', 45],
    ['45 minutes', 'minutes', 45],
    ['45 Minutes', 'minutes', 45],
    ['12%', '% of lists', 12],
    ['£1,200', '£ a head', 1200],
    ['1.2m', '', 1_200_000],
    ['−3.5', '', -3.5],
    [' ', 'minutes', null],
  ])('%j in %j is %j', (text, unit, value) => {
    expect(readFigure(text, unit)).toEqual({ ok: true, value });
  });

  it('is refused with the unit where it is no figure', () => {
    expect(readFigure('long', 'minutes')).toMatchObject({
      ok: false,
      sentence: 'It takes a figure (minutes). long was not kept.',
    });
  });
});

describe('figures in the score grid', () => {
  it('become one edit of a measure, and are not held to 0 to 100', () => {
    const { change } = typed(held(), '140 minutes');
    expect(change?.label).toBe('Figure A on Travel: 140 minutes');
    expect(change?.put).toEqual([newMeasure('A', 'travel', 140)]);
    expect(typed(held(), '140', 'safety').change).toBeNull();
  });

  it('stay within their range, and go with the record once nothing is left', () => {
    const ranged = held(measure('A', 30, { low: 20, high: 40 }));
    const { change, refusals } = typed(ranged, '45');
    expect(change).toBeNull();
    expect(refusals[0]?.sentence).toBe(
      'The range of this figure runs from 20 to 40. 45 was not kept: change the range first.',
    );
    const cleared = typed(held(measure('A', 30)), '');
    expect(cleared.change).toMatchObject({
      label: 'Clear figure A on Travel',
      remove: [{ type: 'measure', id: measureId('A', 'travel') }],
    });
    expect(
      patchMeasure(ranged, { option: 'A', criterion: 'travel' }, 'Clear', { likely: null }).put,
    ).toHaveLength(1);
  });

  it('mix with scores in one paste', () => {
    const { change } = scoreChange(
      held(),
      agreedAssessor,
      [
        { row: 'travel', column: 'A', text: '30' },
        { row: 'safety', column: 'A', text: '60' },
      ],
      'paste',
    );
    expect(change?.label).toBe('Paste 2 scores');
    expect(change?.put?.map(({ type }) => type)).toEqual(['measure', 'score']);
  });

  it('are worth what the value line says, and the nearest end beyond it', () => {
    expect(worthOf(travel, 30)).toEqual({ value: 50, clipped: false });
    expect(worthOf(travel, 70)).toEqual({ value: 0, clipped: true });
    expect(worthOf(travel, null)).toBeNull();
    expect(worthOf({ ...travel, scoring: 'judged' }, 30)).toBeNull();
  });

  it('are shown with their unit and their worth, in words too', () => {
    const [a, b] = cellsOf(held(measure('A', 30, { reason: 'Timetable' })), { kind: 'agreed' }) ?? [];
    expect(a).toMatchObject({
      text: '30',
      shown: '30 minutes',
      fixed: null,
      heat: 2,
      says: 'worth 50.0 of 100',
      mark: { measured: true, worth: '50', noReason: false },
    });
    expect(b).toMatchObject({
      text: '',
      says: 'measured, no figure yet',
      mark: { worth: null, unit: 'minutes' },
    });
  });

  it('are not typed among the scores of people or their means', () => {
    const appraisal = held(measure('A', 30));
    for (const voice of [{ kind: 'mean' }, { kind: 'group', group: 'GPs' }] as const) {
      const [cell] = cellsOf(appraisal, voice) ?? [];
      expect(cell?.fixed).toMatch(/^it is measured and has no scores of people/);
      expect(cell?.shown).toBe('30 minutes');
    }
  });

  it('wait to be settled while they say nothing of where they come from', () => {
    const analysisOf = (appraisal: Appraisal) => unsettledOf(markedCells(appraisal, analyse(appraisal)));
    expect([...analysisOf(held(measure('A', 30))).keys()]).toEqual(['A travel']);
    expect(analysisOf(held(measure('A', 30, { reason: 'Timetable' }))).size).toBe(0);
    // An agreed score from before it was measured is nobody's business any more.
    expect(analysisOf(held(newScore('A', 'travel', agreedAssessor, 40))).size).toBe(0);
  });
});

describe('what is still missing', () => {
  const safety = ['A', 'B'].map((letter) => ({
    ...newScore(letter, 'safety', agreedAssessor, 50),
    reason: 'As now',
  }));
  const problems = (appraisal: Appraisal) =>
    scoreChecks.flatMap((check) => check(appraisal)).filter(({ code }) => code.endsWith('-missing'));

  it('counts a measured cell by its figure, whatever scores it was given before', () => {
    const scored = held(
      ...safety,
      newScore('A', 'travel', agreedAssessor, 40),
      measure('B', 30, { reason: 'x' }),
    );
    expect(cellsAwaited(scored)).toBe(1);
    expect(stageProgress(scored).scores.words).toBe('3 of 4');
    expect(problems(scored)).toMatchObject([
      {
        code: 'scores-missing',
        record: { type: 'measure', id: measureId('A', 'travel') },
        field: 'likely',
        sentence: '1 score is missing, the first for A on Travel.',
      },
    ]);
    expect(cellsAwaited(made(scored, typed(scored, '20').change))).toBe(0);
  });

  it('lists figures that do not say where they come from', () => {
    const bare = held(...safety, measure('A', 20), measure('B', 30));
    expect(problems(bare)).toMatchObject([
      { code: 'measure-reasons-missing', sentence: '2 measured figures do not say where they come from.' },
    ]);
    expect(stageProgress(bare).scores).toMatchObject({ words: '4 of 4', more: '2 reasons missing' });
  });
});

test('a link to a score or a measure leads to its cell', () => {
  expect(cellOf('score', 'score~A~travel~agreed')).toEqual({ option: 'A', criterion: 'travel' });
  expect(cellOf('measure', measureId('A', 'travel'))).toEqual({ option: 'A', criterion: 'travel' });
  expect(cellOf('assessor', 'someone')).toBeNull();
});
