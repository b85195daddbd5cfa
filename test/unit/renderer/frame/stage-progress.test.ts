import { describe, expect, it } from 'vitest';
import { stageProgress } from '../../../../renderer/frame/stage-progress.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newMetric, newMilestone, newQuestion } from '../../../../shared/records/plan.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newRisk } from '../../../../shared/records/risk.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { newPosition, newStakeholder } from '../../../../shared/records/stakeholder.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { assessor, criterion, option, ownRecord } from '../../shared/analysis/build.ts';

const progress = (...records: readonly AnyRecord[]) =>
  stageProgress(appraisalFrom([ownRecord(), option('A'), option('B', { shortListed: false }), ...records]));

describe('what is left on a stage', () => {
  it('is cells on which only some have scored and nothing is agreed', () => {
    const scored = (assessor: string) => newScore('A', 'C1', assessor, 40);
    const people = [assessor('p', 'GPs'), assessor('q', 'Staff')];
    const one = [criterion('C1', 1), ...people, scored('p')];
    expect(progress(...one).scores).toEqual({ share: 0.95, words: '1 of 1', more: '1 not agreed' });
    expect(progress(...one, scored('q')).scores).toEqual({ share: 1, words: '1 of 1' });
    const agreed = { ...scored(agreedAssessor), reason: 'As discussed' };
    expect(progress(...one, agreed).scores).toEqual({ share: 1, words: '1 of 1' });
  });

  it('is risks that nobody has rated', () => {
    const rated = { ...newRisk({ id: 'r', order: 1, name: 'r' }), likelihood: 1, impact: 1 };
    expect(progress().risks).toEqual({ share: 0, words: 'none yet' });
    expect(progress(rated).risks).toEqual({ share: 1, words: '1 risk' });
    expect(progress(rated, newRisk({ id: 's', order: 2, name: 's' })).risks).toEqual({
      share: 0.5,
      words: '2 risks',
      more: '1 unrated',
    });
  });

  it('is positions that are not known, on the short list alone', () => {
    const groups = [
      newStakeholder({ id: 'g', order: 1, name: 'g' }),
      newStakeholder({ id: 'h', order: 2, name: 'h' }),
      newPosition('A', 'g', 0),
    ];
    expect(progress(...groups).stakeholders).toEqual({ share: 0.5, words: '2 groups', more: '1 unknown' });
    expect(progress(...groups, newPosition('A', 'h', -2)).stakeholders).toEqual({
      share: 1,
      words: '2 groups',
    });
  });

  it('is milestones or measures, and questions that are open', () => {
    const milestone = newMilestone({ id: 'm', order: 1, name: 'm' });
    const metric = newMetric({ id: 'k', order: 1, name: 'k' });
    const question = newQuestion({ id: 'q', order: 1, question: 'q' });
    expect(progress().plan).toEqual({ share: 0, words: 'none yet' });
    expect(progress(milestone).plan).toEqual({ share: 0.5, words: '1 milestone' });
    expect(progress(milestone, metric).plan.share).toBe(1);
    const open = progress(milestone, metric, question).plan;
    expect(open).toMatchObject({ words: '1 milestone', more: '1 question open' });
    expect(open.share).toBeLessThan(1);
  });

  it('is what the paper waits for, then what would improve it: no tick while something would', () => {
    expect(progress().paper).toMatchObject({ share: 0, words: expect.stringMatching(/^\d needed$/) });
    const { paper } = stageProgress(sampleAppraisal());
    expect(paper).toMatchObject({ share: 0.75, words: expect.stringMatching(/^\d+ to improve$/) });
  });
});
