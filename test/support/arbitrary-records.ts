import fc from 'fast-check';
import { greenBookRates, newAppraisalRecord } from '../../shared/records/appraisal.ts';
import { type CommentRecord, remarkedTypes } from '../../shared/records/comment.ts';
import { newCriterion } from '../../shared/records/criterion.ts';
import { gateResultId } from '../../shared/records/gate.ts';
import { measureId } from '../../shared/records/measure.ts';
import { narrativeId } from '../../shared/records/narrative.ts';
import { newOption } from '../../shared/records/option.ts';
import {
  type AnyRecord,
  type RecordOf,
  type RecordType,
  recordSchemas,
  recordTypes,
} from '../../shared/records/record.ts';
import type { Overrides } from '../../shared/records/scenario.ts';
import { agreedAssessor, newScore, scoreId } from '../../shared/records/score.ts';
import { employerId } from '../../shared/records/staff-group.ts';
import { positionId } from '../../shared/records/stakeholder.ts';
import { newComparison, newWeight, newWeightSet } from '../../shared/records/weight-set.ts';
import { workshopId } from '../../shared/records/workshop.ts';
import { anyValue } from './any-value.ts';

export { words } from './any-value.ts';

/** A score: any number from 0 to 100, never the minus zero that JSON does not keep. */
export const score = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => (value === 0 ? 0 : value));

/** Types whose records are made first; the others name these. Snapshots are made by the app alone. */
const pooled = [
  'objective',
  'practice',
  'staffGroup',
  'option',
  'gate',
  'criterion',
  'weightSet',
  'assessor',
  'evidence',
  'stakeholder',
  'workstream',
  'costLine',
] as const satisfies readonly RecordType[];

type Pools = Readonly<Record<(typeof pooled)[number], readonly string[]>>;
type Picks = readonly number[];

/** How many records of each type at most. */
const most = 3;

/** Fields that name a record, by the type that they name. */
const fieldsNaming: Readonly<Record<string, keyof Pools>> = {
  option: 'option',
  options: 'option',
  practices: 'practice',
  staffGroup: 'staffGroup',
  gate: 'gate',
  criterion: 'criterion',
  weightSet: 'weightSet',
  assessor: 'assessor',
  evidence: 'evidence',
  stakeholder: 'stakeholder',
  workstream: 'workstream',
  objective: 'objective',
};

/** Types whose fields of one record may also be null. */
const mentioning: ReadonlySet<RecordType> = new Set(['metric', 'milestone', 'question', 'workshop']);

/** What a remark can be about, of the records that are made first; a cost line needs an option to be there. */
const remarkable = (pools: Pools): readonly CommentRecord['on'][] =>
  remarkedTypes.flatMap((type) =>
    type in pools && (type !== 'costLine' || pools.option.length > 0)
      ? pools[type as keyof Pools].map((id) => ({ type, id }))
      : [],
  );

const ascending = (values: readonly (number | null)[]): (number | null)[] => {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return values.map((value) => (value === null ? null : (sorted.shift() ?? null)));
};

const pick = (pool: readonly string[], picks: Picks, place: number): string =>
  pool[(picks[place % picks.length] ?? 0) % pool.length] ?? 'none';

/**
 * People that one scorer speaks for, at most: more than one only in an appraisal out of a paper, where they are the
 * scorers of a group. A paper adds them up, and the schema's limit guards against nonsense in one of them; three times
 * this is within it.
 */
const mostPeople = 30_000;

const fewEnough = <T extends { readonly people?: number | undefined }>(one: T): T =>
  one.people === undefined ? one : { ...one, people: Math.min(one.people, mostPeople) };

/** A what-if of records that are there, each named once, with no more than the whole weight. */
const overridesWithin = ({ weights, scores, costs }: Overrides, pools: Pools): Overrides => {
  const cells = pools.option.flatMap((option) => pools.criterion.map((criterion) => ({ option, criterion })));
  return {
    weights: weights.slice(0, pools.criterion.length).map(({ share }, at) => ({
      criterion: pools.criterion[at] ?? 'none',
      share: share / most,
    })),
    scores: scores.slice(0, cells.length).map(({ value }, at) => ({
      ...(cells[at] ?? { option: 'none', criterion: 'none' }),
      value,
    })),
    // A cost line rests on an option: without one there is none.
    costs: costs.slice(0, pools.option.length > 0 ? pools.costLine.length : 0).map(({ amounts }, at) => ({
      costLine: pools.costLine[at] ?? 'none',
      amounts,
    })),
  };
};

