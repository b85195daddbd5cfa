import { type Appraisal, inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import type { PracticeRecord } from '../../../shared/records/practice.ts';
import { formatNumber, formatPercent } from '../../../shared/text/numbers.ts';
import type { GridCell, GridColumn, GridRow } from '../../components/grid/grid-model.ts';
import { shortened } from '../../components/grid/plain-words.ts';
import {
  type Outcome,
  type PastedRecords,
  pastedRecords,
  readFigure,
  readWords,
  refuse,
} from './sheet-change.ts';

/** Columns of the practices: what is entered, then what follows from it. */
export const practiceColumns: readonly GridColumn[] = [
  { key: 'name', name: 'practice', width: 300, align: 'left', sticky: true },
  { key: 'listSize', name: 'list size', width: 110, align: 'right' },
  { key: 'takesPart', name: 'takes part, yes or no', width: 110, align: 'left' },
  { key: 'share', name: 'share of the locality', width: 130, align: 'right' },
  { key: 'options', name: 'options that rest on it', align: 'left' },
];

/** Columns that a pasted list fills, in order. */
export const pastedPracticeColumns = ['name', 'listSize', 'takesPart'] as const;

const yes = ['yes', 'y', 'true', '1', 'in', 'takes part', 'x', '✓'];
const no = ['no', 'n', 'false', '0', 'out', 'does not take part', '-'];

const nameOf = ({ name }: PracticeRecord): string => shortened(name.trim() || 'an unnamed practice', 80);

/** Puts the text of one cell into a practice. */
export const enterPractice = (
  practice: PracticeRecord,
  column: string,
  text: string,
): Outcome<PracticeRecord> => {
  if (column === 'listSize') {
    const takes = 'A list size is a whole number from 0 to 1,000,000.';
    const read = readFigure(text, { least: 0, most: 1_000_000, whole: true }, takes, 'a list size');
    if ('refused' in read) return read;
    const listSize = read.value ?? 0;
    return {
      record: { ...practice, listSize },
      label: `List size of ${nameOf(practice)}: ${formatNumber(listSize)}`,
    };
  }
  if (column === 'takesPart') {
    const typed = text.trim().toLowerCase();
    const takesPart = yes.includes(typed) ? true : no.includes(typed) ? false : null;
    if (takesPart === null) return refuse(text, 'A practice takes part or not: yes or no.', 'yes or no');
    return {
      record: { ...practice, takesPart },
      label: `${nameOf(practice)} ${takesPart ? 'takes part' : 'does not take part'}`,
    };
  }
  const read = readWords(text, 200);
  return 'refused' in read
    ? read
    : { record: { ...practice, name: read.value }, label: `Rename practice ${nameOf(practice)}` };
};

/** Patients and practices, those that take part and all. */
export interface PracticeTotals {
  readonly taking: number;
  readonly patients: number;
  /** How many of those that take part have no list size yet. */
  readonly open: number;
  readonly all: number;
  readonly locality: number;
}

/** What the lists add up to. */
export const practiceTotals = (appraisal: Appraisal): PracticeTotals => {
  const practices = [...appraisal.practice.values()];
  const taking = practices.filter(({ takesPart }) => takesPart);
  const sum = (some: readonly PracticeRecord[]): number =>
    some.reduce((total, { listSize }) => total + listSize, 0);
  return {
    taking: taking.length,
    patients: sum(taking),
    open: taking.filter(({ listSize }) => listSize === 0).length,
    all: practices.length,
    locality: sum(practices),
  };
};

const worked = 'it follows from the list sizes and from the options';

/** Options by letter that count a practice's list. */
const restingOn = (appraisal: Appraisal, { id, takesPart }: PracticeRecord): string =>
  inOrder(appraisal, 'option')
    .filter(({ practices }) => (practices === 'all' ? takesPart : practices.includes(id)))
    .map(({ letter }) => letter)
    .join(', ');

/** A row for each practice, in the user's order. */
export const practiceRows = (appraisal: Appraisal): readonly GridRow[] => {
  const { locality } = practiceTotals(appraisal);
  return inOrder(appraisal, 'practice').map((practice) => {
    const { id, name, listSize, takesPart } = practice;
    const counts = restingOn(appraisal, practice);
    const size: GridCell =
      listSize === 0 && (takesPart || counts !== '')
        ? { text: '', shown: '?', fixed: null, mark: { unknown: true }, says: 'no list size' }
        : { text: `${listSize}`, shown: formatNumber(listSize), fixed: null };
    return {
      key: id,
      lead: [],
      cells: [
        { text: name, fixed: null, mark: { unnamed: name.trim() === '' ? 'practice' : null } },
        size,
        { text: takesPart ? 'yes' : 'no', fixed: null, choices: ['yes', 'no'], mark: { quiet: !takesPart } },
        {
          text: locality > 0 && size.mark?.['unknown'] !== true ? formatPercent(listSize / locality, 1) : '',
          fixed: worked,
          mark: { quiet: true },
        },
        { text: counts, fixed: worked, mark: { quiet: true } },
      ],
    };
  });
};

/** A practice that takes part, with nobody on its list yet. */
export const newPractice = (given: {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}): PracticeRecord => ({ type: 'practice', ...given, listSize: 0, takesPart: true });

/** Practices out of lines copied from a spreadsheet: name, list size, takes part. */
export const pastedPractices = (
  appraisal: Appraisal,
  lines: readonly (readonly string[])[],
  newId: () => string,
): PastedRecords<PracticeRecord> =>
  pastedRecords(
    lines,
    pastedPracticeColumns,
    inOrder(appraisal, 'practice'),
    (name, place) => newPractice({ id: newId(), order: lastOrder(appraisal, 'practice') + place, name }),
    enterPractice,
  );
