import type { MergeSide } from '../../shared/merge/merge-report.ts';
import { isSame } from '../../shared/merge/same.ts';
import { type Appraisal, allRecords, appraisalFrom, findRecord } from '../../shared/records/aggregate.ts';
import { canonicalJson } from '../../shared/records/canonical-json.ts';
import {
  type AnyRecord,
  type RecordKey,
  type RecordType,
  recordSchemas,
} from '../../shared/records/record.ts';
import { referencesOf, withoutMentions } from '../../shared/records/references.ts';

/** Two copies, where they parted, how each conflict was answered, and what was made of it. */
export interface Judged {
  /** Null where nothing shows where they parted. */
  readonly base: readonly AnyRecord[] | null;
  readonly mine: readonly AnyRecord[];
  readonly theirs: readonly AnyRecord[];
  readonly answers: ReadonlyMap<string, MergeSide>;
  readonly merged: Appraisal;
}

/** Records of which all is one judgement, but for the lists of what it rests on. */
const judgements: readonly RecordType[] = [
  'employer',
  'gateResult',
  'weight',
  'score',
  'measure',
  'position',
  'workshop',
  'snapshot',
];

/** Fields that are chosen together, by type; the first names the question. */
const together: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  partner: ['signedUp signedOn'],
  staffGroup: ['band wte heads annualPay onCostPercent annualCost'],
  option: ['model modelKind', 'shortListed discardReason revisitIf'],
  criterion: ['scoring measured'],
  weightSet: ['voice voiceName'],
  assessor: ['asked interests', 'choices people'],
  costLine: [
    'state kind amounts staffing note',
    'lowPercent highPercent',
    'optimismBiasPercent mitigationPercent',
  ],
  funding: ['amounts certainty'],
  volume: ['unitValue annualVolume source'],
  risk: ['likelihood impact', 'mitigation residualLikelihood residualImpact'],
  metric: ['unit better baseline baselineOf targets'],
  milestone: ['date status'],
  question: ['askedBy askedOn', 'answer answeredOn status'],
  scenario: ['weights scores costs'],
  comment: ['text by at'],
};

/** Lists to which both may add. */
const lists: readonly string[] = ['evidence', 'practices', 'options'];

interface Chosen {
  readonly name: string;
  readonly fields: readonly string[];
  readonly kind: 'value' | 'set' | 'log' | 'ever' | 'elsewhere';
}

