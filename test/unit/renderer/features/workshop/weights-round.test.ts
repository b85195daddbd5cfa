import { describe, expect, it } from 'vitest';
import {
  agreedSet,
  ask,
  beginRound,
  keepPoints,
  nameFirst,
  questionsOf,
  roundPlace,
  toFirstCriterion,
} from '../../../../../renderer/features/workshop/weights-round-place.ts';
import { reviewRows, sharesSoFar } from '../../../../../renderer/features/workshop/weights-round-shares.ts';
import {
  levelWords,
  pointsWords,
  restWords,
  stepped,
} from '../../../../../renderer/features/workshop/weights-round-words.ts';
import { familiesOf } from '../../../../../renderer/weighing/families.ts';
import { familyShares } from '../../../../../renderer/weighing/family-weights.ts';
import { lockWeights } from '../../../../../renderer/weighing/set-edits.ts';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../../shared/records/appraisal.ts';
import { newCriterion } from '../../../../../shared/records/criterion.ts';
import { applyEdit, type Change } from '../../../../../shared/records/edits.ts';
import { newOption } from '../../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../../shared/records/record.ts';
import { editProblems } from '../../../../../shared/records/rules.ts';
import { newWeight, newWeightSet, type WeightSetRecord } from '../../../../../shared/records/weight-set.ts';
import { workshopId } from '../../../../../shared/records/workshop.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const criterion = (id: string, order: number, parent?: string) =>
  newCriterion({ id, order, code: id.toUpperCase(), name: id, ...(parent === undefined ? {} : { parent }) });
const bare = appraisalFrom([
  newAppraisalRecord({ lineage: 'l', title: 'T', locality: 'L', financialYear: 2008 }),
  newOption({ id: 'optA', order: 1, letter: 'A', name: 'Stay' }),
  criterion('fit', 1),
  criterion('care', 2),
  criterion('cost', 3),
  criterion('safe', 1, 'care'),
  criterion('near', 2, 'care'),
]);

/** Makes the edit as the Node side would: a breach of a hard rule fails the test. */
const made = (appraisal: Appraisal, { put = [], remove = [] }: Change): Appraisal => {
  const after = applyEdit(appraisal, { put, remove });
  expect(editProblems(after, { put: [...put], remove: [...remove] }, appraisal)).toEqual([]);
  return after;
};
const put = (appraisal: Appraisal, ...records: readonly AnyRecord[]): Appraisal =>
  applyEdit(appraisal, { put: records, remove: [] });
const setIn = (appraisal: Appraisal): WeightSetRecord => {
  const set = agreedSet(appraisal);
  if (!set) throw new Error('There is no agreed set');
  return set;
};
const familyAt = (appraisal: Appraisal, place: number) => {
  const family = familiesOf(appraisal)[place];
  if (!family) throw new Error('There is no such family');
  return family;
};
/** The question in front of the room: "most" or the criterion beside the first, with its number. */
const inFront = (appraisal: Appraisal): string => {
  const place = roundPlace(appraisal);
  if (place.kind !== 'question') return place.kind;
  const { step, number } = place.question;
  return `${number} of ${place.of}: ${step.kind === 'most' ? 'most' : step.criterion}`;
};
const begun = made(bare, beginRound(bare, 'ws'));
const first = (appraisal: Appraisal, id: string, family = 0): Appraisal =>
  made(appraisal, nameFirst(appraisal, setIn(appraisal), familyAt(appraisal, family), id));
const points = (appraisal: Appraisal, id: string, given: number, goOn = true): Appraisal =>
  made(appraisal, keepPoints(appraisal, setIn(appraisal), id, given, goOn));
const whole = points(
  first(points(points(first(begun, 'care'), 'fit', 40), 'cost', 60), 'safe', 1),
  'near',
  50,
);

