import type { CriterionNode } from './criterion-tree.ts';
import type { Judgements } from './judgements.ts';
import { tolerance } from './tolerance.ts';

/** A square matrix of ratios, row by row: how many times more the row matters than the column. */
export interface RatioMatrix {
  readonly size: number;
  readonly cells: Float64Array;
}

/** Weights from ratios, and how far the ratios contradict each other. */
export interface Priorities {
  /** Principal eigenvector, summing to 1. */
  readonly weights: readonly number[];
  /** Principal eigenvalue: the size of the matrix where no ratio contradicts another, else more. */
  readonly lambdaMax: number;
  /** (λmax − n) / (n − 1). */
  readonly index: number;
  /** The index by that of random ratios; 0 for one or two criteria, which cannot contradict themselves. */
  readonly ratio: number;
}

/** A comparison that contradicts the others most, and what would mend it. */
export interface WorstPair {
  readonly row: number;
  readonly column: number;
  /** How many times more the row is said to matter than the column. */
  readonly ratio: number;
  /** The ratio on the 1 to 9 scale, either way round, that leaves the least contradiction. */
  readonly suggested: number;
  /** Consistency ratio of the whole with the suggested ratio in its place. */
  readonly after: number;
}

/** Saaty's limit: above it, comparisons contradict each other so much that they should be looked at again. */
export const acceptableRatio = 0.1;

/** Consistency index of random reciprocal matrices of 1 to 15 criteria (Saaty, The Analytic Hierarchy Process, 1980). */
const randomIndices = [
  0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
] as const;

/** Saaty's random index; above 15 criteria the fit of Alonso and Lamata (2006), which carries it on. */
const randomIndex = (size: number): number =>
  randomIndices[size - 1] ?? (1.7699 * size - 4.3513) / (size - 1);

/** The answers offered when two criteria are compared: 1/9 to 1, and 1 to 9. */
const scale = [9, 8, 7, 6, 5, 4, 3, 2].flatMap((times) => [1 / times, times]).concat(1);

const converged = 1e-13;
const mostSteps = 10_000;

/**
 * Weights from pairwise ratios: the principal eigenvector by power iteration, which converges for every matrix of
 * positive numbers (Saaty 1980; Perron and Frobenius).
 *
 * @param matrix of positive finite numbers, with ratio (b, a) the inverse of (a, b)
 */
export const prioritiesOf = ({ size, cells }: RatioMatrix): Priorities => {
  let weights = new Float64Array(size).fill(1 / size);
  let next = new Float64Array(size);
  let lambdaMax = size;
  for (let step = 0; step < mostSteps; step += 1) {
    lambdaMax = 0;
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let column = 0; column < size; column += 1) {
        sum += (cells[row * size + column] ?? 0) * (weights[column] ?? 0);
      }
      next[row] = sum;
      lambdaMax += sum;
    }
    let moved = 0;
    for (let row = 0; row < size; row += 1) {
      const share = (next[row] ?? 0) / lambdaMax;
      moved = Math.max(moved, Math.abs(share - (weights[row] ?? 0)));
      next[row] = share;
    }
    [weights, next] = [next, weights];
    if (moved < converged) break;
  }
  const excess = lambdaMax - size;
  const index = size < 3 || excess <= tolerance ? 0 : excess / (size - 1);
  return {
    weights: Array.from(weights),
    lambdaMax,
    index,
    ratio: index === 0 ? 0 : index / randomIndex(size),
  };
};

const withRatio = ({ size, cells }: RatioMatrix, row: number, column: number, ratio: number): RatioMatrix => {
  const changed = cells.slice();
  changed[row * size + column] = ratio;
  changed[column * size + row] = 1 / ratio;
  return { size, cells: changed };
};

/** How many of the comparisons that contribute most are tried. */
const tried = 10;

/**
 * The comparison that contributes most to the contradiction, and the ratio on the 1 to 9 scale that mends most of it.
 * With e = ratio × weight of the column / weight of the row, n × λmax is the sum of all e, so a comparison's part in
 * λmax − n is (e + 1/e − 2) / n exactly. Of equal parts (with three criteria all are) the one that mends most is named.
 *
 * @returns null where no comparison can be improved on the scale
 */
