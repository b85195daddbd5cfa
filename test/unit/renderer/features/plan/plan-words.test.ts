import { describe, expect, it } from 'vitest';
import { withTarget } from '../../../../../renderer/features/plan/measures-panel.tsx';
import {
  metricLine,
  milestoneFinding,
  milestoneLine,
  planTitle,
  questionLine,
} from '../../../../../renderer/features/plan/plan-words.ts';
import { appraisalFrom } from '../../../../../shared/records/aggregate.ts';
import {
  type MilestoneRecord,
  newMetric,
  newMilestone,
  newQuestion,
} from '../../../../../shared/records/plan.ts';
import { ownRecord } from '../../../shared/analysis/build.ts';

const metric = newMetric({ id: 'm', order: 1, name: 'Shared plans' });
const milestone = (changes: Partial<MilestoneRecord> = {}): MilestoneRecord => ({
  ...newMilestone({ id: 's', order: 1, name: 'Report' }),
  ...changes,
});

describe('a measure in the list', () => {
  it('goes from its baseline to its last target in its unit', () => {
    expect(metricLine({ ...metric, unit: '%', baseline: 61.5, targets: [70, null, 85] })).toBe(
      '61.5% → 85% by the end of year 3',
    );
    expect(metricLine({ ...metric, unit: 'per 1,000', baseline: 1450, targets: [1400] })).toBe(
      '1,450 → 1,400 by the end of year 1, per 1,000',
    );
  });

  it('says what is missing', () => {
    expect(metricLine({ ...metric, baseline: 0, targets: [null] })).toBe('0 → no target');
    expect(metricLine(metric)).toBe('no baseline → no target');
  });

  it('keeps targets in their years and none after the last', () => {
    expect(withTarget([], 2, 9)).toEqual([null, null, 9]);
    expect(withTarget([1, 2, 3], 2, null)).toEqual([1, 2]);
    expect(withTarget([null, null, 3], 2, null)).toEqual([]);
  });
});

describe('milestones and questions in their lists', () => {
  it('say when and who, or that it is open', () => {
    expect(milestoneLine(milestone({ date: '2009-06-25', owner: 'Locality lead' }))).toBe(
      '25 June 2009 · Locality lead',
    );
    expect(milestoneLine(milestone())).toBe('No date · no owner');
    const question = newQuestion({ id: 'q', order: 1, question: 'Who?' });
    expect(questionLine({ ...question, askedBy: 'SHA', askedOn: '2009-02-03' })).toBe(
      'Asked by SHA on 3 February 2009',
    );
    expect(questionLine(question)).toBe('Asker not named');
  });
});

describe('what the strip says', () => {
  it('is how many conditions are to meet and whether each is somebody’s by a date', () => {
    const held = milestone({ kind: 'condition', owner: 'HR', date: '2009-05-29' });
    expect(milestoneFinding([held, held])).toBe('2 conditions to meet, each with an owner and a date.');
    expect(milestoneFinding([held, { ...held, owner: '' }])).toBe(
      '2 conditions to meet, 1 of them without an owner or a date.',
    );
  });

  it('names what was missed, and the milestones where no condition is open', () => {
    expect(milestoneFinding([milestone({ status: 'missed' }), milestone()])).toBe(
      '2 milestones, no condition open. 1 milestone was missed.',
    );
  });

  it('has its title from what there is', () => {
    expect(planTitle(appraisalFrom([ownRecord()]))).toBe('Plan');
    expect(
      planTitle(
        appraisalFrom([
          ownRecord(),
          milestone(),
          metric,
          newQuestion({ id: 'q', order: 1, question: 'Who?' }),
        ]),
      ),
    ).toBe('Plan: 1 milestone, 1 measure, 1 open question');
  });
});
