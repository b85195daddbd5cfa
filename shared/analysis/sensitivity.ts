import type { Sensitivity } from './analysis.ts';
import { cellOf, columnsOf, type Grid } from './grid.ts';
import { same, tolerance } from './tolerance.ts';

type Line = Sensitivity['lines'][number];
type Stretch = Sensitivity['envelope'][number];
type Change = Sensitivity['changes'][number];

/** A straight line over the weight, 0 to 1, of one option's total. */
export interface TotalLine {
  readonly option: string;
  readonly at0: number;
  readonly at1: number;
}

/**
 * Total of each option with the weight of a group of criteria at 0 and at 1. Inside the group, and among the others,
 * weights keep their proportions; where all of them are 0 they share equally. In between, totals are linear:
 * at0 + t × (at1 − at0).
 *
 * @param options ids, by row of the grid
 * @param weights by column, summing to 1
 * @param group columns that move together: one criterion, or the leaves of a family
 * @returns lines with null at an end that rests on a missing score
 */
export const totalLines = (
  options: readonly string[],
  values: Grid,
  weights: readonly number[],
  group: readonly number[],
): Line[] => {
  const inside = new Set(group);
  const outside = weights.map((_, column) => column).filter((column) => !inside.has(column));
  const at1 = sharesAmong(weights, group);
  const at0 = sharesAmong(weights, outside);
  return options.map((option, row) => ({
    option,
    at0: totalUnder(values, row, at0),
    at1: totalUnder(values, row, at1),
  }));
};

type Shares = readonly { readonly column: number; readonly share: number }[];

const sharesAmong = (weights: readonly number[], columns: readonly number[]): Shares => {
  // Summed here, not taken from 1: near a weight of 1 the difference would be all rounding.
  const sum = columns.reduce((whole, column) => whole + (weights[column] ?? 0), 0);
  return columns.map((column) => ({
    column,
    share: sum > 0 ? (weights[column] ?? 0) / sum : 1 / columns.length,
  }));
};

const totalUnder = (values: Grid, row: number, shares: Shares): number | null => {
  let sum = 0;
  for (const { column, share } of shares) {
    if (share > 0) sum += share * cellOf(values, row, column);
  }
  return shares.length === 0 || Number.isNaN(sum) ? null : sum;
};

/**
 * The highest of the lines over 0 to 1, as stretches with who leads there, solved exactly: two lines cross where their
 * difference is 0, and along an upper envelope the slopes only rise.
 *
 * @returns stretches that join up from 0 to 1; options whose lines coincide lead together; none without lines
 */
export const upperEnvelope = (lines: readonly TotalLine[]): Stretch[] => {
  const slope = (line: TotalLine): number => line.at1 - line.at0;
  const highestAt0 = Math.max(...lines.map(({ at0 }) => at0));
  let current = steepest(lines.filter(({ at0 }) => same(at0, highestAt0)));
  const stretches: Stretch[] = [];
  let from = 0;
  while (current) {
    const { at0 } = current;
    const ownSlope = slope(current);
    let to = 1;
    let next: TotalLine[] = [];
    for (const line of lines) {
      const rise = slope(line) - ownSlope;
      if (rise <= tolerance) continue;
      const crossing = Math.max(from, (at0 - line.at0) / rise);
      if (next.length > 0 && same(crossing, to)) next.push(line);
      else if (crossing < to - tolerance) {
        to = crossing;
        next = [line];
      }
    }
    // A stretch too narrow for any weight to fall in is where several lines cross in one point.
    if (to - from > tolerance) {
      stretches.push({ from, to, leaders: alongside(lines, current) });
      from = to;
    }
    current = steepest(next);
  }
  return stretches;
};

const steepest = (lines: readonly TotalLine[]): TotalLine | undefined =>
  lines.reduce<TotalLine | undefined>(
    (best, line) => (best && best.at1 - best.at0 >= line.at1 - line.at0 ? best : line),
    undefined,
  );

