import { z } from 'zod';
import content from '../../resources/library/gates.json' with { type: 'json' };
import { type Appraisal, lastOrder } from '../records/aggregate.ts';
import { type GateRecord, newGate } from '../records/gate.ts';
import { type NewId, namedAs, said } from './library-fields.ts';

const gate = z.strictObject({
  /** Short and in capitals; the gate's id in the library too. */
  code: z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/),
  name: said(200),
  test: said(1000),
  kind: z.enum(['pilot', 'viability']),
  source: said(500),
});

/** A must-have as the library words it. */
export type GateDefault = Readonly<z.infer<typeof gate>>;

const parsed = z.strictObject({ gates: z.array(gate), modelGates: z.array(gate) }).parse(content);

/** The gates that every appraisal is offered, G1 to G18 in order. */
export const gateDefaults: readonly GateDefault[] = parsed.gates;

/** Gates that come with the option models which need them: must-haves of one kind of arrangement. */
export const modelGates: readonly GateDefault[] = parsed.modelGates;

/** A gate of the library by its code. */
export const gateOfLibrary = (code: string): GateDefault | undefined =>
  [...gateDefaults, ...modelGates].find((candidate) => candidate.code === code);

/** The gate of the appraisal that has the code or the name of the library's; the two are then taken as one. */
export const heldGate = (appraisal: Appraisal, given: GateDefault): GateRecord | undefined =>
  [...appraisal.gate.values()].find(({ code }) => code === given.code) ??
  namedAs(appraisal.gate.values(), given.name);

/**
 * The given gates of the library as records to put: those that the appraisal lacks, after the ones that it has.
 *
 * @param given in the order in which they are to stand
 */
export const gateRecords = (
  given: readonly GateDefault[],
  appraisal: Appraisal,
  newId: NewId,
): readonly GateRecord[] =>
  given
    .filter((candidate) => heldGate(appraisal, candidate) === undefined)
    .map((candidate, index) => ({
      ...newGate({ ...candidate, id: newId(), order: lastOrder(appraisal, 'gate') + index }),
      test: candidate.test,
      source: candidate.source,
    }));

/**
 * Gates of the library as records to put: those that the appraisal does not have by code or by name.
 *
 * @param codes which ones, such as "G11"; all of G1 to G18 when left out
 */
export const gatesFromLibrary = (
  appraisal: Appraisal,
  newId: NewId,
  codes: readonly string[] = gateDefaults.map(({ code }) => code),
): readonly GateRecord[] =>
  gateRecords(
    [...gateDefaults, ...modelGates].filter(({ code }) => codes.includes(code)),
    appraisal,
    newId,
  );
