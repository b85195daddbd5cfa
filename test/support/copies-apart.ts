import fc from 'fast-check';
import {
  type Appraisal,
  allRecords,
  appraisalFrom,
  appraisalOf,
  findRecord,
  freeLetter,
} from '../../shared/records/aggregate.ts';
import { holdsScores } from '../../shared/records/before-and-after.ts';
import { applyEdit, removalOf, reopensLock } from '../../shared/records/edits.ts';
import { newOption } from '../../shared/records/option.ts';
import type { AnyRecord, RecordKey } from '../../shared/records/record.ts';
import { newRisk } from '../../shared/records/risk.ts';
import { editProblems } from '../../shared/records/rules.ts';
import { agreedAssessor, newScore } from '../../shared/records/score.ts';
import { newComparison, newWeight } from '../../shared/records/weight-set.ts';
import { appraisalRecords } from './arbitrary-records.ts';

/** Two copies of one appraisal, and what they were when they parted. */
export interface CopiesApart {
  readonly base: readonly AnyRecord[];
  readonly mine: readonly AnyRecord[];
  readonly theirs: readonly AnyRecord[];
}

type Step = {
  readonly kind: 'fields' | 'whole' | 'remove' | 'add' | 'move' | 'many' | 'lock' | 'weigh' | 'method';
  readonly at: number;
  readonly other: number;
  readonly donor: number;
  /** A place among the records that both copies had, where the step does something there; so that the two meet. */
  readonly met: number | null;
};

interface Effect {
  readonly put: readonly AnyRecord[];
  readonly remove: readonly RecordKey[];
}

/** When a step is made, for what it leaves in a log. */
const timeOf = ({ at, other }: Step): string => new Date(Date.UTC(2009, 1, 12, 10, at, other)).toISOString();

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** Fields that a record keeps as long as it is the same record. */
const fixed = new Set(['type', 'id', 'lineage', 'letter', 'weightsLocked', 'unlockings', 'rankingRevealed']);

/** Some of the fields as another record of the type has them. */
const withFieldsOf = (record: AnyRecord, donor: AnyRecord, which: number): AnyRecord => {
  const fields = Object.keys(record).filter((field) => !fixed.has(field));
  const taken = fields.filter(
    (_, place) => (which >> (place % 10)) % 2 === 1 || place === which % fields.length,
  );
  const from = donor as unknown as Readonly<Record<string, unknown>>;
  return {
    ...record,
    ...Object.fromEntries(
      taken.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]),
    ),
  };
};

