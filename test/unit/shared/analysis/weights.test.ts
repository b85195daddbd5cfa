import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CriterionNode, criterionTree, leavesOf } from '../../../../shared/analysis/criterion-tree.ts';
import { judgementsOf } from '../../../../shared/analysis/judgements.ts';
import { setWeights, sharesOf, wholePerCents, withoutCost } from '../../../../shared/analysis/weights.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { criterion } from './build.ts';

const leaf = (id: string): CriterionNode => ({ id, name: id.toUpperCase(), children: [] });
const family = (id: string, ...children: readonly CriterionNode[]): CriterionNode => ({
  id,
  name: id.toUpperCase(),
  children,
});
const weigh = (
  roots: readonly CriterionNode[],
  raw: Readonly<Record<string, number>>,
  method: 'direct' | 'swing' | 'rank-order-centroid' = 'direct',
) =>
  setWeights(
    { method },
    roots,
    judgementsOf(
      Object.entries(raw).map(([id, value]) => newWeight('set', id, value)),
      'set',
    ),
  );

const near = (value: number) => expect.closeTo(value, 12);

const flatRaw = fc
  .array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 })
  .filter((raw) => raw.some((value) => value > 0));
const flat = (raw: readonly number[]) =>
  weigh(
    raw.map((_, place) => leaf(`c${place}`)),
    Object.fromEntries(raw.map((value, place) => [`c${place}`, value])),
  ).weights ?? [];
const sum = (numbers: readonly number[]): number => numbers.reduce((whole, part) => whole + part, 0);

describe('direct weights', () => {
  it('share out raw weights within each family and multiply down the path', () => {
    const tree = [family('f', leaf('a'), leaf('b')), leaf('c')];
    expect(weigh(tree, { f: 30, c: 10, a: 2, b: 1 })).toEqual({
      weights: [0.5, 0.25, 0.25],
      problem: null,
    });
  });

  it('sum to 1 whatever the raw weights', () => {
    fc.assert(
      fc.property(flatRaw, (raw) => {
        expect(sum(flat(raw))).toBeCloseTo(1, 9);
      }),
    );
  });

  it('do not change when every raw weight is scaled alike', () => {
    fc.assert(
      fc.property(flatRaw, fc.double({ min: 0.001, max: 1000, noNaN: true }), (raw, scale) => {
        fc.pre(Math.max(...raw) > 1e-6);
        const scaled = flat(raw.map((value) => value * scale));
        for (const [place, weight] of flat(raw).entries()) expect(scaled[place]).toBeCloseTo(weight, 9);
      }),
    );
  });

  it('give a family of one the whole share, whatever its raw weight is', () => {
    expect(weigh([leaf('a')], {}).weights).toEqual([1]);
    expect(weigh([leaf('a')], { a: 0 }).weights).toEqual([1]);
    expect(weigh([family('f', leaf('a')), leaf('b')], { f: 1, b: 3 }).weights).toEqual([0.25, 0.75]);
  });

  it('ask for no weights inside a family whose own share is 0', () => {
    expect(weigh([family('f', leaf('a'), leaf('b')), leaf('c')], { f: 0, c: 1 }).weights).toEqual([0, 0, 1]);
  });

  it('name what is missing, all zero or not a number instead of giving weights', () => {
    const two = [leaf('a'), leaf('b')];
    const sentenceFor = (raw: Readonly<Record<string, number>>) => weigh(two, raw).problem?.sentence;
    expect(sentenceFor({})).toBe('No weights have been given yet.');
    expect(sentenceFor({ a: 1 })).toBe('B has no weight yet.');
    expect(sentenceFor({ a: 0, b: 0 })).toBe('Every weight is 0, so there is nothing to share out.');
    expect(sentenceFor({ a: -1, b: 1 })).toBe('The weight of A is not a number of 0 or more.');
    expect(sentenceFor({ a: Number.NaN, b: 1 })).toBe('The weight of A is not a number of 0 or more.');
    expect(weigh([], {}).problem?.code).toBe('no-criteria');
    expect(weigh([family('f', ...two), leaf('c')], { f: 1, c: 1 }).problem?.sentence).toBe(
      'No weights have been given yet within F.',
    );
  });
});

describe('swing weights', () => {
  const tree = [family('f', leaf('a'), leaf('b')), leaf('c')];

  it('are in proportion to the points, family by family', () => {
    expect(weigh(tree, { f: 100, c: 25, a: 60, b: 100 }, 'swing').weights).toEqual([
      expect.closeTo(0.3, 12),
      expect.closeTo(0.5, 12),
      expect.closeTo(0.2, 12),
    ]);
  });

  it('need a jump of 100 points in every family that is weighed', () => {
    const sentenceFor = (raw: Readonly<Record<string, number>>) =>
      weigh(tree, raw, 'swing').problem?.sentence;
    expect(sentenceFor({ f: 90, c: 40, a: 100, b: 20 })).toBe(
      'The jump that matters most has to have 100 points; F has 90.',
    );
    expect(sentenceFor({ f: 100, c: 40, a: 62.5, b: 62.5 })).toBe(
      'The jump that matters most within F has to have 100 points; A and B have 62.5.',
    );
    expect(sentenceFor({ f: 100, c: 40, a: 0, b: 0 })).toBe(
      'Every jump within F is worth 0 points, so there is nothing to share out.',
    );
    expect(sentenceFor({ f: 100 })).toBe('C has no points yet.');
    expect(sentenceFor({})).toBe('No points have been given yet.');
    expect(weigh([leaf('a')], { a: 0 }, 'swing').weights).toEqual([1]);
  });
});

