import { z } from 'zod';
import { id, order, text } from './fields.ts';

const people = z.number().int().min(1).max(100_000);

/** An interest in one option, as it was declared. */
const interest = z.strictObject({
  option: id,
  declaration: text(1000).min(1, 'Say what the interest is.'),
});

/** The option that somebody would choose, and why. */
const choice = z.strictObject({ option: id, reason: text(2000) });

/** What the author of the paper declares: the same question, answered or not. */
export const authorInterests = z.strictObject({ asked: z.boolean(), interests: z.array(interest).max(100) });

/** Someone who scores: a person or a role, in a stakeholder group, with any interest declared per option. */
export const assessorRecord = z.strictObject({
  type: z.literal('assessor'),
  id,
  order,
  name: text(200),
  organisation: text(200),
  /** Stakeholder group: GPs, managers, staff, LINk. Groups count equally, whatever their number. */
  group: text(120),
  credentials: text(500),
  /**
   * How many people this scorer speaks for; left out for one. In the appraisal inside a paper, a group's mean stands in
   * for its people.
   */
  people: people.optional(),
  interests: z
    .array(
      z.strictObject({
        ...interest.shape,
        /** How many of those people declared it; left out for one. */
        people: people.optional(),
      }),
    )
    .max(100),
  /** Whether they have answered when asked for interests: none declared is an answer, not asked is not. */
  asked: z.boolean(),
  /**
   * The option that they would choose, all in all, with their reason; whatever their scores come to. A person names one
   * or none. A stand-in holds one entry for each of its people who named one.
   */
  choices: z.array(choice).max(1000),
});

export type AssessorRecord = z.infer<typeof assessorRecord>;

/** How many people a scorer, or an interest that a scorer declared, speaks for. */
export const peopleIn = ({ people: spokenFor = 1 }: { readonly people?: number | undefined }): number =>
  spokenFor;

/** A scorer who has not been asked for interests. */
export const newAssessor = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): AssessorRecord => ({
  type: 'assessor',
  id: given.id,
  order: given.order,
  name: given.name,
  organisation: '',
  group: '',
  credentials: '',
  interests: [],
  asked: false,
  choices: [],
});
