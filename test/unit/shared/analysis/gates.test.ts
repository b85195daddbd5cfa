import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { gateStandings } from '../../../../shared/analysis/gates.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import type { AppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { newGate, newGateResult } from '../../../../shared/records/gate.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newEmployer, newStaffGroup } from '../../../../shared/records/staff-group.ts';
import { given, option, ownRecord } from './build.ts';

const gate = (code: string, order: number, kind: 'pilot' | 'viability') =>
  newGate({ id: code, order, code, name: code, kind });
const gates = [
  gate('G1', 1, 'pilot'),
  gate('G11', 2, 'viability'),
  gate('G6', 3, 'pilot'),
  gate('G17', 4, 'viability'),
];
const standings = (more: readonly AnyRecord[], route: AppraisalRecord['route'] = 'bid') =>
  gateStandings(appraisalFrom([ownRecord({ route }), option('A'), option('B'), ...more]));
const standingOfA = (more: readonly AnyRecord[], route: AppraisalRecord['route'] = 'bid') =>
  given(standings(more, route)[0]);

describe('how an option stands at the gates', () => {
  it('is unrecorded without gates of the kind, or without a single result at one', () => {
    expect(standingOfA([])).toMatchObject({ viability: 'unrecorded', pilot: 'unrecorded' });
    expect(standingOfA([...gates, newGateResult('A', 'G1', 'pass')])).toMatchObject({
      viability: 'unrecorded',
      pilot: 'unknown',
    });
  });

  it('stays unrecorded while nothing but "not applicable" is there, which a model brings along', () => {
    const brought = [...gates, newGateResult('A', 'G11', 'not-applicable')];
    expect(standingOfA(brought)).toMatchObject({ viability: 'unrecorded', pilot: 'unrecorded' });
    const settled = [...brought, newGateResult('A', 'G17', 'not-applicable')];
    expect(standingOfA(settled)).toMatchObject({ viability: 'unrecorded', failed: [] });
    expect(standingOfA([...settled, newGateResult('B', 'G17', 'unknown')])).toMatchObject({
      viability: 'pass',
    });
  });

  it('is unknown for an option without results as soon as another one has some', () => {
    expect(standingOfA([...gates, newGateResult('B', 'G11', 'pass')])).toMatchObject({
      viability: 'unknown',
      unknown: ['G1', 'G11', 'G6', 'G17'],
    });
  });

  it('is a pass when every gate is passed or does not apply', () => {
    const settled = [
      ...gates,
      newGateResult('A', 'G11', 'pass'),
      newGateResult('A', 'G17', 'not-applicable'),
    ];
    expect(standingOfA(settled, 'local')).toMatchObject({ viability: 'pass', failed: [], unknown: [] });
  });

  it('is a fail with one failed gate, whatever the others are', () => {
    const failed = [...gates, newGateResult('A', 'G17', 'fail'), newGateResult('A', 'G11', 'unknown')];
    expect(standingOfA(failed)).toMatchObject({
      viability: 'fail',
      failed: ['G17'],
      unknown: ['G1', 'G11', 'G6'],
    });
  });

  it('counts pilot gates only where the route is a bid', () => {
    const failed = [...gates, newGateResult('A', 'G6', 'fail'), newGateResult('A', 'G11', 'pass')];
    expect(standingOfA(failed, 'bid')).toMatchObject({
      pilot: 'fail',
      pilotBinds: true,
      failed: ['G6'],
      advisoryFailed: [],
      unknown: ['G1', 'G17'],
    });
    for (const route of ['join', 'local'] as const) {
      expect(standingOfA(failed, route)).toMatchObject({
        pilot: 'fail',
        pilotBinds: false,
        failed: [],
        advisoryFailed: ['G6'],
        unknown: ['G17'],
      });
    }
  });

  it('is given for every option, short-listed or not; the analysis keeps to the short list', () => {
    const appraisal = appraisalFrom([ownRecord(), option('B', { shortListed: false }), option('A')]);
    expect(gateStandings(appraisal).map((entry) => entry.option)).toEqual(['A', 'B']);
    expect(analyse(appraisal).gates.map((entry) => entry.option)).toEqual(['A']);
  });
});

describe('the employer grid of an option', () => {
  const groups = ['nurses', 'podiatry', 'therapists'].map((id, order) =>
    newStaffGroup({ id, order, name: id }),
  );
  const employed = (staffGroup: string, body: string, resolved: boolean) => ({
    ...newEmployer('A', staffGroup),
    body,
    resolved,
  });

  it('tells groups that nobody is named for from those whose employer has not confirmed', () => {
    const grid = [
      ...groups,
      employed('nurses', 'PCT provider arm', true),
      employed('podiatry', '   ', true),
      employed('therapists', 'Practices', false),
    ];
    expect(standings(grid)).toMatchObject([
      { withoutEmployer: ['podiatry'], unresolved: ['therapists'] },
      { withoutEmployer: ['nurses', 'podiatry', 'therapists'], unresolved: [] },
    ]);
  });

  it('is empty without staff groups', () => {
    expect(standingOfA([])).toMatchObject({ withoutEmployer: [], unresolved: [] });
  });
});
