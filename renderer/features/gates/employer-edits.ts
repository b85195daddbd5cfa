import { type Appraisal, inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import type { RecordKey } from '../../../shared/records/record.ts';
import {
  type EmployerRecord,
  employerId,
  newEmployer,
  newStaffGroup,
} from '../../../shared/records/staff-group.ts';
import { count } from '../../../shared/text/lists.ts';
import {
  type CellEntry,
  type CommitKind,
  commitVerb,
  type Refusal,
} from '../../components/grid/grid-model.ts';
import { plainWords } from '../../components/grid/plain-words.ts';

/** Characters that a body's name may have. */
export const longestBody = 200;

/** "District nurses under B". */
const placeName = (appraisal: Appraisal, option: string, staffGroup: string): string =>
  `${appraisal.staffGroup.get(staffGroup)?.name || 'an unnamed group'} under ${appraisal.option.get(option)?.letter ?? ''}`;

const isBare = ({ body, pensionRoute, note }: EmployerRecord): boolean =>
  body === '' && pensionRoute === 'unstated' && note.trim() === '';

/** Another body than the one that confirmed has not confirmed. */
const withBody = (record: EmployerRecord, body: string): EmployerRecord => ({
  ...record,
  body,
  resolved: record.resolved && body === record.body,
});

/**
 * The one edit that names typed into the employer grid make, and what was refused.
 *
 * @param entries rows are staff groups, columns are options
 */
export const employerChange = (
  appraisal: Appraisal,
  entries: readonly CellEntry[],
  kind: CommitKind,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const refusals: Refusal[] = [];
  const put: EmployerRecord[] = [];
  const remove: RecordKey[] = [];
  let label = '';
  for (const { row, column, text } of entries) {
    const body = plainWords(text);
    if (body.length > longestBody) {
      refusals.push({
        row,
        column,
        sentence: `It can be at most ${longestBody} characters. Nothing was changed.`,
        brief: `a text is longer than ${longestBody} characters`,
      });
      continue;
    }
    const before = appraisal.employer.get(employerId(column, row));
    if (body === (before?.body ?? '')) continue;
    const next = withBody(before ?? newEmployer(column, row), body);
    if (isBare(next)) remove.push({ type: 'employer', id: next.id });
    else put.push(next);
    const what = placeName(appraisal, column, row);
    label = body === '' ? `No employer of ${what}` : `Employer of ${what}: ${body}`;
  }
  const changed = put.length + remove.length;
  if (changed === 0) return { change: null, refusals };
  return {
    change: {
      label: (changed === 1 ? label : `${commitVerb(kind, 'Set')} ${count(changed, 'employer')}`).slice(
        0,
        300,
      ),
      put,
      remove,
    },
    refusals,
  };
};

/** Sets fields of one place; makes the record when there is none, and takes it away when nothing is left in it. */
export const patchEmployer = (
  appraisal: Appraisal,
  option: string,
  staffGroup: string,
  what: string,
  patch: Partial<Pick<EmployerRecord, 'body' | 'pensionRoute' | 'resolved' | 'note'>>,
): Change => {
  const id = employerId(option, staffGroup);
  const before = appraisal.employer.get(id);
  const { body, ...rest } = patch;
  const base = { ...(before ?? newEmployer(option, staffGroup)), ...rest };
  const next = body === undefined ? base : withBody(base, body.trim());
  const label = `${what} of ${placeName(appraisal, option, staffGroup)}`.slice(0, 300);
  if (!isBare(next)) return { label, put: [next] };
  return before ? { label, remove: [{ type: 'employer', id }] } : { label };
};

/** What one body for many groups is given with. */
export interface BodyForAll {
  readonly option: string;
  readonly body: string;
  readonly pensionRoute: EmployerRecord['pensionRoute'];
  readonly resolved: boolean;
  /** Leaves the groups that have an employer as they are. */
  readonly onlyEmpty: boolean;
}

/** The staff groups that one body for all would be given. */
export const groupsToFill = (
  appraisal: Appraisal,
  { option, onlyEmpty }: Pick<BodyForAll, 'option' | 'onlyEmpty'>,
): readonly string[] =>
  inOrder(appraisal, 'staffGroup')
    .map(({ id }) => id)
    .filter((id) => !onlyEmpty || (appraisal.employer.get(employerId(option, id))?.body.trim() ?? '') === '');

/** One body for all groups of an option, or for those without one; null when there is nothing to fill. */
export const bodyForAll = (appraisal: Appraisal, given: BodyForAll): Change | null => {
  const body = plainWords(given.body).slice(0, longestBody);
  const groups = groupsToFill(appraisal, given);
  if (body === '' || groups.length === 0) return null;
  const letter = appraisal.option.get(given.option)?.letter ?? '';
  return {
    label: `${body} employs ${count(groups.length, 'staff group')} under ${letter}`.slice(0, 300),
    put: groups.map((group) => ({
      ...(appraisal.employer.get(employerId(given.option, group)) ?? newEmployer(given.option, group)),
      body,
      pensionRoute: given.pensionRoute,
      resolved: given.resolved,
    })),
  };
};

/** Adds a staff group by its name, last in the list. */
export const addStaffGroup = (appraisal: Appraisal, name: string, id: string): Change => ({
  label: `Add staff group ${name}`,
  put: [newStaffGroup({ id, order: lastOrder(appraisal, 'staffGroup'), name })],
});
