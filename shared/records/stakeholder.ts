import { z } from 'zod';
import { id, order, text } from './fields.ts';

/** A group of people who will live with the answer, or can help or stop it. */
export const stakeholderRecord = z.strictObject({
  type: z.literal('stakeholder'),
  id,
  order,
  name: text(200),
  /** How many people, where it is known. */
  size: z.number().int('A size is a whole number of people.').min(0).max(10_000_000).nullable(),
  /** 1 (little say) to 5 (can stop it). */
  influence: z
    .number()
    .int()
    .min(1, 'Influence runs from 1 to 5.')
    .max(5, 'Influence runs from 1 to 5.')
    .nullable(),
  /** What matters to them. */
  note: text(1000),
});

export type StakeholderRecord = z.infer<typeof stakeholderRecord>;

/** A stakeholder group whose influence has not been judged. */
export const newStakeholder = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): StakeholderRecord => ({
  type: 'stakeholder',
  id: given.id,
  order: given.order,
  name: given.name,
  size: null,
  influence: null,
  note: '',
});

/** Where one stakeholder group stands on one option. */
export const positionRecord = z.strictObject({
  type: z.literal('position'),
  id,
  option: id,
  stakeholder: id,
  /** −2 opposed, −1 wary, 0 neutral, +1 in favour, +2 strongly in favour; null while not known. */
  value: z
    .number()
    .int()
    .min(-2, 'Positions run from −2 to 2.')
    .max(2, 'Positions run from −2 to 2.')
    .nullable(),
  note: text(1000),
});

export type PositionRecord = z.infer<typeof positionRecord>;

/** The id of a position follows from its keys. */
export const positionId = (option: string, stakeholder: string): string =>
  `position~${option}~${stakeholder}`;

/** A position without a note. */
export const newPosition = (option: string, stakeholder: string, value: number | null): PositionRecord => ({
  type: 'position',
  id: positionId(option, stakeholder),
  option,
  stakeholder,
  // Adding 0 turns −0, which JSON does not keep, into 0.
  value: value === null ? null : value + 0,
  note: '',
});
