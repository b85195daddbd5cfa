import { describe, expect, it } from 'vitest';
import {
  supposeCost,
  supposeScore,
  supposeWeights,
} from '../../../../../renderer/features/results/what-if.ts';
import {
  amountsWords,
  changeSentence,
  overrideRows,
  rankingLine,
} from '../../../../../renderer/features/results/what-if-words.ts';
import { indexAppraisal } from '../../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../../shared/analysis/rank.ts';
import { outcomeUnder } from '../../../../../shared/analysis/scenarios.ts';
import { noOverrides, type Overrides } from '../../../../../shared/records/scenario.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const index = indexAppraisal(sampleAppraisal());
const today = outcomeUnder(index, noOverrides);
const letterOf = (id: string): string => index.options.find((option) => option.id === id)?.letter ?? '';
const sentence = (overrides: Overrides, standing: 'withCost' | 'benefitOnly' = 'withCost'): string =>
  changeSentence({ today, supposed: outcomeUnder(index, overrides), standing, letterOf });

const lost = [
  ['critSUST', 20],
  ['critDELIV', 30],
  ['critWORK', 25],
] as const;
const hostLoses = lost.reduce(
  (overrides, [criterion, value]) => supposeScore(overrides, 'optD', criterion, value),
  noOverrides,
);
const nothing = [0, 0, 0, 0, 0];
const noneReleased = ['cost10', 'cost20', 'cost32'].reduce(
  (overrides, line) => supposeCost(overrides, line, nothing),
  noOverrides,
);
const affordability = (share: number): Overrides => {
  const supposed = supposeWeights(noOverrides, [{ criterion: 'critVFM', share }], () => '');
  return supposed.ok ? supposed.overrides : noOverrides;
};

describe('what changes under a what-if', () => {
  it('is who leads, by how much, and what the leader of today falls to', () => {
    // D: 0.75 × (60.05 − 4.5) ÷ 0.9 + 0.25 × 45. A: 0.75 × (55.65 − 8.5) ÷ 0.9 + 0.25 × 85.
    expect(sentence(affordability(0.25))).toBe('A leads then, 3.0 ahead of D; D falls from 60.1 to 57.5');
  });

  it('says no more than the lead allows: the host that loses its contract puts A in front of B by 2.0', () => {
    expect(sentence(hostLoses)).toBe(
      'A is in front then, 2.0 ahead of B: too close to call; D falls from 60.1 to 52.6',
    );
    expect(sentence(hostLoses, 'benefitOnly')).toBe(
      'B is in front then, 0.7 ahead of D: too close to call; D falls from 61.7 to 53.4',
    );
  });

  it('is money alone when no overhead is released', () => {
    expect(sentence(noneReleased)).toBe(
      'D’s net present cost rises from £1,279k to £2,148k, and those of B and C change too; the totals stay as they are',
    );
    const one = supposeCost(noOverrides, 'cost32', nothing);
    expect(sentence(one)).toBe(
      'D’s net present cost rises from £1,279k to £2,148k; the totals stay as they are',
    );
  });

  it('names the same leader as the same, and nothing as nothing', () => {
    expect(sentence(affordability(0.12))).toBe(
      'D still leads then, 3.4 ahead of A; D falls from 60.1 to 59.7',
    );
    expect(sentence(noOverrides)).toBe('Nothing changes: D leads, 4.4 ahead of A');
  });

  it('tells options that are level as level', () => {
    // A's own scores put D level with it.
    const scores = rank(index).gathered.values;
    const row = index.rowOf.get('optA') ?? -1;
    const level = index.criteria.reduce(
      (overrides, { id }, column) =>
        supposeScore(overrides, 'optD', id, scores.cells[row * scores.columns + column] ?? 0),
      noOverrides,
    );
    expect(sentence(level)).toMatch(/^A and D are level in front then; D falls from 60\.1 to 55\.7/);
  });
});

describe('a ranking in one line', () => {
  it('has places, letters and totals, highest first', () => {
    const plain = rankingLine(outcomeUnder(index, hostLoses), 'withCost', letterOf).replaceAll('\u00a0', ' ');
    expect(plain).toBe('1 A 55.7 · 2 B 53.7 · 3 D 52.6 · 4 C 45.6');
  });
});

describe('what is supposed, in words', () => {
  it('stands beside what holds today', () => {
    const all: Overrides = {
      weights: affordability(0.25).weights,
      scores: hostLoses.scores.slice(0, 1),
      costs: noneReleased.costs.slice(2),
    };
    expect(overrideRows(all, index, rank(index)).map(({ what, today: now }) => `${what} (${now})`)).toEqual([
      'Affordability weighs 25% (10% today)',
      'D scores 20 on Sustainability (55 today)',
      'D, PCT overhead released: nothing in any year (−£960k over 5 years today)',
    ]);
  });

  it('gives amounts as briefly as they allow', () => {
    expect(amountsWords([3_000_000, 3_000_000])).toBe('£30k in every year');
    expect(amountsWords([3_000_000, 0])).toBe('£30k over 2 years');
    expect(amountsWords([3_000_000])).toBe('£30k in its one year');
    expect(amountsWords([])).toBe('nothing in any year');
  });

  it('says of a line that nobody has costed that it is not known today', () => {
    const overrides = supposeCost(noOverrides, 'cost34', [1_000_000, 0, 0, 0, 0]);
    expect(overrideRows(overrides, index, rank(index))[0]?.today).toBe('not known today');
  });
});
