import type { Appraisal } from '../records/aggregate.ts';
import { appraisalOf } from '../records/aggregate.ts';
import type { AppraisalRecord } from '../records/appraisal.ts';
import { peopleIn } from '../records/assessor.ts';
import { type CellSpread, type GroupSpread, isTold, type SpreadDot } from './spread.ts';

/** A spread as a room may see it: its groups are the rows that are drawn. */
export interface WallSpread extends CellSpread {
  /**
   * Whether the points between the groups may be told. Not where one of the two that are furthest apart is told of among
   * others: the rows would not show them, and beside the dots they would say which of these is whose.
   */
  readonly tellsWidth: boolean;
  /**
   * What the groups come to, and how that was worked out; null where nobody scored, and where it would say which dot is
   * whose.
   */
  readonly told: { readonly what: 'mean' | 'median'; readonly value: number } | null;
  /** Whether one person alone has scored, of several who score: the one dot would be that person's. */
  readonly isHidden: boolean;
}

/** The row of those who are not told of by group. */
const othersName = 'Others';

/** What one scorer alone gave is not averaged with anybody: a group's row speaks for so many at the fewest. */
const fewest = 2;

/** As the appraisal averages a group: the mean of its scorers' values, or their median. */
const averageOf = (dots: readonly SpreadDot[], averaging: AppraisalRecord['averaging']): number => {
  const nth = (place: number): number => dots[Math.floor(place)]?.value ?? 0;
  return averaging === 'median'
    ? (nth((dots.length - 1) / 2) + nth(dots.length / 2)) / 2
    : dots.reduce((sum, { value }) => sum + value, 0) / dots.length;
};

/**
 * Groups whose rows are one: those of one person, and the smallest other where that person would still stand alone, which
 * the other rows would give away. A group that is itself called as the row is has no row beside it.
 */
const toldTogether = (groups: readonly GroupSpread[]): readonly GroupSpread[] => {
  const alone = groups.filter(({ people }) => people < fewest);
  if (alone.length === 0) return [];
  const larger = groups
    .filter(({ people }) => people >= fewest)
    .sort((a, b) => Number(b.group === othersName) - Number(a.group === othersName) || a.people - b.people);
  const joins = alone.length < fewest || larger[0]?.group === othersName;
  return joins ? [...alone, ...larger.slice(0, 1)] : alone;
};

/**
 * A spread as the room may see it. Where scorers may not be named, a row of one person would be that person's score: such
 * rows are one, at the end. An appraisal with one scorer in all is the author's own judgement, and hides nobody.
 */
export const onWall = (appraisal: Appraisal, spread: CellSpread): WallSpread => {
  const { groups, mean } = spread;
  const { averaging, namingAllowed } = appraisalOf(appraisal);
  const what = groups.length === 1 ? averaging : 'mean';
  const told = mean === null ? null : ({ what, value: mean } as const);
  const scorers = [...appraisal.assessor.values()].reduce((sum, scorer) => sum + peopleIn(scorer), 0);
  const together = namingAllowed || scorers < fewest ? [] : toldTogether(groups);
  if (together.length === 0) return { ...spread, tellsWidth: true, told, isHidden: false };
  const isJoined = ({ group }: GroupSpread): boolean => together.some((one) => one.group === group);
  const dots = together.flatMap((one) => one.dots).sort((a, b) => a.value - b.value);
  const people = together.reduce((sum, one) => sum + one.people, 0);
  const others: GroupSpread = { group: othersName, mean: averageOf(dots, averaging), people, dots };
  const own = groups.filter((one) => !isJoined(one));
  // With one person among several of a group, the mean of all groups tells that person's dot from the group's.
  const givesAway = together.some((one) => one.people >= fewest) || people < fewest;
  return {
    ...spread,
    groups: [...own, others],
    tellsWidth: isTold(own, spread.width),
    told: givesAway ? null : told,
    isHidden: people < fewest && own.length === 0,
  };
};
