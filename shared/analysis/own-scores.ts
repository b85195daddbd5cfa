import type { AppraisalIndex } from './index-appraisal.ts';

/** What was settled together, and what every scorer gave, one by one: what `gatherValues` sums up. */
export interface OwnScores {
  /** By cell of options × criteria: the agreed score, NaN without one. */
  readonly agreed: Float64Array;
  /** By cell, then by the scorer's place: the score, NaN where that scorer gave none. */
  readonly scores: Float64Array;
  /** Number of scorers recorded, and of cells. */
  readonly scorers: number;
  readonly cells: number;
  /** By the scorer's place: the people that a scorer with a score in any cell speaks for, 0 without one. */
  readonly heard: Uint32Array;
}

/** In place of a scorer's id on a moderated score, as in the score record. */
const agreedScore = 'agreed';

/**
 * One pass over the scores into typed arrays. Scores of options, criteria or scorers that take no part are passed over,
 * and so are scores on a measured criterion: its value is nobody's own.
 */
export const gatherOwnScores = (index: AppraisalIndex): OwnScores => {
  const held = gatheredBefore.get(index.scores);
  if (held?.scoredBy.every((table, place) => table === index.scoredBy[place])) return held.own;
  const own = gather(index);
  gatheredBefore.set(index.scores, { scoredBy: index.scoredBy, own });
  return own;
};

/** As in `gatherValues`: true while the tables are in use, gone when they are. */
const gatheredBefore = new WeakMap<
  AppraisalIndex['scores'],
  { readonly scoredBy: readonly unknown[]; readonly own: OwnScores }
>();

const gather = ({
  rowOf,
  columnOf,
  scorerOf,
  peopleOf,
  options,
  criteria,
  scores: table,
}: AppraisalIndex): OwnScores => {
  const columns = criteria.length;
  const scorers = peopleOf.length;
  const cells = options.length * columns;
  const agreed = new Float64Array(cells).fill(Number.NaN);
  const scores = new Float64Array(cells * scorers).fill(Number.NaN);
  const heard = new Uint32Array(scorers);
  const measured = Uint8Array.from(criteria, ({ scoring }) => (scoring === 'measured' ? 1 : 0));
  table.each(({ option, criterion, assessor, value }) => {
    if (value === null) return;
    const row = rowOf.get(option);
    const column = columnOf.get(criterion);
    if (row === undefined || column === undefined || measured[column] === 1) return;
    const cell = row * columns + column;
    // Adding 0 turns −0, which JSON cannot hold, into 0.
    if (assessor === agreedScore) {
      agreed[cell] = value + 0;
      return;
    }
    const scorer = scorerOf.get(assessor);
    if (scorer === undefined) return;
    scores[cell * scorers + scorer] = value + 0;
    heard[scorer] = peopleOf[scorer] ?? 1;
  });
  return { agreed, scores, scorers, cells, heard };
};

/** What one scorer gave to one cell, NaN where nothing. */
export const ownScore = ({ scores, scorers }: OwnScores, cell: number, scorer: number): number =>
  scores[cell * scorers + scorer] ?? Number.NaN;
