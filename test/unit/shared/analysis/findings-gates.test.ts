import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { AppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { newGate, newGateResult } from '../../../../shared/records/gate.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newEmployer, newStaffGroup } from '../../../../shared/records/staff-group.ts';
import { appraisalOfScores, option } from './build.ts';

const gate = (code: string, order: number, kind: 'pilot' | 'viability') =>
  newGate({ id: code, order, code, name: `Gate ${code}`, kind });
const gates = [gate('G6', 1, 'pilot'), gate('G15', 2, 'viability'), gate('G17', 3, 'viability')];
const passed = (letter: string, ...codes: readonly string[]) =>
  codes.map((code) => newGateResult(letter, code, 'pass'));

/** A leads with 60 over B's 50. */
const analysisOf = (more: readonly AnyRecord[], route: AppraisalRecord['route'] = 'bid') =>
  analyse(appraisalOfScores({ scores: { A: [60], B: [50] }, weights: [1], own: { route }, more }));
const found = (more: readonly AnyRecord[], route: AppraisalRecord['route'] = 'bid') =>
  new Map(
    analysisOf(more, route)
      .findings.filter(({ kind }) => kind === 'gates')
      .map(({ id, importance, sentence }) => [id, `${importance}: ${sentence}`]),
  );

describe('findings at the gates', () => {
  it('say that no results are held while none is, and nothing else of gates', () => {
    for (const none of [[], gates]) {
      expect([...found(none, 'local')]).toEqual([
        [
          'gates-unrecorded',
          'key: No results at viability gates are held as data in this appraisal, so the strength of the recommendation cannot take them into account.',
        ],
      ]);
    }
  });

  it('name the gates that an option fails: of the leader first, of others beside', () => {
    const failed = [
      ...gates,
      ...passed('A', 'G6', 'G15'),
      newGateResult('A', 'G17', 'fail'),
      ...passed('B', 'G15'),
      newGateResult('B', 'G6', 'fail'),
      newGateResult('B', 'G17', 'fail'),
    ];
    expect([...found(failed).values()]).toEqual([
      'key: A fails the viability gate G17.',
      'notable: B fails the viability gate G17 and the pilot gate G6.',
    ]);
  });

  it('name what is unknown of the leader, and as a detail of the others', () => {
    const open = [...gates, ...passed('A', 'G15'), ...passed('B', 'G15', 'G6')];
    expect([...found(open).values()]).toEqual([
      'key: The viability gate G17 of A is still unknown.',
      'key: The pilot gate G6 of A is still unknown.',
      'detail: The viability gate G17 of B is still unknown.',
    ]);
  });

  it('say that the leader passes every viability gate', () => {
    const own = [...gates, ...passed('A', 'G15'), newGateResult('A', 'G17', 'not-applicable')];
    expect(found(own, 'local').get('gates-passed')).toBe(
      'notable: A passes every viability gate that applies.',
    );
  });

  it('call a failed pilot gate advisory where the route is not a bid', () => {
    const own = [...gates, ...passed('A', 'G15', 'G17'), newGateResult('A', 'G6', 'fail')];
    expect(found(own, 'join').get('gates-advisory-A')).toBe(
      'detail: A fails the pilot gate G6: advisory, as the route is not a bid.',
    );
    expect(found(own, 'bid').get('gates-failed-A')).toBe('key: A fails the pilot gate G6.');
  });

  it('make a staff group without an employer a key finding on any option', () => {
    const grid = [
      newStaffGroup({ id: 'school', order: 1, name: 'School nurses' }),
      newStaffGroup({ id: 'therapy', order: 2, name: 'Podiatry, speech therapy' }),
      { ...newEmployer('A', 'school'), body: 'PCT provider arm', resolved: true },
      { ...newEmployer('A', 'therapy'), body: 'PCT provider arm' },
    ];
    const all = found(grid);
    expect(all.get('employer-missing-B')).toBe(
      'key: B has no employer yet for School nurses; Podiatry, speech therapy.',
    );
    expect(all.has('employer-missing-A')).toBe(false);
    expect(all.get('employer-unconfirmed-A')).toBe(
      'notable: The employer that A names for Podiatry, speech therapy is not confirmed.',
    );
  });

  it('warn of a population that is no registered list', () => {
    const all = found([
      option('A', { restsOn: 'out-of-hours-list' }),
      option('B', { restsOn: 'registered-lists' }),
    ]);
    expect(all.get('population-A')).toBe(
      'notable: A rests on an out-of-hours list and not on registered lists, on which integrated care organisations are built.',
    );
    expect(all.has('population-B')).toBe(false);
    expect(found([option('B', { restsOn: 'geography' })]).get('population-B')).toMatch(
      /^notable: B rests on an area/,
    );
  });

  it('hold the recommendation where the leader stands, and never for a pilot gate', () => {
    const strengthOf = (more: readonly AnyRecord[]) => {
      const { rung, reasons } = analysisOf([...gates, ...more]).strength;
      return [rung, ...reasons.filter((reason) => /gate|employer/.test(reason))];
    };
    // One person's scores are too close whatever the gates, so that a failed gate alone decides here.
    expect(strengthOf([newGateResult('A', 'G17', 'fail')])).toEqual([
      'not-recommendable',
      'A fails the viability gate G17.',
    ]);
    expect(strengthOf([...passed('A', 'G15', 'G17'), newGateResult('A', 'G6', 'fail')])).toEqual([
      'too-close',
      'A fails the pilot gate G6: a bid is conditional on mending that.',
    ]);
  });
});

describe('a criterion on which all options are level', () => {
  const tied = (scores: Readonly<Record<string, readonly (number | null)[]>>) =>
    analyse(appraisalOfScores({ scores, weights: [1, 1] })).findings.filter(({ id }) =>
      id.startsWith('tied-'),
    );

  it('is named and not hidden', () => {
    expect(tied({ A: [40, 60], B: [40, 50], C: [40, 60] })).toMatchObject([
      {
        id: 'tied-C1',
        importance: 'detail',
        sentence: 'All options are level on C1 at 40.0, so it does not tell them apart.',
      },
    ]);
  });

  it('is one only with every value there, exactly equal, and with something to compare', () => {
    expect(tied({ A: [40, 60], B: [null, 50] })).toEqual([]);
    expect(tied({ A: [40.001, 60], B: [40, 50] })).toEqual([]);
    expect(tied({ A: [40, 60] })).toEqual([]);
  });
});
