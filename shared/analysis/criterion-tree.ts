import type { CriterionRecord } from '../records/criterion.ts';

/** A criterion with its parts; one without parts is a leaf, and only leaves are scored. */
export interface CriterionNode {
  readonly id: string;
  readonly name: string;
  readonly children: readonly CriterionNode[];
}

/** Compares records by the place the user gave them, then by id, so that every machine shows the same order. */
export const byOrder = (
  a: { readonly order: number; readonly id: string },
  b: { readonly order: number; readonly id: string },
): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/** The criteria at the top of the tree with everything under them, in table order. */
export const criterionTree = (criteria: Iterable<CriterionRecord>): readonly CriterionNode[] => {
  const byParent = new Map<string | null, CriterionRecord[]>();
  for (const criterion of [...criteria].sort(byOrder)) {
    const siblings = byParent.get(criterion.parent);
    if (siblings) siblings.push(criterion);
    else byParent.set(criterion.parent, [criterion]);
  }
  // Whatever hangs from a missing parent, or goes round in a circle, is not reached from the top and takes no part.
  const build = (criterion: CriterionRecord): CriterionNode => ({
    id: criterion.id,
    name: criterion.name,
    children: (byParent.get(criterion.id) ?? []).map(build),
  });
  return (byParent.get(null) ?? []).map(build);
};

/** The leaves in table order: a depth-first walk. */
export const leavesOf = (nodes: readonly CriterionNode[]): readonly CriterionNode[] =>
  nodes.flatMap((node) => (node.children.length === 0 ? [node] : leavesOf(node.children)));

/** Every criterion that has parts, in table order, a family before the families within it. */
export const familiesOf = (nodes: readonly CriterionNode[]): readonly CriterionNode[] =>
  nodes.flatMap((node) => (node.children.length === 0 ? [] : [node, ...familiesOf(node.children)]));
