import { describe, expect, it } from 'vitest';
import { timeline } from '../../../../shared/analysis/timeline.ts';
import { milestonesAlt, milestonesChart } from '../../../../shared/paper/milestones-chart.ts';
import { chartTable } from '../../../../shared/paper/table-of-chart.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newMilestone } from '../../../../shared/records/plan.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { blocksOf, drawn } from './drawn-paper.ts';

const appraisal = sampleAppraisal();
const strip = timeline(appraisal, appraisalOf(appraisal).execDate);

const inPaper = (given = appraisal) => {
  const block = blocksOf(drawn(given).paper).find(
    (held) => held.kind === 'chart' && held.chart.data.kind === 'milestones',
  );
  return block?.kind === 'chart' ? block.chart : undefined;
};

describe('the milestones of the paper', () => {
  it('are those of the plan by date, with what is drawn of them and no more', () => {
    const data = milestonesChart(strip);
    expect(data?.strip.dated.map(({ milestone }) => milestone.id)).toEqual(
      strip.dated.map(({ milestone }) => milestone.id),
    );
    for (const { milestone } of data?.strip.dated ?? [])
      expect(Object.keys(milestone).sort()).toEqual(['date', 'id', 'kind', 'name', 'owner', 'status']);
  });

  it('read the same in the alternative text and in the table', () => {
    const data = milestonesChart(strip);
    if (!data) throw new Error('The sample has no milestones');
    const alt = milestonesAlt(data);
    for (const { head, cells } of chartTable(data).rows) {
      expect(alt).toContain(`${cells[0]}: ${head} (${cells[1]?.toLowerCase()})`);
    }
    expect(chartTable(data).rows).toHaveLength(11);
  });

  it('are nothing without a date', () => {
    expect(milestonesChart({ dated: [], undated: [], ticks: [], exec: null })).toBeNull();
  });

  it('carry as their finding that the conditions fall due before the decision that rests on them', () => {
    expect(inPaper()?.caption).toMatch(/Every condition falls due before the decision that rests on it$/);
    const late = { ...newMilestone({ id: 'late', order: 99, name: 'Late' }), date: '2011-01-01' };
    const after = appraisal.milestone.with([{ ...late, kind: 'condition' }], []);
    expect(inPaper({ ...appraisal, milestone: after })?.caption).toMatch(
      /What has to happen, and in what order$/,
    );
  });

  it('say nothing of a decision where the next one is a review of what has started by then', () => {
    expect(inPaper(sampleAppraisal('south-lakeland'))?.caption).toMatch(
      /What has to happen, and in what order$/,
    );
  });

  it('leave out what concerns no option of the paper', () => {
    const other = { ...newMilestone({ id: 'other', order: 99, name: 'Elsewhere' }), date: '2009-04-10' };
    const extended = appraisal.milestone.with([{ ...other, options: ['optE'] }], []);
    expect(inPaper({ ...appraisal, milestone: extended })?.alt).not.toContain('Elsewhere');
  });
});
