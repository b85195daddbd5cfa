import { staffGroupCost } from '../../../shared/analysis/staffing.ts';
import { payBandPay } from '../../../shared/library/pay-bands.ts';
import { type Appraisal, inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import {
  defaultOnCostPercent,
  newStaffGroup,
  payBands,
  type StaffGroupRecord,
} from '../../../shared/records/staff-group.ts';
import { formatMoneyThousands } from '../../../shared/text/money.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { GridCell, GridColumn, GridRow } from '../../components/grid/grid-model.ts';
import { shortened } from '../../components/grid/plain-words.ts';
import { readPounds } from '../../components/read-typed.ts';
import {
  type Outcome,
  type PastedRecords,
  pastedRecords,
  quoted,
  type Refused,
  readFigure,
  readWords,
  refuse,
} from './sheet-change.ts';

type Band = StaffGroupRecord['band'];

/** Columns of the staff in scope; with the ranking open they scroll under the group's name. */
export const staffColumns: readonly GridColumn[] = [
  { key: 'name', name: 'staff group', width: 196, align: 'left', sticky: true },
  { key: 'band', name: 'band', width: 60, align: 'left' },
  { key: 'wte', name: 'whole-time equivalents', width: 58, align: 'right' },
  { key: 'heads', name: 'heads', width: 72, align: 'right' },
  { key: 'annualPay', name: 'pay of one, pounds a year', width: 76, align: 'right' },
  { key: 'onCostPercent', name: 'on-cost, per cent', width: 78, align: 'right' },
  { key: 'annualCost', name: 'annual cost, pounds', width: 96, align: 'right' },
  { key: 'currentEmployer', name: 'current employer', width: 136, align: 'left' },
  { key: 'note', name: 'note', align: 'left' },
];

/** Heads of the columns. */
export const staffHeads: readonly string[] = [
  'Staff group',
  'Band',
  'WTE',
  'Heads',
  'Pay, £',
  'On-cost, %',
  'A year, £',
  'Employer today',
  'Note',
];

const nameOf = ({ name }: StaffGroupRecord): string => shortened(name.trim() || 'an unnamed group', 80);

/** A band as people write it: "6", "Band 6", "8A". */
export const readBand = (text: string): Band | null => {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(afc\s+)?band\s*/, '');
  return payBands.find((band) => band === typed) ?? null;
};

/** The library's pay for a band, in pence a year; undefined where it has none. */
const midPointOf = (band: Band): number | undefined =>
  (payBandPay as Readonly<Partial<Record<Band, number>>>)[band];

/**
 * The group in another band, with the library's mid-point for its pay. Where the library has none, pay that was the
 * mid-point of the band before is no longer known; pay from the payroll stays.
 */
export const withBand = (group: StaffGroupRecord, band: Band): StaffGroupRecord => {
  if (band === group.band && group.annualPay !== null) return group;
  const wasDefault = group.annualPay === midPointOf(group.band);
  return { ...group, band, annualPay: midPointOf(band) ?? (wasDefault ? null : group.annualPay) };
};

const money = (text: string): { readonly value: number | null } | { readonly refused: Refused } => {
  if (text.trim() === '?') return { value: null };
  const read = readPounds(text);
  if (!read.ok || (read.value ?? 0) < 0) {
    return {
      refused: {
        sentence: `Write pounds a year, such as 28,378. ${quoted(text)} was not kept.`,
        brief: `${quoted(text)} is not an amount in pounds`,
      },
    };
  }
  return { value: read.value };
};

const shownPounds = (pence: number): string => `£${formatNumber(pence / 100)}`;

/** What a group costs by its numbers alone, in pence; null while they are not known. */
const workedOut = (group: StaffGroupRecord): number | null => staffGroupCost({ ...group, annualCost: null });

/** What is pasted as it was copied from here is worked out still, to the pound. */
const isWorkedOut = (group: StaffGroupRecord, pence: number): boolean => {
  const worth = workedOut(group);
  return group.annualCost === null && worth !== null && Math.abs(worth - pence) < 100;
};

