import { z } from 'zod';
import { formatDate, formatFinancialYear, formatTime, parseIsoDate } from '../text/dates.ts';
import { formatNumber, roundHalfUp } from '../text/numbers.ts';
import { type Appraisal, appraisalOf } from './aggregate.ts';
import { nameIn } from './describe.ts';
import { type RecordType, recordSchemas } from './record.ts';

/** Names of fields that do not read well as they are written, by field or by type and field. */
const labels: Readonly<Record<string, string>> = {
  at0: 'at 0',
  at25: 'at 25',
  at50: 'at 50',
  at75: 'at 75',
  at100: 'at 100',
  annualPay: 'Pay a year',
  annualCost: 'Cost a year',
  annualVolume: 'Volume a year',
  asked: 'Asked for interests',
  assessor: 'Scorer',
  body: 'Words',
  choices: 'Would choose',
  comparator: 'The one the others are compared with',
  execDate: 'Date of the meeting',
  execMeeting: 'Meeting',
  firstYear: 'First year of the costs',
  horizonYears: 'Years looked at',
  include: 'Printed in the paper',
  isCost: 'About money',
  likely: 'Likely figure',
  memo: 'Shown, never added',
  namingAllowed: 'Scorers may be named',
  onCostPercent: 'On-cost',
  optimismBiasPercent: 'Optimism bias',
  lowPercent: 'May be lower by',
  highPercent: 'May be higher by',
  mitigationPercent: 'Optimism bias managed away',
  inflationPercent: 'Inflation',
  notAppraised: 'Not appraised',
  order: 'Place in the list',
  over: 'Compared with',
  part: 'Part of the meeting',
  patientsNotice: 'What patients would notice',
  people: 'People spoken for',
  raw: 'Judgement',
  resolved: 'Confirmed by the body',
  shown: 'Spread shown',
  shortListed: 'On the short list',
  tooCloseMargin: 'Margin that is too close to call',
  unlockings: 'Reasons for unlocking the weights',
  wte: 'WTE',
  'employer.body': 'Employing body',
  'position.value': 'Position',
  'score.value': 'Score',
};

/** What a field is called on screen: "Employing body". */
export const fieldLabel = (type: RecordType, field: string): string => {
  const known = labels[`${type}.${field}`] ?? labels[field];
  if (known) return known;
  const spaced = field.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
};

/** Fields that name other records, by the type that they name. */
const named: Readonly<Record<string, RecordType>> = {
  option: 'option',
  options: 'option',
  practices: 'practice',
  evidence: 'evidence',
  parent: 'criterion',
  criterion: 'criterion',
  over: 'criterion',
  weightSet: 'weightSet',
  agreedWeightSet: 'weightSet',
  assessor: 'assessor',
  staffGroup: 'staffGroup',
  gate: 'gate',
  stakeholder: 'stakeholder',
  workstream: 'workstream',
  objective: 'objective',
};

const money = new Set([
  'amount',
  'amounts',
  'annualCost',
  'annualPay',
  'baselineAnnualCost',
  'delegatedLimit',
  'fullYearEffect',
  'unitValue',
]);

/** To the penny, where there are any: a change of fifty pence is a change. */
const exactMoney = (pence: number): string => {
  const shown = formatNumber(Math.abs(pence) / 100, pence % 100 === 0 ? 0 : 2);
  return `${pence < 0 ? '−' : ''}£${shown}`;
};

/** With as many decimals as it has, up to six. */
const exactNumber = (value: number): string => {
  let decimals = 0;
  while (decimals < 6 && Math.abs(roundHalfUp(value, decimals) - value) > 1e-9) decimals += 1;
  return formatNumber(value, decimals);
};

const numberWords = (field: string, value: number): string => {
  if (money.has(field)) return exactMoney(value);
  if (field.endsWith('Percent')) return `${exactNumber(value)}%`;
  return field === 'firstYear' || field === 'priceBaseYear' ? formatFinancialYear(value) : exactNumber(value);
};

const isChoice = (type: RecordType, field: string): boolean => {
  const shape: Readonly<Record<string, unknown>> = recordSchemas[type].shape;
  return shape[field] instanceof z.ZodEnum;
};

const textWords = (type: RecordType, field: string, value: string): string => {
  if (value === '') return 'blank';
  if (value === 'unstated') return 'not stated';
  if (isChoice(type, field)) return value.replaceAll('-', ' ');
  if (parseIsoDate(value)) return formatDate(value);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)
    ? `${formatDate(value.slice(0, 10))}, ${formatTime(value)}`
    : value;
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words of a rich text, a line to a paragraph. */
const plainText = (node: unknown): string => {
  if (!isFields(node)) return '';
  const { type, text, content } = node;
  if (typeof text === 'string') return text;
  const inner = Array.isArray(content) ? content.map(plainText) : [];
  return inner.join(type === 'paragraph' || type === 'heading' ? '' : '\n');
};

/**
 * A field's value in words: money in pounds, dates as people write them, records by name. Nothing is cut short.
 *
 * @param appraisal that holds the records which the value names
 */
export const valueWords = (type: RecordType, field: string, value: unknown, appraisal: Appraisal): string => {
  if (value === null || value === undefined) return 'not stated';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberWords(field, value);
  const names = named[field];
  if (typeof value === 'string') {
    if (names && value !== 'all') return nameIn(appraisal, names, value);
    return textWords(type, field, value);
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    return value.map((one: unknown) => valueWords(type, field, one, appraisal)).join('; ');
  }
  if (isFields(value) && value['type'] === 'doc') return plainText(value) || 'blank';
  return Object.entries(value)
    .map(
      ([inner, held]) =>
        `${fieldLabel(type, inner).toLowerCase()} ${valueWords(type, inner, held, appraisal)}`,
    )
    .join(', ');
};

/** One thing that a record says, with what it is called. */
export interface Saying {
  readonly field: string;
  readonly label: string;
  readonly value: unknown;
  /** The field that decides how the value reads: the innermost one. */
  readonly reads: string;
}

/** Lists with a place for each year. */
const yearly = (field: string, place: number, appraisal: Appraisal): string | null => {
  if (field === 'amounts')
    return `Amount for ${formatFinancialYear(appraisalOf(appraisal).firstYear + place)}`;
  return field === 'targets' ? `Target, year ${place + 1}` : null;
};

/**
 * Everything that a record says, field by field; what a field holds in parts (the scale, the money asked, amounts by
 * year) part by part. Type and id are not among it.
 */
export const sayings = (record: { readonly type: RecordType }, appraisal: Appraisal): readonly Saying[] =>
  Object.entries(record).flatMap(([field, value]: readonly [string, unknown]): readonly Saying[] => {
    if (field === 'type' || field === 'id') return [];
    const label = fieldLabel(record.type, field);
    if (Array.isArray(value) && yearly(field, 0, appraisal) !== null) {
      return value.map((one: unknown, place) => ({
        field: `${field} ${place}`,
        label: yearly(field, place, appraisal) ?? label,
        value: one,
        reads: field,
      }));
    }
    if (isFields(value) && value['type'] !== 'doc') {
      return Object.entries(value).map(([inner, held]) => ({
        field: `${field} ${inner}`,
        label: `${label}: ${fieldLabel(record.type, inner).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`,
        value: held,
        reads: inner,
      }));
    }
    return [{ field, label, value, reads: field }];
  });
