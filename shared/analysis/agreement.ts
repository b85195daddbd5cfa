import type { Standing } from './analysis.ts';
import type { Agreement, CellAgreement, OwnRankings } from './analysis-people.ts';
import { concordanceOf } from './concordance.ts';
import { cellOf } from './grid.ts';
import type { AppraisalIndex } from './index-appraisal.ts';
import { gatherOwnScores, type OwnScores, ownScore } from './own-scores.ts';
import type { Ranked } from './rank.ts';
import { same } from './tolerance.ts';

/**
 * How far people agree: cell by cell, in their rankings, and on who should be in front.
 *
 * A stand-in (a scorer that speaks for several people) counts as many times as it does, but one stand-in alone says
 * nothing of how far its people agree: cells and rankings need two scorers. Measured criteria are nobody's judgement
 * and have no cells here; their values count in every person's total alike. Someone has a total of their own with a
 * score of their own in every weighed cell of the options that have a total in the ranking; what a what-if puts into a
 * cell changes nobody's own score.
 *
 * @returns points of 0-100; W as in `concordanceOf`
 */
export const agreementOf = (index: AppraisalIndex, ranked: Ranked): Agreement => {
  const own = gatherOwnScores(index);
  const withCost = rankingsIn(index, ranked, own, 'withCost');
  return {
    cells: cellsIn(index, own),
    withCost,
    benefitOnly: ranked.hasCostCriteria ? rankingsIn(index, ranked, own, 'benefitOnly') : withCost,
  };
};

const rankingsIn = (
  index: AppraisalIndex,
  ranked: Ranked,
  own: OwnScores,
  name: 'withCost' | 'benefitOnly',
): OwnRankings => {
  const weights = name === 'withCost' ? ranked.weights : ranked.benefitWeights;
  const judges = judgesIn(index, ranked, own, { weights, standing: ranked[name] });
  const people = judges.reduce((sum, judge) => sum + judge.people, 0);
  const w =
    judges.length < 2
      ? null
      : concordanceOf(
          judges.map(({ totals }) => totals),
          judges.map((judge) => judge.people),
        );
  return {
    concordance: w === null ? null : { w, people, options: judges[0]?.totals.length ?? 0 },
    dissent: dissentIn(index, ranked[name], judges),
  };
};

/** Spread of each cell that two scorers or more have scored, widest standard deviation first; equal ones in table order. */
const cellsIn = (index: AppraisalIndex, own: OwnScores): CellAgreement[] => {
  const sorted = new Float64Array(own.scorers);
  const times = new Float64Array(own.scorers);
  const found: CellAgreement[] = [];
  for (const [row, option] of index.options.entries()) {
    for (const [column, criterion] of index.criteria.entries()) {
      const taken = sortCell(own, row * index.criteria.length + column, sorted, times);
      if (taken < 2) continue;
      const spread = spreadOf(sorted, times, taken);
      found.push({ option: option.id, criterion: criterion.id, ...spread });
    }
  }
  return found.sort((a, b) => b.deviation - a.deviation);
};

/** Writes a cell's scores in rising order with the people behind each, and returns how many there are. */
const sortCell = (
  { scores, scorers, heard }: OwnScores,
  cell: number,
  sorted: Float64Array,
  times: Float64Array,
): number => {
  let taken = 0;
  for (let scorer = 0; scorer < scorers; scorer += 1) {
    const value = scores[cell * scorers + scorer] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    let place = taken;
    for (; place > 0 && (sorted[place - 1] ?? 0) > value; place -= 1) {
      sorted[place] = sorted[place - 1] ?? 0;
      times[place] = times[place - 1] ?? 0;
    }
    sorted[place] = value;
    times[place] = heard[scorer] ?? 1;
    taken += 1;
  }
  return taken;
};

const spreadOf = (
  sorted: Float64Array,
  times: Float64Array,
  taken: number,
): Omit<CellAgreement, 'option' | 'criterion'> => {
  let people = 0;
  let sum = 0;
  for (let at = 0; at < taken; at += 1) {
    people += times[at] ?? 0;
    sum += (times[at] ?? 0) * (sorted[at] ?? 0);
  }
  const [low, high] = [sorted[0] ?? 0, sorted[taken - 1] ?? 0];
  // A sum of equal scores can miss them in the last bits, which would be a spread where there is none.
  const mean = low === high ? low : sum / people;
  let squares = 0;
  for (let at = 0; at < taken; at += 1) squares += (times[at] ?? 0) * ((sorted[at] ?? 0) - mean) ** 2;
  const nth = (wanted: number): number => {
    let passed = 0;
    for (let at = 0; at < taken; at += 1) {
      passed += times[at] ?? 0;
      if (passed > wanted) return sorted[at] ?? 0;
    }
    return high;
  };
  const median = (nth(Math.floor((people - 1) / 2)) + nth(Math.floor(people / 2))) / 2;
  return { people, mean, median, low, high, deviation: Math.sqrt(squares / people) };
};

