import { z } from 'zod';
import { id, order, text } from './fields.ts';

/** A must-have. Gates come before scores: a gate that is failed is not also scored 0. */
export const gateRecord = z.strictObject({
  type: z.literal('gate'),
  id,
  order,
  /** Short code for the grid: "G11". */
  code: text(8),
  name: text(200),
  /** What has to be shown for a pass. */
  test: text(1000),
  /** Whether it decides on becoming a pilot, or on being lawful and viable here at all. */
  kind: z.enum(['pilot', 'viability']),
  /** Where the requirement comes from. */
  source: text(500),
});

export type GateRecord = z.infer<typeof gateRecord>;

/** A gate with only a code and a name. */
export const newGate = (given: {
  readonly id: string;
  readonly order: number;
  readonly code: string;
  readonly name: string;
  readonly kind: GateRecord['kind'];
}): GateRecord => ({
  type: 'gate',
  id: given.id,
  order: given.order,
  code: given.code,
  name: given.name,
  test: '',
  kind: given.kind,
  source: '',
});

/** How one option stands at one gate. A place without a record counts as unknown. */
export const gateResultRecord = z.strictObject({
  type: z.literal('gateResult'),
  id,
  option: id,
  gate: id,
  result: z.enum(['pass', 'fail', 'unknown', 'not-applicable']),
  reason: text(2000),
  evidence: z.array(id).max(100),
});

export type GateResultRecord = z.infer<typeof gateResultRecord>;

/** The id of a gate result follows from its keys. */
export const gateResultId = (option: string, gate: string): string => `gateResult~${option}~${gate}`;

/** A gate result without a reason or evidence. */
export const newGateResult = (
  option: string,
  gate: string,
  result: GateResultRecord['result'],
): GateResultRecord => ({
  type: 'gateResult',
  id: gateResultId(option, gate),
  option,
  gate,
  result,
  reason: '',
  evidence: [],
});
