import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import type { RiskRecord } from '../../../../shared/records/risk.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { drawn, partText, tableText } from './drawn-paper.ts';

const sample = sampleAppraisal();

/** The sample in which one weight set has lost a weight, so that it gives no totals any more. */
const withGapIn = (sets: readonly string[]): Appraisal => ({
  ...sample,
  weight: sample.weight.with(
    [],
    [...sample.weight.values()]
      .filter(({ weightSet, criterion }) => sets.includes(weightSet) && criterion === 'critFIT')
      .map(({ id }) => id),
  ),
});

const others = [...sample.weightSet.values()].map(({ id }) => id).filter((id) => id !== 'wsAgreed');

const withRisks = (change: (risk: RiskRecord) => Partial<RiskRecord>): Appraisal => ({
  ...sample,
  risk: sample.risk.with(
    [...sample.risk.values()].map((risk) => ({ ...risk, ...change(risk) })),
    [],
  ),
});

const unrated = { likelihood: null, impact: null, residualLikelihood: null, residualImpact: null };

describe('of weight sets with gaps', () => {
  it('the paper counts those that give totals alone, and says so', () => {
    const [first = ''] = others;
    const { paper, analysis } = drawn(withGapIn([first]));
    expect(analysis.strength.ledSets.of).toBe(analysis.byWeightSet.length - 1);
    expect(partText(paper, 'sensitivity')).toMatch(
      /D leads under \S+ of the five weight sets that give totals\./,
    );
    expect(tableText(paper, 'glance')).toMatch(/ of 5\b/);
    expect(tableText(paper, 'glance')).not.toMatch(/ of 6\b/);
  });

  it('nothing is said of how many the leader leads where one alone gives totals', () => {
    const { paper, analysis } = drawn(withGapIn(others));
    expect(analysis.strength.ledSets).toEqual({ led: 1, of: 1 });
    expect(paper.sections.map(({ id }) => partText(paper, id)).join('\n')).not.toMatch(/leads under one of/);
    expect(tableText(paper, 'glance')).not.toContain('Weight sets led');
  });
});

describe('of risks that nobody has rated', () => {
  it('the paper says that none is rated, and calls none of them low', () => {
    const text = partText(drawn(withRisks(() => unrated)).paper, 'risks');
    expect(text).toContain('A carries one risk, not rated yet.');
    expect(text).toMatch(/B carries \S+ risks, none rated yet\./);
    expect(text).not.toContain('high or extreme');
  });

  it('the paper counts the others beside how many are rated', () => {
    const [one] = [...sample.risk.values()].filter(
      ({ options }) => options !== 'all' && options.includes('optC'),
    );
    const text = partText(drawn(withRisks(({ id }) => (id === one?.id ? unrated : {}))).paper, 'risks');
    expect(text).toMatch(/C carries two risks: \S+ of the one rated high or extreme before mitigation/);
  });

  it('the paper says what was not rated after mitigation', () => {
    const text = partText(
      drawn(withRisks(() => ({ residualLikelihood: null, residualImpact: null }))).paper,
      'risks',
    );
    expect(text).toContain('A carries one risk: one high or extreme before mitigation, not rated after.');
  });

  it('an answer names its mitigation and no rating', () => {
    const text = partText(drawn(withRisks(() => unrated)).paper, 'appendix-exec-questions');
    expect(text).toMatch(/is not rated yet; its mitigation: /);
    expect(text).not.toContain('is at not rated');
  });
});