/**
 * What each scorer's own scores put in front under the agreed weights, by the scorer's place: one option, or several
 * that are level. Scorers without a total of their own for every ranked option are left out.
 */
export const ownLeaders = (index: AppraisalIndex, ranked: Ranked): ReadonlyMap<number, readonly string[]> => {
  const { weights, withCost } = ranked;
  const options = withCost.totals.flatMap(({ option, total }) => (total === null ? [] : [option]));
  const judges = judgesIn(index, ranked, gatherOwnScores(index), { weights, standing: withCost });
  return new Map(judges.map(({ scorer, totals }) => [scorer, firstOf(options, totals)]));
};

/** Someone with a total of their own for every option of the ranking. */
interface Judge {
  readonly scorer: number;
  readonly people: number;
  readonly group: number;
  /** Under the agreed weights, by option that has a total in the ranking. */
  readonly totals: Float64Array;
}

const judgesIn = (
  index: AppraisalIndex,
  { gathered }: Ranked,
  own: OwnScores,
  { weights, standing }: { readonly weights: readonly number[] | null; readonly standing: Standing },
): Judge[] => {
  const rows = standing.totals.flatMap(({ total }, row) => (total === null ? [] : [row]));
  if (!weights || rows.length === 0) return [];
  const columns = index.criteria.flatMap(({ scoring }, column) => {
    const weight = weights[column] ?? 0;
    return weight > 0 ? [{ column, weight, measured: scoring === 'measured' }] : [];
  });
  // Where everything that is weighed is measured, nobody judged anything.
  if (columns.every(({ measured }) => measured)) return [];
  const judges: Judge[] = [];
  for (const [scorer, people] of own.heard.entries()) {
    if (people === 0) continue;
    const totals = Float64Array.from(rows, (row) => {
      let sum = 0;
      for (const { column, weight, measured } of columns) {
        const value = measured
          ? cellOf(gathered.values, row, column)
          : ownScore(own, row * index.criteria.length + column, scorer);
        sum += weight * value;
      }
      return sum;
    });
    // A missing score is NaN and makes its total one.
    if (!totals.some(Number.isNaN))
      judges.push({ scorer, people, group: index.groupOf[scorer] ?? 0, totals });
  }
  return judges;
};

const firstOf = (options: readonly string[], totals: Float64Array): readonly string[] => {
  const highest = Math.max(...totals);
  return options.filter((_, place) => same(totals[place] ?? 0, highest));
};

/** Who puts another option in front than the ranking does; where its first place is shared, any of those is the leader. */
const dissentIn = (
  index: AppraisalIndex,
  { totals: ranked, ranking }: Standing,
  judges: readonly Judge[],
): OwnRankings['dissent'] => {
  const options = ranked.flatMap(({ option, total }) => (total === null ? [] : [option]));
  const leaders = new Set(ranking.first);
  const otherwise = new Map<string, { options: readonly string[]; people: number; groups: Uint32Array }>();
  let judged = 0;
  let withLeader = 0;
  for (const { people, group, totals } of judges) {
    judged += people;
    const first = firstOf(options, totals);
    if (first.some((option) => leaders.has(option))) {
      withLeader += people;
      continue;
    }
    const key = first.join(' ');
    const held = otherwise.get(key) ?? {
      options: first,
      people: 0,
      groups: new Uint32Array(index.groups.length),
    };
    held.people += people;
    held.groups[group] = (held.groups[group] ?? 0) + people;
    otherwise.set(key, held);
  }
  const place = ({ options: [first] }: { readonly options: readonly string[] }): number =>
    options.indexOf(first ?? '');
  return {
    judged,
    withLeader,
    otherwise: [...otherwise.values()]
      .sort((a, b) => b.people - a.people || place(a) - place(b) || a.options.length - b.options.length)
      .map(({ options: first, people, groups }) => ({
        options: [...first],
        people,
        groups: index.groups.flatMap((group, at) => {
          const count = groups[at] ?? 0;
          return count > 0 ? [{ group, people: count }] : [];
        }),
      })),
  };
};
