import type { Analysis, Disagreement } from './analysis.ts';
import type { Grid } from './grid.ts';
import type { AppraisalIndex } from './index-appraisal.ts';
import { gatherOwnScores, type OwnScores } from './own-scores.ts';
import { above } from './tolerance.ts';
import { valueAt } from './value-function.ts';

/** One value for each option and criterion, and what the groups behind it said. */
export interface GatheredValues {
  /** Agreed score; else the mean of the groups' averages; else missing. Measured criteria: the figure's value. */
  readonly values: Grid;
  /** By cell: 0 missing, 1 from the scorers, 2 agreed, 3 measured. */
  readonly origins: Uint8Array;
  /** Cells of measured criteria whose figure lies beyond the points of the value function, in table order. */
  readonly clipped: readonly number[];
  /** By cell, then by group: the average of the group's scorers, NaN where none has scored. */
  readonly groupAverages: Float64Array;
  /** By cell, then by group: how many of the group have scored. */
  readonly groupCounts: Uint32Array;
  /** How many people have scored at least one cell. */
  readonly scorers: number;
}

const originNames = ['missing', 'assessors', 'agreed', 'measured'] as const;
/** Places in it. */
export const scorersOrigin = 1;
const agreedOrigin = 2;
const measuredOrigin = 3;

/**
 * What the scores come to. A cell takes its agreed score; without one, the mean of the groups' averages, so that a
 * group of seven counts no more than a group of two. A group's average is the mean or the median of its scorers, as
 * the appraisal says. Scores of options, criteria or scorers that take no part are passed over, and so are scores on a
 * measured criterion: its value is that of the likely figure (see `valueAt`), or missing without one.
 */
export const gatherValues = (index: AppraisalIndex): GatheredValues => {
  const held = gatheredBefore.get(index.scores);
  if (held?.scoredBy.every((table, place) => table === index.scoredBy[place])) return held.gathered;
  const gathered = gather(index);
  gatheredBefore.set(index.scores, { scoredBy: index.scoredBy, gathered });
  return gathered;
};

/**
 * Tables never change, so what was gathered from a table stays true while it is in use: an edit of a weight or a cost
 * does not walk 80,000 scores again. Entries go when their table does.
 */
const gatheredBefore = new WeakMap<
  AppraisalIndex['scores'],
  { readonly scoredBy: readonly unknown[]; readonly gathered: GatheredValues }
>();

const gather = (index: AppraisalIndex): GatheredValues => {
  const own = gatherOwnScores(index);
  const measured = index.criteria.some(({ scoring }) => scoring === 'measured');
  const columns = index.criteria.length;
  const values = own.agreed.slice();
  const origins = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : agreedOrigin));
  const { groupAverages, groupCounts } = averagesByGroup(index, own, () => true);
  for (let cell = 0; cell < own.cells; cell += 1) {
    if (origins[cell] === agreedOrigin) continue;
    const mean = meanOfGroups(groupAverages, groupCounts, index.groups.length, cell);
    if (Number.isNaN(mean)) continue;
    values[cell] = mean;
    origins[cell] = scorersOrigin;
  }
  const clipped = measured ? gatherMeasures(index, values, origins) : [];
  const grid = { rows: index.options.length, columns, cells: values };
  const scorers = own.heard.reduce((sum, people) => sum + people, 0);
  return { values: grid, origins, clipped, groupAverages, groupCounts, scorers };
};

/**
 * Average of each group's scorers in each cell, the mean or the median as the appraisal says.
 *
 * @param keeps whether the scorer at a place is heard
 * @returns by cell, then by group: the average, NaN where none has scored; and how many people have
 */
