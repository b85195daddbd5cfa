import { describe, expect, it } from 'vitest';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { spreadSummary, spreadWords, widthWords } from '../../../../shared/workshop/finding.ts';
import { onWall, type WallSpread } from '../../../../shared/workshop/on-wall.ts';
import { spreadsOn } from '../../../../shared/workshop/spread.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
type Given = Readonly<Record<string, number>>;

/** The sample with these scores alone, of B on Workforce. */
const given = (values: Given, own: Partial<ReturnType<typeof appraisalOf>> = {}): Appraisal =>
  applyEdit(
    applyEdit(sample, {
      put: [],
      remove: [...sample.score.values()].map(({ id }) => ({ type: 'score', id })),
    }),
    {
      put: [
        { ...appraisalOf(sample), ...own },
        ...Object.entries(values).map(([assessor, value]) => newScore('optB', 'critWORK', assessor, value)),
      ],
      remove: [],
    },
  );
const seen = (appraisal: Appraisal): WallSpread => {
  const found = spreadsOn(appraisal, 'critWORK').find(({ option }) => option.id === 'optB');
  if (!found) throw new Error('No spread of B');
  return onWall(appraisal, found);
};
const rows = (appraisal: Appraisal) =>
  seen(appraisal).groups.map(({ group, people, mean }) => [group, people, mean]);
const gps: Given = { asrGPs1: 40, asrGPs2: 50, asrGPs3: 60 };
const staff: Given = { asrStaff1: 10, asrStaff2: 14 };

describe('what the room sees of a spread where scorers may not be named', () => {
  it('joins groups of one person in a row of others, with their dots in rising order', () => {
    const two = given({ ...gps, asrManagers1: 70, asrLINk1: 20 });
    expect(rows(two)).toEqual([
      ['GPs', 3, 50],
      ['Others', 2, 45],
    ]);
    expect(seen(two).groups[1]?.dots.map(({ value }) => value)).toEqual([20, 70]);
    const byMedian = given({ ...gps, ...staff, asrManagers1: 70, asrLINk1: 20 }, { averaging: 'median' });
    expect(rows(byMedian).at(-1)).toEqual(['Others', 2, 45]);
  });

  it('joins the smallest other group to one person who would stand alone there', () => {
    const alone = given({ ...gps, ...staff, asrLINk1: 90 });
    expect(rows(alone)).toEqual([
      ['GPs', 3, 50],
      ['Others', 3, 38],
    ]);
    expect(rows(given({ ...gps, asrLINk1: 90 }))).toEqual([['Others', 4, 60]]);
  });

  it('says how far the scores run where a joined group is among those furthest apart, and tells no mean that betrays it', () => {
    const alone = seen(given({ ...gps, ...staff, asrLINk1: 90 }));
    expect(alone.width).toBe(78);
    expect([spreadWords(alone), widthWords(alone)]).toEqual(['scores run from 10 to 90', 'Scores 10 to 90']);
    expect(alone.told).toBeNull();
    expect(spreadSummary(alone, null, 'mean')).toBe(
      '6 scores by group. Means: GPs 50, Others 38. Not agreed yet.',
    );
  });

  it('still names two groups that are furthest apart with several people each', () => {
    const named = seen(given({ ...gps, ...staff, asrManagers1: 30, asrLINk1: 40 }));
    expect(named.groups.map(({ group }) => group)).toEqual(['GPs', 'Staff', 'Others']);
    expect(spreadWords(named)).toBe('GPs and staff are 38 points apart');
    expect(named.told).toEqual({ what: 'mean', value: 33 });
  });

  it('gives no value of the only person who has scored', () => {
    const one = seen(given({ asrGPs1: 35 }));
    expect(one).toMatchObject({ isHidden: true, told: null });
    expect([spreadWords(one), widthWords(one)]).toEqual(['one score only', 'One score']);
  });

  it('leaves groups as they are where scorers may be named, where none is one person, and where there is one scorer', () => {
    const named = given({ ...gps, asrLINk1: 90 }, { namingAllowed: true });
    expect(rows(named)).toEqual([
      ['GPs', 3, 50],
      ['LINk', 1, 90],
    ]);
    expect(seen(given({ ...gps, ...staff })).groups.map(({ group }) => group)).toEqual(['GPs', 'Staff']);
    const all = given({ asrGPs1: 35 });
    const own = applyEdit(all, {
      put: [],
      remove: [...all.assessor.values()]
        .filter(({ id }) => id !== 'asrGPs1')
        .map(({ id }) => ({ type: 'assessor', id })),
    });
    expect(rows(own)).toEqual([['GPs', 1, 35]]);
    expect(seen(own).isHidden).toBe(false);
    expect(spreadWords(seen(own))).toBe('one score only');
  });
});
