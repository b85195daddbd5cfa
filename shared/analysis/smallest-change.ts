import { type Coefficients, type Constraint, solve } from 'yalps';
import type { SmallestChange } from './analysis-change.ts';
import { cellOf } from './grid.ts';
import { columnsOfAll, type RankedOptions, withTotals } from './ranked-options.ts';
import { tolerance } from './tolerance.ts';

/** Parts that the whole weight is cut into: numbers of a size that the solver's rounding is far below. */
const parts = 10_000;

/** Of the same size as a score's share of the scale: the solver takes anything smaller for 0. */
const precision = 1e-9;

/** A share of weight below this is what rounding left of one that is 0. */
const leastShare = 1e-10;

/** By how much the cost of one variable differs from the next, where ties among costs lead round in circles. */
const nudge = 1e-7;

/** Points by which the challenger may fall short where it can come level in one single point: still a tie. */
const ease = tolerance / 2;

/** A share of weight below this may be what rounding left, where the answer is short of level with it. */
const leastRemains = 1e-6;

/** How many times what rounding left short is asked for beyond level, at the most. */
const mostFurther = 64;

/** Points by which a rival may be ahead before it has to be reckoned with: less than a tie, more than rounding. */
const slack = tolerance / 10;

/**
 * For each option that is not in front, the weights nearest to today's at which it is level with or ahead of every
 * other: the least total movement, Σ |Δw|. A linear programme for each challenger, in what every weight gains and loses:
 *
 *   least Σ gained + Σ lost, where Σ gained = Σ lost, no weight loses more than it has, and
 *   Σ weight × (challenger's score − rival's score) ≥ 0 for every rival.
 *
 * Rivals come into the programme only once they would be ahead of its answer (constraint generation): most never do, and
 * an answer that they do not spoil is the answer with all of them. The least movement is unique, the weights need not be.
 *
 * Weight can be put on the criteria that count and on which every option with a total has a score; any other keeps the
 * weight of 0 that it has.
 *
 * @returns by challenger, in the user's order; null where no weights let it lead. None without weights or with one option
 */
export const smallestChanges = (ranked: RankedOptions): SmallestChange[] => {
  const { values, weights, standing } = ranked;
  const options = withTotals(standing.totals);
  const first = new Set(standing.ranking.first);
  const columns = columnsOfAll(ranked);
  const now = columns.map((column) => weights[column] ?? 0);
  const scoresOf = new Map(
    options.map(({ id, row }) => [id, columns.map((column) => cellOf(values, row, column))]),
  );
  return options
    .filter(({ id }) => !first.has(id))
    .map(({ id }) => {
      const challenger = scoresOf.get(id) ?? [];
      const rivals = [...scoresOf.values()].filter((scores) => scores !== challenger);
      const then = nearestWeights(now, challenger, rivals);
      if (!then) return { option: id, movement: null, weights: null };
      const shares = new Map(columns.map((column, place) => [column, then[place] ?? 0]));
      return {
        option: id,
        movement: then.reduce((sum, share, place) => sum + Math.abs(share - (now[place] ?? 0)), 0),
        weights: weights.map((_, column) => shares.get(column) ?? 0),
      };
    });
};

type Numbers = readonly number[];

const totalUnder = (weights: Numbers, scores: Numbers): number => {
  let total = 0;
  for (const [place, weight] of weights.entries()) total += weight * (scores[place] ?? 0);
  return total;
};

/**
 * @param now weights of the columns that can be moved
 * @param challenger its scores on them
 * @param rivals scores of each
 */
const nearestWeights = (now: Numbers, challenger: Numbers, rivals: readonly Numbers[]): Numbers | null => {
  const margins = new Map<Numbers, Numbers>();
  let then: Numbers | null = now;
  while (then) {
    const own = totalUnder(then, challenger);
    let [worst, ahead]: [Numbers | null, number] = [null, slack];
    for (const rival of rivals) {
      if (margins.has(rival)) continue;
      const gap = totalUnder(then, rival) - own;
      if (gap > ahead) [worst, ahead] = [rival, gap];
    }
    if (!worst) return then;
    const scores: Numbers = worst;
    margins.set(
      scores,
      challenger.map((score, place) => score - (scores[place] ?? 0)),
    );
    then = movedLeast(now, [...margins.values()]);
  }
  return null;
};