describe('the weights round', () => {
  it('begins with an agreed set that the ranking uses, weighed by the swing questions', () => {
    expect(roundPlace(bare)).toEqual({ kind: 'begin' });
    expect(setIn(begun)).toMatchObject({ name: 'Agreed', voice: 'agreed', method: 'swing' });
    expect(inFront(begun)).toBe('1 of 5: most');
  });

  it('makes an agreed set beside sets of groups that are there already', () => {
    const staff = {
      ...newWeightSet({ id: 'staff', order: 1, name: 'Staff', voice: 'group' }),
      voiceName: 'Staff',
    };
    const held = put(bare, staff);
    const after = made(held, beginRound(held, 'ws'));
    expect(setIn(after)).toMatchObject({ id: 'ws', name: 'Agreed', voice: 'agreed' });
    expect(after.weightSet.get('staff')).toEqual(staff);
  });

  it('asks for the first step, for the others beside it, then for those within a criterion, then for a review', () => {
    const asked = [begun, first(begun, 'care')];
    asked.push(points(asked[1] ?? begun, 'fit', 40));
    asked.push(points(asked[2] ?? begun, 'cost', 60));
    asked.push(first(asked[3] ?? begun, 'safe', 1));
    asked.push(points(asked[4] ?? begun, 'near', 50));
    expect(asked.map(inFront)).toEqual([
      '1 of 5: most',
      '2 of 5: fit',
      '3 of 5: cost',
      '4 of 5: most',
      '5 of 5: near',
      'review',
    ]);
  });

  it('stays at a question whose points have only been typed, until the room goes on', () => {
    const typed = points(first(begun, 'care'), 'fit', 40, false);
    expect(inFront(typed)).toBe('2 of 5: fit');
    expect(inFront(points(typed, 'fit', 45))).toBe('3 of 5: cost');
  });

  it('goes back to any question, and from there on to what has no answer or to the review', () => {
    const [most] = questionsOf(whole, setIn(whole));
    if (!most) throw new Error('Nothing is asked');
    const back = made(whole, ask(whole, setIn(whole), most));
    expect(inFront(back)).toBe('1 of 5: most');
    expect(inFront(first(back, 'care'))).toBe('review');
    expect(inFront(first(back, 'cost'))).toBe('3 of 5: care');
  });

  it('follows from the records alone, and forgets a question whose criterion is gone', () => {
    const at = put(
      whole,
      ...(ask(whole, setIn(whole), questionsOf(whole, setIn(whole))[1] ?? null).put ?? []),
    );
    expect(
      inFront(appraisalFrom([...Object.values(at).flatMap((table) => [...table.values()])] as AnyRecord[])),
    ).toBe('2 of 5: fit');
    const gone = applyEdit(at, {
      put: [],
      remove: [
        { type: 'criterion', id: 'fit' },
        { type: 'weight', id: 'weight~ws~fit' },
      ],
    });
    expect(inFront(gone)).toBe('review');
  });

  it('does not take the criterion that was being scored for a question', () => {
    const scoring = put(whole, { ...atWorkshop(whole), part: 'scores', criterion: 'fit' });
    expect(inFront(put(scoring, { ...atWorkshop(scoring), part: 'weights', criterion: null }))).toBe(
      'review',
    );
  });

  it('writes nothing but where it stands when an answer is confirmed as it was', () => {
    const again = nameFirst(whole, setIn(whole), familyAt(whole, 0), 'care');
    expect(again.put?.map(({ type }) => type)).toEqual(['workshop']);
    const same = keepPoints(whole, setIn(whole), 'fit', 40, true);
    expect(same.put?.map(({ type }) => type)).toEqual(['workshop']);
  });

  it('offers weights that were given otherwise for locking, or carries them into the questions', () => {
    const set = newWeightSet({ id: 'ws', order: 1, name: 'Agreed', voice: 'agreed' });
    const direct = put(
      bare,
      set,
      { ...appraisalOf(bare), agreedWeightSet: 'ws' },
      ...[
        ['fit', 30],
        ['care', 60],
        ['cost', 30],
        ['safe', 3],
        ['near', 1],
      ].map(([id, raw]) => newWeight('ws', String(id), Number(raw))),
    );
    expect(inFront(direct)).toBe('review');
    const swing = made(direct, beginRound(direct, 'unused'));
    expect(inFront(swing)).toBe('1 of 5: most');
    expect(sharesSoFar(swing, setIn(swing), familyAt(swing, 0)).map(({ points: of }) => of)).toEqual([
      50, 100, 50,
    ]);
    expect(inFront(put(direct, { ...set, method: 'pairwise' }))).toBe('begin');
  });

  it('is over once the weights are locked, and leads to the first criterion that is scored', () => {
    const locked = made(whole, lockWeights(whole));
    expect(roundPlace(locked)).toEqual({ kind: 'locked', set: setIn(locked) });
    const on = made(locked, toFirstCriterion(locked));
    expect(on.workshop.get(workshopId)).toMatchObject({ part: 'scores', criterion: 'fit', step: 'read' });
    expect(roundPlace(sampleAppraisal()).kind).toBe('locked');
  });
});