/** Puts the text of one cell into a staff group. */
export const enterStaff = (
  group: StaffGroupRecord,
  column: string,
  text: string,
): Outcome<StaffGroupRecord> => {
  const name = nameOf(group);
  switch (column) {
    case 'band': {
      const band = text.trim() === '' ? 'other' : readBand(text);
      return band === null
        ? refuse(text, 'A band is 1 to 9, with 8a to 8d, or other.', 'a band')
        : { record: withBand(group, band), label: `Band of ${name}: ${band}` };
    }
    case 'wte': {
      const takes = 'Whole-time equivalents run from 0 to 100,000, or ? when not known.';
      const read = readFigure(text, { least: 0, most: 100_000, whole: false }, takes, 'a number of WTE');
      return 'refused' in read
        ? read
        : { record: { ...group, wte: read.value }, label: `WTE of ${name}: ${read.value ?? 'not known'}` };
    }
    case 'heads': {
      const takes = 'Heads are a whole number of people, or ? when not known.';
      const read = readFigure(text, { least: 0, most: 100_000, whole: true }, takes, 'a number of people');
      return 'refused' in read
        ? read
        : {
            record: { ...group, heads: read.value },
            label: `Heads of ${name}: ${read.value ?? 'not known'}`,
          };
    }
    case 'onCostPercent': {
      const read = readFigure(
        text,
        { least: 0, most: 200, whole: false, percent: true },
        'On-cost runs from 0 to 200 per cent.',
        'an on-cost',
      );
      if ('refused' in read) return read;
      const onCostPercent = read.value ?? defaultOnCostPercent;
      return { record: { ...group, onCostPercent }, label: `On-cost of ${name}: ${onCostPercent}%` };
    }
    case 'annualPay': {
      const read = money(text);
      if ('refused' in read) return read;
      const annualPay = text.trim() === '' ? (midPointOf(group.band) ?? null) : read.value;
      const said = annualPay === null ? 'not known' : shownPounds(annualPay);
      return { record: { ...group, annualPay }, label: `Pay of ${name}: ${said}` };
    }
    case 'annualCost': {
      const read = money(text);
      if ('refused' in read) return read;
      const annualCost = read.value !== null && isWorkedOut(group, read.value) ? null : read.value;
      const said = annualCost === null ? 'worked out' : shownPounds(annualCost);
      return { record: { ...group, annualCost }, label: `Annual cost of ${name}: ${said}` };
    }
    case 'currentEmployer': {
      const read = readWords(text, 200);
      return 'refused' in read
        ? read
        : {
            record: { ...group, currentEmployer: read.value },
            label: `Employer of ${name} today: ${shortened(read.value || 'not stated', 80)}`,
          };
    }
    case 'note': {
      const read = readWords(text, 1000);
      return 'refused' in read ? read : { record: { ...group, note: read.value }, label: `Note on ${name}` };
    }
    default: {
      const read = readWords(text, 200);
      return 'refused' in read ? read : { record: { ...group, name: read.value }, label: `Rename ${name}` };
    }
  }
};

const unknown: GridCell = { text: '', shown: '?', fixed: null, mark: { unknown: true }, says: 'not known' };

/** One decimal, or two where the number has them. */
const shownWte = (wte: number): string =>
  formatNumber(wte, Math.abs(wte * 10 - Math.round(wte * 10)) < 1e-9 ? 1 : 2);

const payCell = ({ band, annualPay }: StaffGroupRecord): GridCell => {
  if (annualPay === null) return unknown;
  return {
    text: `${annualPay / 100}`,
    shown: formatNumber(annualPay / 100),
    fixed: null,
    ...(midPointOf(band) === annualPay ? { mark: { derived: true }, says: 'mid-point of the band' } : {}),
  };
};

const costCell = (group: StaffGroupRecord): GridCell => {
  const cost = staffGroupCost(group);
  if (cost === null) return unknown;
  const worth = workedOut(group);
  const cell = { text: `${cost / 100}`, shown: formatNumber(cost / 100), fixed: null };
  if (group.annualCost === null) return { ...cell, mark: { derived: true }, says: 'worked out' };
  return worth === null
    ? cell
    : { ...cell, mark: { typedOver: true }, says: `in place of ${formatNumber(worth / 100)} worked out` };
};

