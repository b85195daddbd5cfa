import { describe, expect, it } from 'vitest';
import { completenessProblems } from '../../../../shared/checks/completeness.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import type { CostLineRecord } from '../../../../shared/records/cost-line.ts';
import type { OptionRecord } from '../../../../shared/records/option.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();

/** The sample, in which D is in front, with another D. */
const withD = (change: Partial<OptionRecord>): Appraisal => {
  const held = sample.option.get('optD');
  if (!held) throw new Error('The sample has no D');
  return {
    ...sample,
    option: sample.option.with([{ ...held, startDate: null, earliestStart: null, ...change }], []),
  };
};

const withLines = (appraisal: Appraisal, change: Partial<CostLineRecord>): Appraisal => ({
  ...appraisal,
  costLine: appraisal.costLine.with(
    [...appraisal.costLine.values()].map((line) => ({ ...line, ...change })),
    [],
  ),
});

const found = (appraisal: Appraisal) =>
  completenessProblems(appraisal).filter(({ code }) => code === 'front-option-no-start');

describe('an option in front that costs money every year', () => {
  it('is asked for its start, as advice on the paper', () => {
    expect(found(withD({}))).toEqual([
      {
        code: 'front-option-no-start',
        severity: 'soft',
        record: { type: 'option', id: 'optD' },
        field: 'startDate',
        sentence: 'Option D is in front and has recurring costs, and no start is given.',
        stage: 'paper',
      },
    ]);
  });

  it('is not asked where either date is given, or where nothing recurs', () => {
    expect(found(withD({ startDate: '2010-04-01' }))).toEqual([]);
    expect(found(withD({ earliestStart: '2010-04-01' }))).toEqual([]);
    expect(found(withLines(withD({}), { kind: 'one-off' }))).toEqual([]);
    expect(found(withLines(withD({}), { memo: true }))).toEqual([]);
    expect(found(withLines(withD({}), { state: 'unknown', amounts: [] }))).toEqual([]);
  });

  it('is not asked while another is in front that has a start', () => {
    expect(found(sampleAppraisal('south-lakeland'))).toEqual([]);
  });
});