const atWorkshop = (appraisal: Appraisal) => {
  const record = appraisal.workshop.get(workshopId);
  if (!record) throw new Error('The workshop has no record');
  return record;
};

describe('what the answers come to', () => {
  it('is shared out among the points given so far, with what is being typed in place of what is kept', () => {
    const one = points(first(begun, 'care'), 'fit', 40);
    const rows = sharesSoFar(one, setIn(one), familyAt(one, 0), { criterion: 'cost', points: 60 });
    expect(rows.map(({ name, share }) => [name, share])).toEqual([
      ['fit', 0.2],
      ['care', 0.5],
      ['cost', 0.3],
    ]);
    expect(sharesSoFar(one, setIn(one), familyAt(one, 0))[2]).toMatchObject({ points: null, share: null });
  });

  it('is nothing as long as there are no points to share out', () => {
    const rows = sharesSoFar(begun, setIn(begun), familyAt(begun, 0));
    expect(rows.map(({ share, words }) => [share, words])).toEqual([
      [null, ''],
      [null, ''],
      [null, ''],
    ]);
    const zero = sharesSoFar(begun, setIn(begun), familyAt(begun, 0), { criterion: 'fit', points: 0 });
    expect(zero[0]).toMatchObject({ points: 0, share: null, words: '' });
  });

  it('is printed in whole per cents that add up to 100', () => {
    const level = points(points(first(begun, 'care'), 'fit', 100), 'cost', 100);
    const rows = sharesSoFar(level, setIn(level), familyAt(level, 0));
    expect(rows.map(({ words }) => words)).toEqual(['34%', '33%', '33%']);
    const tiny = points(points(first(begun, 'care'), 'fit', 0.1), 'cost', 0);
    expect(sharesSoFar(tiny, setIn(tiny), familyAt(tiny, 0)).map(({ words }) => words)).toEqual([
      '<1%',
      '100%',
      '0%',
    ]);
  });

  it('is reviewed with the largest first', () => {
    const rows = reviewRows(whole, setIn(whole), familyAt(whole, 0), familyShares(whole, setIn(whole)));
    expect(rows.map(({ name, points: of, share }) => [name, of, share])).toEqual([
      ['care', 100, 0.5],
      ['cost', 60, 0.3],
      ['fit', 40, 0.2],
    ]);
  });

  it('is said in words beside the first, so that a slip is noticed', () => {
    expect([0, 30, 50, 80, 100].map((given) => pointsWords(given, 'Access'))).toEqual([
      'It does not matter here at all.',
      'Less than half as much as Access.',
      'Half as much as Access.',
      'More than half as much as Access.',
      'As much as Access.',
    ]);
    const level = points(first(begun, 'care'), 'fit', 100);
    expect(levelWords(sharesSoFar(level, setIn(level), familyAt(level, 0)))).toBe(
      'fit and care count the same.',
    );
    expect(levelWords(sharesSoFar(whole, setIn(whole), familyAt(whole, 0)))).toBe('');
  });

  it('is changed by arrow keys in fives, from the middle where there was nothing, and never past either end', () => {
    expect(stepped('ArrowUp', null)).toBe(50);
    expect(stepped('ArrowUp', 98)).toBe(100);
    expect(stepped('ArrowDown', 3)).toBe(0);
    expect([stepped('PageUp', 50), stepped('PageUp', 90), stepped('PageDown', 10)]).toEqual([70, 100, 0]);
    expect(stepped('ArrowLeft', 50)).toBeNull();
  });

  it('names the criteria whose worst and best nobody has described', () => {
    expect(restWords([])).toBe('');
    expect(restWords(['Access'])).toMatch(/^Access does not say in its own words/);
    expect(restWords(['Access', 'Cost'])).toMatch(/^Access and Cost do not say in their own words/);
  });
});
