import type { Appraisal } from '../records/aggregate.ts';
import { peopleIn } from '../records/assessor.ts';
import { scoreId } from '../records/score.ts';
import { optionsScored } from './agenda.ts';

/** How many people have scored a criterion: all options, or some of them. */
export interface Turnout {
  readonly people: number;
  readonly whole: number;
  readonly part: number;
}

/** Who has scored, counted in people: a group that scores as one counts as many. */
export const turnoutOn = (appraisal: Appraisal, criterion: string): Turnout => {
  const options = optionsScored(appraisal);
  const turnout = { people: 0, whole: 0, part: 0 };
  for (const scorer of appraisal.assessor.values()) {
    const people = peopleIn(scorer);
    const given = options.filter(
      ({ id }) => (appraisal.score.get(scoreId(id, criterion, scorer.id))?.value ?? null) !== null,
    ).length;
    turnout.people += people;
    if (given > 0 && given === options.length) turnout.whole += people;
    else if (given > 0) turnout.part += people;
  }
  return turnout;
};

/** "12 of 18 scored", and how many of the others have left something blank. */
export const turnoutWords = ({ people, whole, part }: Turnout): string =>
  `${whole} of ${people} scored${part === 0 ? '' : `, ${part} in part`}`;
