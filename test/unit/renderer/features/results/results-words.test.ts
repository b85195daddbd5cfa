import { describe, expect, it } from 'vitest';
import {
  contributionsTitle,
  costBenefitTitle,
  setsTitle,
  stageTitle,
} from '../../../../../renderer/features/results/results-words.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import type { Analysis } from '../../../../../shared/analysis/analysis.ts';
import { paperContext } from '../../../../../shared/paper/context.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const appraisal = sampleAppraisal();
const analysis = analyse(appraisal);

type SetResult = Analysis['byWeightSet'][number];

const setLed = (set: SetResult, leader: string | null, first: readonly string[]): SetResult => ({
  ...set,
  withCost: { ...set.withCost, ranking: { ...set.withCost.ranking, leader, first: [...first] } },
});

const titleOf = (change: (sets: SetResult[]) => SetResult[]): string =>
  setsTitle(
    paperContext(appraisal, { ...analysis, byWeightSet: change(analysis.byWeightSet) }, { drawnAt: '' }),
  );

describe('the title over the weight sets', () => {
  it('says which weights put which option first', () => {
    expect(titleOf((sets) => sets)).toBe('Staff side and Finance weights put A first');
    expect(
      titleOf((sets) =>
        sets.map((set) =>
          set.name === 'LINk'
            ? setLed(set, 'optB', ['optB'])
            : set.name === 'Equal'
              ? setLed(set, null, ['optA', 'optD'])
              : set,
        ),
      ),
    ).toMatch(
      /A and D level in front.*Staff side and Finance weights put A first; LINk weights put B first$/,
    );
  });

  it('says of one set that there is one, and of a set without totals nothing', () => {
    expect(titleOf((sets) => sets.slice(0, 1))).toBe('There is one weight set');
    const agreeing = (sets: SetResult[]) => sets.filter(({ withCost }) => withCost.ranking.leader === 'optD');
    expect(titleOf(agreeing)).toBe('Every set of weights puts D first');
    expect(titleOf((sets) => agreeing(sets).map((set, at) => (at === 1 ? setLed(set, null, []) : set)))).toBe(
      'Every set of weights that gives totals puts D first',
    );
  });
});

describe('the title of the results', () => {
  it('asks no conditions of the option that the others are compared with', () => {
    const withComparator = (id: string) =>
      stageTitle(
        paperContext(
          appraisal,
          {
            ...analysis,
            options: analysis.options.map((option) => ({ ...option, comparator: option.id === id })),
          },
          { drawnAt: '' },
        ),
      );
    expect(withComparator('optA')).toBe('D leads, but on conditions');
    expect(withComparator('optD')).toBe('D leads, with questions still open');
  });
});

describe('the title over the contribution bars', () => {
  const context = paperContext(appraisal, analysis, { drawnAt: '' });

  it('states the finding with cost and without', () => {
    expect(contributionsTitle(context)).toBe(
      'Integration puts D ahead; Affordability, Workforce and Deliverability favour A',
    );
    expect(contributionsTitle(context, 'benefitOnly')).toMatch(
      /^Without Affordability, \w+.* puts D ahead; .* favours? B$/,
    );
  });
});

describe('the title over cost and points', () => {
  const titleWith = (frontier: string[]): string =>
    costBenefitTitle(
      paperContext(
        appraisal,
        { ...analysis, valueForMoney: { ...analysis.valueForMoney, frontier } },
        { drawnAt: '' },
      ),
    );

  it('names the options that another beats on both', () => {
    expect(titleWith(analysis.valueForMoney.frontier)).toBe('C is beaten on both cost and points');
    expect(titleWith(['optA', 'optD'])).toBe('B and C are beaten on both cost and points');
    expect(titleWith(analysis.valueForMoney.rows.map(({ option }) => option))).toBe(
      'No option is beaten on both cost and points',
    );
  });
});