describe('weights from a rank order', () => {
  const three = [leaf('a'), leaf('b'), leaf('c')];
  const ranked = (raw: Readonly<Record<string, number>>) => weigh(three, raw, 'rank-order-centroid');

  it('follow from the order alone, and level places share the ranks that they take up', () => {
    expect(ranked({ a: 2, b: 1, c: 3 }).weights).toEqual([5 / 18, 11 / 18, 1 / 9].map(near));
    const level = [11 / 18 / 2 + 5 / 36, 11 / 18 / 2 + 5 / 36, 1 / 9].map(near);
    expect(ranked({ a: 1, b: 1, c: 3 }).weights).toEqual(level);
    expect(ranked({ a: 1, b: 1, c: 2 }).weights).toEqual(level);
    expect(ranked({ a: 4, b: 4, c: 4 }).weights).toEqual([1, 1, 1].map((one) => near(one / 3)));
  });

  it('name a place that is missing or is not a whole number from 1', () => {
    expect(ranked({ a: 1, b: 2 }).problem?.sentence).toBe('C has no place yet.');
    expect(ranked({}).problem?.sentence).toBe('No places have been given yet.');
    expect(ranked({ a: 1, b: 1.5, c: 0 }).problem?.sentence).toBe(
      'The place of B and C is not a whole number from 1.',
    );
    expect(ranked({ a: 1, b: 2, c: Number.NaN }).problem?.code).toBe('weight-not-a-number');
  });

  it('sum to 1 and never give a later place more than an earlier one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), (places) => {
        const weights =
          weigh(
            places.map((_, at) => leaf(`c${at}`)),
            Object.fromEntries(places.map((place, at) => [`c${at}`, place])),
            'rank-order-centroid',
          ).weights ?? [];
        expect(sum(weights)).toBeCloseTo(1, 9);
        for (const [at, place] of places.entries()) {
          for (const [other, later] of places.entries()) {
            const [own, its] = [weights[at] ?? Number.NaN, weights[other] ?? Number.NaN];
            if (place < later) expect(own).toBeGreaterThan(its);
            if (place === later) expect(own).toBeCloseTo(its, 12);
          }
        }
      }),
    );
  });
});

describe('weights without cost criteria', () => {
  it('are shared out again among the others', () => {
    expect(withoutCost([0.5, 0.3, 0.2], [false, false, true])).toEqual([0.625, expect.closeTo(0.375, 12), 0]);
  });

  it('are the same where no criterion is cost, and none where all weight is on cost', () => {
    expect(withoutCost([0.5, 0.5], [false, false])).toEqual([0.5, 0.5]);
    expect(withoutCost([0, 1], [false, true])).toBeNull();
  });
});

describe('whole per cents', () => {
  it('give what is left over to the largest remainders', () => {
    expect(wholePerCents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
    expect(wholePerCents([0.125, 0.375, 0.5])).toEqual([13, 37, 50]);
    expect(wholePerCents([0.29, 0.58, 0.13])).toEqual([29, 58, 13]);
  });

  it('always sum to 100 and never stray a whole per cent from the share', () => {
    fc.assert(
      fc.property(flatRaw, (raw) => {
        const shares = sharesOf(raw) ?? [];
        const shown = wholePerCents(shares);
        expect(sum(shown)).toBe(100);
        for (const [place, share] of shares.entries()) {
          expect(Math.abs((shown[place] ?? Number.NaN) - share * 100)).toBeLessThan(1 + 1e-6);
        }
      }),
    );
  });
});

describe('the criteria tree', () => {
  it('lists leaves depth first in the order the user gave, ties by id', () => {
    const tree = criterionTree([
      criterion('z', 2),
      criterion('y', 1, { parent: 'f' }),
      criterion('f', 1),
      criterion('x', 1, { parent: 'f' }),
    ]);
    expect(leavesOf(tree).map(({ id }) => id)).toEqual(['x', 'y', 'z']);
  });

  it('leaves out criteria that go round in a circle or hang from nothing', () => {
    const circle = [criterion('a', 1, { parent: 'b' }), criterion('b', 2, { parent: 'a' })];
    expect(criterionTree([...circle, criterion('c', 3, { parent: 'gone' })])).toEqual([]);
  });
});
