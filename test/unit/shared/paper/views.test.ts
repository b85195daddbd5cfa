import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { phraseText } from '../../../../shared/analysis/figure.ts';
import { paperContext } from '../../../../shared/paper/context.ts';
import { viewBlocks } from '../../../../shared/paper/sections/views.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { appraisalOfScores, assessor } from '../analysis/build.ts';

const says = (who: AssessorRecord, a: number, b: number): readonly AnyRecord[] => [
  who,
  newScore('A', 'C1', who.id, a),
  newScore('B', 'C1', who.id, b),
];
const partner = (id: string, order: number): AssessorRecord => ({
  ...assessor(id, 'GPs', order),
  interests: [{ option: 'B', declaration: 'A partner.' }],
});

/** The caption of the table of views, its note, and the sentences in front of it. */
const told = (appraisal: Appraisal) => {
  const blocks = viewBlocks(
    paperContext(appraisal, analyse(appraisal), { drawnAt: '2009-03-01T09:00:00.000Z' }),
  );
  const table = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))[0];
  return {
    caption: table?.caption,
    note: table?.note && phraseText(table.note),
    words: blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [phraseText(block.phrase)] : []))
      .join(' '),
  };
};

describe('who sees it otherwise, in the paper', () => {
  const gps = [...says(assessor('p', 'GPs', 1), 60, 50), ...says(assessor('q', 'GPs', 2), 70, 50)];

  it('says that every group would have put the leader first only where every view is printed', () => {
    const of = (more: readonly AnyRecord[]) =>
      told(appraisalOfScores({ scores: { A: [60], B: [50] }, weights: [1], more }));
    expect(of(gps).caption).toBe('Every group would have put A first');
    const alone = of([...gps, ...says(assessor('r', 'Council', 3), 10, 90)]);
    expect(alone.caption).toBe('Who leads as each group sees it');
    const level = of([
      ...gps,
      ...says(assessor('s', 'Staff', 4), 50, 50),
      ...says(assessor('t', 'Staff', 5), 50, 50),
    ]);
    expect(level.caption).toBe('Who leads as each group sees it');
  });

  it('says what counts where a group gave no score', () => {
    const of = (more: readonly AnyRecord[]) =>
      told(appraisalOfScores({ scores: { A: [60], B: [50] }, weights: [1], more })).note;
    const part = [assessor('r', 'Staff', 3), newScore('A', 'C1', 'r', 60)];
    const more = [...gps, ...part, assessor('s', 'Staff', 4), newScore('A', 'C1', 's', 60)];
    expect(of(gps)).not.toContain('gave no score');
    expect(of(more)).toMatch(/Where a group gave no score, that of the ranking counts\.$/);
  });

  it('says of an option that only people with an interest scored that there is no ranking without them', () => {
    const { words } = told(
      appraisalOfScores({
        scores: { A: [], B: [] },
        weights: [1],
        more: [
          ...says(partner('p', 1), 0, 100),
          ...says(partner('q', 2), 0, 100),
          assessor('r', 'Staff', 3),
          assessor('s', 'Staff', 4),
          newScore('A', 'C1', 'r', 60),
          newScore('A', 'C1', 's', 60),
        ],
      }),
    );
    expect(words).toContain(
      'Nobody else gave B all the scores, so there is no ranking of every option without the two people who declared an interest (all the GPs).',
    );
    expect(words).not.toMatch(/A leads/);
  });
});
