import type { WeightSetRecord } from '../records/weight-set.ts';
import { count, joinNames } from '../text/lists.ts';
import { formatFigureGiven } from '../text/units.ts';
import type { CriterionNode } from './criterion-tree.ts';
import type { Judgements } from './judgements.ts';
import { comparisonsIn, prioritiesOf } from './pairwise.ts';
import { weightsOfPlaces } from './rank-weights.ts';
import { same } from './tolerance.ts';

/** Why a weight set gives no weights. */
export interface WeightProblem {
  readonly code:
    | 'no-criteria'
    | 'weights-missing'
    | 'weights-all-zero'
    | 'weight-not-a-number'
    | 'swing-without-100'
    | 'place-not-whole'
    | 'comparisons-missing'
    | 'comparison-not-a-number';
  readonly sentence: string;
}

/** Global weights by leaf in table order, summing to 1; or the problem that stands in their way. */
export type Weights =
  | { readonly weights: readonly number[]; readonly problem: null }
  | { readonly weights: null; readonly problem: WeightProblem };

/**
 * Numbers as shares of their sum.
 *
 * @param raw any numbers of 0 or more; only their proportions count
 * @returns shares that sum to 1, or null when the sum is 0 or not a number
 */
export const sharesOf = (raw: readonly number[]): readonly number[] | null => {
  const sum = raw.reduce((whole, part) => whole + part, 0);
  return sum > 0 && Number.isFinite(sum) ? raw.map((part) => part / sum) : null;
};

type Method = WeightSetRecord['method'];

/**
 * The weights of a set, by whichever method it was judged: shared out within each family of the tree, and multiplied
 * down the path to each leaf (multi-attribute value theory; DCLG, Multi-criteria analysis: a manual, 2009).
 *
 * A family of one has nothing to be compared with: it gets the whole share, whatever was judged of it. A family whose
 * own share is 0 needs no judgements inside. Elsewhere a judgement that was not made is missing and not 0: it is a
 * problem with a name.
 *
 * @param tree in table order
 * @param judgements of this set: see `judgementsOf`
 */
export const setWeights = (
  { method }: Pick<WeightSetRecord, 'method'>,
  tree: readonly CriterionNode[],
  judgements: Judgements,
): Weights => {
  const weights: number[] = [];
  const share = (family: readonly CriterionNode[], whole: number, within: string): WeightProblem | null => {
    const shares = whole === 0 ? family.map(() => 0) : familyShares(method, family, judgements, within);
    if (!isShares(shares)) return shares;
    for (const [place, node] of family.entries()) {
      const own = whole * (shares[place] ?? 0);
      if (node.children.length === 0) weights.push(own);
      else {
        const problem = share(node.children, own, ` within ${node.name}`);
        if (problem) return problem;
      }
    }
    return null;
  };
  const problem =
    tree.length === 0
      ? { code: 'no-criteria' as const, sentence: 'There are no criteria to weigh.' }
      : share(tree, 1, '');
  return problem ? { weights: null, problem } : { weights, problem: null };
};

/** Tells shares from the problem in their way. */
export const isShares = (outcome: readonly number[] | WeightProblem): outcome is readonly number[] =>
  Array.isArray(outcome);

/**
 * Shares of one family's members, in their order, summing to 1; or what stands in the way.
 *
 * - Direct: in proportion to the raw numbers.
 * - Swing: in proportion to the points; the jump that matters most has 100 (Goodwin and Wright).
 * - Rank order centroid: from the places, equal places sharing theirs.
 * - Pairwise: the principal eigenvector of the ratios; every two members are compared.
 *
 * @param within ends the sentence of a problem: " within Quality", or nothing at the top
 */
export const familyShares = (
  method: Method,
  family: readonly Pick<CriterionNode, 'id' | 'name'>[],
  judgements: Judgements,
  within = '',
): readonly number[] | WeightProblem =>
  method === 'pairwise'
    ? pairwiseShares(family, judgements, within)
    : singleShares(method, family, judgements, within);

/** What a single judgement is called, by the method. */
const nouns = {
  direct: { one: 'weight', many: 'weights', zero: 'Every weight' },
  swing: { one: 'points', many: 'points', zero: 'Every jump' },
  'rank-order-centroid': { one: 'place', many: 'places', zero: '' },
} as const;

