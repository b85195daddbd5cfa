import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unstatedCoverFields } from '../../../../shared/checks/cover.ts';
import { paperContext } from '../../../../shared/paper/context.ts';
import { unstatedOnCover } from '../../../../shared/paper/cover.ts';
import type { PaperModel } from '../../../../shared/paper/paper-model.ts';
import { blockText } from '../../../../shared/paper/paper-text.ts';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import type { AppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { type NarrativeSection, narrativeId } from '../../../../shared/records/narrative.ts';
import { emptyRichText, richTextFromPlain } from '../../../../shared/records/rich-text.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { randomRecords } from '../analysis/random-appraisal.ts';
import { drawn, partText } from './drawn-paper.ts';

const sample = sampleAppraisal();

const withOwn = (patch: Partial<AppraisalRecord>, appraisal = sample): Appraisal => ({
  ...appraisal,
  appraisal: appraisal.appraisal.with([{ ...appraisalOf(appraisal), ...patch }], []),
});

const bare = (appraisal = sample): Appraisal => ({
  ...appraisal,
  narrative: appraisal.narrative.with(
    [],
    [...appraisal.narrative.values()].map(({ id }) => id),
  ),
});

const withWords = (section: NarrativeSection, words: string, appraisal = sample): Appraisal => ({
  ...appraisal,
  narrative: appraisal.narrative.with(
    [
      {
        type: 'narrative',
        id: narrativeId(section),
        section,
        body: richTextFromPlain(words),
        include: true,
      },
    ],
    [],
  ),
});

const leftOut = (section: NarrativeSection, appraisal: Appraisal): Appraisal => ({
  ...appraisal,
  narrative: appraisal.narrative.with(
    [{ type: 'narrative', id: narrativeId(section), section, body: emptyRichText, include: false }],
    [],
  ),
});

const rowText = ({ cover }: PaperModel, label: string): string => {
  for (const row of cover.rows) {
    if (row.kind === 'field' && row.label === label) return row.blocks.map(blockText).join('\n');
    if (row.kind === 'pair')
      for (const side of [row.left, row.right]) if (side.label === label) return side.text;
  }
  throw new Error(`The cover has no field ${label}`);
};

const cover = (appraisal: Appraisal, label: string): string => rowText(drawn(appraisal).paper, label);

const conditionsOf = (appraisal: Appraisal) =>
  [...appraisal.milestone.values()].filter(({ kind }) => kind === 'condition');

describe('the cover sheet', () => {
  it('has every field in the order that a board secretary looks for', () => {
    const labels = drawn(sample).paper.cover.rows.flatMap((row) =>
      row.kind === 'pair' ? [row.left.label, row.right.label] : [row.label],
    );
    expect(labels).toEqual([
      'Meeting',
      'Date',
      'Item',
      'Paper number',
      'Part',
      'Marking',
      'Purpose',
      'Sponsor',
      'Author',
      'Clinical lead',
      'Considered by',
      'Summary',
      'Recommendations',
      'Strategic objective',
      'Financial',
      'Money asked for now',
      'Conditions',
      'Legal',
      'Workforce',
      'Risk',
      'Equality',
      'Public involvement',
      'Clinical engagement',
      'Other effects',
      'Conflicts declared',
      'Background papers',
      'Appendices',
    ]);
  });

  it('leaves nothing of the sample unstated, and nothing blank', () => {
    const { paper } = drawn(sample);
    for (const row of paper.cover.rows) {
      const texts =
        row.kind === 'pair' ? [row.left.text, row.right.text] : [row.blocks.map(blockText).join('\n')];
      for (const text of texts) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/not yet stated/i);
      }
    }
  });

  it('says which part of the meeting takes it, and why', () => {
    expect(cover(sample, 'Part')).toBe('Public: nothing personal or commercial');
    const part = { private: true, reason: 'names one provider’s prices' };
    expect(cover(withOwn({ part }), 'Part')).toBe('Private: names one provider’s prices');
    expect(cover(withOwn({ part: { ...part, reason: ' ' } }), 'Part')).toBe('Private, no reason given yet');
    expect(cover(withOwn({ part: { private: false, reason: '' } }), 'Part')).toBe('Public');
  });

  it('declares the author’s interest, none, or that nobody has said', () => {
    expect(cover(sample, 'Author')).toBe(
      'Carlisle locality lead, with the deputy locality lead\nDeclares an interest in B (Partner in a practice that would employ staff); in D (Formerly chaired the practice-based commissioning consortium, which had links with the out-of-hours provider).',
    );
    const none = { asked: true, interests: [] };
    expect(cover(withOwn({ authorInterests: none }), 'Author')).toContain('No interest declared.');
    expect(cover(withOwn({ authorInterests: { ...none, asked: false } }), 'Author')).toContain(
      'Whether there is an interest is not yet declared.',
    );
  });

  it('says of the money asked for how much, whence, how often, who pays and who may approve it', () => {
    expect(cover(sample, 'Money asked for now')).toBe(
      '£145k from Carlisle locality budget, 2009/10, part once and part every year; £45k in a full year. Cumbria PCT pays. Within the £250k that the exec may approve.',
    );
    const { moneyAsked } = appraisalOf(sample);
    const over = withOwn({ moneyAsked: { ...moneyAsked, amount: 30_000_000 } });
    expect(cover(over, 'Money asked for now')).toContain(
      'More than the £250k that the exec may approve: it goes to the board.',
    );
    const little: AppraisalRecord['moneyAsked'] = {
      amount: 100_000,
      recurrence: 'unstated',
      fullYearEffect: null,
      budget: '',
      payer: '',
    };
    expect(cover(withOwn({ moneyAsked: little, delegatedLimit: null }), 'Money asked for now')).toBe(
      '£1,000 from a budget not yet named, whether once or every year is not stated; full-year effect not stated. Who pays is not stated. What the exec may approve without the board is not stated.',
    );
    expect(cover(withOwn({ moneyAsked: { ...little, amount: 0 } }), 'Money asked for now')).toBe(
      'None is asked for.',
    );
    expect(cover(withOwn({ moneyAsked: { ...little, amount: null } }), 'Money asked for now')).toBe(
      'Not yet stated.',
    );
    expect(cover(leftOut('costs', sample), 'Money asked for now')).toBe(
      'The author leaves money out of this paper.',
    );
  });

  it('has each condition on the option in front with its owner and date', () => {
    expect(cover(sample, 'Conditions')).toBe(
      'By 29 May 2009: Pension route confirmed in writing for each staff group (HR director); Employer grid complete, school nursing included (HR director); Agreements of the practices on their registered lists (Locality lead); Term of the host’s out-of-hours contract known, with step-in and reversion (Director of commissioning); Competition advice received (Director of commissioning).',
    );
    const [first, ...others] = conditionsOf(sample);
    if (!first) throw new Error('The sample has no conditions');
    const left = {
      ...sample,
      milestone: sample.milestone.with(
        [{ ...first, owner: '', date: null }, ...others.map((one) => ({ ...one, status: 'done' as const }))],
        [],
      ),
    };
    expect(cover(left, 'Conditions')).toMatch(/^Without a date: .* \(no owner yet\)\.$/);
  });

  it('says why there is no condition, and that one is missing where the recommendation rests on some', () => {
    const conditions = conditionsOf(sample);
    const met = {
      ...sample,
      milestone: sample.milestone.with(
        conditions.map((one) => ({ ...one, status: 'done' as const })),
        [],
      ),
    };
    expect(cover(met, 'Conditions')).toBe('None open, because all five conditions are met.');
    const without = {
      ...sample,
      milestone: sample.milestone.with(
        [],
        conditions.map(({ id }) => id),
      ),
    };
    expect(cover(without, 'Conditions')).toBe('Not yet stated.');
    expect(cover(withOwn({ tooCloseMargin: 20 }, without), 'Conditions')).toBe(
      'None: the figures do not support more than noting the result.',
    );
  });

  it('reads legal, workforce, risk and clinical engagement from the records while nobody words them', () => {
    const { paper } = drawn(bare());
    expect(rowText(paper, 'Legal')).toBe(
      'Open for D: G15 (NHS pension route), G16 (Statutory duties) and G17 (Viable size).',
    );
    expect(rowText(paper, 'Workforce')).toBe(
      '156.0 WTE (200 people) in scope. Under D, 151.5 WTE (194 people) would change employer. Employer not confirmed: School nurses.',
    );
    expect(rowText(paper, 'Risk')).toBe(
      'Assurance framework: separation of provider services, high.\nHighest for D after mitigation: Pension route refused or worse (10, high); GP conflict of interest challenged (9, high); Stranded overhead not released (9, high).',
    );
    expect(rowText(paper, 'Clinical engagement')).toContain('Clinicians among the 18 who scored: GPs 7.');
    expect(rowText(paper, 'Clinical engagement')).toContain('Wary of or against D: Health visitors.');
  });

  it('says none and why where every viability gate is passed', () => {
    const passed = {
      ...bare(),
      gateResult: sample.gateResult.with(
        [...sample.gateResult.values()].map((one) => ({ ...one, result: 'pass' as const })),
        [],
      ),
    };
    expect(cover(passed, 'Legal')).toBe('None open for D, because it passes every viability gate.');
  });

  it('drafts nothing from a part that the author leaves out', () => {
    expect(cover(leftOut('gates', bare()), 'Legal')).toBe('Not yet stated.');
    expect(cover(leftOut('workforce', bare()), 'Workforce')).toBe('Not yet stated.');
    expect(cover(leftOut('risks', bare()), 'Risk')).toBe(
      'Assurance framework: separation of provider services, high.',
    );
    expect(cover(leftOut('stakeholders', bare()), 'Clinical engagement')).not.toContain('Health visitors');
  });

  it('keeps its drafted summary within what a cover takes', () => {
    expect(cover(bare(), 'Summary').split(/\s+/).length).toBeLessThanOrEqual(150);
  });
});

