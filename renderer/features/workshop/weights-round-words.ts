import { joinNames } from '../../../shared/text/lists.ts';
import { bareWords } from '../../weighing/lock-words.ts';
import type { ShareRow } from './weights-round-shares.ts';

/** What the keys do to points: an arrow five, Page up and Page down twenty, within 0 to 100. Null for other keys. */
export const stepped = (key: string, points: number | null): number | null => {
  const by = { ArrowUp: 5, ArrowDown: -5, PageUp: 20, PageDown: -20 }[key];
  if (by === undefined) return null;
  // From nothing the keys start in the middle: neither end is suggested to the room.
  return points === null ? 50 : Math.min(100, Math.max(0, points + by));
};

/** What points mean beside the first, so that a slip is noticed: "Half as much as Quality and safety". */
export const pointsWords = (points: number, first: string): string => {
  if (points === 0) return 'It does not matter here at all.';
  if (points === 100) return `As much as ${first}.`;
  if (points === 50) return `Half as much as ${first}.`;
  return points > 50 ? `More than half as much as ${first}.` : `Less than half as much as ${first}.`;
};

/** Criteria that share the most points with the one that was named first; empty where it stands alone. */
export const levelWords = (rows: readonly ShareRow[]): string => {
  const level = rows.filter(({ points }) => points === 100).map(({ name }) => name);
  return level.length > 1 ? `${joinNames(level)} count the same.` : '';
};

/** What locking means, said before it is done. */
export const lockMeans =
  'Locked, the weights and what worst and best mean stay as they are while the options are scored. To open them again once scores are there needs a reason, and the paper prints it.';

/** What the weights would rest on where criteria lack words of their own for 0 or 100; empty when none does. */
export const restWords = (bare: readonly string[]): string =>
  bare.length === 0
    ? ''
    : `${bareWords(bare, 'worst and best')}; the common scale stands in. To write that later unlocks the weights.`;
