import { z } from 'zod';
import content from '../../resources/library/option-models.json' with { type: 'json' };
import { optionRecord } from '../records/option.ts';
import { partnerRecord } from '../records/partner.ts';
import { type CostLineHints, costLineDefaults, costLineHints } from './cost-lines.ts';
import { type GateDefault, gateOfLibrary } from './gates.ts';
import { libraryId, said } from './library-fields.ts';
import { type RiskDefault, riskDefaults } from './risks.ts';

/** The entry of that id; the library is broken without it, and its tests say so. */
const found = <T>(entry: T | undefined, id: string): T => {
  if (entry === undefined) throw new Error(`The library names "${id}" and does not have it`);
  return entry;
};

/** Something that has to be true for the model to work: decided at a gate, or asked in the clarification log. */
export type MustBeTrue =
  | { readonly becomes: 'gate'; readonly statement: string; readonly gate: GateDefault }
  | {
      readonly becomes: 'question';
      readonly statement: string;
      readonly question: string;
      /** The role that can answer it. */
      readonly askOf: string;
    };

const mustBeTrue = z
  .union([
    z.strictObject({ statement: said(300), gate: z.string() }),
    z.strictObject({ statement: said(300), question: said(800), askOf: said(100) }),
  ])
  .transform(
    (entry): MustBeTrue =>
      'gate' in entry
        ? {
            becomes: 'gate',
            statement: entry.statement,
            gate: found(gateOfLibrary(entry.gate), entry.gate),
          }
        : { becomes: 'question', ...entry },
  );

/** A line of the library, with another name or note where the model needs one; or a line of the model's own. */
const costLine = z
  .union([
    z.strictObject({ line: libraryId, name: said(200).optional(), note: said(1000).optional() }),
    costLineHints,
  ])
  .transform((entry): CostLineHints => {
    if (!('line' in entry)) return entry;
    const {
      id: _id,
      usual: _usual,
      ...hints
    } = found(
      costLineDefaults.find(({ id }) => id === entry.line),
      entry.line,
    );
    return { ...hints, name: entry.name ?? hints.name, note: entry.note ?? hints.note };
  });

const risk = libraryId.transform(
  (id): RiskDefault =>
    found(
      riskDefaults.find((candidate) => candidate.id === id),
      id,
    ),
);

const { role, restsOn, budgetHeld, modelKind } = optionRecord.shape;

const model = z.strictObject({
  id: libraryId.max(60),
  name: said(200),
  shortName: said(40),
  /** Whether it says who employs the staff, or how a pathway or a joint service is run. */
  kind: modelKind.exclude(['unstated']),
  /** Whether it can stand as the "do minimum" that the others are compared with. */
  comparatorSuited: z.boolean(),
  summary: said(2000),
  legalForm: said(500),
  employingBody: said(500),
  host: said(500),
  role: role.exclude(['unstated']),
  partners: said(1000),
  /** The organisations it counts on, under general names that the user makes their own. */
  partnerList: z
    .array(
      z.strictObject({
        name: said(200),
        sector: partnerRecord.shape.sector.exclude(['unstated']),
        role: said(500),
      }),
    )
    .min(2),
  populationRange: said(200),
  restsOn: restsOn.exclude(['unstated']),
  scope: said(2000),
  governance: said(2000),
  budgetHeld: budgetHeld.exclude(['unstated']),
  riskAndReturn: said(2000),
  /** What a patient would see of it: the nurse, the place, the number to ring, or that nothing changes. */
  patientsNotice: said(1000),
  needsNewOrganisation: z.boolean(),
  mustBeTrue: z.array(mustBeTrue).min(3).max(6),
  costLines: z.array(costLine).min(4),
  risks: z.array(risk).min(3),
  /** What is known of such arrangements; `hindsight` marks what nobody knew early in 2009. */
  precedents: z.array(z.strictObject({ text: said(1000), hindsight: z.boolean() })).min(1),
});

/** A model of an integrated care organisation: text to start an option from, all of which the user may change. */
export type OptionModel = Readonly<z.infer<typeof model>>;

/** Every model, those most often met first. */
export const optionModels: readonly OptionModel[] = z
  .strictObject({ models: z.array(model) })
  .parse(content).models;

/** The model of that id; undefined for an option that was not started from one, or from one that is gone. */
export const optionModelOf = (id: string): OptionModel | undefined =>
  optionModels.find((candidate) => candidate.id === id);
