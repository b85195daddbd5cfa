import { describe, expect, it } from 'vitest';
import { weightChange } from '../../../../renderer/features/weights/weight-edits.ts';
import {
  lockedReason,
  pairedReason,
  rawSums,
  setsInColumns,
  swingQuestion,
  weightRows,
} from '../../../../renderer/features/weights/weight-rows.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newWeight, type WeightSetRecord, weightId } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const put = (appraisal: Appraisal, ...records: readonly AnyRecord[]) =>
  applyEdit(appraisal, { put: records, remove: [] });
const rowsOf = (appraisal: Appraisal, locked = false) => {
  const sets = setsInColumns(appraisal, appraisalOf(appraisal).agreedWeightSet);
  return { sets, rows: weightRows(appraisal, analyse(appraisal), sets, locked) };
};

describe('the weight grid', () => {
  it('puts the set that the ranking uses first and the others in their own order', () => {
    expect(setsInColumns(sample, 'wsStaff').map(({ id }) => id)).toEqual([
      'wsStaff',
      'wsAgreed',
      'wsEqual',
      'wsGP',
      'wsFinance',
      'wsLINk',
    ]);
  });

  it('shows shares of 100 by largest remainder beside raw weights', () => {
    const uneven = put(sample, newWeight('wsStaff', 'critWORK', 35));
    const { sets, rows } = rowsOf(uneven);
    const staff = sets.findIndex(({ id }) => id === 'wsStaff');
    const shares = rows.map(({ cells }) => cells[staff]?.mark?.['share']);
    expect(rows[4]?.cells[staff]).toMatchObject({ text: '35', says: '33 of 100' });
    expect(shares.reduce<number>((sum, share) => sum + (typeof share === 'number' ? share : 0), 0)).toBe(100);
    expect(rawSums(uneven, sets)[staff]).toEqual({ set: 'wsStaff', sum: 105 });
  });

  it('gives a family the sum of its parts, one step in', () => {
    const family = put(
      sample,
      newCriterion({ id: 'partA', order: 1, code: 'PA', name: 'Part A', parent: 'critQUAL' }),
      newCriterion({ id: 'partB', order: 2, code: 'PB', name: 'Part B', parent: 'critQUAL' }),
      newWeight('wsAgreed', 'partA', 2),
      newWeight('wsAgreed', 'partB', 1),
    );
    const { rows } = rowsOf(family);
    const shown = rows
      .slice(1, 4)
      .map(({ lead, cells }) => [lead[0]?.text, lead[0]?.indent, cells[0]?.mark?.['share']]);
    expect(shown).toEqual([
      ['Quality and safety', 0, 15],
      ['Part A', 1, 10],
      ['Part B', 1, 5],
    ]);
    expect(swingQuestion(family, 'critQUAL')).toContain('as a whole');
  });

  it('shows no share in a set with a problem', () => {
    const missing = applyEdit(sample, {
      put: [],
      remove: [{ type: 'weight', id: weightId('wsAgreed', 'critFIT') }],
    });
    const { rows } = rowsOf(missing);
    expect(rows[0]?.cells[0]).toMatchObject({ text: '', mark: { share: null } });
    expect(rows[1]?.cells[0]).toMatchObject({ text: '15', mark: { share: null } });
  });

  it('cannot be typed into while weights are locked, and says why', () => {
    expect(rowsOf(sample, true).rows[0]?.cells[0]?.fixed).toBe(lockedReason);
    expect(rowsOf(sample, false).rows[0]?.cells[0]?.fixed).toBeNull();
  });

  it('asks from the criterion’s own worst to its own best', () => {
    expect(swingQuestion(sample, 'critACPT')).toBe(
      'How much does it matter to go from “Opposed by most” (0) to “Broad support” (100) on Acceptability, beside the same jump on the other criteria?',
    );
    expect(swingQuestion(sample, 'gone')).toBe('');
  });
});

describe('weights typed into the grid', () => {
  const entry = (set: string, criterion: string, text: string) => ({ row: criterion, column: set, text });

  it('become one edit under a label that says what was done', () => {
    const { change } = weightChange(sample, [entry('wsStaff', 'critWORK', '35')], 'type');
    expect(change).toEqual({
      label: 'Weight of Workforce in Staff side: 35',
      put: [newWeight('wsStaff', 'critWORK', 35)],
      remove: [],
    });
    const pasted = weightChange(
      sample,
      [entry('wsGP', 'critFIT', '11'), entry('wsGP', 'critACC', '12%')],
      'paste',
    );
    expect(pasted.change?.label).toBe('Paste 2 weights');
  });

  it('are taken away when cleared, and left alone when nothing changes', () => {
    expect(weightChange(sample, [entry('wsStaff', 'critWORK', '')], 'clear').change).toEqual({
      label: 'Clear weight of Workforce in Staff side',
      put: [],
      remove: [{ type: 'weight', id: 'weight~wsStaff~critWORK' }],
    });
    expect(weightChange(sample, [entry('wsStaff', 'critWORK', '30.0')], 'type').change).toBeNull();
  });

  it.each([
    ['-1', 'A weight cannot be below 0. -1 was not kept.', '-1 is below 0'],
    ['x', 'A weight is a number of 0 or more. x was not kept.', 'x is not a weight'],
    ['5k', 'A weight is a number of 0 or more. 5k was not kept.', '5k is not a weight'],
    ['1e10', 'A weight is a number of 0 or more. 1e10 was not kept.', '1e10 is not a weight'],
  ])('refuses %j', (text, sentence, brief) => {
    const { change, refusals } = weightChange(sample, [entry('wsGP', 'critFIT', text)], 'type');
    expect(change).toBeNull();
    expect(refusals).toEqual([{ row: 'critFIT', column: 'wsGP', sentence, brief }]);
  });
});

describe('sets of other methods in the grid', () => {
  const asked = (method: WeightSetRecord['method'], text: string) => {
    const set = sample.weightSet.get('wsGP');
    if (!set) throw new Error('The sample has lost the GPs’ weights');
    const entry = { row: 'critFIT', column: 'wsGP', text };
    return weightChange(put(sample, { ...set, method }), [entry], 'type');
  };

  it('take swing points up to 100', () => {
    expect(asked('swing', '100').change?.put).toEqual([newWeight('wsGP', 'critFIT', 100)]);
    expect(asked('swing', '101').refusals).toMatchObject([{ brief: '101 is over 100 points' }]);
  });

  it('take whole places from 1', () => {
    expect(asked('rank-order-centroid', '3').change?.put).toEqual([newWeight('wsGP', 'critFIT', 3)]);
    for (const text of ['0', '1.5', '-1', 'first']) {
      expect(asked('rank-order-centroid', text).refusals).toMatchObject([
        { brief: `${text} is not a place` },
      ]);
    }
  });

  it('show places and pairs without adding them up, and pairs are not typed here', () => {
    const set = sample.weightSet.get('wsGP');
    if (!set) throw new Error('The sample has lost the GPs’ weights');
    const pairs = put(sample, { ...set, method: 'pairwise' });
    const { sets, rows } = rowsOf(pairs);
    const column = sets.findIndex(({ id }) => id === 'wsGP');
    expect(rows[0]?.cells[column]).toMatchObject({ text: '', fixed: pairedReason });
    expect(rawSums(pairs, sets)[column]?.sum).toBeNull();
  });
});
