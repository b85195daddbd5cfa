import { describe, expect, it } from 'vitest';
import {
  cellOfRow,
  groupColumns,
  groupHeads,
  groupSections,
} from '../../../../renderer/features/scores/group-rows.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, criterion, given } from '../../shared/analysis/build.ts';

const sample = sampleAppraisal();
const sections = groupSections(sample, analyse(sample));

describe('the groups side by side', () => {
  it('have a column each, with their people, then how far they are apart and what was agreed', () => {
    expect(groupHeads(sample)).toEqual([
      ['Option', null],
      ['GPs', 7],
      ['Managers', 5],
      ['Staff', 4],
      ['LINk', 2],
      ['Lowest to highest', null],
      ['Agreed', null],
    ]);
    expect(groupColumns(sample)).toHaveLength(6);
  });

  it('give what each gave on a cell: the sample’s Workforce of B', () => {
    const workforce = given(sections.find(({ key }) => key === 'critWORK'));
    expect(workforce.heading).toBe('Workforce, weight 12');
    const row = given(workforce.rows.find(({ key }) => cellOfRow(key).option === 'optB'));
    expect(row.lead[0]?.text).toBe('B Practices employ');
    expect(row.cells.map(({ text, shown }) => shown ?? text)).toEqual([
      '50',
      '28',
      '10',
      '35',
      '10 to 50',
      '30',
    ]);
    expect(row.cells[4]?.mark).toEqual({ lowest: 10, highest: 50 });
  });

  it('give a mean to one decimal where it has any, as the paper does', () => {
    const uneven = [...sample.score.values()].map((score) =>
      score.option === 'optB' &&
      score.criterion === 'critWORK' &&
      score.assessor === 'asrGPs1' &&
      score.value !== null
        ? { ...score, value: score.value + 5 }
        : score,
    );
    const appraisal = { ...sample, score: sample.score.with(uneven, []) };
    const row = given(
      groupSections(appraisal, analyse(appraisal))
        .find(({ key }) => key === 'critWORK')
        ?.rows.find(({ key }) => cellOfRow(key).option === 'optB'),
    );
    expect(row.cells.map(({ text, shown }) => shown ?? text).slice(0, 5)).toEqual([
      '50.7',
      '28',
      '10',
      '35',
      '10 to 50.7',
    ]);
  });

  it('cannot be typed over, and say why', () => {
    const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.every(({ fixed }) => fixed !== null)).toBe(true);
  });

  it('leave out what is measured, and a group that gave nothing is blank and no zero', () => {
    const appraisal = appraisalOfScores({
      scores: { A: [] },
      weights: [1, 1],
      more: [
        criterion('C2', 2, {
          scoring: 'measured',
          measured: {
            unit: 'minutes',
            better: 'lower',
            points: [
              { at: 0, value: 100 },
              { at: 60, value: 0 },
            ],
          },
        }),
        assessor('p', 'GPs', 1),
        assessor('q', 'Staff', 2),
        newScore('A', 'C1', 'p', 40),
      ],
    });
    const found = groupSections(appraisal, analyse(appraisal));
    expect(found.map(({ key }) => key)).toEqual(['C1']);
    expect(found[0]?.rows[0]?.cells.map(({ text, says }) => [text, says ?? ''])).toEqual([
      ['40', ''],
      ['', 'nobody has scored'],
      ['', ''],
      ['', 'not agreed'],
    ]);
  });
});
