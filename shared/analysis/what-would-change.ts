import type { Analysis } from './analysis.ts';
import { costSensitivityOf } from './cost-sensitivity.ts';
import { familiesOf, leavesOf } from './criterion-tree.ts';
import type { AppraisalIndex } from './index-appraisal.ts';
import type { Ranked } from './rank.ts';
import type { RankedOptions } from './ranked-options.ts';
import { scoreBounds } from './robustness/score-bounds.ts';
import { scoreSensitivityOf } from './score-sensitivity.ts';
import { familySensitivity, oneWaySensitivity } from './sensitivity.ts';
import { smallestChanges } from './smallest-change.ts';
import type { Steps } from './steps.ts';
import { tornadoOf } from './tornado.ts';
import type { CostAndPoints } from './value-for-money.ts';
import type { GatheredValues } from './values.ts';

type Changes = Pick<
  Analysis,
  'sensitivity' | 'familySensitivity' | 'scoreSensitivity' | 'costSensitivity' | 'smallestChange' | 'tornado'
>;

/** What follows from values and weights alone. */
type Weighed = Omit<Changes, 'costSensitivity'>;

/** The same, with the cost criteria or without them. */
type Tests = { readonly [K in keyof Weighed]: Weighed[K]['withCost'] };

/**
 * Values are gathered anew when a score, an option or a criterion changes, so what was found with the same values and
 * the same weights stays true: an edit of a cost or a sentence solves no linear programme again.
 */
const weighedBefore = new WeakMap<
  GatheredValues,
  { readonly weights: readonly number[] | null; readonly weighed: Weighed }
>();

const sameWeights = (one: readonly number[] | null, other: readonly number[] | null): boolean =>
  one === null || other === null ? one === other : one.every((weight, place) => weight === other[place]);

/**
 * All tests of one change to the ranking: a criterion's weight, a family's, a score, a cost, the weights together, and
 * each range. With the cost criteria and without them.
 *
 * @param given cost and points of the options for which both are known, as in value for money
 */
export const whatWouldChange = function* (
  index: AppraisalIndex,
  ranked: Ranked,
  given: readonly CostAndPoints[],
): Steps<Changes> {
  const { gathered, weights } = ranked;
  const held = weighedBefore.get(gathered);
  const weighed =
    held && sameWeights(held.weights, weights) ? held.weighed : yield* weighedTests(index, ranked);
  weighedBefore.set(gathered, { weights, weighed });
  const comparator = index.options.find((option) => option.comparator)?.id ?? null;
  return { ...weighed, costSensitivity: costSensitivityOf(given, comparator) };
};

const weighedTests = function* (index: AppraisalIndex, ranked: Ranked): Steps<Weighed> {
  const { criteria, options } = index;
  const { values } = ranked.gathered;
  const ids = options.map(({ id }) => id);
  const all = criteria.map(({ id }, column) => ({ id, column }));
  const benefit = all.filter(({ column }) => criteria[column]?.isCost === false);
  const families = familiesOf(index.tree).map((family) => ({
    id: family.id,
    columns: leavesOf([family]).flatMap(({ id }) => index.columnOf.get(id) ?? []),
  }));
  const bounds = scoreBounds(index, ranked.gathered, { kind: 'ranges' });
  const pointsOf = (column: number) => {
    const { scoring, measured } = criteria[column] ?? {};
    return scoring === 'measured' ? (measured?.points ?? null) : null;
  };

  const testsOf = function* (
    weights: readonly number[] | null,
    counted: typeof all,
    standing: RankedOptions['standing'],
  ): Steps<Tests> {
    if (!weights) return nothingWeighed();
    const field: RankedOptions = { options: ids, values, weights, criteria: counted, standing };
    const columns = counted.map(({ column }) => column);
    const sensitivity = oneWaySensitivity(ids, values, weights, counted);
    yield;
    const ofFamilies = familySensitivity(ids, values, weights, families, columns);
    const scoreSensitivity = scoreSensitivityOf(field, pointsOf);
    yield;
    const smallestChange = smallestChanges(field);
    yield;
    return {
      sensitivity,
      familySensitivity: ofFamilies,
      scoreSensitivity,
      smallestChange,
      tornado: tornadoOf(field, bounds, sensitivity),
    };
  };
  const withCost = yield* testsOf(ranked.weights, all, ranked.withCost);
  yield;
  const benefitOnly = ranked.hasCostCriteria
    ? yield* testsOf(ranked.benefitWeights, benefit, ranked.benefitOnly)
    : withCost;

  const both = <K extends keyof typeof withCost>(key: K) => ({
    withCost: withCost[key],
    benefitOnly: benefitOnly[key],
  });
  return {
    sensitivity: both('sensitivity'),
    familySensitivity: both('familySensitivity'),
    scoreSensitivity: both('scoreSensitivity'),
    smallestChange: both('smallestChange'),
    tornado: both('tornado'),
  };
};

const nothingWeighed = (): Tests => ({
  sensitivity: [],
  familySensitivity: [],
  scoreSensitivity: { changes: [], tried: 0 },
  smallestChange: [],
  tornado: [],
});
