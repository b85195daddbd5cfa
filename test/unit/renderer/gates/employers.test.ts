import { describe, expect, it } from 'vitest';
import {
  addStaffGroup,
  bodyForAll,
  employerChange,
  groupsToFill,
  longestBody,
  patchEmployer,
} from '../../../../renderer/features/gates/employer-edits.ts';
import {
  bodiesToSuggest,
  employerFindings,
  employerRows,
  sharesOf,
  shareWords,
  staffTotals,
} from '../../../../renderer/features/gates/employer-rows.ts';
import { gateStandings } from '../../../../shared/analysis/gates.ts';
import { type Appraisal, appraisalFrom, inOrder } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { newOption } from '../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { employerId, newEmployer, newStaffGroup } from '../../../../shared/records/staff-group.ts';

const optionB = {
  ...newOption({ id: 'optB', order: 2, letter: 'B', name: 'Practices employ' }),
  employingBody: 'Practices',
};
const group = (id: string, name: string, order: number, wte: number | null, heads: number | null) => ({
  ...newStaffGroup({ id, order, name }),
  wte,
  heads,
  currentEmployer: 'PCT provider arm',
});
const small = (...records: readonly AnyRecord[]): Appraisal =>
  appraisalFrom([
    newAppraisalRecord({ lineage: 'l', title: 'T', locality: '', financialYear: 2008 }),
    newOption({ id: 'optA', order: 1, letter: 'A', name: 'Same employers' }),
    optionB,
    group('nurses', 'District nurses', 1, 16, 19),
    group('therapy', 'Therapies', 2, 15.5, 19),
    group('school', 'School nurses', 3, null, null),
    ...records,
  ]);
const employer = (opt: string, staff: string, body: string, resolved = false) => ({
  ...newEmployer(opt, staff),
  body,
  resolved,
});
const entry = (staff: string, opt: string, text: string) => ({ row: staff, column: opt, text });

describe('bodies typed into the employer grid', () => {
  it('become one edit that names group, option and body', () => {
    const { change } = employerChange(small(), [entry('nurses', 'optB', ' Practices ')], 'type');
    expect(change).toEqual({
      label: 'Employer of District nurses under B: Practices',
      put: [employer('optB', 'nurses', 'Practices')],
      remove: [],
    });
  });

  it('are not confirmed by what confirmed another body', () => {
    const held = { ...employer('optB', 'nurses', 'Practices', true), pensionRoute: 'practice' as const };
    const { change } = employerChange(small(held), [entry('nurses', 'optB', 'The trust')], 'type');
    expect(change?.put).toEqual([{ ...held, body: 'The trust', resolved: false }]);
  });

  it('leave a hole when cleared, and keep the note that says why', () => {
    const bare = small(employer('optB', 'nurses', 'Practices'));
    expect(employerChange(bare, [entry('nurses', 'optB', '')], 'clear').change).toEqual({
      label: 'No employer of District nurses under B',
      put: [],
      remove: [{ type: 'employer', id: employerId('optB', 'nurses') }],
    });
    const noted = { ...employer('optB', 'nurses', 'Practices', true), note: 'Awaiting the council' };
    expect(employerChange(small(noted), [entry('nurses', 'optB', '')], 'clear').change?.put).toEqual([
      { ...noted, body: '', resolved: false },
    ]);
  });

  it('are filled as one edit, and refused when longer than a name may be', () => {
    const { change, refusals } = employerChange(
      small(),
      [
        entry('nurses', 'optB', 'FT'),
        entry('therapy', 'optB', 'FT'),
        entry('school', 'optB', 'x'.repeat(longestBody + 1)),
      ],
      'fill',
    );
    expect(change?.label).toBe('Fill 2 employers');
    expect(refusals.map(({ row }) => row)).toEqual(['school']);
  });
});

describe('one place in the employer grid', () => {
  it('takes pension route and note without a body, and goes when nothing is left in it', () => {
    const routed = patchEmployer(small(), 'optB', 'nurses', 'Pension route', { pensionRoute: 'practice' });
    expect(routed).toEqual({
      label: 'Pension route of District nurses under B',
      put: [{ ...newEmployer('optB', 'nurses'), pensionRoute: 'practice' }],
    });
    const held = small({ ...newEmployer('optB', 'nurses'), pensionRoute: 'practice' });
    expect(
      patchEmployer(held, 'optB', 'nurses', 'Pension route', { pensionRoute: 'unstated' }).remove,
    ).toEqual([{ type: 'employer', id: employerId('optB', 'nurses') }]);
  });
});

