import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';

/** A criterion with how deep it stands in the tree; 0 at the top. */
export interface TreeRow {
  readonly criterion: CriterionRecord;
  readonly depth: number;
  /** True when it has parts of its own: then only they are scored. */
  readonly divided: boolean;
}

/** All criteria, each followed by its parts. */
export const treeRows = (appraisal: Appraisal): readonly TreeRow[] => {
  const all = inOrder(appraisal, 'criterion');
  const walk = (parent: string | null, depth: number): readonly TreeRow[] =>
    all
      .filter((criterion) => criterion.parent === parent)
      .flatMap((criterion) => {
        const parts = walk(criterion.id, depth + 1);
        return [{ criterion, depth, divided: parts.length > 0 }, ...parts];
      });
  return walk(null, 0);
};

/** A criterion with its parts, as the tree on screen draws it. */
export interface TreeNode {
  readonly id: string;
  readonly criterion: CriterionRecord;
  readonly children: readonly TreeNode[];
}

/** The criteria at the top with everything under them; new objects every time, so that each row is drawn as it is now. */
export const treeNodes = (appraisal: Appraisal): readonly TreeNode[] => {
  const all = inOrder(appraisal, 'criterion');
  const under = (parent: string | null): readonly TreeNode[] =>
    all
      .filter((criterion) => criterion.parent === parent)
      .map((criterion) => ({ id: criterion.id, criterion, children: under(criterion.id) }));
  return under(null);
};

/** The criterion and everything under it: what it cannot be made a part of. */
export const withParts = (appraisal: Appraisal, id: string): ReadonlySet<string> => {
  const all = inOrder(appraisal, 'criterion');
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { id: part, parent } of all) if (parent !== null && found.has(parent)) found.add(part);
  }
  return found;
};

/**
 * A short code in capitals from a name: "Quality and safety" → "QUAL"; a number is added where the code is taken.
 *
 * @param taken codes already in use
 */
export const codeFor = (name: string, taken: ReadonlySet<string>): string => {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9 ]/g, '');
  const stem =
    (letters.split(' ').find((word) => word.length > 2) ?? letters.replaceAll(' ', '')).slice(0, 4) || 'C';
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) {
    const code = `${stem}${number}`;
    if (!taken.has(code)) return code;
  }
};
