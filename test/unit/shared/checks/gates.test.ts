import { describe, expect, it } from 'vitest';
import { stageProblems } from '../../../../shared/checks/completeness.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { gateResultId, newGate, newGateResult } from '../../../../shared/records/gate.ts';
import { newOption } from '../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { employerId, newEmployer, newStaffGroup } from '../../../../shared/records/staff-group.ts';

const own = newAppraisalRecord({ lineage: 'l', title: 'T', locality: '', financialYear: 2008 });
const option = (letter: string) =>
  newOption({ id: `opt${letter}`, order: letter.charCodeAt(0), letter, name: letter });
const gates = [
  newGate({ id: 'g1', order: 1, code: 'G1', name: 'Lists', kind: 'pilot' }),
  newGate({ id: 'g11', order: 2, code: 'G11', name: 'Employer', kind: 'viability' }),
  newGate({ id: 'g15', order: 3, code: 'G15', name: 'Pensions', kind: 'viability' }),
];
const group = (id: string, order: number) => newStaffGroup({ id, order, name: `Group ${id}` });
const problems = (...records: readonly AnyRecord[]) =>
  stageProblems(appraisalFrom([own, ...records]), 'gates');
const said = (appraisal: Appraisal) => stageProblems(appraisal, 'gates').map(({ sentence }) => sentence);

describe('the checks of the gates', () => {
  it('miss gates where there are none at all', () => {
    expect(problems(option('A')).map(({ code }) => code)).toEqual(['no-gates']);
  });

  it('are content once every gate that binds is passed or does not apply', () => {
    expect(
      problems(
        option('A'),
        ...gates,
        newGateResult('optA', 'g11', 'pass'),
        newGateResult('optA', 'g15', 'not-applicable'),
      ),
    ).toEqual([]);
  });

  it('name the unknown gates that bind, a line an option, and lead to the first', () => {
    const [first, ...rest] = problems(
      option('A'),
      option('B'),
      ...gates,
      newGateResult('optA', 'g11', 'pass'),
      newGateResult('optB', 'g11', 'pass'),
      newGateResult('optB', 'g15', 'pass'),
    );
    expect(first).toMatchObject({
      code: 'gates-unknown',
      severity: 'soft',
      record: { type: 'gateResult', id: gateResultId('optA', 'g15') },
      sentence: 'Option A has 1 gate that binds still unknown: G15.',
    });
    expect(rest).toEqual([]);
  });

  it('count pilot gates in where the route is a bid', () => {
    const appraisal = appraisalFrom([
      { ...own, route: 'bid' },
      option('A'),
      ...gates,
      newGateResult('optA', 'g15', 'pass'),
    ]);
    expect(said(appraisal)).toEqual(['Option A has 2 gates that bind still unknown: G1 and G11.']);
  });

  it('say that an option fails while it is on the short list, and are silent once it is off', () => {
    const failing = {
      ...newGateResult('optA', 'g11', 'fail'),
      reason: 'No deal',
    };
    const settled = [...gates, failing, newGateResult('optA', 'g15', 'pass')];
    expect(problems(option('A'), ...settled)).toMatchObject([
      {
        code: 'gate-failed',
        record: { type: 'option', id: 'optA' },
        sentence:
          'Option A fails G11 and is still on the short list: no score makes up for a gate that binds.',
      },
    ]);
    expect(problems({ ...option('A'), shortListed: false }, ...settled)).toEqual([]);
  });

  it('call a failed pilot gate a condition of the bid and no bar, apart from the gates of viability', () => {
    const fails = [
      { ...newGateResult('optA', 'g1', 'fail'), reason: 'An area' },
      { ...newGateResult('optA', 'g11', 'fail'), reason: 'No deal' },
      newGateResult('optA', 'g15', 'pass'),
    ];
    expect(said(appraisalFrom([{ ...own, route: 'bid' }, option('A'), ...gates, ...fails]))).toEqual([
      'Option A fails G11 and is still on the short list: no score makes up for a gate that binds.',
      'Option A fails G1: it cannot be what is bid for until that is mended.',
    ]);
  });

  it('say in one line that nobody has looked, whatever a model marked as not applicable', () => {
    const brought = newGateResult('optA', 'g15', 'not-applicable');
    expect(problems(option('A'), option('B'), ...gates, brought)).toMatchObject([
      {
        code: 'gates-not-judged',
        record: { type: 'gateResult', id: gateResultId('optA', 'g11') },
        sentence: 'No option has been held against a gate that binds yet.',
      },
    ]);
  });

  it('ask for the reason of a fail, also at a gate that only advises', () => {
    const found = problems(
      option('A'),
      ...gates,
      newGateResult('optA', 'g1', 'fail'),
      newGateResult('optA', 'g11', 'pass'),
      newGateResult('optA', 'g15', 'pass'),
    );
    expect(found).toMatchObject([
      {
        code: 'fail-without-reason',
        record: { type: 'gateResult', id: gateResultId('optA', 'g1') },
        field: 'reason',
        sentence: '1 failed gate has no reason, the first G1 for A.',
      },
    ]);
  });
});

describe('the checks of the employer grid', () => {
  const passed = [...gates, newGateResult('optA', 'g11', 'pass'), newGateResult('optA', 'g15', 'pass')];
  const employer = (staff: string, resolved: boolean) => ({
    ...newEmployer('optA', staff),
    body: 'The trust',
    resolved,
  });

  it('name the groups without an employer and those whose employer has not confirmed', () => {
    const found = problems(
      option('A'),
      ...passed,
      group('one', 1),
      group('two', 2),
      group('three', 3),
      employer('one', true),
      employer('two', false),
    );
    expect(found).toMatchObject([
      {
        code: 'no-employer',
        record: { type: 'employer', id: employerId('optA', 'three') },
        field: 'body',
        sentence: 'Option A has no employer for 1 staff group: Group three.',
      },
      {
        code: 'employer-unconfirmed',
        record: { type: 'employer', id: employerId('optA', 'two') },
        field: 'resolved',
        sentence: 'Option A names employers that have not confirmed, for 1 staff group: Group two.',
      },
    ]);
  });

  it('say in one line that no option names an employer yet', () => {
    const both = [...passed, newGateResult('optB', 'g11', 'pass'), newGateResult('optB', 'g15', 'pass')];
    const empty = [option('A'), option('B'), ...both, group('one', 1), group('two', 2)];
    expect(problems(...empty)).toMatchObject([
      {
        code: 'no-employers',
        record: { type: 'employer', id: employerId('optA', 'one') },
        sentence: 'No option has an employer for any staff group yet.',
      },
    ]);
    expect(problems(...empty, employer('one', true)).map(({ sentence }) => sentence)).toEqual([
      'Option A has no employer for 1 staff group: Group two.',
      'Option B has no employer for any staff group.',
    ]);
  });

  it('name four groups of many', () => {
    const many = ['1', '2', '3', '4', '5', '6', '7'].map((id) => group(id, Number(id)));
    expect(said(appraisalFrom([own, option('A'), ...passed, ...many, employer('7', true)]))).toEqual([
      'Option A has no employer for 6 staff groups: Group 1; Group 2; Group 3; Group 4; and 2 more.',
    ]);
    expect(said(appraisalFrom([own, option('A'), ...passed, ...many]))).toEqual([
      'Option A has no employer for any staff group.',
    ]);
  });

  it('have nothing to say without staff groups', () => {
    expect(problems(option('A'), ...passed)).toEqual([]);
  });
});