export const averagesByGroup = (
  index: AppraisalIndex,
  { scores, scorers, cells, heard }: OwnScores,
  keeps: (scorer: number) => boolean,
): Pick<GatheredValues, 'groupAverages' | 'groupCounts'> => {
  const groups = index.groups.length;
  const kept = Uint32Array.from(heard.keys()).filter((scorer) => heard[scorer] !== 0 && keeps(scorer));
  const groupCounts = new Uint32Array(cells * groups);
  const scoreCounts = new Uint32Array(cells * groups);
  const slots = new Int32Array(cells * kept.length);
  const given = new Float64Array(cells * kept.length);
  let taken = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    for (const scorer of kept) {
      const value = scores[cell * scorers + scorer] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const slot = cell * groups + (index.groupOf[scorer] ?? 0);
      groupCounts[slot] = (groupCounts[slot] ?? 0) + (heard[scorer] ?? 1);
      scoreCounts[slot] = (scoreCounts[slot] ?? 0) + 1;
      slots[taken] = slot;
      given[taken] = value;
      taken += 1;
    }
  }
  const groupAverages = averagesBySlot(scoreCounts, slots, given, taken, index.own.averaging);
  return { groupAverages, groupCounts };
};

/** Mean of the groups' averages in a cell: each group once, whatever its number; NaN where no group has scored. */
export const meanOfGroups = (
  averages: Float64Array,
  counts: Uint32Array,
  groups: number,
  cell: number,
): number => {
  let sum = 0;
  let heard = 0;
  for (let slot = cell * groups; slot < (cell + 1) * groups; slot += 1) {
    if (counts[slot] === 0) continue;
    sum += averages[slot] ?? 0;
    heard += 1;
  }
  return heard > 0 ? sum / heard : Number.NaN;
};

/** Writes the values of measured criteria into the cells, and returns the cells whose figure is beyond the points. */
const gatherMeasures = (
  { criteria, measures, rowOf, columnOf }: AppraisalIndex,
  values: Float64Array,
  origins: Uint8Array,
): readonly number[] => {
  const clipped: number[] = [];
  measures.each(({ option, criterion, likely }) => {
    const row = rowOf.get(option);
    const column = columnOf.get(criterion);
    if (row === undefined || column === undefined || likely === null) return;
    const { scoring, measured } = criteria[column] ?? {};
    if (scoring !== 'measured' || !measured || measured.points.length === 0) return;
    const cell = row * criteria.length + column;
    const found = valueAt(measured.points, likely);
    values[cell] = found.value + 0;
    origins[cell] = measuredOrigin;
    if (found.clipped) clipped.push(cell);
  });
  return clipped.sort((a, b) => a - b);
};

/**
 * Average of the scores in each slot, NaN in an empty one. Sorting within the slot serves the median, and makes a mean
 * independent of the order in which the records happen to be stored.
 *
 * @param counts how many scores each slot has
 * @param slots slot of each score
 * @param given the scores; those from place `taken` on are passed over
 */
const averagesBySlot = (
  counts: Uint32Array,
  slots: Int32Array,
  given: Float64Array,
  taken: number,
  averaging: 'mean' | 'median',
): Float64Array => {
  const starts = new Uint32Array(counts.length + 1);
  for (let slot = 0; slot < counts.length; slot += 1) {
    starts[slot + 1] = (starts[slot] ?? 0) + (counts[slot] ?? 0);
  }
  const next = starts.slice();
  const sorted = new Float64Array(taken);
  for (let at = 0; at < taken; at += 1) {
    const slot = slots[at] ?? 0;
    const value = given[at] ?? 0;
    const start = starts[slot] ?? 0;
    let place = next[slot] ?? 0;
    next[slot] = place + 1;
    for (; place > start && (sorted[place - 1] ?? 0) > value; place -= 1) {
      sorted[place] = sorted[place - 1] ?? 0;
    }
    sorted[place] = value;
  }
  const averages = new Float64Array(counts.length).fill(Number.NaN);
  for (let slot = 0; slot < counts.length; slot += 1) {
    const start = starts[slot] ?? 0;
    const count = counts[slot] ?? 0;
    if (count === 0) continue;
    if (averaging === 'median') {
      const low = sorted[start + ((count - 1) >> 1)] ?? 0;
      const high = sorted[start + (count >> 1)] ?? 0;
      averages[slot] = (low + high) / 2;
    } else {
      let sum = 0;
      for (let at = start; at < start + count; at += 1) sum += sorted[at] ?? 0;
      averages[slot] = sum / count;
    }
  }
  return averages;
};