describe('one body for all groups', () => {
  const given = {
    option: 'optB',
    body: 'FT',
    pensionRoute: 'nhs-employer' as const,
    resolved: true,
    onlyEmpty: true,
  };
  const appraisal = small(employer('optB', 'nurses', 'Practices', true));

  it('fills the groups without one and leaves the others', () => {
    expect(groupsToFill(appraisal, given)).toEqual(['therapy', 'school']);
    const change = bodyForAll(appraisal, given);
    expect(change?.label).toBe('FT employs 2 staff groups under B');
    expect(change?.put?.map((record) => [record.id, 'resolved' in record && record.resolved])).toEqual([
      [employerId('optB', 'therapy'), true],
      [employerId('optB', 'school'), true],
    ]);
  });

  it('takes the place of all others when asked to', () => {
    expect(bodyForAll(appraisal, { ...given, onlyEmpty: false })?.put).toHaveLength(3);
  });

  it('does nothing without a body or without a group to fill', () => {
    expect(bodyForAll(appraisal, { ...given, body: '  ' })).toBeNull();
    const full = small(
      ...['nurses', 'therapy', 'school'].map((staff) => employer('optB', staff, 'Practices')),
    );
    expect(bodyForAll(full, given)).toBeNull();
  });
});

describe('the employer grid', () => {
  it('shows a hole where no body is named, and whether a body has confirmed', () => {
    const appraisal = small(employer('optA', 'nurses', 'PCT', true), employer('optB', 'nurses', 'Practices'));
    const [nurses, therapy] = employerRows(appraisal, inOrder(appraisal, 'option'));
    expect(nurses?.lead.map(({ text }) => text)).toEqual(['District nurses', '16.0', '19']);
    expect(nurses?.cells.map(({ text, says }) => [text, says])).toEqual([
      ['PCT', 'confirmed'],
      ['Practices', 'not confirmed'],
    ]);
    expect(therapy?.cells[1]).toMatchObject({ text: '', shown: 'no employer', mark: { hole: true } });
  });

  it('adds up what each body would employ, nobody last', () => {
    const appraisal = small(
      employer('optB', 'therapy', 'The trust'),
      employer('optB', 'nurses', 'Practices'),
    );
    expect(sharesOf(appraisal, 'optB')).toEqual([
      { body: 'Practices', wte: 16, groups: 1, unknown: 0 },
      { body: 'The trust', wte: 15.5, groups: 1, unknown: 0 },
      { body: '', wte: 0, groups: 1, unknown: 1 },
    ]);
  });

  it('never prints what is not known as nothing', () => {
    expect(staffTotals(small())).toEqual({ wte: '31.5 and ?', heads: '38 and ?' });
    expect(shareWords({ body: '', wte: 0, groups: 2, unknown: 2 })).toBe('?');
    expect(shareWords({ body: 'FT', wte: 16, groups: 2, unknown: 1 })).toBe('16.0 and ?');
    expect(shareWords({ body: 'FT', wte: 31.5, groups: 2, unknown: 0 })).toBe('31.5');
  });

  it('suggests the option’s own body, those in the grid and today’s employers, each once', () => {
    const appraisal = small(employer('optA', 'nurses', 'PCT'), employer('optA', 'therapy', 'PCT'));
    expect(bodiesToSuggest(appraisal, optionB)).toEqual(['Practices', 'PCT', 'PCT provider arm']);
  });

  it('says of each option which groups nobody employs and which names are not confirmed', () => {
    const appraisal = small(employer('optA', 'nurses', 'PCT', true), employer('optA', 'therapy', 'PCT'));
    const [a, b] = gateStandings(appraisal);
    if (!a || !b) throw new Error('Two options were made');
    expect(employerFindings(appraisal, a)).toEqual({
      holes: 'A has no employer for: School nurses.',
      open: 'A: named but not confirmed for Therapies.',
    });
    expect(employerFindings(appraisal, b)).toEqual({
      holes: 'B has no employer for any staff group.',
      open: null,
    });
  });

  it('takes a new staff group last', () => {
    expect(addStaffGroup(small(), 'Podiatry', 'new').put).toEqual([
      newStaffGroup({ id: 'new', order: 4, name: 'Podiatry' }),
    ]);
  });
});
