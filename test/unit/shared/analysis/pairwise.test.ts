import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { CriterionNode } from '../../../../shared/analysis/criterion-tree.ts';
import { judgementsBySet, judgementsOf } from '../../../../shared/analysis/judgements.ts';
import { pairwiseConsistency, prioritiesOf } from '../../../../shared/analysis/pairwise.ts';
import { setWeights } from '../../../../shared/analysis/weights.ts';
import { newComparison, newWeight, type WeightRecord } from '../../../../shared/records/weight-set.ts';
import { appraisalOfScores, criterion, weightSet } from './build.ts';

const leaf = (id: string): CriterionNode => ({ id, name: id.toUpperCase(), children: [] });
const family = (id: string, ...children: readonly CriterionNode[]): CriterionNode => ({
  id,
  name: id.toUpperCase(),
  children,
});
const near = (value: number) => expect.closeTo(value, 9);
const over = (first: string, second: string, ratio: number) => newComparison('set', first, second, ratio);
const weigh = (tree: readonly CriterionNode[], records: readonly WeightRecord[]) =>
  setWeights({ method: 'pairwise' }, tree, judgementsOf(records, 'set'));
const consistency = (tree: readonly CriterionNode[], records: readonly WeightRecord[]) =>
  pairwiseConsistency(tree, judgementsOf(records, 'set'));

const three = [leaf('a'), leaf('b'), leaf('c')];
const consistent = [over('a', 'b', 2), over('b', 'c', 3), over('a', 'c', 6)];

describe('weights from comparisons in pairs', () => {
  it('are the shares that the ratios say, whichever way round each was made', () => {
    expect(weigh(three, consistent).weights).toEqual([0.6, 0.3, 0.1].map(near));
    const turned = [over('b', 'a', 1 / 2), over('c', 'b', 1 / 3), over('c', 'a', 1 / 6)];
    expect(weigh(three, turned).weights).toEqual([0.6, 0.3, 0.1].map(near));
  });

  it('are shared out family by family, and comparisons across families are passed over', () => {
    const tree = [family('f', leaf('a'), leaf('b')), leaf('c')];
    expect(weigh(tree, [over('f', 'c', 3), over('a', 'b', 4), over('a', 'c', 9)]).weights).toEqual(
      [0.6, 0.15, 0.25].map(near),
    );
  });

  it('give one criterion all, and name the comparisons that are missing or no number', () => {
    const sentenceFor = (records: readonly WeightRecord[]) => weigh(three, records).problem?.sentence;
    expect(weigh([leaf('a')], []).weights).toEqual([1]);
    expect(weigh([], []).problem?.code).toBe('no-criteria');
    expect(sentenceFor([])).toBe('No criteria have been compared yet.');
    expect(sentenceFor([over('a', 'b', 2)])).toBe('2 comparisons are missing, the first of A with C.');
    expect(sentenceFor([over('a', 'b', 2), over('b', 'c', 2)])).toBe(
      '1 comparison is missing, the first of A with C.',
    );
    for (const odd of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(sentenceFor([...consistent.slice(0, 2), { ...over('a', 'c', 1), raw: odd }])).toBe(
        'The comparison of A with C is not a number above 0.',
      );
    }
  });

  it('do not mix up sets, nor single judgements with comparisons', () => {
    const bySet = judgementsBySet([...consistent, newWeight('other', 'a', 7)]);
    expect([...bySet.keys()]).toEqual(['set', 'other']);
    expect(bySet.get('set')?.of('a')).toBeUndefined();
    expect(bySet.get('set')?.ratio('c', 'a')).toBeCloseTo(1 / 6, 12);
    expect(bySet.get('other')?.of('a')).toBe(7);
    expect(bySet.get('other')?.ratio('a', 'b')).toBeUndefined();
  });

  it('sum to 1 and never lose a number, for any comparisons on the scale', () => {
    const ratio = fc.integer({ min: 1, max: 9 }).chain((n) => fc.constantFrom(n, 1 / n));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.infiniteStream(ratio), (size, ratios) => {
        const ids = Array.from({ length: size }, (_, place) => `c${place}`);
        const records = ids.flatMap((first, place) =>
          ids.slice(place + 1).map((second) => over(first, second, ratios.next().value ?? 1)),
        );
        const { weights } = weigh(ids.map(leaf), records);
        expect((weights ?? []).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
        expect(weights?.every((part) => part > 0)).toBe(true);
        for (const entry of consistency(ids.map(leaf), records)) {
          expect(entry.ratio).toBeGreaterThanOrEqual(0);
          expect(entry.worst === null).toBe(entry.ratio <= 0.1);
          if (entry.worst) expect(entry.worst.after).toBeLessThan(entry.ratio);
        }
      }),
    );
  });
});

