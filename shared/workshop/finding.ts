import { above, same } from '../analysis/tolerance.ts';
import { count } from '../text/lists.ts';
import { formatMeasured, formatNumber, roundHalfUp } from '../text/numbers.ts';
import type { WallSpread } from './on-wall.ts';
import { type CellSpread, isArgued, pointsTold, scoresRange } from './spread.ts';

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
  const shown = pointsTold(width);
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

/** "scores run from 0 to 100", or what everyone gave. */
const rangeWords = (spread: Pick<CellSpread, 'groups'>): string => {
  const { low, high } = scoresRange(spread) ?? { low: 0, high: 0 };
  return same(low, high)
    ? `everyone gave ${formatMeasured(low)}`
    : `scores run from ${formatMeasured(low)} to ${formatMeasured(high)}`;
};

/** Whether the lowest and the highest scorer are as far apart as what the room argues about, whatever their groups. */
const isWideApart = (spread: Pick<CellSpread, 'groups'>): boolean => {
  const { low, high } = scoresRange(spread) ?? { low: 0, high: 0 };
  return isArgued({ width: high - low });
};

/** Whether what divides people is inside the groups alone, so that the points between them would hide it. */
const isInside = (spread: CellSpread): boolean => isArgued(spread) && !isArgued({ width: spread.width });

/** What the spread of a cell says, without the option: "GPs and staff are 40 points apart". */
export const spreadWords = (spread: WallSpread): string => {
  const { groups, width } = spread;
  const [only] = groups;
  if (!only) return 'nobody has scored it yet';
  if (groups.length === 1 && only.dots.length === 1) {
    // One person's score is not told in words; people who score as one have settled theirs between them.
    return only.people === 1 ? 'one score only' : `one score only, ${formatMeasured(only.mean)}`;
  }
  if (groups.length === 1 || !spread.tellsWidth) return rangeWords(spread);
  if (pointsTold(width) === 0) {
    const at = formatMeasured(roundHalfUp(only.mean, 1));
    return isWideApart(spread)
      ? `the groups are alike at ${at}, but ${rangeWords(spread)}`
      : `the groups agree on ${at}`;
  }
  const highest = groups.reduce((best, one) => (above(one.mean, best.mean) ? one : best));
  const lowest = groups.reduce((least, one) => (above(least.mean, one.mean) ? one : least));
  const between = `${groupInSentence(highest.group)} and ${groupInSentence(lowest.group)} are ${pointsApart(width)}`;
  return isInside(spread) ? `${between}, but ${rangeWords(spread)}` : between;
};

/** The same in the few words of a list: "40 points apart", "Groups alike", "Scores 0 to 100". */
export const widthWords = (spread: WallSpread): string => {
  const { groups, width } = spread;
  if (groups.length === 0) return 'No scores';
  if (spread.isHidden) return 'One score';
  const { low, high } = scoresRange(spread) ?? { low: 0, high: 0 };
  if (same(low, high)) return 'All alike';
  const ends = `${formatMeasured(low)} to ${formatMeasured(high)}`;
  if (isInside(spread) || !spread.tellsWidth) return `Scores ${ends}`;
  if (pointsTold(width) > 0) return pointsApart(width);
  return isWideApart(spread) ? `Groups alike, ${ends}` : 'Groups alike';
};

/** How far apart people are, as the beginning of a sentence about a cell that is argued about. */
export const arguedWords = (spread: WallSpread): string =>
  spread.tellsWidth && !isInside(spread)
    ? `People are ${pointsApart(spread.width)}`
    : `People differ, and ${rangeWords(spread)}`;

/** What the dots say, for who cannot see them: how many scores there are, each group's mean, and what was agreed. */
export const spreadSummary = (
  { groups }: Pick<CellSpread, 'groups'>,
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
