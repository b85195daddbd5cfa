import { describe, expect, it, test } from 'vitest';
import { familiesOf, jumpOf, withoutOwnEnds } from '../../../../renderer/weighing/families.ts';
import { familyShares } from '../../../../renderer/weighing/family-weights.ts';
import { type Method, methodChange } from '../../../../renderer/weighing/method-change.ts';
import {
  dropped,
  isTied,
  keepRanking,
  moved,
  placesOf,
  rankingOf,
  tied,
} from '../../../../renderer/weighing/rank-places.ts';
import {
  answered,
  chooseTop,
  givePoints,
  nextStep,
  swingSteps,
  topOf,
} from '../../../../renderer/weighing/swing-walk.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit, type Change } from '../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import {
  newComparison,
  newWeight,
  newWeightSet,
  type WeightSetRecord,
} from '../../../../shared/records/weight-set.ts';

const criterion = (id: string, order: number, parent?: string) =>
  newCriterion({ id, order, code: id.toUpperCase(), name: id, ...(parent === undefined ? {} : { parent }) });
const set = newWeightSet({ id: 'ws', order: 1, name: 'Agreed', voice: 'agreed' });
const base = appraisalFrom([
  newAppraisalRecord({ lineage: 'l', title: 'T', locality: 'L', financialYear: 2008 }),
  criterion('fit', 1),
  criterion('care', 2),
  criterion('cost', 3),
  criterion('safe', 1, 'care'),
  criterion('near', 2, 'care'),
  set,
]);
const put = (appraisal: Appraisal, ...records: readonly AnyRecord[]): Appraisal =>
  applyEdit(appraisal, { put: records, remove: [] });
const applied = (appraisal: Appraisal, change: Change): Appraisal =>
  applyEdit(appraisal, { put: change.put ?? [], remove: change.remove ?? [] });
const setIn = (appraisal: Appraisal): WeightSetRecord => {
  const found = appraisal.weightSet.get('ws');
  if (!found) throw new Error('The set is gone');
  return found;
};
const rawIn = (appraisal: Appraisal): Readonly<Record<string, number>> =>
  Object.fromEntries([...appraisal.weight.values()].map(({ criterion: of, raw }) => [of, raw]));
const top = familiesOf(base)[0];
if (!top) throw new Error('There is no family at the top');
const weighed = put(
  base,
  newWeight('ws', 'fit', 30),
  newWeight('ws', 'care', 60),
  newWeight('ws', 'cost', 30),
  newWeight('ws', 'safe', 3),
  newWeight('ws', 'near', 1),
);
const as = (appraisal: Appraisal, method: Method): Appraisal => put(appraisal, { ...set, method });

describe('families', () => {
  it('are what is weighed against each other: the top of the tree, and the parts of each criterion', () => {
    expect(
      familiesOf(base).map(({ key, name, members }) => [key, name, members.map(({ id }) => id)]),
    ).toEqual([
      ['', 'The criteria', ['fit', 'care', 'cost']],
      ['care', 'Within care', ['safe', 'near']],
    ]);
  });

  it('leave out a criterion that is alone: it has nothing to be weighed against', () => {
    const alone = appraisalFrom([criterion('only', 1), criterion('part', 1, 'only')]);
    expect(familiesOf(alone)).toEqual([]);
  });

  it('speak of the jump from a criterion’s own 0 to its own 100, in its unit where it is measured', () => {
    expect(jumpOf(base, 'fit')).toEqual({
      from: 'Unacceptable or clearly worse',
      to: 'The best that could credibly be had here',
    });
    expect(jumpOf(base, 'care')).toBeNull();
    const measured = put(base, {
      ...criterion('fit', 1),
      scoring: 'measured',
      measured: {
        unit: 'days',
        better: 'lower',
        points: [
          { at: 2, value: 100 },
          { at: 14, value: 0 },
        ],
      },
    });
    expect(jumpOf(measured, 'fit')).toEqual({ from: '14 days', to: '2 days' });
    expect(withoutOwnEnds(measured)).toEqual(['safe', 'near', 'cost'].sort((a, b) => order(a) - order(b)));
  });
});

