import { fieldLabel } from '../records/field-words.ts';
import { type AnyRecord, type RecordType, recordSchemas } from '../records/record.ts';

/**
 * How a part of a record is merged. `value`: taken from the side that changed it, a conflict where both did. `set`: a
 * list of ids in no order of its own, to which both may add and from which both may take. `log`: what was said stays,
 * whoever said it, in the order of time. `ever`: true once it was true in either. `elsewhere`: decided for the whole
 * appraisal, not record by record.
 */
export type PartKind = 'value' | 'set' | 'log' | 'ever' | 'elsewhere';

/** Fields of a record that are one judgement, or one statement, and are taken together. */
export interface Part {
  /** Its first field: names the part in the id of a conflict. */
  readonly name: string;
  readonly fields: readonly string[];
  readonly kind: PartKind;
  /** What a person calls it; null where it is the whole of what the record says. */
  readonly label: string | null;
}

/** Records that are one judgement: all that they say belongs together, but for the evidence that they rest on. */
const wholes: ReadonlySet<RecordType> = new Set([
  'employer',
  'gateResult',
  'weight',
  'score',
  'measure',
  'position',
  'workshop',
  'snapshot',
]);

type Together = readonly (readonly [label: string, ...fields: string[]])[];

/** Fields that mean something only beside each other; every other field of these types stands on its own. */
const together: Readonly<Partial<Record<RecordType, Together>>> = {
  partner: [['Signed up', 'signedUp', 'signedOn']],
  staffGroup: [['Size and pay', 'band', 'wte', 'heads', 'annualPay', 'onCostPercent', 'annualCost']],
  option: [
    ['Model', 'model', 'modelKind'],
    ['On the short list', 'shortListed', 'discardReason', 'revisitIf'],
  ],
  criterion: [['How it is scored', 'scoring', 'measured']],
  weightSet: [['Whose judgement it is', 'voice', 'voiceName']],
  assessor: [
    ['Declared interests', 'asked', 'interests'],
    ['Would choose', 'choices', 'people'],
  ],
  costLine: [
    // The note says why a line is nil, and where its figures come from.
    ['Amounts', 'state', 'kind', 'amounts', 'staffing', 'note'],
    ['How far it may differ', 'lowPercent', 'highPercent'],
    ['Optimism bias', 'optimismBiasPercent', 'mitigationPercent'],
  ],
  funding: [['Amounts', 'amounts', 'certainty']],
  volume: [['Figures', 'unitValue', 'annualVolume', 'source']],
  risk: [
    ['Rating', 'likelihood', 'impact'],
    ['Mitigation', 'mitigation', 'residualLikelihood', 'residualImpact'],
  ],
  metric: [['Figures', 'unit', 'better', 'baseline', 'baselineOf', 'targets']],
  milestone: [['Date and status', 'date', 'status']],
  question: [
    ['Asked', 'askedBy', 'askedOn'],
    ['Answer', 'answer', 'answeredOn', 'status'],
  ],
  scenario: [['What it assumes', 'weights', 'scores', 'costs']],
  comment: [['Remark', 'text', 'by', 'at']],
};

const special: Readonly<Record<string, PartKind>> = {
  'appraisal.unlockings': 'log',
  'appraisal.rankingRevealed': 'ever',
  'option.comparator': 'elsewhere',
};

/** Lists of ids whose order says nothing, with how many each may hold. Some may also say "all". */
export const sets: Readonly<Record<string, number>> = { evidence: 100, practices: 500, options: 100 };

const fieldsOf = (type: RecordType): readonly string[] =>
  Object.keys(recordSchemas[type].shape).filter((field) => field !== 'type' && field !== 'id');

const make = (type: RecordType): readonly Part[] => {
  const fields = fieldsOf(type);
  const isSet = (field: string): boolean => Object.hasOwn(sets, field);
  const alone = (field: string): Part => ({
    name: field,
    fields: [field],
    kind: special[`${type}.${field}`] ?? (isSet(field) ? 'set' : 'value'),
    label: fieldLabel(type, field),
  });
  if (wholes.has(type)) {
    const judged = fields.filter((field) => !isSet(field));
    const [name = 'value'] = judged;
    return [{ name, fields: judged, kind: 'value', label: null }, ...fields.filter(isSet).map(alone)];
  }
  const groups = (together[type] ?? []).map(
    ([label, ...of]): Part => ({ name: of[0] ?? label, fields: of, kind: 'value', label }),
  );
  const grouped = new Set(groups.flatMap((part) => part.fields));
  return [...groups, ...fields.filter((field) => !grouped.has(field)).map(alone)];
};

const made = new Map<RecordType, readonly Part[]>();

/** The parts of a record of the type: every field but type and id is in one of them. */
export const partsOf = (type: RecordType): readonly Part[] => {
  const known = made.get(type);
  if (known) return known;
  const parts = make(type);
  made.set(type, parts);
  return parts;
};

/** What a record holds in the fields of a part; a field that it leaves out is left out. */
export const heldIn = (record: AnyRecord, part: Part): Readonly<Record<string, unknown>> => {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const held: Record<string, unknown> = {};
  for (const field of part.fields) if (fields[field] !== undefined) held[field] = fields[field];
  return held;
};

/** The field in which a record of the type says why. */
const reasonFields: Readonly<Partial<Record<RecordType, string>>> = {
  partner: 'note',
  staffGroup: 'note',
  option: 'discardReason',
  employer: 'note',
  gateResult: 'reason',
  weightSet: 'reason',
  score: 'reason',
  measure: 'reason',
  costLine: 'note',
  funding: 'note',
  volume: 'note',
  stakeholder: 'note',
  position: 'note',
  milestone: 'note',
};

/** The field with the reason that stands beside a part; null where there is none, or the part is that field itself. */
export const reasonFieldOf = (type: RecordType, part: Part | null): string | null => {
  const field = reasonFields[type] ?? null;
  if (field === null || part?.name === field) return null;
  // Why an option is not on the short list says nothing of its other fields.
  return type === 'option' && part !== null && !part.fields.includes(field) ? null : field;
};

/** The fields that are said of a judgement even where both sides have the same. */
export const mainFields: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  employer: ['body'],
  gateResult: ['result'],
  weight: ['raw'],
  score: ['value'],
  measure: ['likely'],
  position: ['value'],
};
