import { type Appraisal, findRecord } from '../records/aggregate.ts';
import { fieldDifferences } from '../records/compare.ts';
import { nameIn } from '../records/describe.ts';
import { fieldLabel } from '../records/field-words.ts';
import { type RecordKey, recordTypes } from '../records/record.ts';
import { count } from '../text/lists.ts';
import { formatNumber } from '../text/numbers.ts';
import { setOf } from './compare.ts';
import { keyName, otherSide } from './differences.ts';
import type { Comparison } from './merge-plan.ts';
import type { MergeConflict, MergeSide } from './merge-report.ts';
import type { Part } from './parts.ts';
import type { AskedRemoval } from './removals.ts';
import { arrangementConflict, comparatorConflict, comparatorOf } from './whole.ts';
import { countedTypes, excerpts, mainWords, nameOf, type Placed, partWords, reasonOf } from './words.ts';

type Beside = Readonly<Record<'base' | MergeSide, Placed>>;

const beside = ({ base, copies }: Comparison, key: RecordKey): Beside => {
  const placed = (appraisal: Appraisal | null): Placed => ({
    appraisal,
    record: (appraisal && findRecord(appraisal, key)) ?? null,
  });
  return { base: placed(base), mine: placed(copies.mine), theirs: placed(copies.theirs) };
};

const sayingOf = (mine: string | null, theirs: string | null, before: string | null) => {
  const [one = null, other = null, was = null] = excerpts([mine, theirs, before]);
  return { one, other, was };
};

/** Both have changed the same part of a record. */
const ofPart = (comparison: Comparison, key: RecordKey, part: Part): MergeConflict => {
  const { base, mine, theirs } = beside(comparison, key);
  const { one, other, was } = sayingOf(
    partWords(mine, part, [theirs, base]),
    partWords(theirs, part, [mine, base]),
    partWords(base, part, [mine, theirs]),
  );
  return {
    id: `${keyName(key)} ${part.name}`,
    key,
    name: nameOf(mine, theirs),
    field: part.label,
    before: was,
    mine: { says: one, reason: reasonOf(mine, part) },
    theirs: { says: other, reason: reasonOf(theirs, part) },
    note: '',
  };
};

/**
 * What a record that only one copy has says now, beside what it said when they parted; null before where nothing shows
 * that.
 */
const changeWords = (was: Placed, is: Placed): { readonly before: string | null; readonly now: string } => {
  if (!was.record || !was.appraisal) return { before: null, now: mainWords(is) ?? 'There' };
  const nothing = { before: 'There', now: 'Stays as it was' };
  if (!is.record || !is.appraisal) return nothing;
  const fields = fieldDifferences(was.record, is.record, was.appraisal, is.appraisal);
  if (fields.length === 0) return nothing;
  const words = (side: 'before' | 'after'): string =>
    fields.map((field) => `${field.label}: ${field[side] ?? 'nothing'}`).join('; ');
  return { before: words('before'), now: words('after') };
};

/** One copy removed what the other went on with; or has it, where nothing shows whether the other one ever had. */
const ofRemoval = (comparison: Comparison, removal: AskedRemoval): MergeConflict => {
  const { key, removedBy, goes, moved } = removal;
  const sides = beside(comparison, key);
  const keeper = otherSide(removedBy);
  const { before, now } = changeWords(sides.base, sides[keeper]);
  const copy = keeper === 'mine' ? 'this copy' : 'the other copy';
  const note = [
    goes.length === 0
      ? ''
      : `If it goes, so ${goes.length === 1 ? 'does' : 'do'} ${countedTypes(goes)} that ${comparison.base ? `${copy} has made or changed since` : `only ${copy} has`}.`,
    moved.length === 0
      ? ''
      : `If it goes, ${countedTypes(moved)} that ${copy} has moved to it ${moved.length === 1 ? 'stands' : 'stand'} where ${moved.length === 1 ? 'it' : 'they'} stood.`,
  ];
  const says = (side: MergeSide) =>
    side === removedBy ? { says: null, reason: '' } : { says: now, reason: reasonOf(sides[side], null) };
  return {
    id: keyName(key),
    key,
    name: nameOf(sides.base, sides[keeper]),
    field: null,
    before,
    mine: says('mine'),
    theirs: says('theirs'),
    note: note.filter(Boolean).join(' '),
  };
};