/** A row for each staff group, in the user's order. */
export const staffRows = (appraisal: Appraisal): readonly GridRow[] =>
  inOrder(appraisal, 'staffGroup').map((group) => {
    const { id, name, band, wte, heads, onCostPercent, currentEmployer, note } = group;
    return {
      key: id,
      lead: [],
      cells: [
        { text: name, fixed: null, mark: { unnamed: name.trim() === '' ? 'group' : null } },
        { text: band, fixed: null, choices: payBands },
        wte === null ? unknown : { text: `${wte}`, shown: shownWte(wte), fixed: null },
        heads === null ? unknown : { text: `${heads}`, shown: formatNumber(heads), fixed: null },
        payCell(group),
        { text: `${onCostPercent}`, fixed: null, mark: { derived: onCostPercent === defaultOnCostPercent } },
        costCell(group),
        { text: currentEmployer, fixed: null },
        { text: note, fixed: null, mark: { quiet: true } },
      ],
    };
  });

/** A sum with whether a part of it is not known. */
interface PartSum {
  readonly sum: number;
  readonly open: number;
}

const summed = (parts: readonly (number | null)[]): PartSum => ({
  sum: parts.reduce<number>((total, part) => total + (part ?? 0), 0),
  open: parts.filter((part) => part === null).length,
});

/** What the staff in scope come to. */
export interface StaffTotals {
  readonly groups: number;
  readonly wte: PartSum;
  readonly heads: PartSum;
  /** In pence a year. */
  readonly cost: PartSum;
}

/** Whole-time equivalents, heads and annual cost over all groups. */
export const staffTotals = (appraisal: Appraisal): StaffTotals => {
  const groups = [...appraisal.staffGroup.values()];
  return {
    groups: groups.length,
    wte: summed(groups.map(({ wte }) => wte)),
    heads: summed(groups.map(({ heads }) => heads)),
    cost: summed(groups.map(staffGroupCost)),
  };
};

/** A sum as printed: "156.0", "143.0 and ?", "?". */
export const sumWords = ({ sum, open }: PartSum, groups: number, print: (sum: number) => string): string =>
  open === groups ? '?' : `${print(sum)}${open > 0 ? ' and ?' : ''}`;

/** A sum in a sentence: "156.0", "at least 143.0", "?". */
const atLeast = (part: PartSum, groups: number, print: (sum: number) => string): string =>
  part.open > 0 && part.open < groups ? `at least ${print(part.sum)}` : sumWords(part, groups, print);

/** "156.0 WTE, at least 200 heads, £4,588k a year". */
export const staffWords = ({ groups, wte, heads, cost }: StaffTotals): string =>
  [
    `${atLeast(wte, groups, (sum) => formatNumber(sum, 1))} WTE`,
    `${atLeast(heads, groups, formatNumber)} heads`,
    `${atLeast(cost, groups, formatMoneyThousands)} a year`,
  ].join(', ');

/** The band in a pasted line; null where it has none that can be read. */
const bandIn = (line: readonly string[]): Band | null => readBand(line[1] ?? '');

/** Staff groups out of lines copied from a spreadsheet, in the order of the table's columns. */
export const pastedStaff = (
  appraisal: Appraisal,
  lines: readonly (readonly string[])[],
  newId: () => string,
): PastedRecords<StaffGroupRecord> =>
  pastedRecords(
    lines,
    staffColumns.map(({ key }) => key),
    inOrder(appraisal, 'staffGroup'),
    (name, place) => newStaffGroup({ id: newId(), order: lastOrder(appraisal, 'staffGroup') + place, name }),
    enterStaff,
    // A payroll has a line for each band of a group.
    {
      differs: ({ band }, line) => (bandIn(line) ?? band) !== band,
      fuller: (name, line) => {
        const band = bandIn(line);
        return band === null ? name : `${name}, ${band === 'other' ? 'other pay' : `band ${band}`}`;
      },
    },
  );
