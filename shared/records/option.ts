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
  /** Whether it says who employs the staff, or how one pathway is run: the two are not alternatives to each other. */
  modelKind: z.enum(['unstated', 'employer', 'pathway']),
  description: text(),
  legalForm: text(500),
  employingBody: text(500),
  host: text(500),
  role: z.enum(['unstated', 'commissions', 'provides', 'both']),
  governance: text(),
  scope: text(),
  /** Who takes part, in words; the partners that have been named are records of their own. */
  partners: text(1000),
  /** The population that such a model is meant for, in words: "50,000 to 200,000". */
  populationRange: text(200),
  /** What its population is defined by. Pilots are built on registered lists; the others are warned of. */
  restsOn: z.enum(['unstated', 'registered-lists', 'geography', 'out-of-hours-list']),
  /** The practices whose registered lists it rests on: all that take part, or those named. */
  practices: z.union([z.literal('all'), z.array(id).max(500)]),
  budgetHeld: z.enum(['unstated', 'none', 'indicative', 'real']),
  riskAndReturn: text(),
  /** What patients would notice of it, in plain words. */
  patientsNotice: text(1000),
  needsNewOrganisation: z.boolean().nullable(),
  earliestStart: isoDate.nullable(),
  /** When it is planned to start; null while that is open. */
  startDate: isoDate.nullable(),
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
  modelKind: 'unstated',
  description: '',
  legalForm: '',
  employingBody: '',
  host: '',
  role: 'unstated',
  governance: '',
  scope: '',
  partners: '',
  populationRange: '',
  restsOn: 'unstated',
  practices: 'all',
  budgetHeld: 'unstated',
  riskAndReturn: '',
  patientsNotice: '',
  needsNewOrganisation: null,
  earliestStart: null,
  startDate: null,
  comparator: false,
  shortListed: true,
  discardReason: '',
  revisitIf: '',
});
