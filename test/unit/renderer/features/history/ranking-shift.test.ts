import { describe, expect, it } from 'vitest';
import { rankingShift } from '../../../../../renderer/features/history/ranking-shift.ts';
import { type Appraisal, appraisalFrom } from '../../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../../shared/records/record.ts';
import { newScore } from '../../../../../shared/records/score.ts';
import { smallRecords } from '../../../../support/arbitrary-records.ts';

const start = appraisalFrom(smallRecords());
const put = (appraisal: Appraisal, ...records: AnyRecord[]) =>
  applyEdit(appraisal, { put: records, remove: [] });
const scored = (a: number, b: number): Appraisal =>
  put(
    start,
    ...['critQ', 'critC'].flatMap((criterion) => [
      newScore('optA', criterion, 'agreed', a),
      newScore('optB', criterion, 'agreed', b),
    ]),
  );

describe('the ranking of two states', () => {
  it('stands side by side by letter, with total and rank', () => {
    const { rows, moved } = rankingShift(scored(60, 50), scored(40, 50));
    expect(rows.map(({ letter, before, after }) => [letter, before, after])).toEqual([
      ['A', { total: 60, rank: 1 }, { total: 40, rank: 2 }],
      ['B', { total: 50, rank: 2 }, { total: 50, rank: 1 }],
    ]);
    expect(moved).toBe(true);
  });

  it.each([
    [scored(60, 50), scored(60, 50), false, 'The ranking did not move: A leads by 10.0 in both.'],
    [
      scored(60, 50),
      scored(65, 50),
      false,
      'The ranking did not move: A leads by 10.0 before, A leads by 15.0 after.',
    ],
    [
      scored(60, 50),
      scored(40, 50),
      true,
      'The first place moved from A to B: A leads by 10.0 before, B leads by 10.0 after.',
    ],
    [
      scored(60, 50),
      scored(50, 50),
      true,
      'The first place moved from A to A and B: A leads by 10.0 before, A and B share the first place after.',
    ],
    [start, scored(60, 50), true, 'There was no total before; after, A leads by 10.0.'],
    [scored(60, 50), start, true, 'Before, A leads by 10.0; after, there is no total.'],
    [start, start, false, 'Neither has a total yet.'],
  ] as const)('is told in one sentence (%#)', (before, after, moved, sentence) => {
    expect(rankingShift(before, after)).toMatchObject({ moved, sentence });
  });

  it('has a place for an option that came or left the short list', () => {
    const option = start.option.get('optB');
    if (!option) throw new Error('The option is missing');
    const without = put(scored(60, 50), { ...option, shortListed: false });
    const { rows, moved } = rankingShift(scored(60, 50), without);
    expect(rows.map(({ letter, after }) => [letter, after?.rank ?? null])).toEqual([
      ['A', 1],
      ['B', null],
    ]);
    expect(moved).toBe(true);
  });
});
