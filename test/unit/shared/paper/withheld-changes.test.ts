import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { printedAnalysis } from '../../../../shared/paper/withheld.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { appraisalOfScores, assessor, criterion, given } from '../analysis/build.ts';

describe('a score that the paper keeps back', () => {
  const appraisal = appraisalOfScores({
    scores: { A: [null, 60, 70], B: [40, 50, 60] },
    weights: [1, 1, 1],
    more: [
      criterion('family', 9),
      criterion('C1', 1, { parent: 'family' }),
      criterion('C2', 2, { parent: 'family' }),
      newWeight('set', 'family', 2),
      assessor('p1', 'GPs'),
      assessor('p2', 'Staff'),
      { ...newScore('A', 'C1', 'p1', 43), low: 30, high: 55 },
    ],
  });
  const whole = analyse(appraisal);
  const printed = printedAnalysis(appraisal, whole);
  const cells = (rows: readonly { readonly option: string | null; readonly criterion: string }[]) =>
    rows.map(({ option, criterion: on }) => `${option ?? 'weight'} ${on}`);

  it('is in no list of scores that would change the answer, and is not counted as tried', () => {
    expect(cells(whole.scoreSensitivity.withCost.changes)).toContain('A C1');
    expect(cells(printed.scoreSensitivity.withCost.changes)).not.toContain('A C1');
    expect(cells(printed.scoreSensitivity.withCost.changes)).toContain('B C1');
    expect(whole.scoreSensitivity.withCost.tried - printed.scoreSensitivity.withCost.tried).toBe(1);
  });

  it('is in no tornado, whose ends would tell it', () => {
    expect(cells(whole.tornado.withCost)).toContain('A C1');
    expect(cells(printed.tornado.withCost)).not.toContain('A C1');
    expect(cells(printed.tornado.withCost)).toContain('weight C1');
  });

  it('is at no end of a family’s lines', () => {
    const linesOf = (analysis: typeof whole) => given(analysis.familySensitivity.withCost[0]).lines;
    expect(linesOf(whole)[0]?.at1).toBeCloseTo((43 + 60) / 2, 9);
    expect(linesOf(printed).map(({ at0, at1 }) => [at0, at1])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
