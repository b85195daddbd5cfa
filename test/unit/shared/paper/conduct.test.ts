import { describe, expect, it } from 'vitest';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { type ChangeFacts, processFrom } from '../../../../shared/records/process.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { drawn, partText } from './drawn-paper.ts';

const sample = sampleAppraisal();
type Own = ReturnType<typeof appraisalOf>;

/** What the paper says of how it was weighed, where the log shows the given facts line by line. */
const method = (facts: readonly ChangeFacts[], own: Partial<Own> = {}): string => {
  const log = facts.map((one, index) => ({
    seq: index,
    kind: 'edit' as const,
    at: `2009-02-${10 + index}T10:00:00.000Z`,
    author: 'deputy locality lead',
    label: 'x',
    facts: one,
  }));
  const put = [
    { ...appraisalOf(sample), weightsLocked: true, rankingRevealed: false, unlockings: [], ...own },
  ];
  return partText(drawn(applyEdit(sample, { put, remove: [] }), processFrom(log)).paper, 'method');
};
const honest: readonly ChangeFacts[] = [{ weights: 10 }, { lock: 'locked' }, { scores: 40 }];
const told = { at: '2009-02-13T10:00:00.000Z', reason: 'A criterion was read two ways' };

describe('of how it was weighed, the paper', () => {
  it('says locked before scoring where the log shows it, and nothing of openings', () => {
    const words = method(honest);
    expect(words).toContain('locked before scoring, on 11 February 2009');
    expect(words).not.toMatch(/opened again|no reason was left/);
  });

  it('says that the lock came after the first score, where it did', () => {
    const words = method([{ weights: 10 }, { scores: 2 }, { lock: 'locked' }, { scores: 38 }]);
    expect(words).toContain(
      'this was done on 12 February 2009 (deputy locality lead), after the first score was given.',
    );
    expect(method(honest)).not.toContain('after the first score');
  });

  it('names nobody who locked what came with a file', () => {
    const words = method([{ lock: 'brought', weights: 10, scores: 40 }]);
    expect(words).toContain('Weights and descriptors are locked.');
    expect(words).not.toMatch(/change log shows|before scoring/);
  });

  it('tells of an opening that the log shows and no reason stands for, as after Undo', () => {
    const undone: readonly ChangeFacts[] = [...honest, { lock: 'unlocked' }, { lock: 'locked' }];
    expect(method(undone)).toContain(
      'one opening of the weights after scores had been given for which no reason was left.',
    );
    expect(method(undone)).not.toContain('before scoring');
    expect(method(undone, { unlockings: [told] })).not.toContain('no reason was left');
    expect(method([...undone, { lock: 'unlocked' }], { unlockings: [told] })).toContain('one opening');
  });

  it('does not say that the ranking stayed closed where the log shows that it was seen', () => {
    const seen: readonly ChangeFacts[] = [...honest, { revealed: true }, { scores: 2 }];
    for (const weightsLocked of [true, false]) {
      const words = method(seen, { weightsLocked });
      expect(words).not.toMatch(/stayed closed/);
      expect(words).toContain('on 13 February 2009 the ranking was recorded as seen');
      expect(words).toContain('two scores were changed');
    }
    expect(method(honest)).toContain('stayed closed until');
  });

  it('does not say that the ranking stayed closed where nothing has been scored', () => {
    const put = [{ ...appraisalOf(sample), weightsLocked: true, rankingRevealed: false }];
    const remove = [
      ...[...sample.score.values()].map(({ id }) => ({ type: 'score' as const, id })),
      ...[...sample.measure.values()].map(({ id }) => ({ type: 'measure' as const, id })),
    ];
    const words = partText(drawn(applyEdit(sample, { put, remove })).paper, 'method');
    expect(words).toContain('nothing has been scored yet');
    expect(words).not.toContain('stayed closed');
  });
});