const effectOf = (now: Appraisal, step: Step, { base, donors }: Parents, side: string): Effect => {
  const met = pick(base, step.met ?? step.at);
  const record = (met && findRecord(now, met)) ?? pick(allRecords(now), step.at);
  const donor = pick(donors, step.donor) ?? [];
  const alike =
    record &&
    pick(
      donor.filter(({ type }) => type === record.type),
      step.other,
    );
  const none: Effect = { put: [], remove: [] };
  switch (step.kind) {
    case 'fields':
      return record && alike ? { put: [withFieldsOf(record, alike, step.other)], remove: [] } : none;
    case 'whole': {
      const given = pick(donor, step.at);
      return given && given.type !== 'appraisal' ? { put: [given], remove: [] } : none;
    }
    case 'many':
      return {
        put: donor.filter((given, place) => given.type !== 'appraisal' && (place + step.at) % 3 === 0),
        remove: [],
      };
    case 'remove':
      return record && record.type !== 'appraisal' ? removalOf(now, [record]) : none;
    case 'move': {
      const criteria = [...now.criterion.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const [one, other] = [pick(criteria, step.at), pick(criteria, step.other)];
      return one && other
        ? { put: [{ ...one, parent: one.id === other.id ? null : other.id }], remove: [] }
        : none;
    }
    case 'lock': {
      const own = appraisalOf(now);
      const told =
        own.weightsLocked && holdsScores(now) ? [{ at: timeOf(step), reason: `${side} opens` }] : [];
      const weightsLocked = !own.weightsLocked;
      const put = { ...own, weightsLocked, unlockings: [...own.unlockings, ...told], rankingRevealed: true };
      return { put: [put], remove: [] };
    }
    case 'weigh': {
      const weight = pick([...now.weight.values()], step.at);
      return weight ? { put: [{ ...weight, raw: 1 + (step.other % 9) }], remove: [] } : none;
    }
    case 'method': {
      const set = pick([...now.weightSet.values()], step.at);
      if (!set) return none;
      const old = [...now.weight.values()].filter(({ weightSet }) => weightSet === set.id);
      const ids = [...now.criterion.values()].map(({ id }) => id);
      const made = step.other % 2 === 0 ? ids.map((id) => newWeight(set.id, id, 1 + (step.other % 5))) : [];
      const method = step.other % 2 === 0 ? 'rank-order-centroid' : 'pairwise';
      const pair =
        method === 'pairwise' && ids.length > 1 ? [newComparison(set.id, ids[0] ?? '', ids[1] ?? '', 3)] : [];
      return {
        put: [{ ...set, method }, ...made, ...pair],
        remove: old.map(({ type, id }) => ({ type, id })),
      };
    }
    case 'add': {
      const id = `${side}${step.at}`;
      const letter = freeLetter(now) ?? 'Z';
      const option = {
        ...newOption({ id: `option-${id}`, order: step.other, letter, name: id }),
        comparator: step.other % 3 === 0,
      };
      const risk = newRisk({ id: `risk-${id}`, order: step.other, name: id });
      const criterion = pick([...now.criterion.values()], step.other);
      const [scored] = criterion ? [newScore(option.id, criterion.id, agreedAssessor, step.at % 101)] : [];
      const parts = criterion
        ? [{ ...criterion, id: `criterion-${id}`, parent: step.at % 2 === 0 ? criterion.id : null }]
        : [];
      return { put: [option, risk, ...(scored ? [scored] : []), ...parts], remove: [] };
    }
  }
};

/** What two copies come from: the appraisal that both were, and others whose words and figures they take. */
interface Parents {
  readonly base: readonly AnyRecord[];
  readonly donors: readonly (readonly AnyRecord[])[];
}

const edited = (parents: Parents, steps: readonly Step[], side: string): readonly AnyRecord[] => {
  let now = appraisalFrom(parents.base);
  for (const step of steps) {
    const drawn = { label: 'Edited', ...effectOf(now, step, parents, side) };
    const { put = [], remove = [] } = reopensLock(now, drawn, timeOf(step));
    const after = applyEdit(now, { put, remove });
    if (editProblems(after, { put, remove }, now).length === 0) now = after;
  }
  return allRecords(now);
};

const steps = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 9, arbitrary: fc.constant<Step['kind']>('fields') },
      {
        weight: 9,
        arbitrary: fc.constantFrom<Step['kind'][]>(
          'whole',
          'remove',
          'remove',
          'add',
          'move',
          'many',
          'lock',
          'weigh',
          'method',
        ),
      },
    ),
    at: fc.nat(1000),
    other: fc.nat(1023),
    donor: fc.nat(1),
    met: fc.option(fc.nat(3)),
  }),
  { minLength: 1, maxLength: 10 },
);

/** Places of the few records that both copies go back to. */
const meetings = fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 });

/**
 * Pairs of copies of one appraisal edited apart, each without breaking a rule: fields changed, records made, replaced,
 * moved and removed, weights judged another way, locked and opened; by each side alone, by both alike, and by both
 * differently.
 *
 * @param pairs how many pairs are made of one appraisal: to make an appraisal takes longer than to edit it
 */
export const copiesApart = (pairs: number): fc.Arbitrary<readonly CopiesApart[]> =>
  fc
    .tuple(
      appraisalRecords,
      fc.tuple(appraisalRecords, appraisalRecords),
      fc.array(fc.tuple(meetings, steps, steps, fc.nat(3)), { minLength: pairs, maxLength: pairs }),
    )
    .map(([drawn, donors, all]) => {
      const base = allRecords(appraisalFrom(drawn));
      return all.map(([places, one, other, alike]): CopiesApart => {
        const meeting = (step: Step): Step => ({
          ...step,
          met: step.met === null ? null : (places[step.met] ?? 0),
        });
        // The first steps of one are sometimes the other's too: what both do alike is no conflict.
        const shared = one
          .slice(0, alike === 3 ? 2 : 0)
          .filter(({ kind }) => kind !== 'add' && kind !== 'lock');
        const parents = { base, donors };
        return {
          base,
          mine: edited(parents, one.map(meeting), 'm'),
          theirs: edited(parents, [...shared, ...other].map(meeting), 't'),
        };
      });
    });