describe('equality and involvement', () => {
  const done = { status: 'done' as const, date: '2009-01-14', note: 'No group is worse off.' };

  it('are answered on the cover by status and date, before the author’s words', () => {
    expect(cover(sample, 'Equality')).toBe('Impact assessment: not started; to be done by 29 May 2009.');
    const worded = withWords(
      'cover-equality',
      'Held by the board secretary.',
      withOwn({ equalityAssessment: done }),
    );
    expect(cover(worded, 'Equality')).toBe(
      'Impact assessment: done on 14 January 2009.\nHeld by the board secretary.',
    );
    const unneeded = { status: 'not-needed' as const, date: null, note: 'No service changes' };
    expect(cover(withOwn({ publicInvolvement: unneeded }), 'Public involvement')).toBe(
      'Involving patients and the public: not needed. No service changes.',
    );
  });

  it('are not stated by words alone', () => {
    const unstated = { status: 'unstated' as const, date: null, note: '' };
    const worded = withWords(
      'cover-equality',
      'It matters to us.',
      withOwn({ equalityAssessment: unstated }),
    );
    expect(cover(worded, 'Equality')).toBe('Impact assessment: not yet stated.\nIt matters to us.');
    expect(unstatedCoverFields(worded).map(({ label }) => label)).toEqual(['Equality']);
  });

  it('have a section of their own in every paper, with the notes', () => {
    const text = partText(drawn(withOwn({ equalityAssessment: done })).paper, 'equality');
    expect(text).toContain('Equality impact assessment: done on 14 January 2009. No group is worse off.');
    expect(text).toContain('Involving patients and the public: not started; to be done by 29 May 2009.');
    const empty = appraisalFrom([
      { ...appraisalOf(sample), equalityAssessment: { ...done, status: 'unstated' } },
    ]);
    expect(partText(drawn(empty).paper, 'equality')).toContain('Equality impact assessment: not yet stated.');
  });
});

describe('what the cover does not state', () => {
  const compared = (appraisal: Appraisal): void => {
    const { analysis } = drawn(appraisal);
    const context = paperContext(appraisal, analysis, { drawnAt: '2009-02-12T09:30:00.000Z' });
    expect(unstatedCoverFields(appraisal, analysis.strength).map(({ label }) => label)).toEqual(
      unstatedOnCover(context),
    );
  };

  it('is the same in the checks as in the paper, whatever is recorded', () => {
    compared(bare());
    compared(leftOut('costs', leftOut('risks', bare())));
    compared({
      ...bare(),
      milestone: sample.milestone.with(
        [],
        [...sample.milestone.values()].map(({ id }) => id),
      ),
    });
    compared({
      ...bare(),
      assessor: sample.assessor.with(
        [],
        [...sample.assessor.values()].map(({ id }) => id),
      ),
    });
    compared(
      appraisalFrom([
        {
          ...appraisalOf(sample),
          sponsor: ' ',
          moneyAsked: { ...appraisalOf(sample).moneyAsked, amount: null },
        },
      ]),
    );
    fc.assert(
      fc.property(randomRecords, (records) => compared(appraisalFrom(records))),
      { numRuns: 60 },
    );
  });
});
