import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { type CriterionNode, criterionTree, leavesOf } from '../../../shared/analysis/criterion-tree.ts';
import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import { type WeightSetRecord, weightId } from '../../../shared/records/weight-set.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { GridCell, GridColumn, GridRow, LeadColumn } from '../../components/grid/grid-model.ts';
import { jumpOf } from '../../weighing/families.ts';

export const weightLead: readonly LeadColumn[] = [{ key: 'criterion', width: 228, align: 'left' }];

/** Why no weight can be edited while they are locked. */
export const lockedReason = 'weights are locked, and unlocking is recorded';

/** Why a set that is weighed in pairs takes no figures here. */
export const pairedReason = 'this set is weighed by comparing criteria in pairs, under the table';

/** Weight sets as columns: the one that the ranking uses first, the others in the user's order. */
export const setsInColumns = (appraisal: Appraisal, agreed: string | null): readonly WeightSetRecord[] => {
  const sets = inOrder(appraisal, 'weightSet');
  return [...sets.filter(({ id }) => id === agreed), ...sets.filter(({ id }) => id !== agreed)];
};

/** One column a set. */
export const weightColumns = (sets: readonly WeightSetRecord[]): readonly GridColumn[] =>
  sets.map(({ id, name }) => ({ key: id, name: name || 'unnamed set', align: 'figure' }));

/** A raw weight as printed: without decimals that were not given, two at most. */
export const shownWeight = (raw: number): string =>
  formatNumber(raw, [0, 1, 2].find((places) => Number(raw.toFixed(places)) === raw) ?? 2);

/** Whole points of 100 of a criterion or a family in a set; null when the set has a problem. */
type ShareOf = (node: CriterionNode, set: string) => number | null;

const sharesBy = (analysis: Analysis): ShareOf => {
  const placeOf = new Map(analysis.criteria.map(({ id }, place) => [id, place]));
  const shownOf = new Map(analysis.weights.sets.map(({ weightSet, shown }) => [weightSet, shown]));
  return (node, set) => {
    const shown = shownOf.get(set) ?? null;
    if (shown === null) return null;
    return leavesOf([node]).reduce((sum, leaf) => sum + (shown[placeOf.get(leaf.id) ?? -1] ?? 0), 0);
  };
};

/**
 * The weight grid's rows: every criterion of the tree in table order, its raw weight in each set, and what that is of
 * 100. A family's share is the sum of its parts'.
 */
export const weightRows = (
  appraisal: Appraisal,
  analysis: Analysis,
  sets: readonly WeightSetRecord[],
  locked: boolean,
): readonly GridRow[] => {
  const shareOf = sharesBy(analysis);
  const cellOf = (node: CriterionNode, set: WeightSetRecord): GridCell => {
    const paired = set.method === 'pairwise';
    const raw = paired ? undefined : appraisal.weight.get(weightId(set.id, node.id))?.raw;
    const share = shareOf(node, set.id);
    return {
      text: raw === undefined ? '' : `${raw}`,
      shown: raw === undefined ? '' : shownWeight(raw),
      fixed: locked ? lockedReason : paired ? pairedReason : null,
      mark: { share, place: set.method === 'rank-order-centroid' && raw !== undefined },
      ...(share === null ? {} : { says: `${share} of 100` }),
    };
  };
  const rowsOf = (nodes: readonly CriterionNode[], indent: number): readonly GridRow[] =>
    nodes.flatMap((node) => {
      const code = appraisal.criterion.get(node.id)?.code ?? '';
      return [
        {
          key: node.id,
          lead: [{ text: node.name, note: code, indent }],
          cells: sets.map((set) => cellOf(node, set)),
        },
        ...rowsOf(node.children, indent + 1),
      ];
    });
  return rowsOf(criterionTree(appraisal.criterion.values()), 0);
};

/**
 * Sum of the raw weights at the top of the tree, by set: only the proportions to it count. Null for places and pairs,
 * which are not for adding up.
 */
export const rawSums = (
  appraisal: Appraisal,
  sets: readonly WeightSetRecord[],
): readonly { readonly set: string; readonly sum: number | null }[] => {
  const tops = criterionTree(appraisal.criterion.values());
  return sets.map(({ id, method }) => ({
    set: id,
    sum:
      method === 'direct' || method === 'swing'
        ? tops.reduce((sum, top) => sum + (appraisal.weight.get(weightId(id, top.id))?.raw ?? 0), 0)
        : null,
  }));
};

/**
 * The swing question for one criterion, from its own worst to its own best, never the spread of today's options
 * (Goodwin and Wright, Decision Analysis for Management Judgment; DCLG, Multi-criteria analysis: a manual, 2009).
 */
export const swingQuestion = (appraisal: Appraisal, criterion: string): string => {
  const record = appraisal.criterion.get(criterion);
  if (!record) return '';
  const jump = jumpOf(appraisal, criterion);
  return jump === null
    ? `How much does ${record.name} as a whole matter beside the other criteria of its level? Its own parts share what it gets.`
    : `How much does it matter to go from “${jump.from}” (0) to “${jump.to}” (100) on ${record.name}, beside the same jump on the other criteria?`;
};