/** What a weight set holds: its method and, where that can be told in a line, each weight. */
const setWords = ({ record, appraisal }: Placed): string | null => {
  if (record?.type !== 'weightSet' || !appraisal) return null;
  const method = record.method.replaceAll('-', ' ');
  const weights = [...appraisal.weight.values()].filter(({ weightSet }) => weightSet === record.id);
  if (record.method === 'pairwise' || weights.length === 0) {
    return `${method}, with ${count(weights.length, 'judgement')}`;
  }
  const said = weights
    .map(({ criterion, raw }) => ({ raw, name: nameIn(appraisal, 'criterion', criterion) }))
    .sort((a, b) => a.raw - b.raw || (a.name < b.name ? -1 : 1))
    .map(({ name, raw }) => `${name} ${formatNumber(raw)}`);
  return `${method}: ${said.join(', ')}`;
};

/** A weight set that each copy judged in its own way. */
const ofSet = (comparison: Comparison, id: string, conflict: string): MergeConflict => {
  const key: RecordKey = { type: 'weightSet', id };
  const { base, mine, theirs } = beside(comparison, key);
  const { one, other, was } = sayingOf(setWords(mine), setWords(theirs), setWords(base));
  const [method, methodToo] = [mine, theirs].map(
    ({ record }) => record?.type === 'weightSet' && record.method,
  );
  return {
    id: conflict,
    key,
    name: nameOf(mine, theirs),
    field: 'Method and weights',
    before: was,
    mine: { says: one, reason: reasonOf(mine, null) },
    theirs: { says: other, reason: reasonOf(theirs, null) },
    note: `${method === methodToo ? 'The places of a ranking belong together' : 'A weight fits one method only'}: the set comes whole from one copy.`,
  };
};

const own: RecordKey = { type: 'appraisal', id: 'appraisal' };

const ofComparator = ({ base, copies }: Comparison): MergeConflict => {
  const words = (appraisal: Appraisal): string => {
    const id = comparatorOf(appraisal);
    const option = id === null ? undefined : appraisal.option.get(id);
    return option ? `${option.letter} “${option.name}”` : 'none';
  };
  return {
    id: comparatorConflict,
    key: own,
    name: 'The appraisal',
    field: fieldLabel('option', 'comparator'),
    before: base && words(base),
    mine: { says: words(copies.mine), reason: '' },
    theirs: { says: words(copies.theirs), reason: '' },
    note: '',
  };
};

const ofArrangement = ({ base, copies, differences }: Comparison): MergeConflict => {
  const moved = [...differences.values()].filter(
    ({ mine, theirs }) =>
      mine?.type === 'criterion' && theirs?.type === 'criterion' && mine.parent !== theirs.parent,
  );
  const words = (appraisal: Appraisal): string =>
    moved
      .flatMap(({ key }) => {
        const criterion = appraisal.criterion.get(key.id);
        if (!criterion) return [];
        const name = nameIn(appraisal, 'criterion', key.id);
        return [
          criterion.parent === null
            ? `${name} at the top`
            : `${name} under ${nameIn(appraisal, 'criterion', criterion.parent)}`,
        ];
      })
      .join('; ');
  return {
    id: arrangementConflict,
    key: own,
    name: 'How the criteria are arranged',
    field: null,
    before: base && words(base),
    mine: { says: words(copies.mine), reason: '' },
    theirs: { says: words(copies.theirs), reason: '' },
    note: 'The moves of both together would put a criterion inside itself: they come all from one copy.',
  };
};

/** Every difference that only a person can decide, in the order in which an appraisal is made. */
export const conflictsIn = (comparison: Comparison): readonly MergeConflict[] => {
  const { differences, parts, removals, sets, tangled, comparator } = comparison;
  const found: MergeConflict[] = [];
  if (comparator === 'asked') found.push(ofComparator(comparison));
  if (tangled) found.push(ofArrangement(comparison));
  for (const [id, { id: conflict, side }] of sets) {
    if (side === null) found.push(ofSet(comparison, id, conflict));
  }
  for (const removal of removals.asked.values()) found.push(ofRemoval(comparison, removal));
  for (const [name, merged] of parts) {
    const difference = differences.get(name);
    const set = difference && setOf(difference);
    if (!difference || (typeof set === 'string' && sets.has(set))) continue;
    for (const { part, settled } of merged) {
      const isDecided =
        (part.name === 'parent' && tangled && difference.key.type === 'criterion') ||
        (part.name === 'method' && sets.has(difference.key.id) && difference.key.type === 'weightSet');
      if (settled === null && !isDecided) found.push(ofPart(comparison, difference.key, part));
    }
  }
  const place = new Map(recordTypes.map((type, index) => [type, index]));
  return found.sort(
    (a, b) =>
      (place.get(a.key.type) ?? 0) - (place.get(b.key.type) ?? 0) ||
      a.name.localeCompare(b.name, 'en-GB', { numeric: true }) ||
      (a.id < b.id ? -1 : 1),
  );
};
