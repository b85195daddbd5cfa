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
import { tornadoOf } from './tornado.ts';
import type { CostAndPoints } from './value-for-money.ts';

type Changes = Pick<
  Analysis,
  'sensitivity' | 'familySensitivity' | 'scoreSensitivity' | 'costSensitivity' | 'smallestChange' | 'tornado'
>;

/**
 * All tests of one change to the ranking: a criterion's weight, a family's, a score, a cost, the weights together, and
 * each range. With the cost criteria and without them.
 *
 * @param given cost and points of the options for which both are known, as in value for money
 */
export const whatWouldChange = (
  index: AppraisalIndex,
  ranked: Ranked,
  given: readonly CostAndPoints[],
): Changes => {
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

  const testsOf = (
    weights: readonly number[] | null,
    counted: typeof all,
    standing: RankedOptions['standing'],
  ) => {
    if (!weights) return nothingWeighed();
    const field: RankedOptions = { options: ids, values, weights, criteria: counted, standing };
    const columns = counted.map(({ column }) => column);
    const sensitivity = oneWaySensitivity(ids, values, weights, counted);
    return {
      sensitivity,
      familySensitivity: familySensitivity(ids, values, weights, families, columns),
      scoreSensitivity: scoreSensitivityOf(field, pointsOf),
      smallestChange: smallestChanges(field),
      tornado: tornadoOf(field, bounds, sensitivity),
    };
  };
  const withCost = testsOf(ranked.weights, all, ranked.withCost);
  const benefitOnly = ranked.hasCostCriteria
    ? testsOf(ranked.benefitWeights, benefit, ranked.benefitOnly)
    : withCost;

  const both = <K extends keyof typeof withCost>(key: K) => ({
    withCost: withCost[key],
    benefitOnly: benefitOnly[key],
  });
  return {
    sensitivity: both('sensitivity'),
    familySensitivity: both('familySensitivity'),
    scoreSensitivity: both('scoreSensitivity'),
    costSensitivity: costSensitivityOf(given, options.find(({ comparator }) => comparator)?.id ?? null),
    smallestChange: both('smallestChange'),
    tornado: both('tornado'),
  };
};

const nothingWeighed = () => ({
  sensitivity: [],
  familySensitivity: [],
  scoreSensitivity: { changes: [], tried: 0 },
  smallestChange: [],
  tornado: [],
});
