import { formatFigure } from '../../../shared/analysis/figure.ts';
import type { AppraisalIndex } from '../../../shared/analysis/index-appraisal.ts';
import { canonicalJson } from '../../../shared/records/canonical-json.ts';
import { noOverrides, type Overrides } from '../../../shared/records/scenario.ts';
import { joinNames } from '../../../shared/text/lists.ts';

/** What is supposed for now. It touches nothing: it is kept, if at all, as a scenario. */
export interface WhatIf {
  readonly overrides: Overrides;
  /** The kept scenario that it started from; null when it started from nothing. */
  readonly shown: string | null;
}

/** Nothing is supposed. */
export const nothingSupposed: WhatIf = { overrides: noOverrides, shown: null };

/** What supposing one thing more gives: the overrides with it, or the sentence that says why not. */
export type Supposed =
  | { readonly ok: true; readonly overrides: Overrides }
  | { readonly ok: false; readonly sentence: string };

/** One thing that is supposed, by what it is supposed of. */
export type OverrideKey =
  | { readonly of: 'weight'; readonly criterion: string }
  | { readonly of: 'score'; readonly option: string; readonly criterion: string }
  | { readonly of: 'cost'; readonly costLine: string };

export type Share = Overrides['weights'][number];

/** Sums of shares are told apart from a whole to so much. */
const slack = 1e-9;

const percent = (share: number): string => formatFigure({ value: share, format: 'weight' });

/**
 * Supposes weights of one or several criteria, in place of what was supposed of them. Weights that are supposed cannot
 * come to more than 100% together: what was there stays then, and the sentence says how much is left.
 *
 * @param shares of all weight, 0-1
 * @param nameOf name of a criterion, for the sentence
 */
export const supposeWeights = (
  overrides: Overrides,
  shares: readonly Share[],
  nameOf: (criterion: string) => string,
): Supposed => {
  const given = new Set(shares.map(({ criterion }) => criterion));
  const others = overrides.weights.filter(({ criterion }) => !given.has(criterion));
  const taken = others.reduce((sum, { share }) => sum + share, 0);
  const asked = shares.reduce((sum, { share }) => sum + share, 0);
  if (others.length > 0 && taken + asked > 1 + slack) {
    const names = joinNames(others.map(({ criterion }) => nameOf(criterion)));
    return {
      ok: false,
      sentence: `${names} ${others.length === 1 ? 'is' : 'are'} supposed to have ${percent(taken)} already, which leaves ${percent(Math.max(0, 1 - taken))}. ${percent(asked)} was not supposed.`,
    };
  }
  return { ok: true, overrides: { ...overrides, weights: [...others, ...shares] } };
};

/** Supposes a score, 0-100. */
export const supposeScore = (
  overrides: Overrides,
  option: string,
  criterion: string,
  value: number,
): Overrides => ({
  ...overrides,
  scores: [
    ...overrides.scores.filter((held) => held.option !== option || held.criterion !== criterion),
    { option, criterion, value },
  ],
});

/** Supposes what a cost line comes to, in pence by year. */
export const supposeCost = (
  overrides: Overrides,
  costLine: string,
  amounts: readonly number[],
): Overrides => ({
  ...overrides,
  costs: [
    ...overrides.costs.filter((held) => held.costLine !== costLine),
    { costLine, amounts: [...amounts] },
  ],
});

/** Supposes something no longer. */
export const without = (overrides: Overrides, keys: readonly OverrideKey[]): Overrides => {
  const gone = new Set(keys.map((key) => canonicalJson(key)));
  const stays = (key: OverrideKey): boolean => !gone.has(canonicalJson(key));
  return {
    weights: overrides.weights.filter(({ criterion }) => stays({ of: 'weight', criterion })),
    scores: overrides.scores.filter(({ option, criterion }) => stays({ of: 'score', option, criterion })),
    costs: overrides.costs.filter(({ costLine }) => stays({ of: 'cost', costLine })),
  };
};

/** Nothing is put in the place of anything. */
export const isNothing = ({ weights, scores, costs }: Overrides): boolean =>
  weights.length + scores.length + costs.length === 0;

/** What is supposed of things that are there and analysed: the rest has no effect, and cannot be kept. */
export const effective = (overrides: Overrides, index: AppraisalIndex): Overrides => {
  const lines = new Set([...index.costLines.values()].flatMap((held) => held.map(({ id }) => id)));
  return {
    weights: overrides.weights.filter(({ criterion }) => index.columnOf.has(criterion)),
    scores: overrides.scores.filter(
      ({ option, criterion }) => index.rowOf.has(option) && index.columnOf.has(criterion),
    ),
    costs: overrides.costs.filter(({ costLine }) => lines.has(costLine)),
  };
};

const ordered = ({ weights, scores, costs }: Overrides): string =>
  [weights, scores, costs]
    .map((held) =>
      held
        .map((one) => canonicalJson(one))
        .sort()
        .join(),
    )
    .join(' ');

/** The same is supposed, in whatever order it was. */
export const sameOverrides = (one: Overrides, other: Overrides): boolean => ordered(one) === ordered(other);

/**
 * Shares of a family's criteria when the family as a whole has a share: they keep their proportions; where all of them
 * are 0, they share equally.
 *
 * @param leaves id and today's weight of each criterion of the family
 * @param share of all weight, 0-1
 */
export const sharesInFamily = (
  leaves: readonly { readonly id: string; readonly weight: number }[],
  share: number,
): readonly Share[] => {
  const whole = leaves.reduce((sum, { weight }) => sum + weight, 0);
  return leaves.map(({ id, weight }) => ({
    criterion: id,
    share: whole > 0 ? (share * weight) / whole : share / leaves.length,
  }));
};

/**
 * A weight among all criteria that is so large among those that are not cost, when the others keep their proportions.
 * With c the weight of cost and w that of the criterion today, cost gets c (1 − s) ÷ (1 − w) of a share s, so that
 * t = s ÷ (1 − c (1 − s) ÷ (1 − w)); solved for s. Without cost criteria it is t itself.
 *
 * @param among t, 0-1
 * @param weight w, today's weight among all criteria, 0-1
 * @param costWeight c, today's weight of all cost criteria, 0-1
 */
export const shareOfAll = (among: number, weight: number, costWeight: number): number => {
  if (costWeight === 0 || weight >= 1) return among;
  const rest = costWeight / (1 - weight);
  return among * rest >= 1 ? among : (among * (1 - rest)) / (1 - among * rest);
};

/** The other way round: see `shareOfAll`. */
export const shareWithoutCost = (share: number, weight: number, costWeight: number): number => {
  if (costWeight === 0 || weight >= 1) return share;
  const left = 1 - (costWeight * (1 - share)) / (1 - weight);
  return left > 0 ? share / left : 0;
};