const alongside = (lines: readonly TotalLine[], leader: TotalLine): string[] =>
  lines.filter(({ at0, at1 }) => same(at0, leader.at0) && same(at1, leader.at1)).map(({ option }) => option);

/**
 * The changes of leader met when moving away from a weight: upwards, nearest first, then downwards, nearest first.
 * A weight that lies on a change already has a shared first place, and moving off it is not listed.
 */
export const changesFrom = (envelope: readonly Stretch[], weight: number): Change[] => {
  const boundaries = envelope.flatMap((stretch, place) => {
    const [below, over] = [envelope[place - 1]?.leaders[0], stretch.leaders[0]];
    return below === undefined || over === undefined ? [] : [{ at: stretch.from, below, over }];
  });
  return [
    ...boundaries
      .filter(({ at }) => at > weight + tolerance)
      .map(({ at, below, over }) => ({ at, direction: 'above' as const, from: below, to: over })),
    ...boundaries
      .filter(({ at }) => at < weight - tolerance)
      .reverse()
      .map(({ at, below, over }) => ({ at, direction: 'below' as const, from: over, to: below })),
  ];
};

/** Lines, envelope and changes for a group of criteria whose weights move together. */
export const groupSensitivity = (
  options: readonly string[],
  values: Grid,
  weights: readonly number[],
  group: readonly number[],
): Omit<Sensitivity, 'criterion'> => {
  const weight = group.reduce((sum, column) => sum + (weights[column] ?? 0), 0);
  const lines = totalLines(options, values, weights, group);
  const ranked = lines.filter((_, row) => hasTotal(values, row, weights));
  const solid = ranked.flatMap(({ option, at0, at1 }) =>
    at0 === null || at1 === null ? [] : [{ option, at0, at1 }],
  );
  // An option that is ranked today but has no score on a criterion of weight 0 could lead anywhere: nothing is claimed.
  const envelope = solid.length === ranked.length ? upperEnvelope(solid) : [];
  return { weight, lines, envelope, changes: changesFrom(envelope, weight) };
};

const hasTotal = (values: Grid, row: number, weights: readonly number[]): boolean =>
  weights.every((weight, column) => weight === 0 || !Number.isNaN(cellOf(values, row, column)));

/**
 * One-way sensitivity of the ranking to each criterion's weight.
 *
 * @param criteria id and column of each criterion that counts; with fewer than two there is nothing to weigh against
 */
export const oneWaySensitivity = (
  options: readonly string[],
  values: Grid,
  weights: readonly number[],
  criteria: readonly { readonly id: string; readonly column: number }[],
): Sensitivity[] => {
  if (criteria.length < 2) return [];
  const columns = criteria.map(({ column }) => column);
  const counted = columnsOf(values, columns);
  const shares = columns.map((column) => weights[column] ?? 0);
  return criteria.map(({ id }, place) => ({
    criterion: id,
    ...groupSensitivity(options, counted, shares, [place]),
  }));
};

/**
 * One-way sensitivity of the ranking to the weight of each family: its criteria rise and fall together, in their own
 * proportions.
 *
 * @param families id and columns of each criterion that has parts
 * @param columns those that count, cost in or cost out; a family is cut to them, and one that holds none of them or all
 *   of them is left out, since there is nothing to weigh it against
 */
export const familySensitivity = (
  options: readonly string[],
  values: Grid,
  weights: readonly number[],
  families: readonly { readonly id: string; readonly columns: readonly number[] }[],
  columns: readonly number[],
): Sensitivity[] => {
  const counted = columnsOf(values, columns);
  const shares = columns.map((column) => weights[column] ?? 0);
  return families.flatMap(({ id, columns: own }) => {
    const members = new Set(own);
    const group = columns.flatMap((column, place) => (members.has(column) ? [place] : []));
    return group.length === 0 || group.length === columns.length
      ? []
      : [{ criterion: id, ...groupSensitivity(options, counted, shares, group) }];
  });
};
