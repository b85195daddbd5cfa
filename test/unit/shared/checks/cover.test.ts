import { describe, expect, it } from 'vitest';
import { completenessProblems } from '../../../../shared/checks/completeness.ts';
import { type Appraisal, appraisalOf } from '../../../../shared/records/aggregate.ts';
import type { AppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { type NarrativeSection, narrativeId } from '../../../../shared/records/narrative.ts';
import { richTextFromPlain } from '../../../../shared/records/rich-text.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();

const withOwn = (patch: Partial<AppraisalRecord>): Appraisal => ({
  ...sample,
  appraisal: sample.appraisal.with([{ ...appraisalOf(sample), ...patch }], []),
});

const withWords = (section: NarrativeSection, words: string): Appraisal => ({
  ...sample,
  narrative: sample.narrative.with(
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

const sentences = (appraisal: Appraisal, code: string): readonly string[] =>
  completenessProblems(appraisal)
    .filter((problem) => problem.code === code && problem.severity === 'soft')
    .map(({ sentence }) => sentence);

describe('checks of the cover', () => {
  it('find nothing about the covers of the samples', () => {
    for (const name of ['carlisle', 'south-lakeland']) {
      const codes = completenessProblems(sampleAppraisal(name)).map(({ code }) => code);
      expect(codes.filter((code) => /^(?:cover|duty|part|risk-without)-/.test(code))).toEqual([]);
    }
  });

  it('count the words of a summary that is longer than a cover takes', () => {
    const words = (number: number): string => Array.from({ length: number }, () => 'word').join(' ');
    expect(sentences(withWords('cover-summary', words(150)), 'cover-summary-long')).toEqual([]);
    expect(sentences(withWords('cover-summary', words(151)), 'cover-summary-long')).toEqual([
      'The summary on the cover has 151 words: 150 is the most that a cover takes.',
    ]);
  });

  it('ask why, where a field says no more than none', () => {
    expect(sentences(withWords('cover-legal', 'None.'), 'cover-none-without-reason')).toEqual([
      'The cover says “None.” under legal and not why.',
    ]);
    expect(sentences(withWords('cover-legal', 'N/A'), 'cover-none-without-reason')).toHaveLength(1);
    expect(
      sentences(withWords('cover-legal', 'None, because nobody is moved.'), 'cover-none-without-reason'),
    ).toEqual([]);
  });

  it('ask why a paper is private', () => {
    expect(sentences(withOwn({ part: { private: true, reason: ' ' } }), 'part-without-reason')).toHaveLength(
      1,
    );
    expect(sentences(withOwn({ part: { private: true, reason: 'Prices' } }), 'part-without-reason')).toEqual(
      [],
    );
    expect(sentences(withOwn({ part: { private: false, reason: '' } }), 'part-without-reason')).toEqual([]);
  });

  it('ask where the assurance framework has the risks', () => {
    expect(sentences(withOwn({ riskReference: '' }), 'risk-without-reference')).toHaveLength(1);
  });

  it('ask for the date of a duty, or for the reason why it is not needed', () => {
    const duty = { status: 'under-way' as const, date: null, note: '' };
    expect(sentences(withOwn({ equalityAssessment: duty }), 'duty-without-date')).toEqual([
      'The equality impact assessment has a status and no date.',
    ]);
    const unneeded = { ...duty, status: 'not-needed' as const };
    expect(sentences(withOwn({ publicInvolvement: unneeded }), 'duty-without-reason')).toEqual([
      'The involvement of patients and the public is said not to be needed, and not why.',
    ]);
    expect(
      sentences(
        withOwn({ publicInvolvement: { ...unneeded, note: 'Nothing changes' } }),
        'duty-without-reason',
      ),
    ).toEqual([]);
  });

  it('name each field that is not stated at the place where it is filled in', () => {
    const unstated = { status: 'unstated' as const, date: null, note: '' };
    const { moneyAsked } = appraisalOf(sample);
    const left = withOwn({ equalityAssessment: unstated, moneyAsked: { ...moneyAsked, amount: null } });
    expect(sentences(left, 'cover-details')).toEqual(['The cover does not yet state: equality.']);
    expect(sentences(left, 'cover-money')).toEqual(['The cover does not yet state: money asked for now.']);
    const conditions = [...sample.milestone.values()].filter(({ kind }) => kind === 'condition');
    const without = {
      ...sample,
      milestone: sample.milestone.with(
        [],
        conditions.map(({ id }) => id),
      ),
    };
    expect(sentences(without, 'cover-conditions')).toEqual(['The cover does not yet state: conditions.']);
  });
});

describe('the check of what patients would notice', () => {
  it('names the options on the short list that do not say it, in one line', () => {
    const silent = {
      ...sample,
      option: sample.option.with(
        [...sample.option.values()].map((option) =>
          option.id === 'optA' ? option : { ...option, patientsNotice: ' ' },
        ),
        [],
      ),
    };
    expect(sentences(silent, 'patients-notice-missing')).toEqual([
      'B, C and D do not say what patients would notice.',
    ]);
    expect(sentences(sample, 'patients-notice-missing')).toEqual([]);
  });
});
