import type { GateStanding } from '../../../shared/analysis/gates.ts';
import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { type EmployerRecord, employerId } from '../../../shared/records/staff-group.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { GridCell, GridColumn, GridRow, LeadColumn } from '../../components/grid/grid-model.ts';

/** Staff group, whole-time equivalents and heads. */
export const employerLead: readonly LeadColumn[] = [
  { key: 'group', width: 204, align: 'left' },
  { key: 'wte', width: 56, align: 'right' },
  { key: 'heads', width: 76, align: 'right' },
];

/** The pension routes in words. */
export const routeWords: Readonly<Record<EmployerRecord['pensionRoute'], string>> = {
  unstated: 'Not stated',
  'nhs-employer': 'NHS employer',
  practice: 'GMS, PMS or APMS practice',
  'out-of-hours-body': 'Qualifying out-of-hours body',
  'company-with-pms': 'Company limited by shares with PMS',
  direction: 'Direction by the Secretary of State',
  'comparable-scheme': 'Broadly comparable scheme',
  none: 'None',
};

/** Bodies to choose from under one option: its own, those named anywhere in the grid, partners, today's employers. */
export const bodiesToSuggest = (appraisal: Appraisal, option: OptionRecord): readonly string[] => [
  ...new Set(
    [
      option.employingBody.length <= 60 ? option.employingBody : '',
      option.host.length <= 60 ? option.host : '',
      ...[...appraisal.employer.values()].map(({ body }) => body),
      ...inOrder(appraisal, 'partner').map(({ name }) => name),
      ...inOrder(appraisal, 'staffGroup').map(({ currentEmployer }) => currentEmployer),
    ]
      .map((body) => body.trim())
      .filter((body) => body !== ''),
  ),
];

/** One column an option, with bodies to choose from while typing. */
export const employerColumns = (
  appraisal: Appraisal,
  options: readonly OptionRecord[],
): readonly GridColumn[] =>
  options.map((option) => ({
    key: option.id,
    name: `${option.letter} ${option.shortName}`,
    align: 'left',
    suggestions: bodiesToSuggest(appraisal, option),
  }));

const employerCell = (record: EmployerRecord | undefined, listed: boolean): GridCell => {
  const body = record?.body.trim() ?? '';
  if (!record || body === '') {
    return {
      text: '',
      shown: 'no employer',
      fixed: null,
      mark: { hole: true, listed, resolved: false },
    };
  }
  return {
    text: body,
    fixed: null,
    mark: { hole: false, listed, resolved: record.resolved },
    says: record.resolved ? 'confirmed' : 'not confirmed',
  };
};

/** The staff groups as rows: each against every option. */
export const employerRows = (appraisal: Appraisal, options: readonly OptionRecord[]): readonly GridRow[] =>
  inOrder(appraisal, 'staffGroup').map(({ id, name, wte, heads }) => ({
    key: id,
    lead: [
      { text: name || 'Unnamed group' },
      { text: wte === null ? '?' : formatNumber(wte, 1) },
      { text: heads === null ? '?' : formatNumber(heads) },
    ],
    cells: options.map((option) =>
      employerCell(appraisal.employer.get(employerId(option.id, id)), option.shortListed),
    ),
  }));

/** What one body would employ under an option. */
export interface BodyShare {
  /** Empty for the groups that nobody would employ. */
  readonly body: string;
  /** Whole-time equivalents, of the groups whose number is known. */
  readonly wte: number;
  readonly groups: number;
  /** Groups whose whole-time equivalents are not known. */
  readonly unknown: number;
}

/** The bodies under an option with the staff that each would employ, the largest first, nobody last. */
export const sharesOf = (appraisal: Appraisal, option: string): readonly BodyShare[] => {
  const shares = new Map<string, BodyShare>();
  for (const { id, wte } of inOrder(appraisal, 'staffGroup')) {
    const body = appraisal.employer.get(employerId(option, id))?.body.trim() ?? '';
    const before = shares.get(body) ?? { body, wte: 0, groups: 0, unknown: 0 };
    shares.set(body, {
      body,
      wte: before.wte + (wte ?? 0),
      groups: before.groups + 1,
      unknown: before.unknown + (wte === null ? 1 : 0),
    });
  }
  return [...shares.values()].sort(
    (a, b) => Number(a.body === '') - Number(b.body === '') || b.wte - a.wte || b.groups - a.groups,
  );
};

/** A sum of which some parts may not be known, as it is printed: "31.5", "31.5 and ?", "?". */
const shownSum = (parts: readonly (number | null)[], decimals: number): string => {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return '?';
  const sum = formatNumber(
    known.reduce((total, part) => total + part, 0),
    decimals,
  );
  return known.length === parts.length ? sum : `${sum} and ?`;
};

/** What a body would employ, as printed: "31.5", or "?" where none of it is known. */
export const shareWords = ({ wte, groups, unknown }: BodyShare): string =>
  unknown === groups ? '?' : `${formatNumber(wte, 1)}${unknown > 0 ? ' and ?' : ''}`;

/** Whole-time equivalents and heads of all groups, as printed. */
export const staffTotals = (appraisal: Appraisal): { readonly wte: string; readonly heads: string } => {
  const groups = [...appraisal.staffGroup.values()];
  return {
    wte: shownSum(
      groups.map(({ wte }) => wte),
      1,
    ),
    heads: shownSum(
      groups.map(({ heads }) => heads),
      0,
    ),
  };
};

const most = 4;

/** The names of staff groups in a row, so many and no more. */
export const groupNames = (appraisal: Appraisal, ids: readonly string[]): string => {
  const names = ids.map((id) => appraisal.staffGroup.get(id)?.name || 'an unnamed group');
  return names.length > most + 1
    ? `${names.slice(0, most).join('; ')}; and ${names.length - most} more`
    : names.join('; ');
};

/** What stands against an option in the employer grid, in sentences: groups that nobody employs, names unconfirmed. */
export const employerFindings = (
  appraisal: Appraisal,
  { option, withoutEmployer, unresolved }: GateStanding,
): { readonly holes: string | null; readonly open: string | null } => {
  const letter = appraisal.option.get(option)?.letter ?? '';
  const all = withoutEmployer.length === appraisal.staffGroup.size;
  return {
    holes:
      withoutEmployer.length === 0
        ? null
        : all
          ? `${letter} has no employer for any staff group.`
          : `${letter} has no employer for: ${groupNames(appraisal, withoutEmployer)}.`,
    open:
      unresolved.length === 0
        ? null
        : `${letter}: named but not confirmed for ${groupNames(appraisal, unresolved)}.`,
  };
};