/** A record with its references led to records that are there, and its values in the order that the rules ask for. */
const settled = (record: AnyRecord, index: number, pools: Pools, picks: Picks): AnyRecord | null => {
  const given = record as unknown as Readonly<Record<string, unknown>>;
  const named: Record<string, unknown> = {};
  for (const [field, type] of Object.entries(fieldsNaming)) {
    if (!Object.hasOwn(given, field) || given[field] === 'all' || given[field] === null) continue;
    const pool = pools[type];
    if (Array.isArray(given[field])) named[field] = pool.slice(0, (picks[0] ?? 0) % (pool.length + 1));
    else if (pool.length === 0) {
      // What only mentions another record stands without it; what rests on it cannot.
      if (!mentioning.has(record.type)) return null;
      named[field] = null;
    } else named[field] = pick(pool, picks, Object.keys(named).length);
  }
  const own = { ...record, ...named, id: `${record.type}${index}` } as AnyRecord;
  const declared = <T extends { readonly option: string }>(interests: readonly T[]): T[] =>
    interests
      .slice(0, pools.option.length)
      .map((one, at) => ({ ...one, option: pools.option[at] ?? 'none' }));
  switch (own.type) {
    case 'appraisal':
      return {
        ...own,
        id: 'appraisal',
        lineage: 'line1',
        discountRates: greenBookRates,
        agreedWeightSet: pools.weightSet[0] ?? null,
        recommended: { ...own.recommended, option: own.recommended.option && (pools.option[0] ?? null) },
        authorInterests: { ...own.authorInterests, interests: declared(own.authorInterests.interests) },
      };
    case 'option':
      return { ...own, letter: String.fromCharCode(65 + index), comparator: own.comparator && index === 0 };
    case 'criterion': {
      const values = own.measured?.points.map(({ value }) => value).sort((a, b) => a - b) ?? [];
      if (own.measured?.better === 'lower') values.reverse();
      const figures = own.measured?.points.map(({ at }) => at).sort((a, b) => a - b) ?? [];
      const points = [...new Set(figures)].map((at, place) => ({ at, value: values[place] ?? 0 }));
      return {
        ...own,
        parent: index > 0 && (picks[0] ?? 0) % 2 === 0 ? 'criterion0' : null,
        measured: own.measured && { ...own.measured, points },
        scoring: points.length >= 2 ? own.scoring : 'judged',
      };
    }
    case 'assessor':
      return {
        ...fewEnough(own),
        interests: declared(own.interests).map(fewEnough),
        // A person would choose one option at most, and only one that is there.
        choices: own.choices
          .slice(0, pools.option.length === 0 ? 0 : (own.people ?? 1))
          .map(({ reason }, at) => ({ option: pick(pools.option, picks, at), reason })),
      };
    case 'comment': {
      const found = remarkable(pools);
      return found.length === 0 ? null : { ...own, on: found[(picks[0] ?? 0) % found.length] ?? own.on };
    }
    case 'workshop':
      return index > 0
        ? null
        : { ...own, id: workshopId, shown: pools.criterion.slice(0, (picks[0] ?? 0) % (most + 1)) };
    case 'score': {
      const [low = null, value = null, high = null] = ascending([own.low, own.value, own.high]);
      const assessor = (picks[1] ?? 0) % 2 === 0 ? agreedAssessor : own.assessor;
      return { ...own, low, value, high, assessor, id: scoreId(own.option, own.criterion, assessor) };
    }
    case 'measure': {
      const [low = null, likely = null, high = null] = ascending([own.low, own.likely, own.high]);
      return { ...own, low, likely, high, id: measureId(own.option, own.criterion) };
    }
    case 'employer':
      return { ...own, id: employerId(own.option, own.staffGroup) };
    case 'gateResult':
      return { ...own, id: gateResultId(own.option, own.gate) };
    case 'position':
      return { ...own, id: positionId(own.option, own.stakeholder) };
    case 'narrative':
      return { ...own, id: narrativeId(own.section) };
    case 'scenario':
      return { ...own, ...overridesWithin(own, pools) };
    default:
      return own;
  }
};

