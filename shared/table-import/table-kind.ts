import { type Appraisal, appraisalOf, inOrder } from '../records/aggregate.ts';
import { formatFinancialYear } from '../text/dates.ts';

/** What a table from outside can hold. */
export const tableKinds = ['scores', 'costs', 'staff', 'practices'] as const;
export type TableKind = (typeof tableKinds)[number];

/** What a column of such a table can be. */
export interface TableField {
  readonly key: string;
  /** For people: "List size". */
  readonly name: string;
  /** Without a column for it, nothing can be taken. */
  readonly needed: boolean;
  /** Heads that mean the same, in small letters. */
  readonly alsoCalled: readonly string[];
}

const field = (
  key: string,
  name: string,
  alsoCalled: readonly string[] = [],
  needed = false,
): TableField => ({
  key,
  name,
  needed,
  alsoCalled,
});

/** Key of the column that holds one option's scores. */
export const optionColumn = (option: string): string => `option ${option}`;
/** Key of the column that holds one year's amounts, by its place after the first year. */
export const yearColumn = (place: number): string => `year ${place}`;

const scoreFields = (appraisal: Appraisal): readonly TableField[] => [
  field('criterion', 'Criterion', ['criteria', 'code'], true),
  field('option', 'Option', ['letter']),
  field('scorer', 'Scorer', ['assessor', 'name', 'scored by', 'person']),
  field('value', 'Score', ['value', 'points', 'mark']),
  field('low', 'Low', ['lowest', 'from', 'min']),
  field('high', 'High', ['highest', 'to', 'max']),
  field('reason', 'Reason', ['because', 'why', 'comment', 'note', 'rationale']),
  ...inOrder(appraisal, 'option')
    .filter(({ shortListed }) => shortListed)
    .map(({ id, letter, name, shortName }) =>
      field(
        optionColumn(id),
        `Score of ${letter}`,
        [letter, name, shortName, `option ${letter}`, `${letter} ${shortName}`, `${letter} ${name}`]
          .map((words) => words.trim().toLowerCase())
          .filter((words) => words !== ''),
      ),
    ),
];

const costFields = (appraisal: Appraisal): readonly TableField[] => {
  const { firstYear, horizonYears } = appraisalOf(appraisal);
  return [
    field('option', 'Option', ['letter']),
    field('name', 'Line', ['cost line', 'item', 'description', 'cost', 'name'], true),
    field('category', 'Category', ['heading', 'type']),
    field('kind', 'One-off or recurring', ['kind', 'recurrence', 'one-off/recurring', 'recurring']),
    field('payer', 'Payer', ['who pays', 'paid by', 'budget']),
    ...Array.from({ length: horizonYears }, (_, place) => {
      const start = firstYear + place;
      const year = formatFinancialYear(start);
      return field(yearColumn(place), year, [
        year.slice(2),
        `${start}`,
        `${start}-${year.slice(-2)}`,
        `${start}/${start + 1}`,
        `${start}-${start + 1}`,
        `year ${place + 1}`,
        `y${place + 1}`,
      ]);
    }),
    field('lowPercent', 'May be lower by, %', ['low %', 'low', 'lower by']),
    field('highPercent', 'May be higher by, %', ['high %', 'high', 'higher by']),
    field('optimismBiasPercent', 'Optimism bias, %', ['optimism bias', 'optimism', 'bias']),
    field('cashReleasing', 'Releases cash', ['cash-releasing', 'cash releasing', 'cash']),
    field('transfer', 'Transfer (VAT)', ['transfer', 'vat']),
    field('memo', 'In the baseline already', ['memo', 'baseline', 'memo only']),
    field('note', 'Note', ['notes', 'basis', 'source', 'comment']),
  ];
};

const staffFields: readonly TableField[] = [
  field('name', 'Staff group', ['group', 'staff', 'name', 'post', 'job', 'role'], true),
  field('band', 'Band', ['afc band', 'pay band', 'grade']),
  field('wte', 'WTE', ['fte', 'whole-time equivalents', 'whole time equivalents']),
  field('heads', 'Heads', ['headcount', 'head count', 'people', 'number']),
  field('annualPay', 'Pay of one a year', ['pay', 'salary', 'annual pay', 'mid-point']),
  field('onCostPercent', 'On-cost, %', ['on-cost', 'on cost', 'oncost', 'on-costs']),
  field('annualCost', 'Cost a year', ['annual cost', 'cost', 'total cost', 'a year']),
  field('currentEmployer', 'Employer today', ['employer', 'current employer', 'employed by']),
  field('note', 'Note', ['notes', 'comment']),
];

const practiceFields: readonly TableField[] = [
  field('name', 'Practice', ['name', 'practice name', 'surgery', 'gp practice'], true),
  field('listSize', 'List size', [
    'list',
    'patients',
    'registered patients',
    'registered list',
    'population',
  ]),
  field('takesPart', 'Takes part', ['in', 'taking part', 'participates', 'member', 'yes or no']),
];

/** What the columns of a table of this kind can be, in the order in which they are offered. */
export const tableFields = (appraisal: Appraisal, kind: TableKind): readonly TableField[] => {
  switch (kind) {
    case 'scores':
      return scoreFields(appraisal);
    case 'costs':
      return costFields(appraisal);
    case 'staff':
      return staffFields;
    case 'practices':
      return practiceFields;
  }
};
