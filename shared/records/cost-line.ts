import { z } from 'zod';
import { id, order, pence, text } from './fields.ts';
import { payBands } from './staff-group.ts';

/** One line of an option's cost: a change from today's annual cost, year by year. */
export const costLineRecord = z.strictObject({
  type: z.literal('costLine'),
  id,
  order,
  option: id,
  name: text(200),
  category: text(120),
  kind: z.enum(['one-off', 'recurring']),
  payer: text(200),
  /** Costed; nil because of `note`; or not known yet, which is never counted as nothing. */
  state: z.enum(['costed', 'nil', 'unknown']),
  /**
   * Pence by year from the appraisal's first year; null where it is not known yet. A year beyond the end is nothing on a
   * one-off line and not known yet on a recurring one. Savings are negative.
   */
  amounts: z.array(pence.nullable()).max(60),
  /**
   * Staff that the line pays for: WTE × pay × (1 + on-cost) a year, for each year without an amount of its own; null for
   * a line that is not worked out from staff.
   */
  staffing: z
    .strictObject({
      band: z.enum(payBands),
      wte: z.number().min(0, 'Whole-time equivalents cannot be below 0.').max(100_000),
      /** Pay of one whole-time equivalent for a year, in pence. */
      annualPay: pence,
      onCostPercent: z.number().min(0).max(200),
    })
    .nullable(),
  /** How far the line may fall under or rise above the amounts, in per cent of them. */
  lowPercent: z.number().min(0).max(100),
  highPercent: z.number().min(0).max(500),
  /** Allowance for costs usually turning out higher, in per cent; never raises a saving. */
  optimismBiasPercent: z.number().min(0).max(500),
  /** How much of that allowance has been managed away, in per cent of it; `note` says how. */
  mitigationPercent: z.number().min(0).max(100),
  cashReleasing: z.boolean(),
  /** Moves money between public bodies (VAT): left out of the economic view. */
  transfer: z.boolean(),
  /** Shown for the reader and never added: overhead that is stranded but already in the baseline. */
  memo: z.boolean(),
  note: text(1000),
});

export type CostLineRecord = z.infer<typeof costLineRecord>;

/** A blank line without an amount, to be costed. */
export const newCostLine = (given: {
  readonly id: string;
  readonly order: number;
  readonly option: string;
  readonly name: string;
}): CostLineRecord => ({
  type: 'costLine',
  id: given.id,
  order: given.order,
  option: given.option,
  name: given.name,
  category: '',
  kind: 'recurring',
  payer: '',
  state: 'unknown',
  amounts: [],
  staffing: null,
  lowPercent: 0,
  highPercent: 0,
  optimismBiasPercent: 0,
  mitigationPercent: 0,
  cashReleasing: false,
  transfer: false,
  memo: false,
  note: '',
});