const order = (id: string): number => base.criterion.get(id)?.order ?? 0;

describe('a change of method', () => {
  const change = (appraisal: Appraisal, to: Method) =>
    methodChange(appraisal, setIn(appraisal), to, familyShares(appraisal, setIn(appraisal)));

  it('keeps the proportions from direct numbers to swing points, where the largest of a family is 100', () => {
    const { change: edit, warning } = change(weighed, 'swing');
    expect(warning).toBeNull();
    expect(rawIn(applied(weighed, edit))).toEqual({ fit: 50, care: 100, cost: 50, safe: 100, near: 33.33 });
  });

  it('keeps swing points as direct numbers', () => {
    const swing = as(weighed, 'swing');
    const { change: edit, warning } = change(swing, 'direct');
    expect(warning).toBeNull();
    expect(rawIn(applied(swing, edit))).toEqual(rawIn(weighed));
  });

  it('keeps the order alone as a rank order, with ties, and says so first', () => {
    const { change: edit, warning } = change(weighed, 'rank-order-centroid');
    expect(warning).toContain('The order in Agreed stays');
    expect(rawIn(applied(weighed, edit))).toEqual({ care: 1, fit: 2, cost: 2, safe: 1, near: 2 });
  });

  it('takes everything out for pairs, and says so first', () => {
    const { change: edit, warning } = change(weighed, 'pairwise');
    expect(warning).toContain('goes');
    expect(applied(weighed, edit).weight.size).toBe(0);
  });

  it('says nothing where nothing was judged yet', () => {
    expect(change(base, 'pairwise').warning).toBeNull();
  });

  it('keeps the weights that places give', () => {
    const ranked = applied(weighed, change(weighed, 'rank-order-centroid').change);
    const { change: edit, warning } = change(ranked, 'direct');
    expect(warning).toContain('The places in Agreed go');
    // Rank order centroid of three with the last two tied: 11/18 and the mean of 5/18 and 2/18.
    expect(rawIn(applied(ranked, edit))).toEqual({
      care: 61.11,
      fit: 19.44,
      cost: 19.44,
      safe: 75,
      near: 25,
    });
  });

  it('drops the comparisons of a family that is not finished, and keeps the weights of one that is', () => {
    const pairs = put(
      as(base, 'pairwise'),
      newComparison('ws', 'fit', 'care', 3),
      newComparison('ws', 'safe', 'near', 3),
    );
    const { change: edit } = change(pairs, 'direct');
    expect(rawIn(applied(pairs, edit))).toEqual({ safe: 75, near: 25 });
  });

  const methods = ['direct', 'swing', 'rank-order-centroid', 'pairwise'] as const;
  test.each(methods.flatMap((from) => methods.map((to) => [from, to] as const)))(
    'from %s to %s leaves a set that holds no judgement of another method',
    (from, to) => {
      const start = applied(weighed, change(weighed, from).change);
      const edit = change(start, to).change;
      const end = applied(start, edit);
      expect(editProblems(end, { put: edit.put ?? [], remove: edit.remove ?? [] }, start)).toEqual([]);
      expect(setIn(end).method).toBe(to);
    },
  );
});

