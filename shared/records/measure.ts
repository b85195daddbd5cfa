import { z } from 'zod';
import { id, text } from './fields.ts';

/** A measurement in a criterion's own unit: minutes, per cent, pounds a head. */
export const measurement = z.number('A measurement is a number.').min(-1e12).max(1e12);

/** How an option does on a measured criterion, in the criterion's own unit. */
export const measureRecord = z.strictObject({
  type: z.literal('measure'),
  id,
  option: id,
  criterion: id,
  low: measurement.nullable(),
  /** The figure that the ranking uses. */
  likely: measurement.nullable(),
  high: measurement.nullable(),
  /** Where the figure comes from, or how it was estimated. */
  reason: text(2000),
  evidence: z.array(id).max(100),
});

export type MeasureRecord = z.infer<typeof measureRecord>;

/** The id of a measure follows from its keys. */
export const measureId = (option: string, criterion: string): string => `measure~${option}~${criterion}`;

/** A bare measurement without a range, reason or evidence. */
export const newMeasure = (option: string, criterion: string, likely: number | null): MeasureRecord => ({
  type: 'measure',
  id: measureId(option, criterion),
  option,
  criterion,
  low: null,
  likely,
  high: null,
  reason: '',
  evidence: [],
});
