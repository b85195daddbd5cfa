import { describe, expect, it } from 'vitest';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { narrativeId } from '../../../../shared/records/narrative.ts';
import { emptyRichText } from '../../../../shared/records/rich-text.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { drawn, partText } from './drawn-paper.ts';

const bare = (appraisal: Appraisal): Appraisal => ({
  ...appraisal,
  narrative: appraisal.narrative.with(
    [],
    [...appraisal.narrative.values()].map(({ id }) => id),
  ),
});

const asksOf = (appraisal: Appraisal): string => partText(drawn(appraisal).paper, 'preferred');

const sample = bare(sampleAppraisal());

/** The sample with every gate of D passed, so that it may be approved in principle. */
const passed: Appraisal = {
  ...sample,
  gateResult: sample.gateResult.with(
    [...sample.gateResult.values()].map((one) =>
      one.option === 'optD' && one.result === 'unknown' ? { ...one, result: 'pass' as const } : one,
    ),
    [],
  ),
};

describe('what is asked of the exec, from the records', () => {
  it('counts the conditions on the option that leads, with the last date, and says where they are', () => {
    expect(drawn(passed).analysis.strength.rung).toBe('approve-in-principle');
    expect(asksOf(passed)).toContain(
      'a) Approve option D (Out-of-hours provider hosts) in principle, subject to five conditions, listed in the plan, the last by 29 May 2009.',
    );
    const [condition, ...done] = [...passed.milestone.values()].filter(({ kind }) => kind === 'condition');
    if (!condition) throw new Error('The sample has no conditions');
    const one = {
      ...passed,
      milestone: passed.milestone.with(
        done.map((milestone) => ({ ...milestone, status: 'done' as const })),
        [],
      ),
    };
    expect(asksOf(one)).toContain('subject to one condition, listed in the plan, by 29 May 2009.');
    const undated = { ...one, milestone: one.milestone.with([{ ...condition, date: null }], []) };
    expect(asksOf(undated)).toContain('subject to one condition, listed in the plan.');
    const none = { ...one, milestone: one.milestone.with([{ ...condition, status: 'done' }], []) };
    expect(asksOf(none)).toContain('subject to conditions and a date to be set.');
  });

  it('takes the date of the report from the plan', () => {
    expect(asksOf(sample)).toContain('by 25 June 2009, before any transfer is approved.');
    const decisions = [...sample.milestone.values()].filter(({ kind }) => kind === 'decision');
    const without = {
      ...sample,
      milestone: sample.milestone.with(
        [],
        decisions.map(({ id }) => id),
      ),
    };
    expect(asksOf(without)).toContain('by a date to be set, before any transfer is approved.');
  });

  it('asks for the money that is asked for, of the board where it is more than the exec may approve', () => {
    expect(asksOf(sample)).toContain('Approve £145k from Carlisle locality budget, 2009/10.');
    const small = { ...appraisalOf(sample), delegatedLimit: 100_000_00 };
    const over = { ...sample, appraisal: sample.appraisal.with([small], []) };
    expect(asksOf(over)).toContain(
      'Ask the board to approve £145k from Carlisle locality budget, 2009/10, which is more than the exec may approve.',
    );
  });

  it('asks for no money where nothing is recommended, or the author leaves costs out', () => {
    const close = { ...appraisalOf(sample), tooCloseMargin: 20 };
    expect(asksOf({ ...sample, appraisal: sample.appraisal.with([close], []) })).not.toContain('£145k');
    const left = {
      type: 'narrative' as const,
      id: narrativeId('costs'),
      section: 'costs' as const,
      body: emptyRichText,
      include: false,
    };
    const without = { ...sample, narrative: sample.narrative.with([left], []) };
    const { paper } = drawn(without);
    expect(partText(paper, 'preferred')).not.toContain('£145k');
    expect(partText(paper, 'summary')).not.toContain('£145k');
  });

  it('notes the other options that fail a gate that binds, in one item', () => {
    expect(asksOf(sample)).toContain(
      'Note that B fails the viability gate G11 and C fails the viability gate G17.',
    );
  });
});