const singleShares = (
  method: Exclude<Method, 'pairwise'>,
  family: readonly Pick<CriterionNode, 'id' | 'name'>[],
  judgements: Judgements,
  within: string,
): readonly number[] | WeightProblem => {
  const raw = family.map(({ id }) => judgements.of(id));
  const named = (test: (value: number | undefined) => boolean): readonly string[] =>
    family.filter((_, place) => test(raw[place])).map(({ name }) => name);
  const noun = nouns[method];

  const wrong = named((value) => value !== undefined && !(value >= 0 && Number.isFinite(value)));
  if (wrong.length > 0) {
    return {
      code: 'weight-not-a-number',
      sentence: `The ${noun.one} of ${joinNames(wrong)} ${method === 'swing' ? 'are' : 'is'} not a number of 0 or more.`,
    };
  }
  if (family.length === 1) return [1];
  const missing = named((value) => value === undefined);
  if (missing.length === family.length) {
    return { code: 'weights-missing', sentence: `No ${noun.many} have been given yet${within}.` };
  }
  if (missing.length > 0) {
    const verb = missing.length === 1 ? 'has' : 'have';
    return { code: 'weights-missing', sentence: `${joinNames(missing)} ${verb} no ${noun.one} yet.` };
  }
  const given = raw.map((value) => value ?? 0);
  if (method === 'rank-order-centroid') {
    const odd = named((value) => !Number.isInteger(value) || value === 0);
    return odd.length > 0
      ? {
          code: 'place-not-whole',
          sentence: `The place of ${joinNames(odd)} is not a whole number from 1.`,
        }
      : weightsOfPlaces(given);
  }
  const shares = sharesOf(given);
  if (!shares) {
    return {
      code: 'weights-all-zero',
      sentence: `${noun.zero}${within} is ${method === 'swing' ? 'worth 0 points' : '0'}, so there is nothing to share out.`,
    };
  }
  const most = Math.max(...given);
  if (method === 'direct' || same(most, 100)) return shares;
  const top = named((value) => value === most);
  return {
    code: 'swing-without-100',
    sentence: `The jump that matters most${within} has to have 100 points; ${joinNames(top)} ${top.length === 1 ? 'has' : 'have'} ${formatFigureGiven(most)}.`,
  };
};

const pairwiseShares = (
  family: readonly Pick<CriterionNode, 'id' | 'name'>[],
  judgements: Judgements,
  within: string,
): readonly number[] | WeightProblem => {
  if (family.length === 1) return [1];
  const { matrix, missing, wrong } = comparisonsIn(family, judgements);
  const pairNamed = ([pair]: typeof missing): string =>
    (pair ?? []).map((place) => family[place]?.name ?? '').join(' with ');
  if (wrong.length > 0) {
    return {
      code: 'comparison-not-a-number',
      sentence: `The comparison of ${pairNamed(wrong)} is not a number above 0.`,
    };
  }
  if (missing.length === (family.length * (family.length - 1)) / 2) {
    return { code: 'comparisons-missing', sentence: `No criteria have been compared yet${within}.` };
  }
  if (missing.length > 0) {
    return {
      code: 'comparisons-missing',
      sentence: `${count(missing.length, 'comparison is', 'comparisons are')} missing${within}, the first of ${pairNamed(missing)}.`,
    };
  }
  return prioritiesOf(matrix).weights;
};

/**
 * Weights without the criteria that are cost, the rest shared out again.
 *
 * @returns weights summing to 1 with 0 for each cost criterion, or null when nothing but cost carries weight
 */
export const withoutCost = (
  weights: readonly number[],
  isCost: readonly boolean[],
): readonly number[] | null =>
  isCost.includes(true) ? sharesOf(weights.map((weight, place) => (isCost[place] ? 0 : weight))) : weights;

/**
 * Whole per cents that sum to exactly 100: each share is cut to a whole number and what is left over goes, one by one,
 * to the largest remainders (Hamilton's method); equal remainders in table order.
 *
 * @param shares numbers of 0 or more that sum to 1
 */
export const wholePerCents = (shares: readonly number[]): readonly number[] => {
  // 0.29 × 100 is 28.999999999999996: a hair under a whole number is that number.
  const cut = shares.map((share) => Math.floor(share * 100 + 1e-9));
  const order = shares
    .map((share, place) => ({ place, left: share * 100 - (cut[place] ?? 0) }))
    .sort((a, b) => (Math.abs(a.left - b.left) <= 1e-9 ? a.place - b.place : b.left - a.left));
  const over = Math.round(100 - cut.reduce((sum, part) => sum + part, 0));
  for (const { place } of order.slice(0, Math.max(0, over))) cut[place] = (cut[place] ?? 0) + 1;
  return cut;
};