/** Points by which the challenger falls short of the rival that it is furthest behind; below 0 where of none. */
const shortfall = (weights: Numbers, margins: readonly Numbers[]): number =>
  Math.max(...margins.map((margin) => -totalUnder(weights, margin)));

/** The weights with shares below a bound left out and the rest made whole again. */
const withoutRemains = (weights: Numbers, bound: number): Numbers => {
  const kept = weights.map((weight) => (weight > bound ? weight : 0));
  const sum = kept.reduce((whole, weight) => whole + weight, 0);
  return kept.map((weight) => weight / sum);
};

/** The least movement that answers all the rivals given; null where none does. */
const movedLeast = (now: Numbers, margins: readonly Numbers[]): Numbers | null => {
  const exact = { nudge: 0, ease: 0 };
  const first = solved(now, margins, exact);
  // What only rounding kept from coming level is given the room of a tie.
  const found =
    first === 'cycled'
      ? answer(solved(now, margins, { ...exact, nudge }))
      : (first ?? answer(solved(now, margins, { ...exact, ease })));
  if (!found) return null;
  const short = shortfall(found, margins);
  // And an answer that rounding left short of level is asked for again, a hair further on.
  for (let further = 2; short > slack && further <= mostFurther; further *= 2) {
    const again = answer(solved(now, margins, { ...exact, ease: -further * short }));
    if (again && shortfall(again, margins) <= slack) return again;
  }
  // Where it can come level in one single point alone, at a corner, what is left of a share is what is in the way.
  const cornered = withoutRemains(found, short > slack ? leastRemains : 0);
  return shortfall(cornered, margins) <= slack ? cornered : found;
};

const answer = (found: Numbers | 'cycled' | null): Numbers | null => (found === 'cycled' ? null : found);

/**
 * Solves one programme. Its costs are all above 0, so that the simplex method starts from an optimal answer that is not
 * feasible yet (the dual method) and has no first phase to go astray in.
 *
 * Rows and variables have numbers for names: building the programme costs more than solving it.
 */
const solved = (
  now: Numbers,
  margins: readonly Numbers[],
  given: { readonly nudge: number; readonly ease: number },
): Numbers | 'cycled' | null => {
  const [movement, balance, firstRival] = [now.length, now.length + 1, now.length + 2];
  const constraints: (readonly [number, Constraint])[] = [[balance, { equal: 0 }]];
  for (const [rival, margin] of margins.entries()) {
    const behind = margin.reduce((sum, points, place) => sum - points * (now[place] ?? 0), 0);
    constraints.push([firstRival + rival, { min: ((behind - given.ease) / 100) * parts }]);
  }
  const moved = (place: number, sign: 1 | -1): (readonly [number, number])[] => [
    [movement, 1 + given.nudge * (sign * place + now.length)],
    [balance, sign],
    ...margins.map((margin, rival) => [firstRival + rival, (sign * (margin[place] ?? 0)) / 100] as const),
  ];
  const variables: (readonly [number, Coefficients<number>])[] = gainers(now.length, margins).map((place) => [
    place,
    moved(place, 1),
  ]);
  for (const [place, weight] of now.entries()) {
    if (weight === 0) continue;
    constraints.push([place, { max: weight * parts }]);
    variables.push([now.length + place, [...moved(place, -1), [place, 1]]]);
  }
  const found = solve<number, number>(
    { direction: 'minimize', objective: movement, constraints, variables },
    { precision, checkCycles: true },
  );
  if (found.status !== 'optimal') return found.status === 'cycled' ? 'cycled' : null;
  const by = new Map(found.variables);
  const shares = now.map(
    (weight, place) => weight + ((by.get(place) ?? 0) - (by.get(now.length + place) ?? 0)) / parts,
  );
  return withoutRemains(shares, leastShare);
};

/** The columns that weight could be put on: not those where another gives as much over every rival. */
const gainers = (columns: number, margins: readonly Numbers[]): Numbers => {
  const kept: number[] = [];
  const asGood = (one: number, other: number): boolean =>
    margins.every((margin) => (margin[one] ?? 0) >= (margin[other] ?? 0));
  for (let place = 0; place < columns; place += 1) {
    if (kept.some((other) => asGood(other, place))) continue;
    kept.splice(0, kept.length, ...kept.filter((other) => !asGood(place, other)), place);
  }
  return kept;
};