/** What is chosen with a field, of a record that says these. */
const chosenWith = (type: RecordType, field: string, all: readonly string[]): Chosen => {
  const alone = { name: field, fields: [field] };
  if (lists.includes(field)) return { ...alone, kind: 'set' };
  if (judgements.includes(type)) {
    const fields = all.filter((one) => !lists.includes(one));
    return { name: fields[0] ?? field, fields, kind: 'value' };
  }
  if (type === 'appraisal' && field === 'unlockings') return { ...alone, kind: 'log' };
  if (type === 'appraisal' && field === 'rankingRevealed') return { ...alone, kind: 'ever' };
  if (type === 'option' && field === 'comparator') return { ...alone, kind: 'elsewhere' };
  const fields = together[type]?.map((group) => group.split(' ')).find((group) => group.includes(field));
  return fields ? { name: fields[0] ?? field, fields, kind: 'value' } : { ...alone, kind: 'value' };
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (record: AnyRecord): Fields => record as unknown as Fields;
const nameOf = ({ type, id }: RecordKey): string => `${type} ${id}`;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const comparatorOf = (appraisal: Appraisal): string | null =>
  [...appraisal.option.values()].find(({ comparator }) => comparator)?.id ?? null;

/**
 * What a merge lost, made up or chose by itself, a sentence each; empty where every edit of one side is there, and of
 * what both did otherwise there is what was answered. It knows nothing of how the merge is made: it goes field by field.
 */
export const faultsOf = ({ base: was, mine, theirs, answers, merged }: Judged): readonly string[] => {
  const base = was && appraisalFrom(was);
  const copies = { mine: appraisalFrom(mine), theirs: appraisalFrom(theirs) } as const;
  const faults: string[] = [];
  const isGone = (key: RecordKey): boolean => findRecord(merged, key) === undefined;

  /** The answers that decide whether a record is there: to its own removal, or to that of what it rests on. */
  const decidedBy = (record: AnyRecord, side: MergeSide, seen = new Set<string>()): readonly MergeSide[] => {
    const name = nameOf(record);
    if (seen.has(name)) return [];
    seen.add(name);
    const own = answers.get(name);
    return [
      ...(own ? [own] : []),
      ...referencesOf(record)
        .filter(({ mention }) => !mention)
        .flatMap((key) => {
          const ground = findRecord(copies[side], key);
          return ground ? decidedBy(ground, side, seen) : [];
        }),
    ];
  };

  /** Whether a record is to be there that one copy alone has. */
  const staysOf = (record: AnyRecord, side: MergeSide): boolean => {
    const rest = copies[side === 'mine' ? 'theirs' : 'mine'];
    if (findRecord(rest, record)) return true;
    const answer = answers.get(nameOf(record));
    if (answer) return answer === side;
    const lost = referencesOf(record).filter((key) => !key.mention && !findRecord(rest, key));
    if (lost.length === 0) return base !== null && !findRecord(base, record);
    return lost.every((key) => {
      const ground = findRecord(copies[side], key);
      return ground !== undefined && staysOf(ground, side);
    });
  };

  /** The side that a weight set comes from whole, where its method is not the same in both. */
  const sideOfSet = (id: string): MergeSide | null => {
    const [one, two] = [copies.mine.weightSet.get(id), copies.theirs.weightSet.get(id)];
    const answer = answers.get(`weightSet ${id} method`);
    if (!one || !two || answer || one.method === two.method) return answer ?? null;
    return one.method === base?.weightSet.get(id)?.method ? 'theirs' : 'mine';
  };

  const comparator = ((): string | null => {
    const [one, two] = [comparatorOf(copies.mine), comparatorOf(copies.theirs)];
    const answer = answers.get('appraisal appraisal comparator');
    if (one === two) return one;
    if (answer) return comparatorOf(copies[answer]);
    if (!base) faults.push('The comparator was chosen by nobody');
    const before = base && comparatorOf(base);
    if (one !== before && two !== before) faults.push('The comparator was changed in both, and nobody asked');
    return two === before ? one : two;
  })();

  const wholeOf = (record: AnyRecord, found: AnyRecord): AnyRecord => {
    switch (record.type) {
      case 'option': {
        // A letter gives way where another option has it too.
        const isTwice =
          found.type === 'option' &&
          Object.values(copies).some((copy) =>
            [...copy.option.values()].some(({ id, letter }) => id !== record.id && letter === record.letter),
          );
        return {
          ...record,
          comparator: record.id === comparator,
          letter: isTwice && found.type === 'option' ? found.letter : record.letter,
        };
      }
      case 'criterion': {
        const arranged = answers.get('appraisal appraisal arrangement');
        const from = arranged && copies[arranged].criterion.get(record.id);
        const parent = from ? from.parent : record.parent;
        const isMovedBack =
          parent !== null && isGone({ type: 'criterion', id: parent }) && found.type === 'criterion';
        return { ...record, parent: isMovedBack ? found.parent : parent };
      }
      case 'costLine':
        return isGone({ type: 'option', id: record.option }) && found.type === 'costLine'
          ? { ...record, option: found.option }
          : record;
      case 'comment':
        return isGone(record.on) && found.type === 'comment' ? { ...record, on: found.on } : record;
      case 'weightSet': {
        const side = sideOfSet(record.id);
        return side
          ? { ...record, method: copies[side].weightSet.get(record.id)?.method ?? record.method }
          : record;
      }
      case 'appraisal':
        // What opens a lock is tried on its own, and what reveals the ranking: here, that a reason stays which was left.
        return found.type === 'appraisal'
          ? {
              ...record,
              ...(found.weightsLocked ? {} : { weightsLocked: false, unlockings: found.unlockings }),
              ...(found.rankingRevealed ? { rankingRevealed: true } : {}),
            }
          : record;
      default:
        return record;
    }
  };

  const sameOr = (record: AnyRecord, found: AnyRecord, what: string): void => {
    const expected = fieldsOf(withoutMentions(wholeOf(record, found), isGone));
    const given = fieldsOf(found);
    for (const field of new Set([...Object.keys(expected), ...Object.keys(given)])) {
      if (isSame(expected[field], given[field])) continue;
      faults.push(
        `${nameOf(found)}, ${field}: ${what} ${JSON.stringify(expected[field])}, and it says ${JSON.stringify(given[field])}`,
      );
    }
  };

  /** What a field comes to of a record that both have. */
  const mergedField = (field: string, before: AnyRecord | null, one: AnyRecord, two: AnyRecord): unknown => {
    const name = nameOf(one);
    const [was, is, isToo] = [
      before ? fieldsOf(before)[field] : undefined,
      fieldsOf(one)[field],
      fieldsOf(two)[field],
    ];
    if (isSame(is, isToo)) return is;
    const said = Object.keys(recordSchemas[one.type].shape).filter((of) => of !== 'type' && of !== 'id');
    const part = chosenWith(one.type, field, said);
    const answer = answers.get(`${name} ${part.name}`);
    const arranged = answers.get('appraisal appraisal arrangement');
    if (one.type === 'criterion' && field === 'parent' && arranged) return arranged === 'mine' ? is : isToo;
    if (part.kind === 'ever') return true;
    if (part.kind === 'log') {
      const all = new Set([...listOf(is), ...listOf(isToo)].map((entry) => canonicalJson(entry)));
      return [...all]
        .map((entry): unknown => JSON.parse(entry))
        .sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
    }
    if (part.kind === 'elsewhere') return is;
    if (answer) {
      const touched = part.fields.some((of) => !isSame(fieldsOf(one)[of], fieldsOf(two)[of]));
      if (!touched) faults.push(`${name}, ${part.name}: asked of what is the same`);
      return fieldsOf(answer === 'mine' ? one : two)[field];
    }
    const isBefore = base !== null && before !== null;
    if (isBefore && isSame(was, isToo)) return is;
    if (isBefore && isSame(was, is)) return isToo;
    if (base !== null && part.kind === 'set' && [was ?? [], is, isToo].every(Array.isArray)) {
      const [had, has, hasToo] = [listOf(was), listOf(is), listOf(isToo)];
      const added = [...has, ...hasToo].filter((id) => !had.includes(id));
      return [...had.filter((id) => has.includes(id) && hasToo.includes(id)), ...[...new Set(added)].sort()];
    }
    faults.push(`${name}, ${field}: both differ, and nobody was asked`);
    return is;
  };

  const names = new Map<string, RecordKey>();
  for (const record of [...(was ?? []), ...mine, ...theirs]) {
    if (record.type !== 'snapshot') names.set(nameOf(record), record);
  }
  for (const record of allRecords(merged)) {
    if (!names.has(nameOf(record))) faults.push(`${nameOf(record)} is in neither copy`);
  }

  for (const [name, key] of names) {
    const before = (base && findRecord(base, key)) ?? null;
    const one = findRecord(copies.mine, key) ?? null;
    const two = findRecord(copies.theirs, key) ?? null;
    const found = findRecord(merged, key) ?? null;
    const held = one ?? two ?? before;
    const set = held?.type === 'weight' ? sideOfSet(held.weightSet) : null;
    if (set) {
      const whole = { mine: one, theirs: two }[set];
      const rests = whole && referencesOf(whole).every((ground) => !isGone(ground));
      if (Boolean(rests) !== Boolean(found)) faults.push(`${name} is not as in the set that was taken`);
      if (whole && found) sameOr(whole, found, 'the set that was taken has');
    } else if (!one || !two) {
      const side: MergeSide = one ? 'mine' : 'theirs';
      const only = one ?? two;
      if (!only) {
        if (found) faults.push(`${name} was removed in both, and is there`);
        continue;
      }
      const decisions = decidedBy(only, side);
      const stays = staysOf(only, side);
      if (base === null && decisions.length === 0) {
        faults.push(`${name} is in one copy, and nobody was asked`);
      }
      if (!stays && !isSame(before, only) && decisions.every((answer) => answer === side)) {
        faults.push(`${name} was changed in ${side} and is gone, and nobody said so`);
      }
      if (stays !== (found !== null)) faults.push(`${name} should ${stays ? 'be there' : 'be gone'}`);
      if (found) sameOr(only, found, `only ${side} has it:`);
    } else if (!found) {
      // Moved by each copy to what the other has removed: then there is an answer that took the ground away.
      const grounds = [...decidedBy(one, 'mine'), ...decidedBy(two, 'theirs')];
      if (grounds.length === 0) faults.push(`${name} is in both copies, and is gone`);
    } else if (one.type === 'workshop') {
      const versions = [one, two].map((version) => withoutMentions(version, isGone));
      const isOne = versions.some(
        (version) =>
          version.type === 'workshop' &&
          found.type === 'workshop' &&
          version.part === found.part &&
          version.step === found.step,
      );
      if (!isOne) faults.push('The workshop stands where it stood in neither copy');
    } else {
      const fields = new Set([...Object.keys(one), ...Object.keys(two)]);
      const expected = Object.fromEntries(
        [...fields].map((field) => [
          field,
          field === 'type' || field === 'id' ? fieldsOf(one)[field] : mergedField(field, before, one, two),
        ]),
      ) as unknown as AnyRecord;
      const shown =
        found.type === 'appraisal'
          ? {
              ...found,
              unlockings: [...found.unlockings].sort((a, b) =>
                canonicalJson(a) < canonicalJson(b) ? -1 : 1,
              ),
            }
          : found;
      const sorted =
        expected.type === 'appraisal'
          ? {
              ...expected,
              unlockings: [...expected.unlockings].sort((a, b) =>
                canonicalJson(a) < canonicalJson(b) ? -1 : 1,
              ),
            }
          : expected;
      sameOr(sorted, shown, 'of both copies it should say');
    }
  }

  for (const [conflict] of answers) {
    const [type, id, part] = conflict.split(' ');
    if (part !== undefined || type === undefined || id === undefined) continue;
    const key = { type, id } as RecordKey;
    const sides = (['mine', 'theirs'] as const).filter((side) => findRecord(copies[side], key));
    if (sides.length !== 1) faults.push(`${conflict}: asked of what both have, or neither`);
  }
  return faults;
};
