import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { paperAttachment } from '../../../../shared/paper/attachment.ts';
import { allRecords, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { remarkedTypes } from '../../../../shared/records/comment.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { sampleRecords } from '../../../support/sample.ts';
import { workbookOf } from '../workbook/workbook-cells.ts';
import { drawn } from './drawn-paper.ts';

const told = 'Zebra crossing';

/** The sample, an option of it without one agreed score, and the same with a remark on a record of every type. */
const plain = appraisalFrom(sampleRecords().filter(({ id }) => id !== 'score~optB~critWORK~agreed'));
const remarked = appraisalFrom([
  ...allRecords(plain),
  newScore('optB', 'critWORK', agreedAssessor, null),
  ...remarkedTypes.flatMap((type): readonly AnyRecord[] => {
    const id = type === 'score' ? 'score~optB~critWORK~agreed' : [...plain[type].values()][0]?.id;
    return id === undefined
      ? []
      : [
          {
            type: 'comment',
            id: `comment-${type}`,
            on: { type, id },
            at: '2009-02-03T09:00:00.000Z',
            by: `${told} officer`,
            text: `${told}: is this right?`,
            settled: type === 'risk',
          },
        ];
  }),
]);

describe('comments', () => {
  it('are on records of nearly every type here', () => {
    expect(remarked.comment.size).toBeGreaterThan(15);
  });

  it('change nothing that is worked out, and nothing in the paper', () => {
    expect(analyse(remarked)).toEqual(analyse(plain));
    const { paper } = drawn(remarked);
    expect(JSON.stringify(paper)).not.toContain(told);
    expect(paper).toEqual(drawn(plain).paper);
  });

  it('do not travel in what a paper carries by default, nor does a score that is there to bear one', () => {
    const { records } = paperAttachment(remarked, analyse(remarked));
    expect(records).toEqual(paperAttachment(plain, analyse(plain)).records);
    expect(JSON.stringify(records)).not.toContain(told);
  });

  it('are in no sheet of the workbook', () => {
    expect(JSON.stringify(workbookOf(remarked))).not.toContain(told);
    expect(workbookOf(remarked)).toEqual(workbookOf(plain));
  });
});
