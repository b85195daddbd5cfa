import { z } from 'zod';
import { id, order, pence, text } from './fields.ts';

/** Agenda for Change pay bands, and what stands outside them. */
export const payBands = ['1', '2', '3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9', 'other'] as const;

/** A group of staff in scope: every option has to say who employs it. */
export const staffGroupRecord = z.strictObject({
  type: z.literal('staffGroup'),
  id,
  order,
  name: text(200),
  band: z.enum(payBands),
  /** Whole-time equivalents. */
  wte: z.number().min(0, 'Whole-time equivalents cannot be below 0.').max(100_000).nullable(),
  heads: z.number().int('Heads are a whole number of people.').min(0).max(100_000).nullable(),
  /** Pay of one whole-time equivalent for a year, in pence: the band's mid-point, or what the payroll says. */
  annualPay: pence.nullable(),
  /** Employer's pension and National Insurance, in per cent of pay. */
  onCostPercent: z.number().min(0).max(200),
  /** Pence a year, on-cost included, as finance gives it; null to work it out from WTE, pay and on-cost. */
  annualCost: pence.nullable(),
  currentEmployer: text(200),
  note: text(1000),
});

export type StaffGroupRecord = z.infer<typeof staffGroupRecord>;

/** Employer's on-cost where nothing better is known: pension 14% and contracted-out National Insurance. */
export const defaultOnCostPercent = 22;

/** A staff group with nothing known of it but its name. */
export const newStaffGroup = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): StaffGroupRecord => ({
  type: 'staffGroup',
  id: given.id,
  order: given.order,
  name: given.name,
  band: 'other',
  wte: null,
  heads: null,
  annualPay: null,
  onCostPercent: defaultOnCostPercent,
  annualCost: null,
  currentEmployer: '',
  note: '',
});

/** Ways for staff to keep access to the NHS Pension Scheme, or not. */
export const pensionRoutes = [
  'unstated',
  'nhs-employer',
  'practice',
  'out-of-hours-body',
  'company-with-pms',
  'direction',
  'comparable-scheme',
  'none',
] as const;

/** Who employs one staff group under one option. */
export const employerRecord = z.strictObject({
  type: z.literal('employer'),
  id,
  option: id,
  staffGroup: id,
  /** Employing body; empty while nobody is named. */
  body: text(200),
  pensionRoute: z.enum(pensionRoutes),
  /** Agreed by the body named, in writing: a name that nobody has confirmed is not an employer. */
  resolved: z.boolean(),
  note: text(1000),
});

export type EmployerRecord = z.infer<typeof employerRecord>;

/** The id of an employer follows from its keys. */
export const employerId = (option: string, staffGroup: string): string => `employer~${option}~${staffGroup}`;

/** A place in the employer grid with nobody named. */
export const newEmployer = (option: string, staffGroup: string): EmployerRecord => ({
  type: 'employer',
  id: employerId(option, staffGroup),
  option,
  staffGroup,
  body: '',
  pensionRoute: 'unstated',
  resolved: false,
  note: '',
});