describe('the swing questions', () => {
  const swing = as(base, 'swing');
  const kinds = (appraisal: Appraisal) =>
    swingSteps(appraisal, set, top).map((step) => ('criterion' in step ? step.criterion : step.kind));

  it('ask for the largest jump first, then for every other beside it, then for a review', () => {
    expect(nextStep(swing, set, top)).toEqual({ kind: 'most' });
    const chosen = applied(swing, chooseTop(swing, set, top, 'care'));
    expect(topOf(chosen, set, top)).toBe('care');
    expect(kinds(chosen)).toEqual(['most', 'fit', 'cost', 'review']);
    expect(nextStep(chosen, set, top)).toEqual({ kind: 'beside', criterion: 'fit' });
  });

  it('are taken up where they were left', () => {
    const chosen = applied(swing, chooseTop(swing, set, top, 'care'));
    const one = applied(chosen, givePoints(chosen, set, 'fit', 40));
    expect(nextStep(one, set, top)).toEqual({ kind: 'beside', criterion: 'cost' });
    expect(answered(one, set, top)).toBe(2);
    const all = applied(one, givePoints(one, set, 'cost', 0));
    expect(nextStep(all, set, top)).toEqual({ kind: 'review' });
  });

  it('ask about the former largest anew once another is chosen, and leave the rest', () => {
    let now = applied(swing, chooseTop(swing, set, top, 'care'));
    now = applied(now, givePoints(now, set, 'fit', 40));
    now = applied(now, givePoints(now, set, 'cost', 80));
    now = applied(now, chooseTop(now, set, top, 'cost'));
    expect(rawIn(now)).toEqual({ cost: 100, fit: 40 });
    expect(nextStep(now, set, top)).toEqual({ kind: 'beside', criterion: 'care' });
  });

  it('choosing the largest again changes nothing else', () => {
    const now = applied(swing, chooseTop(swing, set, top, 'care'));
    expect(chooseTop(now, set, top, 'care').remove).toEqual([]);
  });
});

describe('a rank order', () => {
  it('counts places as in sport', () => {
    expect([...placesOf([['a', 'b'], ['c'], ['d', 'e']])]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
      ['d', 4],
      ['e', 4],
    ]);
  });

  it('moves one past its neighbours, and out of its equals first', () => {
    expect(moved([['a'], ['b', 'c'], ['d']], 'd', -1)).toEqual([['a'], ['d'], ['b', 'c']]);
    expect(moved([['a'], ['b', 'c'], ['d']], 'c', -1)).toEqual([['a'], ['c'], ['b'], ['d']]);
    expect(moved([['a'], ['b', 'c'], ['d']], 'b', 1)).toEqual([['a'], ['c'], ['b'], ['d']]);
    expect(moved([['a'], ['b']], 'a', 1)).toEqual([['b'], ['a']]);
    expect(moved([['a'], ['b']], 'a', -1)).toEqual([['a'], ['b']]);
    expect(moved([['a'], ['b']], 'b', 1)).toEqual([['a'], ['b']]);
    expect(moved([['a', 'b']], 'a', -1)).toEqual([['a'], ['b']]);
  });

  it('takes a dropped one before or after its target, by where it came from', () => {
    const four = [['a'], ['b'], ['c'], ['d']];
    expect(dropped(four, 'd', 'b')).toEqual([['a'], ['d'], ['b'], ['c']]);
    expect(dropped(four, 'a', 'c')).toEqual([['b'], ['c'], ['a'], ['d']]);
    expect(dropped(four, 'a', 'a')).toEqual(four);
    expect(dropped([['a', 'b'], ['c']], 'c', 'a')).toEqual([['c'], ['a', 'b']]);
  });

  it('ties one with what stands above it, and parts them again', () => {
    const joined = tied([['a'], ['b'], ['c']], 'b', true);
    expect(joined).toEqual([['a', 'b'], ['c']]);
    expect([isTied(joined, 'a'), isTied(joined, 'b'), isTied(joined, 'c')]).toEqual([false, true, false]);
    expect(tied(joined, 'b', false)).toEqual([['a'], ['b'], ['c']]);
    expect(tied([['a'], ['b']], 'a', true)).toEqual([['a'], ['b']]);
  });

  it('is kept as places, writing only those that change', () => {
    const ranked = as(
      put(base, newWeight('ws', 'fit', 1), newWeight('ws', 'care', 2)),
      'rank-order-centroid',
    );
    expect(rankingOf(ranked, set, top)).toEqual({ ranking: [['fit'], ['care']], unplaced: ['cost'] });
    const { put: records } = keepRanking(ranked, set, [['fit'], ['cost'], ['care']], 'Move');
    expect(records).toEqual([newWeight('ws', 'cost', 2), newWeight('ws', 'care', 3)]);
  });
});
