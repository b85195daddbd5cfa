import { z } from 'zod';
import { standing } from './analysis-standing.ts';

/* Parts of the analysis's shape that say who sees it otherwise: by group, by person, with and without interests. */

const number = z.number();
const recordId = z.string();

const bothStandings = z.strictObject({ withCost: standing, benefitOnly: standing });

/** One stakeholder group's view, three ways; each null where the group has not given what it needs. */
const groupPerspective = z.strictObject({
  group: z.string(),
  /** People who scored in its name. */
  people: number,
  /** The group's own weight set, or null. */
  weightSet: recordId.nullable(),
  /** Cells that the group itself scored; the others take the value of the ranking. */
  ownCells: number,
  /** Fewest people behind one of them; 0 without any. One person's score can be worked out from a total that it is in. */
  fewest: number,
  /** Cells that can be scored: options × criteria that are judged. A measured value is everybody's. */
  cells: number,
  /** The group's weights on the scores of the ranking. */
  ownWeights: bothStandings.nullable(),
  /** The agreed weights on the group's own scores. */
  ownScores: bothStandings.nullable(),
  /** The group's own on both. */
  both: bothStandings.nullable(),
});

export const perspectives = z.strictObject({
  /** In the order of the groups' first scorers; then groups that only weighed, in the order of their sets. */
  groups: z.array(groupPerspective),
  /** Scores by the people alone, agreed ones left aside, with everyone and without those who declared an interest. */
  interests: z.strictObject({
    /** Of the people who scored, those who declared an interest in an option that is analysed. */
    declared: number,
    /** People who scored. */
    people: number,
    /**
     * Fewest people of one group behind a cell, in the two standings below, and fewest that a group loses between them
     * where others of it stay; 0 without any. Where one of these is one person, that person's scores can be worked out
     * from the leads and those of the groups.
     */
    fewest: z.strictObject({ everyone: number, without: number, between: number }),
    /** Null where nobody scored, or there are no agreed weights. */
    everyone: bothStandings.nullable(),
    /** Null also where nobody declared an interest, nobody is left, or the others cannot be told apart from them. */
    without: bothStandings.nullable(),
    /** The same for those alone who declared an interest in the option in front; null while none is, or nobody did. */
    inLeader: z
      .strictObject({
        option: recordId,
        /** Of the people who scored, those who declared an interest in it. */
        declared: number,
        /**
         * The same without them, between everyone and this, and between this and the standing without all who declared
         * an interest; 0 without any.
         */
        fewest: z.strictObject({ without: number, between: number, elsewhere: number }),
        /** Null where nobody is left, or the others cannot be told apart from them. */
        without: bothStandings.nullable(),
      })
      .nullable(),
  }),
});

/** How far the people who scored a cell agree. A stand-in counts as many times as it speaks for people. */
const cellAgreement = z.strictObject({
  option: recordId,
  criterion: recordId,
  people: number,
  mean: number,
  median: number,
  low: number,
  high: number,
  /** Standard deviation of these people (divided by their number). */
  deviation: number,
});

/** How people rank the options by their own scores. */
const ownRankings = z.strictObject({
  /**
   * Kendall's coefficient of concordance over the options, ranked by each person's own total under the agreed weights,
   * ties corrected: 0 no agreement, 1 full. Null with fewer than two such scorers or two options, or when all tie.
   */
  concordance: z.strictObject({ w: number, people: number, options: number }).nullable(),
  /** Who would have chosen otherwise: agreed weights on each person's own scores. */
  dissent: z.strictObject({
    /** People with a score of their own in every weighed cell of the options that have a total. */
    judged: number,
    /** Of them, those whose own scores put the leader alone in front, or level in front. */
    withLeader: number,
    /** The others, by the options that they put first, most people first. */
    otherwise: z.array(
      z.strictObject({
        options: z.array(recordId),
        people: number,
        groups: z.array(z.strictObject({ group: z.string(), people: number })),
      }),
    ),
  }),
});

export const agreement = z.strictObject({
  /** Cells that two scorers or more scored, widest standard deviation first. */
  cells: z.array(cellAgreement),
  withCost: ownRankings,
  /** Under the agreed weights without the cost criteria; equal to `withCost` where no criterion is cost. */
  benefitOnly: ownRankings,
});

/** People who would choose an option, and each reason as often as it was given, in the order of its words. */
const chosen = z.strictObject({ option: recordId, people: number, reasons: z.array(z.string()) });

const groupChoices = z.strictObject({
  group: z.string(),
  /** People who score in it, whether or not they have said what they would choose. */
  people: number,
  said: number,
  /** In the user's order of options. */
  chosen: z.array(chosen),
});

/** The option that each person would choose, all in all, whatever their scores come to. */
export const choices = z.strictObject({
  /**
   * What the choices are held against: the option that the author recommends, where it was appraised; else what is in
   * front. Empty while nothing is.
   */
  recommended: z.array(recordId),
  /** People on record as scorers; of them those who have said; of those who agree with what is recommended, and not. */
  people: number,
  said: number,
  agree: number,
  otherwise: number,
  /** Options that anybody would choose, on the short list or not: most people first, equal ones in the user's order. */
  options: z.array(z.strictObject({ option: recordId, people: number })),
  /** In the order of the groups' first scorers. */
  groups: z.array(groupChoices),
  /** Those who are told of without their group, which no other part of this has: in an appraisal out of a paper. */
  others: z
    .strictObject({ groups: z.array(z.string()), ...groupChoices.omit({ group: true }).shape })
    .nullable(),
  /** People with a choice and a total of their own for every ranked option; of them those whose scores lead elsewhere. */
  compared: number,
  unlikeOwnScores: number,
});

export type Choices = z.infer<typeof choices>;
export type GroupChoices = Choices['groups'][number];
export type Perspectives = z.infer<typeof perspectives>;
export type GroupPerspective = Perspectives['groups'][number];
export type Agreement = z.infer<typeof agreement>;
export type OwnRankings = Agreement['withCost'];
export type CellAgreement = Agreement['cells'][number];