/** Where each value comes from, by option, then by criterion. */
export const originsOf = ({ values, origins }: GatheredValues): Analysis['scores']['origins'] =>
  Array.from({ length: values.rows }, (_, row) =>
    Array.from(
      origins.subarray(row * values.columns, (row + 1) * values.columns),
      (origin) => originNames[origin as 0 | 1 | 2 | 3],
    ),
  );

/**
 * Whether the scores count as one person's judgement: less than half of what is weighed (weight × option, of the cells
 * that have a value) was heard from two people or more.
 *
 * A cell scored by two people or more is heard from them. An agreed score says that people settled it together, and the
 * scorers recorded are those who did; that is believed where the records bear it out: two people or more, and at least
 * half of all scorers recorded, have left a score of their own somewhere. So a workshop that noted single scores only
 * where it was divided is heard, and an author's own scores are not, whatever two people add in a cell or two. A
 * measured value is nobody's judgement: it counts as heard.
 *
 * @param weights by criterion, or null while there are none: then every criterion counts alike
 * @param recorded how many scorers the appraisal lists
 */
export const isSingleVoice = (
  { values, origins, groupCounts, scorers }: GatheredValues,
  weights: readonly number[] | null,
  recorded: number,
): boolean => {
  const settledTogether = scorers >= 2 && scorers * 2 >= recorded;
  const groups = groupCounts.length / Math.max(1, origins.length);
  let heard = 0;
  let all = 0;
  for (const [cell, origin] of origins.entries()) {
    if (origin === 0) continue;
    const weight = weights?.[cell % values.columns] ?? 1;
    all += weight;
    let people = 0;
    for (let slot = cell * groups; slot < (cell + 1) * groups; slot += 1) people += groupCounts[slot] ?? 0;
    if (people >= 2 || origin === measuredOrigin || (origin === 2 && settledTogether)) heard += weight;
  }
  return all === 0 || above(all / 2, heard);
};

/** How many cells have no value. */
export const missingIn = ({ origins }: Pick<GatheredValues, 'origins'>): number =>
  origins.reduce((missing, origin) => missing + (origin === 0 ? 1 : 0), 0);

/**
 * Cells where two groups or more have scored and their averages differ, widest first; equal spreads in table order.
 * Each group's figure is the mean or the median of its scorers, as the appraisal says.
 */
export const disagreementsIn = (
  index: AppraisalIndex,
  { groupAverages, groupCounts }: GatheredValues,
): Disagreement[] => {
  const found: Disagreement[] = [];
  const groupNumber = index.groups.length;
  for (const [row, option] of index.options.entries()) {
    for (const [column, criterion] of index.criteria.entries()) {
      const first = (row * index.criteria.length + column) * groupNumber;
      const groups = index.groups.flatMap((group, place) => {
        const count = groupCounts[first + place] ?? 0;
        return count === 0 ? [] : [{ group, mean: groupAverages[first + place] ?? 0, count }];
      });
      if (groups.length < 2) continue;
      const lowest = Math.min(...groups.map(({ mean }) => mean));
      const highest = Math.max(...groups.map(({ mean }) => mean));
      if (above(highest, lowest)) {
        found.push({
          option: option.id,
          criterion: criterion.id,
          groups,
          lowest,
          highest,
          spread: highest - lowest,
        });
      }
    }
  }
  return found.sort((a, b) => b.spread - a.spread);
};

/** Cells whose figure lies beyond the points of the value function, in table order. */
export const clippedIn = (
  { options, criteria }: AppraisalIndex,
  { clipped }: GatheredValues,
): Analysis['scores']['clipped'] =>
  clipped.flatMap((cell) => {
    const option = options[Math.floor(cell / criteria.length)];
    const criterion = criteria[cell % criteria.length];
    return option && criterion ? [{ option: option.id, criterion: criterion.id }] : [];
  });
