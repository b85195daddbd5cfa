import { z } from 'zod';
import { id, isoDate, order, text } from './fields.ts';

/** One organisational arrangement that could be chosen. */
export const optionRecord = z.strictObject({
  type: z.literal('option'),
  id,
  order,
  /** One capital letter, by which the option is called after its first full naming. */
  letter: z.string().regex(/^[A-Z]$/, 'An option has one capital letter.'),
  name: text(200),
  /** For column heads and chart labels. */
  shortName: text(40),
  /** Id of the library model that it was started from; empty when it was not. */
  model: text(60),
  description: text(),
  legalForm: text(500),
  employingBody: text(500),
  host: text(500),
  role: z.enum(['unstated', 'commissions', 'provides', 'both']),
  governance: text(),
  scope: text(),
  /** The practices whose registered lists it rests on: all that take part, or those named. */
  practices: z.union([z.literal('all'), z.array(id).max(500)]),
  budgetHeld: z.enum(['unstated', 'none', 'indicative', 'real']),
  riskAndReturn: text(),
  needsNewOrganisation: z.boolean().nullable(),
  earliestStart: isoDate.nullable(),
  /** The "do minimum" that the others are compared with; at most one. */
  comparator: z.boolean(),
  shortListed: z.boolean(),
  /** Why it is not on the short list; empty while it is. */
  discardReason: text(1000),
  revisitIf: text(1000),
});

export type OptionRecord = z.infer<typeof optionRecord>;

/** A blank option under the given letter. */
export const newOption = (given: {
  readonly id: string;
  readonly order: number;
  readonly letter: string;
  readonly name: string;
}): OptionRecord => ({
  type: 'option',
  id: given.id,
  order: given.order,
  letter: given.letter,
  name: given.name,
  shortName: given.name.slice(0, 40),
  model: '',
  description: '',
  legalForm: '',
  employingBody: '',
  host: '',
  role: 'unstated',
  governance: '',
  scope: '',
  practices: 'all',
  budgetHeld: 'unstated',
  riskAndReturn: '',
  needsNewOrganisation: null,
  earliestStart: null,
  comparator: false,
  shortListed: true,
  discardReason: '',
  revisitIf: '',
});
