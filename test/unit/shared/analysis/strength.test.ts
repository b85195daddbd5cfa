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
  againstLeader: [],
  leadsOnBenefit: true,
  shareOfRuns: 0.95,
};

describe('how strongly the leader may be recommended', () => {
  it('is to approve only with every gate passed and every test stood', () => {
    expect(strengthOf(firm)).toEqual({ rung: 'approve', option: 'B', reasons: [] });
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
    expect(strengthOf({ ...firm, viability: 'unknown' }).rung).toBe('settle-first');
    expect(strengthOf({ ...firm, viability: 'unrecorded' })).toMatchObject({
      rung: 'settle-first',
      reasons: [
        'No gate results are held as data in this appraisal, so the strength of the recommendation cannot take them into account.',
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

  it('is too close without anyone to compare with, with a shared first place and with no totals', () => {
    expect(strengthOf({ ...firm, ranking: ranking([null, 60]) }).rung).toBe('too-close');
    expect(strengthOf({ ...firm, ranking: ranking([60, 60]) })).toEqual({
      rung: 'too-close',
      option: null,
      reasons: ['A and B share the first place.'],
    });
    expect(strengthOf({ ...firm, ranking: ranking([]) })).toMatchObject({ rung: 'too-close', option: null });
  });

  it('is none at all when a viability gate fails, whatever else holds', () => {
    expect(strengthOf({ ...firm, singleVoice: true, viability: 'fail' }).rung).toBe('not-recommendable');
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
