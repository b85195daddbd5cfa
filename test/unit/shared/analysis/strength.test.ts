import { describe, expect, it } from 'vitest';
import { rankOptions } from '../../../../shared/analysis/ranking.ts';
import { type StrengthGiven, strengthOf } from '../../../../shared/analysis/strength.ts';

const ranking = (totals: readonly (number | null)[]) =>
  rankOptions(
    totals.map((total, place) => ({ option: 'ABC'.charAt(place), total })),
    2,
  );
const firm: StrengthGiven = {
  ranking: ranking([50, 60]),
  nameOf: (option) => option,
  couldOvertake: [],
  singleVoice: false,
  viability: 'pass',
  gates: {
    failedGates: [],
    unknownGates: [],
    failedPilotGates: [],
    unknownPilotGates: [],
    withoutEmployer: [],
    staffGroups: 12,
  },
  againstLeader: [],
  leadsOnBenefit: true,
  shareOfRuns: 0.95,
};

describe('how strongly the leader may be recommended', () => {
  it('is to approve only with every gate passed and every test stood', () => {
    expect(strengthOf(firm)).toMatchObject({ rung: 'approve', option: 'B', reasons: [] });
  });

  it('is in principle when some weights, the cost criteria or random runs speak against it', () => {
    for (const doubt of [
      { againstLeader: ['Finance'] },
      { leadsOnBenefit: false },
      { shareOfRuns: 0.89 },
      { shareOfRuns: null },
    ]) {
      const { rung, reasons } = strengthOf({ ...firm, ...doubt });
      expect([rung, reasons.length]).toEqual(['approve-in-principle', 1]);
    }
  });

  it('is to settle first while gates are unknown, and gates that nobody recorded are unknown', () => {
    const unknown = { ...firm, viability: 'unknown' as const };
    expect(strengthOf({ ...unknown, gates: { ...firm.gates, unknownGates: ['G15'] } })).toMatchObject({
      rung: 'settle-first',
      reasons: ['The viability gate G15 of B is still unknown.'],
    });
    expect(
      strengthOf({ ...unknown, gates: { ...firm.gates, unknownGates: ['G15', 'G16', 'G17'] } }).reasons,
    ).toEqual(['The viability gates G15, G16 and G17 of B are still unknown.']);
    expect(strengthOf({ ...firm, viability: 'unrecorded' })).toMatchObject({
      rung: 'settle-first',
      reasons: [
        'No results at viability gates are held as data in this appraisal, so the strength of the recommendation cannot take them into account.',
      ],
    });
  });

  it('is too close for a lead under the margin, one person’s scores, or scores still missing', () => {
    expect(strengthOf({ ...firm, ranking: ranking([59, 60]) }).rung).toBe('too-close');
    expect(strengthOf({ ...firm, singleVoice: true }).rung).toBe('too-close');
    expect(strengthOf({ ...firm, ranking: ranking([50, 60, null]), couldOvertake: ['C'] })).toMatchObject({
      rung: 'too-close',
      reasons: ['Scores are missing, and with them C could still lead.'],
    });
  });

  it('is too close where the leader comes first in fewer than six in ten runs, whatever its lead', () => {
    expect(strengthOf({ ...firm, shareOfRuns: 0.59 })).toMatchObject({
      rung: 'too-close',
      reasons: [
        'B comes first in 59% of runs with random weights and scores, fewer than six in ten, so the result is too close to call.',
      ],
    });
    expect(strengthOf({ ...firm, shareOfRuns: 0.6 })).toMatchObject({
      rung: 'approve-in-principle',
      reasons: ['B comes first in 60% of runs with random weights and scores, fewer than nine in ten.'],
    });
    expect(strengthOf({ ...firm, shareOfRuns: 0.9 }).rung).toBe('approve');
  });

  it('does not print the share of runs that the leader falls short of', () => {
    const reasonAt = (shareOfRuns: number): string | undefined =>
      strengthOf({ ...firm, shareOfRuns }).reasons[0];
    expect(reasonAt(0.8951)).toBe(
      'B comes first in just under 90% of runs with random weights and scores, fewer than nine in ten.',
    );
    expect(reasonAt(0.5999)).toBe(
      'B comes first in just under 60% of runs with random weights and scores, fewer than six in ten, so the result is too close to call.',
    );
    expect(reasonAt(0.8949)).toMatch(/first in 89% of runs/);
  });

  it('is too close without anyone to compare with, with a shared first place and with no totals', () => {
    expect(strengthOf({ ...firm, ranking: ranking([null, 60]) }).rung).toBe('too-close');
    expect(strengthOf({ ...firm, ranking: ranking([60, 60]) })).toMatchObject({
      rung: 'too-close',
      option: null,
      reasons: ['A and B share the first place.'],
    });
    expect(strengthOf({ ...firm, ranking: ranking([]) })).toMatchObject({ rung: 'too-close', option: null });
  });

  it('is none at all when a viability gate fails, whatever else holds', () => {
    const failed = {
      ...firm,
      singleVoice: true,
      viability: 'fail' as const,
      gates: { ...firm.gates, failedGates: ['G11', 'G17'], unknownGates: ['G15'] },
    };
    expect(strengthOf(failed)).toMatchObject({
      rung: 'not-recommendable',
      option: 'B',
      reasons: ['B fails the viability gates G11 and G17.'],
    });
  });

  it('is to settle first while a staff group has no employer, though every gate is passed', () => {
    const withoutEmployer = (names: readonly string[]) =>
      strengthOf({ ...firm, gates: { ...firm.gates, withoutEmployer: names } });
    expect(withoutEmployer(['School nurses', 'Podiatry'])).toMatchObject({
      rung: 'settle-first',
      option: 'B',
      reasons: ['B has no employer yet for School nurses and Podiatry.'],
    });
    const many = Array.from({ length: 12 }, (_, place) => `Group ${place}`);
    expect(withoutEmployer(many.slice(0, 5)).reasons).toEqual([
      'B has no employer yet for 5 of the 12 staff groups.',
    ]);
    expect(withoutEmployer(many).reasons).toEqual(['B has no employer yet for any of the 12 staff groups.']);
  });

  it('is never below in principle for a pilot gate: that is a condition and no bar', () => {
    const gates = { ...firm.gates, failedPilotGates: ['G5'], unknownPilotGates: ['G6', 'G7'] };
    expect(strengthOf({ ...firm, gates })).toMatchObject({
      rung: 'approve-in-principle',
      option: 'B',
      reasons: [
        'B fails the pilot gate G5: a bid is conditional on mending that.',
        'The pilot gates G6 and G7 of B are still unknown: a bid is conditional on them.',
      ],
    });
    const eight = Array.from({ length: 8 }, (_, place) => `G${place}`);
    expect(strengthOf({ ...firm, gates: { ...firm.gates, unknownPilotGates: eight } }).reasons).toEqual([
      '8 pilot gates of B are still unknown: a bid is conditional on them.',
    ]);
  });

  it('lists every reason, the one that decides first', () => {
    const { rung, reasons } = strengthOf({
      ...firm,
      viability: 'unrecorded',
      againstLeader: ['Staff side', 'Finance'],
    });
    expect(rung).toBe('settle-first');
    expect(reasons[1]).toBe('B does not lead under every weight set: not under Staff side and Finance.');
  });
});
