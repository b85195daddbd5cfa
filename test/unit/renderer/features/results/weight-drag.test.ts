import { describe, expect, it } from 'vitest';
import {
  letGoAt,
  movableWeights,
  restingWeight,
  switchingTitle,
} from '../../../../../renderer/features/results/weight-choice.ts';
import {
  createWeightDrag,
  handleWords,
  rankingAt,
  weightAfterKey,
} from '../../../../../renderer/features/results/weight-drag.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import { indexAppraisal } from '../../../../../shared/analysis/index-appraisal.ts';
import { withOverrides } from '../../../../../shared/analysis/overrides.ts';
import { rank } from '../../../../../shared/analysis/rank.ts';
import { paperContext } from '../../../../../shared/paper/context.ts';
import { noOverrides } from '../../../../../shared/records/scenario.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const sample = (name?: string) => {
  const appraisal = sampleAppraisal(name);
  return {
    index: indexAppraisal(appraisal),
    context: paperContext(appraisal, analyse(appraisal), { drawnAt: '' }),
  };
};
const carlisle = sample();
const lakeland = sample('south-lakeland');

describe('a key on the handle', () => {
  it('moves it by one per cent or five, to whole per cents, and never off the scale', () => {
    expect(weightAfterKey('ArrowRight', 0.1, 0.3)).toBe(0.11);
    expect(weightAfterKey('ArrowLeft', 0.1, 0.3)).toBe(0.09);
    expect(weightAfterKey('ArrowUp', 0.104, 0.3)).toBe(0.11);
    expect(weightAfterKey('ArrowDown', 0.104, 0.3)).toBe(0.1);
    expect(weightAfterKey('PageUp', 0.1, 0.3)).toBe(0.15);
    expect(weightAfterKey('PageDown', 0.02, 0.3)).toBe(0);
    expect(weightAfterKey('PageUp', 0.28, 0.3)).toBe(0.3);
    expect(weightAfterKey('Home', 0.1, 0.3)).toBe(0);
    expect(weightAfterKey('End', 0.1, 0.3)).toBe(0.3);
    expect(weightAfterKey('a', 0.1, 0.3)).toBeNull();
  });

  it('moves a weight of today that binary fractions cannot hold by exactly one', () => {
    let weight = 0;
    for (let press = 1; press <= 100; press += 1) {
      weight = weightAfterKey('ArrowRight', weight, 1) ?? -1;
      expect(weight).toBe(press / 100);
    }
    for (let press = 99; press >= 0; press -= 1) {
      weight = weightAfterKey('ArrowLeft', weight, 1) ?? -1;
      expect(weight).toBe(press / 100);
    }
  });
});

describe('the weight that is tried', () => {
  it('tells those who listen, once for each change', () => {
    const drag = createWeightDrag();
    let told = 0;
    const stop = drag.listen(() => {
      told += 1;
    });
    drag.tryAt(0.2);
    drag.tryAt(0.2);
    drag.tryAt(null);
    expect(told).toBe(2);
    stop();
    drag.tryAt(0.3);
    expect(told).toBe(2);
    expect(drag.tried()).toBe(0.3);
  });
});

describe.each([
  ['a criterion', carlisle, 'critVFM'],
  ['a family', lakeland, 'critOUT'],
])('the handle on the weight of %s', (_, { index, context }, id) => {
  it.each(['withCost', 'benefitOnly'] as const)(
    'shows live what the analysis says once it is let go of, %s',
    (standing) => {
      const movable = movableWeights(context, standing).find((one) => one.id === id);
      if (!movable) {
        // A cost criterion has no place on the chart without cost.
        expect(standing).toBe('benefitOnly');
        expect(index.criteria.find((criterion) => criterion.id === id)?.isCost).toBe(true);
        return;
      }
      for (const weight of [0, 0.123, 0.3, 0.5, 0.9]) {
        const supposed = letGoAt(movable, weight, noOverrides, () => '');
        if (!supposed.ok) throw new Error(supposed.sentence);
        const then = rank(withOverrides(index, supposed.overrides))[standing];
        const live = rankingAt(movable.data.lines, weight, context.own.tooCloseMargin);
        expect(live.ranking.order).toEqual(then.ranking.order);
        for (const { line, total } of live.places) {
          const known = then.totals.find(({ option }) => option === line.option.id)?.total;
          expect(total).toBeCloseTo(known ?? Number.NaN, 9);
        }
        expect(restingWeight(movable, supposed.overrides)).toBeCloseTo(weight, 9);
      }
    },
  );
});

describe('letting go of the handle', () => {
  const movable = movableWeights(carlisle.context, 'withCost').find(({ id }) => id === 'critVFM');
  if (!movable) throw new Error('Affordability cannot be moved');

  it('at the weight of today supposes nothing', () => {
    const away = letGoAt(movable, 0.25, noOverrides, () => '');
    expect(away.ok && away.overrides.weights).toEqual([{ criterion: 'critVFM', share: 0.25 }]);
    const back = letGoAt(movable, movable.data.weight, away.ok ? away.overrides : noOverrides, () => '');
    expect(back).toEqual({ ok: true, overrides: noOverrides });
  });

  it('says what the handle says of itself, and the finding over it', () => {
    const { lines } = movable.data;
    expect(handleWords(lines, 0.1, 2)).toBe('10%: D leads, 4.4 ahead of A');
    expect(handleWords(lines, 0.25, 2)).toBe('25%: A leads, 3.0 ahead of D');
    expect(handleWords(lines, 0.2, 2)).toMatch(/^20%: A is in front, 0\.\d ahead of D: too close to call$/);
    expect(switchingTitle(movable.data)).toBe('A overtakes D when Affordability weighs more than 18.9%');
    const level = movable.data.lines.map((line) => ({ ...line, at0: 50, at1: 50 }));
    const kept = { ...movable.data, changes: [] };
    expect(switchingTitle(kept)).toBe('D leads whatever Affordability weighs');
    expect(switchingTitle({ ...kept, lines: level.slice(0, 2) })).toBe(
      'A and B are level whatever Affordability weighs',
    );
  });
});

describe('the weights that can be moved', () => {
  it('are every criterion in table order, then every family with how many it has', () => {
    const words = movableWeights(lakeland.context, 'withCost').map((one) => one.words);
    expect(words.slice(0, lakeland.index.criteria.length)).toEqual(
      lakeland.index.criteria.map(({ name }) => name),
    );
    expect(words.slice(lakeland.index.criteria.length)).toHaveLength(3);
    expect(words.at(-1)).toMatch(/\(family of 3\)$/);
    expect(movableWeights(carlisle.context, 'withCost')).toHaveLength(10);
  });
});
