import { describe, expect, it } from 'vitest';
import {
  type DividedCell,
  dividedCells,
  leaderEffect,
} from '../../../../renderer/features/scores/divided-rows.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal, sampleRecords } from '../../../support/sample.ts';
import { appraisalOfScores, assessor, given } from '../../shared/analysis/build.ts';

const sample = sampleAppraisal();
const analysis = analyse(sample);
const cells = dividedCells(sample, analysis, 'people');
const cellAt = (option: string, criterion: string): DividedCell =>
  given(cells.find((cell) => cell.option === option && cell.criterion === criterion));

describe('the cells that divide people', () => {
  it('are the contested ones of the sample first, with what the groups are apart', () => {
    expect(
      cells
        .slice(0, 4)
        .map(({ letter, criterionName, weight, low, high, gap, agreed }) => [
          `${letter} ${criterionName}`,
          weight,
          `${low} to ${high}`,
          gap,
          agreed,
        ]),
    ).toEqual([
      ['B Workforce', 12, '0 to 65', 40, 30],
      ['A Integration', 15, '5 to 65', 35, 35],
      ['B Quality and safety', 15, '15 to 75', 30, 45],
      ['D Governance', 6, '30 to 72', 22, 50],
    ]);
    expect(cells.slice(0, 4).every(({ hasReason, hasDissent }) => hasReason && hasDissent)).toBe(true);
  });

  it('stand by the spread of people, or by the gap between groups', () => {
    const falling = (of: readonly number[]) => expect(of).toEqual([...of].sort((a, b) => b - a));
    falling(cells.map(({ deviation }) => deviation));
    const byGroups = dividedCells(sample, analysis, 'groups');
    falling(byGroups.map(({ gap }) => gap));
    expect([...byGroups].map(({ key }) => key).sort()).toEqual(cells.map(({ key }) => key).sort());
  });

  it('are none on which all agree, and none that one person alone has scored', () => {
    const appraisal = appraisalOfScores({
      scores: { A: [50, 50, 50] },
      weights: [1, 1, 1],
      more: [
        assessor('p', 'GPs', 1),
        assessor('q', 'GPs', 2),
        newScore('A', 'C1', 'p', 40),
        newScore('A', 'C1', 'q', 40),
        newScore('A', 'C2', 'p', 40),
        newScore('A', 'C3', 'p', 40),
        newScore('A', 'C3', 'q', 41),
      ],
    });
    expect(dividedCells(appraisal, analyse(appraisal), 'people')).toMatchObject([
      { criterion: 'C3', people: 2, gap: 0, hasReason: false },
    ]);
  });

  it('say that a score is not agreed where an agreed one holds only a remark', () => {
    const records = sampleRecords().filter(({ id }) => id !== 'score~optB~critWORK~agreed');
    const appraisal = appraisalFrom([...records, newScore('optB', 'critWORK', 'agreed', null)]);
    expect(dividedCells(appraisal, analyse(appraisal), 'people')[0]).toMatchObject({
      key: 'optB critWORK',
      agreed: null,
      hasReason: false,
    });
  });
});

describe('whether a cell settled otherwise could change the leader', () => {
  it('is yes where a score that changes it lies within what people gave', () => {
    // A stands at 35 on Integration and leads above 64.3; somebody gave 65.
    expect(leaderEffect(analysis, cellAt('optA', 'critINT'))).toEqual({
      couldChange: true,
      sentence: 'Yes: A leads above 64.3, and somebody gave more.',
    });
  });

  it('is said to lie beyond what anyone gave, or nowhere on the scale', () => {
    expect(leaderEffect(analysis, cellAt('optB', 'critWORK'))).toEqual({
      couldChange: false,
      sentence: 'B leads only above 82.9: nobody gave more.',
    });
    expect(leaderEffect(analysis, cellAt('optD', 'critGOV'))?.sentence).toBe(
      'No: no score from 0 to 100 does.',
    );
  });

  it('is not tried while nobody leads alone, and on a criterion that weighs nothing', () => {
    const more = [
      assessor('p', 'GPs', 1),
      assessor('q', 'GPs', 2),
      ...['C1', 'C2'].flatMap((on) => [newScore('A', on, 'p', 10), newScore('A', on, 'q', 90)]),
    ];
    const level = appraisalOfScores({ scores: { A: [50, 50], B: [50, 50] }, weights: [1, 0], more });
    const ahead = appraisalOfScores({ scores: { A: [60, 50], B: [50, 50] }, weights: [1, 0], more });
    const effects = (appraisal: typeof level) =>
      dividedCells(appraisal, analyse(appraisal), 'people').map((cell) =>
        leaderEffect(analyse(appraisal), cell),
      );
    expect(effects(level)).toEqual([null, null]);
    expect(effects(ahead)).toEqual([
      { couldChange: true, sentence: 'Yes: B leads below 50.0, and somebody gave less.' },
      null,
    ]);
  });
});
