import { joinNames } from '../text/lists.ts';
import type { CriterionNode } from './criterion-tree.ts';

/** Why a weight set gives no weights. */
export interface WeightProblem {
  readonly code: 'no-criteria' | 'weights-missing' | 'weights-all-zero' | 'weight-not-a-number';
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

/**
 * Direct weights: raw judgements shared out within each family of the tree, and multiplied down the path to each leaf
 * (multi-attribute value theory; DCLG, Multi-criteria analysis: a manual, 2009).
 *
 * A family of one has nothing to be compared with: it gets the whole share, whatever its raw weight is. A family whose
 * own share is 0 needs no weights inside. Elsewhere a weight that was not given is missing and not 0: it is a problem
 * with a name, and so is a family where every weight is 0.
 *
 * @param roots the tree, in table order
 * @param rawOf raw weight of a criterion in the set, undefined when none was given
 */
export const directWeights = (
  roots: readonly CriterionNode[],
  rawOf: (criterion: string) => number | undefined,
): Weights => {
  const weights: number[] = [];
  const share = (family: readonly CriterionNode[], whole: number, within: string): WeightProblem | null => {
    const shares = whole === 0 ? family.map(() => 0) : familyShares(family, rawOf, within);
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
    roots.length === 0
      ? { code: 'no-criteria' as const, sentence: 'There are no criteria to weigh.' }
      : share(roots, 1, '');
  return problem ? { weights: null, problem } : { weights, problem: null };
};

const isShares = (outcome: readonly number[] | WeightProblem): outcome is readonly number[] =>
  Array.isArray(outcome);

const familyShares = (
  family: readonly CriterionNode[],
  rawOf: (criterion: string) => number | undefined,
  within: string,
): readonly number[] | WeightProblem => {
  const raw = family.map(({ id }) => rawOf(id));
  const named = (test: (value: number | undefined) => boolean): readonly string[] =>
    family.filter((_, place) => test(raw[place])).map(({ name }) => name);

  const wrong = named((value) => value !== undefined && !(value >= 0 && Number.isFinite(value)));
  if (wrong.length > 0) {
    return {
      code: 'weight-not-a-number',
      sentence: `The weight of ${joinNames(wrong)} is not a number of 0 or more.`,
    };
  }
  if (family.length === 1) return [1];
  const missing = named((value) => value === undefined);
  if (missing.length === family.length) {
    return { code: 'weights-missing', sentence: `No weights have been given yet${within}.` };
  }
  if (missing.length > 0) {
    const verb = missing.length === 1 ? 'has' : 'have';
    return { code: 'weights-missing', sentence: `${joinNames(missing)} ${verb} no weight yet.` };
  }
  return (
    sharesOf(raw.map((value) => value ?? 0)) ?? {
      code: 'weights-all-zero',
      sentence: `Every weight${within} is 0, so there is nothing to share out.`,
    }
  );
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