describe('the consistency of comparisons', () => {
  it('is full where no ratio contradicts another, and of two criteria always', () => {
    expect(consistency(three, consistent)).toEqual([{ family: null, ratio: near(0), worst: null }]);
    expect(prioritiesOf({ size: 2, cells: Float64Array.of(1, 9, 1 / 9, 1) })).toMatchObject({
      ratio: 0,
      index: 0,
    });
  });

  it('names the one comparison that contradicts the others, as its record has it, and what would mend it', () => {
    // A, B, C, D matter as 8 : 4 : 2 : 1, but D is put at 4 times B.
    const four = [...three, leaf('d')];
    const records = [
      over('a', 'b', 2),
      over('a', 'c', 4),
      over('a', 'd', 8),
      over('b', 'c', 2),
      over('d', 'b', 4),
      over('c', 'd', 2),
    ];
    const [found] = consistency(four, records);
    expect(found?.ratio).toBeGreaterThan(0.1);
    expect(found?.worst).toEqual({
      criterion: 'b',
      over: 'd',
      ratio: 0.25,
      suggested: 4,
      after: near(0),
    });
  });

  it('gives each family its own, and none to one that is not compared in full', () => {
    const tree = [family('f', ...three), leaf('x'), leaf('y')];
    const cyclic = [over('a', 'b', 3), over('b', 'c', 3), over('c', 'a', 3)];
    const found = consistency(tree, [...cyclic, over('f', 'x', 2)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ family: 'f', worst: { after: expect.closeTo(0, 1) } });
  });
});

describe('a pairwise set in the analysis', () => {
  const appraisal = (ratio: number) =>
    appraisalOfScores({
      scores: { A: [90, 10, 50], B: [10, 90, 50] },
      weights: [1, 1, 1],
      own: { agreedWeightSet: 'pairs' },
      more: [
        criterion('C1', 1, { name: 'Access' }),
        criterion('C2', 2, { name: 'Quality' }),
        criterion('C3', 3, { name: 'Cost' }),
        weightSet('pairs', { order: 2, name: 'LINk', method: 'pairwise' }),
        newComparison('pairs', 'C1', 'C2', 2),
        newComparison('pairs', 'C2', 'C3', 3),
        newComparison('pairs', 'C1', 'C3', ratio),
      ],
    });

  it('ranks the options and says how it was judged and how consistent it is', () => {
    const { weights, withCost } = analyse(appraisal(6));
    expect(weights.sets.map(({ method, consistency: own }) => [method, own === null])).toEqual([
      ['direct', true],
      ['pairwise', false],
    ]);
    expect(weights.sets[1]).toMatchObject({
      weights: [0.6, 0.3, 0.1].map(near),
      shown: [60, 30, 10],
      consistency: [{ family: null, ratio: near(0), worst: null }],
    });
    expect(withCost.ranking.leader).toBe('A');
  });

  it('is a finding where its comparisons contradict one another', () => {
    const { findings } = analyse(appraisal(1 / 5));
    expect(findings.find(({ id }) => id === 'consistency-pairs')).toMatchObject({
      importance: 'notable',
      sentence: expect.stringMatching(
        /^The comparisons of LINk contradict one another: their consistency ratio is \d+(\.\d)?%, and up to 10% is accepted\. Most of all, they put Cost at 5 times Access; Access at \d times Cost would bring it to \d+(\.\d)?%\.$/,
      ),
    });
    expect(analyse(appraisal(6)).findings.some(({ id }) => id.startsWith('consistency'))).toBe(false);
  });

  it('is told with a decimal, so that a ratio just above what is accepted does not read as accepted', () => {
    const { findings } = analyse(appraisal(2.15));
    expect(findings.find(({ id }) => id === 'consistency-pairs')?.sentence).toContain(
      'their consistency ratio is 10.2%, and up to 10% is accepted.',
    );
  });
});
