import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { withParts } from './criterion-tree.ts';

/** A place in the tree: under a criterion or at the top, before one of those there or last among them. */
export interface TreePlace {
  readonly parent: string | null;
  /** Null for the last place. */
  readonly before: string | null;
}

/** The four steps a criterion can take by a button or a key. */
export type Step = 'up' | 'down' | 'in' | 'out';

const childrenOf = (appraisal: Appraisal, parent: string | null): readonly CriterionRecord[] =>
  inOrder(appraisal, 'criterion').filter((criterion) => criterion.parent === parent);

const named = (criterion: CriterionRecord | null | undefined): string =>
  criterion?.name.trim() || criterion?.code || 'a criterion';

/** The place after a criterion, among its own kind. */
export const placeAfter = (appraisal: Appraisal, id: string): TreePlace => {
  const parent = appraisal.criterion.get(id)?.parent ?? null;
  const siblings = childrenOf(appraisal, parent);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  return { parent, before: siblings[at + 1]?.id ?? null };
};

/** Where each step leads from a criterion's place; null where it cannot be taken. */
export const stepsFrom = (appraisal: Appraisal, id: string): Readonly<Record<Step, TreePlace | null>> => {
  const parent = appraisal.criterion.get(id)?.parent ?? null;
  const siblings = childrenOf(appraisal, parent);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  const above = siblings[at - 1];
  const below = siblings[at + 1];
  return {
    up: above ? { parent, before: above.id } : null,
    down: below ? { parent, before: siblings[at + 2]?.id ?? null } : null,
    in: above ? { parent: above.id, before: null } : null,
    out: parent === null ? null : placeAfter(appraisal, parent),
  };
};

/** Whether a criterion may stand there: not under itself, nor under one of its own parts. */
export const mayStand = (appraisal: Appraisal, id: string, { parent }: TreePlace): boolean =>
  parent === null || (appraisal.criterion.get(parent) !== undefined && !withParts(appraisal, id).has(parent));

/** "Move Quality under Care", "Move Quality out of Care", "Move Quality above Access". */
const labelOf = (
  appraisal: Appraisal,
  moved: CriterionRecord,
  parent: string | null,
  next: CriterionRecord | undefined,
  previous: CriterionRecord | undefined,
): string => {
  const name = `Move ${named(moved)}`;
  if (parent === moved.parent) {
    return next ? `${name} above ${named(next)}` : `${name} below ${named(previous)}`;
  }
  const left = moved.parent === null ? null : appraisal.criterion.get(moved.parent);
  const upwards = left && (parent === null || withParts(appraisal, parent).has(left.id));
  return upwards
    ? `${name} out of ${named(left)}`
    : `${name} under ${named(appraisal.criterion.get(parent ?? ''))}`;
};

/**
 * The one edit that puts a criterion, with its parts, in another place. Null when it stands there already or cannot
 * stand there. The others keep their order keys as long as there is room between two of them.
 */
export const moveChange = (appraisal: Appraisal, id: string, place: TreePlace): Change | null => {
  const moved = appraisal.criterion.get(id);
  if (!moved || !mayStand(appraisal, id, place)) return null;
  const { parent } = place;
  const there = childrenOf(appraisal, parent);
  // Before itself is where it stands: the next one says the same place without it.
  const before = place.before === id ? placeAfter(appraisal, id).before : place.before;
  const others = there.filter((sibling) => sibling.id !== id);
  const found = others.findIndex((sibling) => sibling.id === before);
  const at = found < 0 ? others.length : found;
  if (parent === moved.parent && there[at]?.id === id) return null;
  const [previous, next] = [others[at - 1], others[at]];
  const label = labelOf(appraisal, moved, parent, next, previous);
  const order = between(previous?.order, next?.order);
  if (order !== null) return { label, put: [{ ...moved, parent, order }] };
  const all = [...others.slice(0, at), { ...moved, parent }, ...others.slice(at)];
  return {
    label,
    put: all
      .map((sibling, index) => ({ ...sibling, order: index + 1 }))
      .filter((sibling) => sibling.id === id || sibling.order !== appraisal.criterion.get(sibling.id)?.order),
  };
};

/** An order key between two; null when there is no room between them. */
const between = (low: number | undefined, high: number | undefined): number | null => {
  if (low === undefined) return high === undefined ? 1 : high - 1;
  if (high === undefined) return low + 1;
  const middle = (low + high) / 2;
  return middle > low && middle < high ? middle : null;
};
