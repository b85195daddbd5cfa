import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperText } from '../../../../shared/paper/paper-text.ts';
import { type Appraisal, allRecords, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { canonicalJson } from '../../../../shared/records/canonical-json.ts';
import type { RecordType } from '../../../../shared/records/record.ts';
import { recordTypes } from '../../../../shared/records/record.ts';
import { appraisalRecords } from '../../../support/arbitrary-records.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { blocksOf, drawn } from './drawn-paper.ts';

const types = recordTypes.filter((type) => type !== 'appraisal');

const sampleRecords = allRecords(sampleAppraisal());

const without = (gone: readonly RecordType[]): Appraisal => {
  const kept = sampleRecords.filter(({ type }) => !gone.includes(type));
  return appraisalFrom(
    kept.map((record) =>
      record.type === 'appraisal' && gone.includes('weightSet')
        ? { ...record, agreedWeightSet: null }
        : record,
    ),
  );
};

/** No cell count differs from its columns, and nothing that is not a number is printed. */
const sound = (appraisal: Appraisal): void => {
  const { paper } = drawn(appraisal);
  for (const block of blocksOf(paper)) {
    if (block.kind !== 'table') continue;
    for (const { cells } of block.table.rows) expect(cells.length + 1).toBe(block.table.columns.length);
  }
  const blank = paper.cover.rows.filter((row) => row.kind === 'field' && row.blocks.length === 0);
  expect(blank).toEqual([]);
  // Throws for a number that JSON would turn into null.
  expect(canonicalJson(paper).length).toBeGreaterThan(0);
};

describe('the paper of an unfinished appraisal', () => {
  it('never says of an option that it was costed when it was not', () => {
    const summary = (appraisal: Appraisal): string => paperText(drawn(appraisal).paper);
    expect(summary(without(['costLine']))).toContain('weighted criteria; none has been costed yet.');
    const some = appraisalFrom(
      sampleRecords.filter((record) => record.type !== 'costLine' || record.option === 'optA'),
    );
    expect(summary(some)).toContain('weighted criteria, and one of them costed over five years.');
    expect(summary(sampleAppraisal())).toContain('weighted criteria and costed over five years.');
  });

  it('says of an empty one what is missing, and gives no answer', () => {
    const own = newAppraisalRecord({ lineage: 'line', title: '', locality: '', financialYear: 2008 });
    const text = paperText(drawn(appraisalFrom([own])).paper);
    for (const sentence of [
      'Untitled appraisal',
      'There is no answer yet: no option has a total.',
      'There are no options on the short list yet.',
      'There are no criteria yet.',
      'No option has been scored yet.',
      'No option has been costed yet.',
      'The decision that is asked for is not yet stated.',
      'Not yet stated.',
    ]) {
      expect(text).toContain(sentence);
    }
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('is whole without any one or two kinds of record', () => {
    types.forEach((first, at) => {
      for (const second of types.slice(at)) sound(without([first, second]));
    });
  });

  it('never prints a number that is none', () => {
    for (const type of types) {
      expect(paperText(drawn(without([type])).paper)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('is whole for any appraisal with any part of its records', () => {
    fc.assert(
      fc.property(appraisalRecords, fc.subarray<RecordType>([...types]), (records, gone) => {
        const kept = records.filter(({ type }) => !gone.includes(type));
        sound(
          appraisalFrom(
            kept.map((record) =>
              record.type === 'appraisal' && gone.includes('weightSet')
                ? { ...record, agreedWeightSet: null }
                : record,
            ),
          ),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('shows a range in the place of a total where a score is missing', () => {
    const sample = sampleAppraisal();
    // The scorers' own scores would stand in for the one that was agreed.
    const gone = [...sample.score.values()].filter(
      ({ option, criterion }) => option === 'optD' && criterion === 'critINT',
    );
    const { paper, analysis } = drawn({
      ...sample,
      score: sample.score.with(
        [],
        gone.map(({ id }) => id),
      ),
    });
    expect(analysis.withCost.totals[3]?.total).toBeNull();
    const text = paperText(paper);
    expect(text).toContain('48.8 to 63.8');
    expect(text).toContain('One score is missing.');
  });
});
