import type { Strength } from './analysis.ts';

/*
 * The wording ladder: what each strength of a result lets a paper ask. To change a rung's wording, change it here and
 * nowhere else: the paper drafts from it, and the checks hold the author's own words against it.
 */

export type Rung = Strength['rung'];

/** The rungs, strongest first. */
export const rungOrder: readonly Rung[] = [
  'approve',
  'approve-in-principle',
  'settle-first',
  'too-close',
  'not-recommendable',
];

/** Whether one rung lets a paper ask for more than another. */
export const isStronger = (rung: Rung, than: Rung): boolean =>
  rungOrder.indexOf(rung) < rungOrder.indexOf(than);

/** What the exec may be asked at most, as the rest of "The figures support at most: …". */
export const rungAsks: Readonly<Record<Rung, string>> = {
  approve: 'approve',
  'approve-in-principle': 'approve in principle, subject to conditions',
  'settle-first': 'approve the work that settles what is open, to a cash limit, and report back',
  'too-close': 'note the result, commission more work and return',
  'not-recommendable': 'do not go ahead with the option in front',
};

/**
 * The same where the option in front is the one that the others are compared with: nobody is asked to move anybody, so
 * there is nothing to approve the work for.
 */
export const stayAsks = (letter: string): Readonly<Record<Rung, string>> => ({
  approve: `approve going on with ${letter}`,
  'approve-in-principle': `stay with ${letter} for now, and look at it again`,
  'settle-first': `stay with ${letter} for now, note what is open on it, and report back`,
  'too-close': rungAsks['too-close'],
  'not-recommendable': `do not go on with ${letter} as it stands`,
});
