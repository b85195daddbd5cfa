import { describe, expect, it } from 'vitest';
import {
  clearComparison,
  compare,
  pairsOf,
  ratioAt,
  ratioOf,
  ratioWords,
  stepOf,
  steps,
  stepWords,
} from '../../../../renderer/features/weights/pair-list.ts';
import { pairFit } from '../../../../renderer/features/weights/pair-mend.ts';
import { familiesOf } from '../../../../renderer/weighing/families.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit, type Change } from '../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newComparison, newWeightSet, weightId } from '../../../../shared/records/weight-set.ts';

const criterion = (id: string, order: number) =>
  newCriterion({ id, order, code: id.toUpperCase(), name: id });
const set = {
  ...newWeightSet({ id: 'ws', order: 1, name: 'Agreed', voice: 'agreed' }),
  method: 'pairwise',
} as const;
const pairwise = appraisalFrom([criterion('fit', 1), criterion('care', 2), criterion('cost', 3), set]);
const put = (appraisal: Appraisal, ...records: readonly AnyRecord[]): Appraisal =>
  applyEdit(appraisal, { put: records, remove: [] });
const applied = (appraisal: Appraisal, change: Change): Appraisal =>
  applyEdit(appraisal, { put: change.put ?? [], remove: change.remove ?? [] });
const top = familiesOf(pairwise)[0];
if (!top) throw new Error('There is no family at the top');

describe('pairs', () => {
  it('are each two of a family, once', () => {
    expect(pairsOf(top).map(({ first, second }) => `${first} ${second}`)).toEqual([
      'fit care',
      'fit cost',
      'care cost',
    ]);
  });

  it('have nine steps whose ratios are read back as the same step', () => {
    expect(steps.map((step) => stepOf(ratioAt(step)))).toEqual([...steps]);
    expect(ratioAt(4)).toBe(9);
    expect(ratioAt(-1)).toBeCloseTo(1 / 3);
    expect(stepOf(4)).toBe(1);
    expect(stepOf(1 / 4)).toBe(-1);
  });

  it('are said in words', () => {
    expect(stepWords(2, 'Access', 'Cost')).toBe('Access matters clearly more than Cost');
    expect(stepWords(-4, 'Access', 'Cost')).toBe('Cost matters extremely more than Access');
    expect(stepWords(0, 'Access', 'Cost')).toBe('Access and Cost matter equally');
  });

  it('say where an answer out of a file lies between two steps', () => {
    expect(ratioWords(4, 'Access', 'Cost')).toBe('Access matters slightly to clearly more than Cost');
    expect(ratioWords(1 / 2, 'Access', 'Cost')).toBe('Cost matters at most slightly more than Access');
    expect(ratioWords(7, 'Access', 'Cost')).toBe('Access matters strongly more than Cost');
  });

  it('name the comparison to mend as its row has it, and what would mend it', () => {
    const contradictory = put(
      pairwise,
      newComparison('ws', 'fit', 'care', 3),
      newComparison('ws', 'care', 'cost', 3),
      newComparison('ws', 'fit', 'cost', 1 / 5),
    );
    const fit = pairFit(contradictory, set, top);
    expect(fit?.ratio).toBeGreaterThan(0.1);
    expect(fit?.mend?.pair).toEqual({ first: 'fit', second: 'cost' });
    expect(fit?.mend?.given).toBeCloseTo(1 / 5);
    expect(fit?.mend?.fitting).toBe(9);
    expect(fit?.mend?.after).toBeLessThan(0.01);
    expect(pairFit(pairwise, set, top)).toBeNull();
  });

  it('are kept under the id that comes first and read from either side', () => {
    const pair = { first: 'fit', second: 'care' };
    const compared = applied(pairwise, compare(pairwise, set, pair, 2));
    expect(compared.weight.get(weightId('ws', 'care', 'fit'))?.raw).toBeCloseTo(1 / 5);
    expect(ratioOf(compared, 'ws', pair)).toBeCloseTo(5);
    expect(ratioOf(compared, 'ws', { first: 'care', second: 'fit' })).toBeCloseTo(1 / 5);
    expect(applied(compared, clearComparison(compared, set, pair)).weight.size).toBe(0);
    expect(ratioOf(pairwise, 'ws', pair)).toBeNull();
  });
});
