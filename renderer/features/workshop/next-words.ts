import type { NextAfterAgreeing } from '../../../shared/workshop/moves.ts';

/** Where agreeing leads, after a verb: "Agree and go to C", "Go on to Affordability", "Agree and go to the ranking". */
export const nextWords = ({ kind, name }: NextAfterAgreeing, verb: string): string =>
  `${verb} ${kind === 'ranking' ? 'the ranking' : name || 'the next criterion'}`;