/** Judgements that fit the method of each set. */
const weightsFor = (sets: readonly RecordOf<'weightSet'>[], criteria: readonly string[], picks: Picks) =>
  sets.flatMap(({ id, method }): readonly AnyRecord[] => {
    const raw = (place: number): number => 1 + ((picks[place % picks.length] ?? 0) % 9);
    if (method === 'pairwise') {
      const [first, ...others] = criteria;
      return first === undefined
        ? []
        : others.map((other, place) => newComparison(id, first, other, raw(place)));
    }
    return criteria.map((criterion, place) => newWeight(id, criterion, raw(place)));
  });

const seeds = fc.record(
  Object.fromEntries(
    recordTypes
      .filter((type) => type !== 'appraisal' && type !== 'weight' && type !== 'snapshot')
      .map((type) => [type, fc.array(anyValue(recordSchemas[type]), { maxLength: most })]),
  ),
) as fc.Arbitrary<Partial<Record<RecordType, readonly AnyRecord[]>>>;

/**
 * The records of a whole appraisal that breaks no rule, in any order: of every type but snapshots, with anything in
 * every field.
 */
export const appraisalRecords: fc.Arbitrary<readonly AnyRecord[]> = fc
  .tuple(
    anyValue(recordSchemas.appraisal) as fc.Arbitrary<AnyRecord>,
    seeds,
    fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }),
  )
  .chain(([own, drawn, picks]) => {
    const pools = Object.fromEntries(
      pooled.map((type) => [type, (drawn[type] ?? []).map((_, index) => `${type}${index}`)]),
    ) as unknown as Pools;
    const made = new Map<string, AnyRecord>();
    for (const [index, record] of [own, ...Object.values(drawn).flat()].entries()) {
      const place = index === 0 ? 0 : (drawn[record.type] ?? []).indexOf(record);
      const one = settled(record, place, pools, [...picks.slice(place % 5), ...picks]);
      if (one) made.set(`${one.type} ${one.id}`, one);
    }
    const sets = [...made.values()].flatMap((record) => (record.type === 'weightSet' ? [record] : []));
    const records = [...made.values(), ...weightsFor(sets, pools.criterion, picks)];
    return fc.shuffledSubarray(records, { minLength: records.length });
  });

/** The same records in the order in which files and stores give them back. */
export const inFileOrder = (records: readonly AnyRecord[]): readonly AnyRecord[] =>
  [...records].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));

/** The least that an appraisal can hold. */
export const bareRecords = (title = 'Options for an integrated care organisation'): readonly AnyRecord[] => [
  newAppraisalRecord({ lineage: 'line1', title, locality: 'Carlisle', financialYear: 2008 }),
];

/** An appraisal with options A and B, two criteria, weights and one agreed score. */
export const smallRecords = (): readonly AnyRecord[] => [
  {
    ...newAppraisalRecord({ lineage: 'line1', title: 'Small', locality: 'Carlisle', financialYear: 2008 }),
    agreedWeightSet: 'set0',
  },
  newOption({ id: 'optA', order: 1, letter: 'A', name: 'As now' }),
  newOption({ id: 'optB', order: 2, letter: 'B', name: 'Joint venture' }),
  newCriterion({ id: 'critQ', order: 1, code: 'QUAL', name: 'Quality' }),
  newCriterion({ id: 'critC', order: 2, code: 'COST', name: 'Affordability' }),
  newWeightSet({ id: 'set0', order: 1, name: 'Agreed', voice: 'agreed' }),
  newWeight('set0', 'critQ', 60),
  newWeight('set0', 'critC', 40),
  { ...newScore('optA', 'critQ', agreedAssessor, 50), reason: 'About as now' },
];
