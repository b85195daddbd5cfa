import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { criterionTree, familiesOf, leavesOf } from '../../../shared/analysis/criterion-tree.ts';
import { formatFigure } from '../../../shared/analysis/figure.ts';
import { familySwitchingChart, switchingChart } from '../../../shared/paper/charts.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { levelAt, overtakenAt, type Switching } from '../../../shared/paper/switching-chart.ts';
import type { Overrides } from '../../../shared/records/scenario.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import {
  type Supposed,
  shareOfAll,
  sharesInFamily,
  shareWithoutCost,
  supposeWeights,
  without,
} from './what-if.ts';

/** A weight that can be moved on the chart: one criterion's, or that of a family, whose criteria move together. */
export interface MovableWeight {
  readonly id: string;
  /** "Access", or "Outcomes (family of 4)". */
  readonly words: string;
  readonly data: Switching;
  /** The scored criteria that move, with today's weights among all criteria (0-1). */
  readonly leaves: readonly { readonly id: string; readonly weight: number }[];
  /** Today's weight of the cost criteria that the chart leaves out, 0-1; 0 where it leaves none out. */
  readonly costWeight: number;
}

const agreedWeights = ({ weights: { sets, agreed } }: Analysis): readonly number[] =>
  sets.find(({ weightSet }) => weightSet === agreed)?.weights ?? [];

/** Every weight that can be moved under a standing: the criteria in table order, then the families. */
export const movableWeights = (
  { analysis, appraisal }: PaperContext,
  standing: StandingName,
): readonly MovableWeight[] => {
  const weights = agreedWeights(analysis);
  const leftOut = standing === 'benefitOnly' ? analysis.criteria.map(({ isCost }) => isCost) : [];
  const counted = new Map(
    analysis.criteria.flatMap(({ id }, at) => (leftOut[at] ? [] : [[id, weights[at] ?? 0] as const])),
  );
  const costWeight = weights.reduce((sum, weight, at) => (leftOut[at] ? sum + weight : sum), 0);
  const single = analysis.criteria.flatMap(({ id, name }): readonly MovableWeight[] => {
    const data = switchingChart(analysis, id, standing);
    return data
      ? [{ id, words: name, data, leaves: [{ id, weight: counted.get(id) ?? 0 }], costWeight }]
      : [];
  });
  const families = familiesOf(criterionTree(appraisal.criterion.values())).flatMap(
    (family): readonly MovableWeight[] => {
      const record = appraisal.criterion.get(family.id);
      const data = record ? familySwitchingChart(analysis, record, standing) : null;
      if (!data) return [];
      const leaves = leavesOf([family]).flatMap(({ id }) => {
        const weight = counted.get(id);
        return weight === undefined ? [] : [{ id, weight }];
      });
      const words = `${family.name} (family of ${leaves.length})`;
      return [{ id: family.id, words, data, leaves, costWeight }];
    },
  );
  return [...single, ...families];
};

const todayOf = ({ leaves }: MovableWeight): number => leaves.reduce((sum, { weight }) => sum + weight, 0);

/** Weights nearer than this to today's are today's: half of the step that the handle moves in. */
const nearToday = 0.0005;

/** Where the handle rests on the chart, 0-1: the weight that is supposed, or today's. */
export const restingWeight = (movable: MovableWeight, overrides: Overrides): number => {
  const shares = movable.leaves.flatMap(
    ({ id }) => overrides.weights.find(({ criterion }) => criterion === id)?.share ?? [],
  );
  if (shares.length === 0 || shares.length < movable.leaves.length) return movable.data.weight;
  const share = shares.reduce((sum, one) => sum + one, 0);
  return shareWithoutCost(share, todayOf(movable), movable.costWeight);
};

/** Takes what is supposed of the weight away. */
export const putBack = (movable: MovableWeight, overrides: Overrides): Overrides =>
  without(
    overrides,
    movable.leaves.map(({ id }) => ({ of: 'weight', criterion: id })),
  );

/**
 * Supposes the weight that the handle was let go of at; today's weight supposes nothing.
 *
 * @param weight as the chart has it, 0-1: among the criteria that it counts
 */
export const letGoAt = (
  movable: MovableWeight,
  weight: number,
  overrides: Overrides,
  nameOf: (criterion: string) => string,
): Supposed => {
  if (Math.abs(weight - movable.data.weight) < nearToday) {
    return { ok: true, overrides: putBack(movable, overrides) };
  }
  const share = shareOfAll(weight, todayOf(movable), movable.costWeight);
  return supposeWeights(overrides, sharesInFamily(movable.leaves, share), nameOf);
};

/** True when more is supposed than the weight on the chart. */
export const supposesMore = (movable: MovableWeight, overrides: Overrides): boolean => {
  const rest = putBack(movable, overrides);
  return rest.weights.length + rest.scores.length + rest.costs.length > 0;
};

/** "A overtakes D when Affordability weighs more than 18.9%", or who leads whatever it weighs. */
export const switchingTitle = (data: Switching): string => {
  const { name } = data.criterion;
  const distance = ({ at }: Switching['changes'][number]): number => Math.abs(at - data.weight);
  const [nearest] = [...data.changes].sort((one, other) => distance(one) - distance(other));
  if (!nearest) {
    const level = levelAt(data.lines, data.weight).map(({ letter }) => letter);
    return `${joinNames(level)} ${level.length === 1 ? 'leads' : 'are level'} whatever ${name} weighs`;
  }
  const more = nearest.direction === 'above' ? 'more' : 'less';
  const at = formatFigure({ value: nearest.at, format: 'switchingWeight' });
  return `${nearest.to.letter} overtakes ${overtakenAt(data, nearest)?.letter ?? ''} when ${name} weighs ${more} than ${at}`;
};

/** One change of leader, as a row of the table beside the chart. */
export interface ChangeRow {
  readonly key: string;
  /** Id of the weight that moves: a criterion's or a family's. */
  readonly movable: string;
  readonly name: string;
  readonly now: string;
  readonly change: string;
  readonly to: string;
}

/** Every change of leader under one weight, of a criterion or a family, nearest first. */
export const changeRows = (movable: readonly MovableWeight[]): readonly ChangeRow[] =>
  movable
    .flatMap(({ id, words, data }) =>
      data.changes.map(({ at, direction, to }) => ({ id, words, weight: data.weight, at, direction, to })),
    )
    .sort((a, b) => Math.abs(a.at - a.weight) - Math.abs(b.at - b.weight))
    .map(({ id, words, weight, at, direction, to }) => ({
      key: `${id} ${at}`,
      movable: id,
      name: words,
      now: formatFigure({ value: weight, format: 'weight' }),
      change: `${direction} ${formatFigure({ value: at, format: 'switchingWeight' })}`,
      to: to.letter,
    }));
