import type { AppraisalIndex } from './index-appraisal.ts';
import { gatherOwnScores } from './own-scores.ts';
import { above } from './tolerance.ts';

/** One person's score that lies far from what the others gave the same cell: never an error, worth asking why. */
export interface Outlier {
  readonly option: string;
  readonly criterion: string;
  readonly assessor: string;
  /** The group that the scorer counts in, and how many people of that group have scored this cell. */
  readonly group: string;
  readonly ofGroup: number;
  readonly value: number;
  /** Mean of the others' scores, and how many people they are. */
  readonly others: number;
  readonly people: number;
  /** Points from that mean to the score: below 0 where the score is the lower. */
  readonly away: number;
}

/** Fewest scorers in a cell: with fewer, there is no body of others to lie far from. */
export const outlierScorers = 4;
/** Fewest points from the others' mean: the step from one described point of the scale to the next. */
export const outlierPoints = 25;
/** Standard deviations of the difference to the others that a score must lie beyond. */
export const outlierDeviations = 2;

/**
 * Scores that lie far from the others in their cell, farthest first, equal ones in table order, then in the order of
 * the scorers.
 *
 * A score is far when, in a cell that four scorers or more have scored, it is at least 25 points from the mean of the
 * others and its studentised deletion residual is beyond 2: the difference to that mean, over the standard deviation that
 * such a difference has, s × √(1 + 1/n), with n the number of the others and s their standard deviation as a sample
 * (divided by n − 1). This is RSTUDENT of Belsley, Kuh and Welsch, Regression Diagnostics (1980), chapter 2, with the
 * bound they use, for a cell whose one parameter is its mean. The score is left out of what it is held against: held
 * against a spread that it makes itself, a score in a cell of five or fewer could never be two deviations away. The 25
 * points keep a cell that nearly everybody agrees on from making an outlier of a small difference; where the others are
 * at one, no deviation is asked for beyond them.
 *
 * A stand-in, which speaks for several people, counts as many times as it does among the others and is never an outlier
 * itself: its score is a mean, and nobody's own. Measured criteria are nobody's judgement and have none.
 */
export const outliersIn = (index: AppraisalIndex): readonly Outlier[] => {
  const { scores, scorers, cells, heard } = gatherOwnScores(index);
  const columns = index.criteria.length;
  const ids = [...index.scorerOf.keys()];
  const ofGroup = new Uint32Array(index.groups.length);
  const given = new Uint32Array(scorers);
  const found: Outlier[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    ofGroup.fill(0);
    let taken = 0;
    let people = 0;
    let sum = 0;
    for (let scorer = 0; scorer < scorers; scorer += 1) {
      const value = scores[cell * scorers + scorer] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const times = heard[scorer] ?? 1;
      const group = index.groupOf[scorer] ?? 0;
      given[taken] = scorer;
      taken += 1;
      people += times;
      sum += times * value;
      ofGroup[group] = (ofGroup[group] ?? 0) + times;
    }
    if (taken < outlierScorers) continue;
    // Squares from the mean of all: from 0, a tight cell's spread would be lost in the last bits.
    const mean = sum / people;
    let squares = 0;
    for (let at = 0; at < taken; at += 1) {
      const scorer = given[at] ?? 0;
      squares += (heard[scorer] ?? 1) * ((scores[cell * scorers + scorer] ?? mean) - mean) ** 2;
    }
    for (let at = 0; at < taken; at += 1) {
      const scorer = given[at] ?? 0;
      if (heard[scorer] !== 1) continue;
      const value = scores[cell * scorers + scorer] ?? mean;
      const rest = people - 1;
      const others = (sum - value) / rest;
      const away = value - others;
      if (above(outlierPoints, Math.abs(away))) continue;
      const around = Math.max(0, squares - (value - mean) ** 2 - rest * (others - mean) ** 2);
      const deviation = Math.sqrt((around / (rest - 1)) * (1 + 1 / rest));
      if (!above(Math.abs(away), outlierDeviations * deviation)) continue;
      const group = index.groupOf[scorer] ?? 0;
      const option = index.options[Math.floor(cell / columns)];
      const criterion = index.criteria[cell % columns];
      const assessor = ids[scorer];
      if (!option || !criterion || assessor === undefined) continue;
      found.push({
        option: option.id,
        criterion: criterion.id,
        assessor,
        group: index.groups[group] ?? '',
        ofGroup: ofGroup[group] ?? 0,
        value,
        others,
        people: rest,
        away,
      });
    }
  }
  return found.sort((a, b) => Math.abs(b.away) - Math.abs(a.away));
};
