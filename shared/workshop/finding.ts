import { above, same } from '../analysis/tolerance.ts';
import { count } from '../text/lists.ts';
import { formatMeasured, formatNumber, roundHalfUp } from '../text/numbers.ts';
import type { CellSpread } from './spread.ts';

/** Names of groups that are common nouns: inside a sentence they take a small letter. */
const commonNouns = new Set(
  'Managers Staff Nurses Therapists Patients Carers Clinicians Practices Finance Public Consultants Others'.split(
    ' ',
  ),
);

/** A group's name inside a sentence: "GPs", "staff". */
export const groupInSentence = (group: string): string =>
  commonNouns.has(group) ? group.toLowerCase() : group === 'No group' ? 'scorers without a group' : group;

/** Points between two scores: whole where they are, else to one decimal. */
export const pointsApart = (width: number): string => {
  const shown = roundHalfUp(width, 1);
  return `${formatNumber(shown, Number.isInteger(shown) ? 0 : 1)} ${shown === 1 ? 'point' : 'points'} apart`;
};

/** A longer name than this gives way to the short one: in the type of the room it would fill the line. */
const longestName = 40;

/** An option's name in front of the room: the short one where the full one is missing or longer than `longest`. */
export const nameOnWall = (
  { name, shortName }: Pick<CellSpread['option'], 'name' | 'shortName'>,
  longest = longestName,
): string => {
  const full = name.trim();
  return full !== '' && full.length <= longest ? full : shortName.trim() || full;
};

/** What an option is called in front of the room: its letter and its name. */
export const optionWords = (option: CellSpread['option']): string =>
  `${option.letter} ${nameOnWall(option)}`.trim();

/** What the spread of a cell says, without the option: "GPs and staff are 40 points apart". */
export const spreadWords = ({ groups, width }: CellSpread): string => {
  const [only] = groups;
  if (!only) return 'nobody has scored it yet';
  if (groups.length === 1) {
    const [low, high] = [only.dots[0]?.value ?? 0, only.dots.at(-1)?.value ?? 0];
    if (only.dots.length === 1) return `one score only, ${formatMeasured(low)}`;
    if (same(low, high)) return `everyone gave ${formatMeasured(low)}`;
    return `scores run from ${formatMeasured(low)} to ${formatMeasured(high)}`;
  }
  if (same(width, 0)) return `the groups agree on ${formatMeasured(roundHalfUp(only.mean, 1))}`;
  const highest = groups.reduce((best, one) => (above(one.mean, best.mean) ? one : best));
  const lowest = groups.reduce((least, one) => (above(least.mean, one.mean) ? one : least));
  return `${groupInSentence(highest.group)} and ${groupInSentence(lowest.group)} are ${pointsApart(width)}`;
};

/** What the dots say, for who cannot see them: how many scores there are, each group's mean, and what was agreed. */
export const spreadSummary = (
  { groups }: CellSpread,
  agreed: number | null,
  average: 'mean' | 'median',
): string => {
  const scores = groups.reduce((sum, { dots }) => sum + dots.length, 0);
  const means = groups
    .map(({ group, mean }) => `${group} ${formatMeasured(roundHalfUp(mean, 1))}`)
    .join(', ');
  const settled = agreed === null ? 'Not agreed yet.' : `Agreed ${formatMeasured(agreed)}.`;
  if (scores === 0) return `No scores yet. ${settled}`;
  return `${count(scores, 'score')} by group. ${average === 'mean' ? 'Means' : 'Medians'}: ${means}. ${settled}`;
};
