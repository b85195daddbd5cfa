import type { Phrase } from '../../../shared/analysis/figure.ts';
import { leaderOf, letterOf, type PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { gains, verdict } from '../../../shared/paper/sentences.ts';
import { countInWords } from '../../../shared/text/count-words.ts';
import { joinNames } from '../../../shared/text/lists.ts';

/** "D leads, but on conditions": the stage's title, no stronger than the paper's recommendation. */
export const stageTitle = (context: PaperContext): string => {
  const { ranking } = context.analysis.withCost;
  if (ranking.first.length === 0) return 'No option has a total yet';
  const words = verdict(context);
  const leader = leaderOf(context);
  if (!leader || words === 'too close to call') {
    const letters = (ranking.leader === null ? ranking.first : ranking.order).slice(0, 2);
    return `Too close to call between ${joinNames(letters.map((id) => letterOf(context, id)))}`;
  }
  return `${leader.letter} ${words}`;
};

/** Names at the start of "Integration (6.0 points)". */
const namesOf = (phrases: readonly Phrase[]): readonly string[] =>
  phrases.flatMap(([first]) => (typeof first === 'string' ? [first] : []));

/** "Integration puts D ahead; Affordability and Workforce favour A", with "Without Affordability, " where it is left out. */
export const contributionsTitle = (context: PaperContext, standing: StandingName = 'withCost'): string => {
  const { leader, runnerUp } = context.analysis[standing].ranking;
  const under = standing === 'withCost' ? '' : `Without ${costNames(context)}, `;
  const neutral =
    under === '' ? 'Where each option’s points come from' : `${under}where the points come from`;
  if (leader === null || runnerUp === null) return neutral;
  const [first] = namesOf(gains(context, leader, runnerUp, 1, standing));
  if (first === undefined) return neutral;
  const against = namesOf(gains(context, runnerUp, leader, 3, standing));
  const other =
    against.length > 0
      ? `; ${joinNames(against)} ${against.length === 1 ? 'favours' : 'favour'} ${letterOf(context, runnerUp)}`
      : '';
  return `${under}${first} puts ${letterOf(context, leader)} ahead${other}`;
};

/** Names of the criteria that are about money: "Affordability". */
export const costNames = ({ analysis }: PaperContext): string =>
  joinNames(analysis.criteria.filter(({ isCost }) => isCost).map(({ name }) => name));

/** Beaten options that a title names; of more it says how many. */
const mostNamed = 4;

/** "C is beaten on both cost and points". */
export const costBenefitTitle = (context: PaperContext): string => {
  const { frontier, rows } = context.analysis.valueForMoney;
  const beaten = rows.filter(({ option }) => !frontier.includes(option));
  if (beaten.length === 0) return 'No option is beaten on both cost and points';
  const who =
    beaten.length > mostNamed
      ? `${countInWords(beaten.length, 'first')} of ${countInWords(rows.length)} options`
      : joinNames(beaten.map(({ option }) => letterOf(context, option)));
  return `${who} ${beaten.length === 1 ? 'is' : 'are'} beaten on both cost and points`;
};

/** "Staff side and Finance weights put A first; GP weights put B first", or that all agree. */
export const setsTitle = (context: PaperContext, standing: StandingName = 'withCost'): string => {
  const { byWeightSet } = context.analysis;
  const { leader } = context.analysis[standing].ranking;
  // A set that cannot be used puts nobody in front.
  const usable = byWeightSet.filter((set) => set[standing].ranking.first.length > 0);
  if (byWeightSet.length === 1) return 'There is one weight set';
  if (leader === null || usable.length === 0) return 'Who leads under each set of weights';
  const others = new Map<string, string[]>();
  for (const set of usable) {
    const own = set[standing];
    if (own.ranking.leader === leader) continue;
    const first = joinNames(own.ranking.first.map((id) => letterOf(context, id)));
    const put = own.ranking.leader === null ? `${first} level in front` : `${first} first`;
    others.set(put, [...(others.get(put) ?? []), set.name]);
  }
  if (others.size > 0) {
    return [...others].map(([put, names]) => `${joinNames(names)} weights put ${put}`).join('; ');
  }
  return usable.length < byWeightSet.length
    ? `Every set of weights that gives totals puts ${letterOf(context, leader)} first`
    : `Every set of weights puts ${letterOf(context, leader)} first`;
};