export const worstPairOf = (matrix: RatioMatrix, { weights, ratio: now }: Priorities): WorstPair | null => {
  const { size, cells } = matrix;
  const pairs = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size - row - 1 }, (__, step) => {
      const column = row + step + 1;
      const ratio = cells[row * size + column] ?? 1;
      const e = (ratio * (weights[column] ?? 0)) / (weights[row] ?? 1);
      return { row, column, ratio, part: e + 1 / e - 2 };
    }),
  )
    .flat()
    .sort((a, b) => b.part - a.part)
    .slice(0, tried);
  let worst: (WorstPair & { readonly part: number }) | null = null;
  for (const pair of pairs) {
    if (worst && pair.part < worst.part - 1e-6) break;
    const mended = scale
      .map((suggested) => ({
        suggested,
        after: prioritiesOf(withRatio(matrix, pair.row, pair.column, suggested)).ratio,
      }))
      .reduce((best, other) => (other.after < best.after ? other : best));
    if (mended.after < (worst?.after ?? now) - 1e-9) worst = { ...pair, ...mended };
  }
  if (!worst) return null;
  const { part: _, ...found } = worst;
  return found;
};

/** Ratios of a family, and the pairs that are not compared yet or not with a number above 0. */
export const comparisonsIn = (
  family: readonly Pick<CriterionNode, 'id'>[],
  judgements: Judgements,
): {
  readonly matrix: RatioMatrix;
  readonly missing: readonly (readonly [row: number, column: number])[];
  readonly wrong: readonly (readonly [row: number, column: number])[];
} => {
  const size = family.length;
  const cells = new Float64Array(size * size).fill(1);
  const missing: (readonly [number, number])[] = [];
  const wrong: (readonly [number, number])[] = [];
  for (const [row, { id }] of family.entries()) {
    for (let column = row + 1; column < size; column += 1) {
      const ratio = judgements.ratio(id, family[column]?.id ?? '');
      if (ratio === undefined) missing.push([row, column]);
      else if (!(ratio > 0 && Number.isFinite(ratio))) wrong.push([row, column]);
      else {
        cells[row * size + column] = ratio;
        cells[column * size + row] = 1 / ratio;
      }
    }
  }
  return { matrix: { size, cells }, missing, wrong };
};

/** How consistent the comparisons of one family are. */
export interface FamilyConsistency {
  /** Id of the criterion that the compared ones are parts of; null at the top. */
  readonly family: string | null;
  /** Consistency ratio: 0 without contradiction, above `acceptableRatio` worth another look. */
  readonly ratio: number;
  /** Only above `acceptableRatio`: the comparison that contributes most, by the record it is kept in. */
  readonly worst: {
    readonly criterion: string;
    readonly over: string;
    readonly ratio: number;
    readonly suggested: number;
    readonly after: number;
  } | null;
}

/**
 * The consistency of every family of three or more that is compared in full, top of the tree first. Drawn by the weights
 * stage beside the comparisons; the analysis holds the same under `weights.sets[].consistency`.
 */
export const pairwiseConsistency = (
  roots: readonly CriterionNode[],
  judgements: Judgements,
): readonly FamilyConsistency[] => {
  const own = (parent: string | null, family: readonly CriterionNode[]): readonly FamilyConsistency[] => [
    ...familyConsistency(parent, family, judgements),
    ...family.flatMap(({ id, children }) => (children.length > 0 ? own(id, children) : [])),
  ];
  return own(null, roots);
};

const familyConsistency = (
  parent: string | null,
  family: readonly CriterionNode[],
  judgements: Judgements,
): readonly FamilyConsistency[] => {
  if (family.length < 3) return [];
  const { matrix, missing, wrong } = comparisonsIn(family, judgements);
  if (missing.length > 0 || wrong.length > 0) return [];
  const priorities = prioritiesOf(matrix);
  const worst = priorities.ratio > acceptableRatio ? worstPairOf(matrix, priorities) : null;
  return [{ family: parent, ratio: priorities.ratio, worst: worst && asKept(family, worst) }];
};

/** A comparison as its record has it: under the criterion whose id comes first. */
const asKept = (
  family: readonly CriterionNode[],
  { row, column, ratio, suggested, after }: WorstPair,
): FamilyConsistency['worst'] => {
  const [first, second] = [family[row]?.id ?? '', family[column]?.id ?? ''];
  return first < second
    ? { criterion: first, over: second, ratio, suggested, after }
    : { criterion: second, over: first, ratio: 1 / ratio, suggested: 1 / suggested, after };
};
