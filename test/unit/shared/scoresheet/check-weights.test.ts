import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newWeightSet, weightId } from '../../../../shared/records/weight-set.ts';
import { personSetId } from '../../../../shared/scoresheet/person-weights.ts';
import { check, ground, without } from '../../../support/checked-sheets.ts';

describe('weights of a sheet', () => {
  const weights = { critQ: 100, critC: 40 };
  const withPut = (appraisal: Appraisal, put: readonly AnyRecord[]): Appraisal =>
    applyEdit(appraisal, { put: [...put], remove: [] });

  it('make a set of the scorer’s own, which the next sheet changes', () => {
    const { report, taken } = check({ weights });
    expect(report.items.map(({ name, after: points }) => [name, points])).toEqual([
      ['Weight of Quality', '100'],
      ['Weight of Affordability', '40'],
    ]);
    expect(taken.put[0]).toMatchObject({
      type: 'weightSet',
      name: 'GP 3',
      voice: 'person',
      voiceName: 'GP 3',
      method: 'swing',
    });
    const next = withPut(ground(), taken.put);
    expect(next.weightSet.size).toBe(ground().weightSet.size + 1);
    const again = check({ weights: { critQ: 100, critC: 60 } }, next);
    expect(again.report.counts).toMatchObject({ unchanged: 1, changed: 1, new: 0 });
    expect(again.taken.put).toMatchObject([{ type: 'weight', raw: 60, weightSet: personSetId('asr1') }]);
  });

  it('that stop half-way are taken as far as they go, and leave the rest as it was', () => {
    const { report, taken } = check({ weights: { critQ: 100 } });
    expect(report.counts).toMatchObject({ new: 1, refused: 0 });
    expect(taken.put.map(({ type }) => type)).toEqual(['weightSet', 'weight']);
    const half = withPut(ground(), taken.put);
    const rest = check({ weights: { critQ: null, critC: 40 } }, half);
    expect(rest.taken.put).toMatchObject([{ type: 'weight', criterion: 'critC', raw: 40 }]);
    expect(withPut(half, rest.taken.put).weight.get(weightId(personSetId('asr1'), 'critQ'))?.raw).toBe(100);
  });

  it('say while some are missing that such a list gives no totals, and no longer', () => {
    const gaps = 'The list gives no totals until every criterion has points.';
    const { report, taken } = check({ weights: { critQ: 100 } });
    expect(report.items.map(({ outcome, why }) => [outcome, why])).toEqual([['new', gaps]]);
    expect(check({ weights }).report.items.map(({ why }) => why)).toEqual([null, null]);
    const half = withPut(ground(), taken.put);
    expect(check({ weights: { critC: 40 } }, half).report.items.map(({ why }) => why)).toEqual([null]);
    const odd = check({ weights: { critQ: 100, critC: 'much' } }).report.items;
    expect(odd.map(({ outcome, why }) => [outcome, why])).toContainEqual(['new', gaps]);
    expect(odd.find(({ outcome }) => outcome === 'refused')?.why).not.toBe(gaps);
  });

  it('of a criterion that was taken out since are refused, and make no set', () => {
    const { report, taken, withHeld } = check(
      { weights: { critQ: 100 } },
      without(ground(), 'criterion', 'critQ'),
    );
    expect(report.items).toMatchObject([
      {
        kind: 'weight',
        outcome: 'refused',
        criterion: null,
        why: 'The criterion has been taken out of the appraisal since the sheet was made.',
      },
    ]);
    expect([taken.put, withHeld.put]).toEqual([[], []]);
  });

  it('go into a set of the scorer’s that was made by hand', () => {
    const byHand = {
      ...newWeightSet({ id: 'mine', order: 2, name: 'Own', voice: 'person' }),
      voiceName: 'GP 3',
      method: 'swing' as const,
    };
    const { taken } = check({ weights }, ground(byHand));
    expect(taken.put.map(({ id }) => id)).toEqual([weightId('mine', 'critQ'), weightId('mine', 'critC')]);
  });

  it('are refused while weights are locked', () => {
    const locked = ground({ ...appraisalOf(ground()), weightsLocked: true });
    const { report, taken, withHeld } = check({ weights, noInterest: 'yes' }, locked);
    expect(report.counts).toMatchObject({ refused: 2, new: 1 });
    expect(report.items[1]?.why).toBe(
      'Weights are locked, so the points are not taken. Unlock them first; unlocking is recorded.',
    );
    expect(taken.put.map(({ type }) => type)).toEqual(['assessor']);
    expect(withHeld).toEqual(taken);
  });

  it('are refused into a set that is judged in another way now, and out of bounds', () => {
    const direct = newWeightSet({ id: personSetId('asr1'), order: 2, name: 'GP 3', voice: 'person' });
    expect(check({ weights }, ground(direct)).report.items[0]?.why).toBe(
      'The weights “GP 3” are judged in another way now, so points of a sheet cannot be taken into them.',
    );
    expect(check({ weights: { critQ: 101 } }).report.items[0]?.why).toBe(
      '101 is not a number of points: points run from 0 to 100.',
    );
  });

  it('are held where the criterion was reworded, and their set with them', () => {
    const reworded = newCriterion({ id: 'critQ', order: 1, code: 'QUAL', name: 'Quality of care' });
    const { taken, withHeld } = check({ weights: { critQ: 100 } }, ground(reworded));
    expect(taken.put).toEqual([]);
    expect(withHeld.put.map(({ type }) => type)).toEqual(['weightSet', 'weight']);
  });
});
