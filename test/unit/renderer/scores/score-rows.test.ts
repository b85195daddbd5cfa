import { describe, expect, it } from 'vitest';
import { heatOf, scoreSections } from '../../../../renderer/features/scores/score-rows.ts';
import { newScorer, scorerChange, scorerColumns } from '../../../../renderer/features/scores/scorer-edits.ts';
import { axisPlace, rowHeight, stackDots } from '../../../../renderer/features/scores/spread-dots.ts';
import {
  markedCells,
  nextToSettle,
  unsettledKey,
  unsettledOf,
} from '../../../../renderer/features/scores/to-settle.ts';
import { groupFigures, scorersByGroup, type Voice } from '../../../../renderer/features/scores/voice.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore, type ScoreRecord, scoreId } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const put = (appraisal: Appraisal, ...records: readonly AnyRecord[]) =>
  applyEdit(appraisal, { put: records, remove: [] });
const without = (appraisal: Appraisal, id: string) =>
  applyEdit(appraisal, { put: [], remove: [{ type: 'score', id }] });
/** The sample as if nobody had scored a cell. */
const unscored = (option: string, criterion: string) =>
  applyEdit(sample, {
    put: [],
    remove: [...sample.score.values()]
      .filter((score) => score.option === option && score.criterion === criterion)
      .map(({ id }) => ({ type: 'score', id })),
  });
const cellOf = (appraisal: Appraisal, voice: Voice, criterion: string, option: string) => {
  const analysis = analyse(appraisal);
  const sections = scoreSections(appraisal, analysis, voice, markedCells(appraisal, analysis));
  const row = sections.flatMap(({ rows }) => rows).find(({ key }) => key === criterion);
  return row?.cells[analysis.options.findIndex(({ id }) => id === option)];
};
const agreed: Voice = { kind: 'agreed' };

describe('the score grid', () => {
  it('has a row a criterion with its code and its share of 100', () => {
    const analysis = analyse(sample);
    const [section] = scoreSections(sample, analysis, agreed, new Map());
    expect(section?.rows.map(({ lead }) => lead.map(({ text }) => text))).toEqual([
      ['Strategic fit', '10'],
      ['Quality and safety', '15'],
      ['Access and inequalities', '10'],
      ['Integration', '15'],
      ['Workforce', '12'],
      ['Affordability', '10'],
      ['Deliverability', '10'],
      ['Governance', '6'],
      ['Acceptability', '6'],
      ['Sustainability', '6'],
    ]);
    expect(section?.rows[4]?.cells.map(({ text }) => text)).toEqual(['75', '30', '70', '45']);
  });

  it('marks a cell on which groups differ by 20 points or more, in figures and in words', () => {
    const cell = cellOf(sample, agreed, 'critWORK', 'optB');
    expect(cell?.mark).toMatchObject({ lowest: 10, highest: 50 });
    expect(cell?.says).toBe('people disagree: group means 10 to 50');
  });

  it('marks an agreed score without a reason', () => {
    const bare = put(sample, newScore('optA', 'critFIT', 'agreed', 30));
    expect(cellOf(bare, agreed, 'critFIT', 'optA')).toMatchObject({
      says: 'no reason yet',
      mark: { noReason: true },
    });
  });

  it('leaves a cell without any score blank, with nothing in its ground', () => {
    const missing = unscored('optD', 'critACC');
    const cell = cellOf(missing, agreed, 'critACC', 'optD');
    expect(cell).toMatchObject({ text: '', shown: '' });
    expect(cell?.heat).toBeUndefined();
  });

  it('shows the mean of the groups where nothing was agreed, says so, and still takes a score', () => {
    const open = without(sample, 'score~optB~critWORK~agreed');
    const cell = cellOf(open, agreed, 'critWORK', 'optB');
    // Groups count equally: GPs 50, managers 28, staff 10, LINk 35.
    expect(cell).toMatchObject({ text: '', shown: '31', fixed: null, mark: { workedOut: true } });
    expect(cell?.says).toContain('not agreed');
  });

  it('shows one scorer, one group and the mean of groups; only a scorer can be typed into', () => {
    expect(cellOf(sample, { kind: 'scorer', assessor: 'asrGPs1' }, 'critWORK', 'optB')).toMatchObject({
      text: '35',
      fixed: null,
    });
    expect(cellOf(sample, { kind: 'group', group: 'Staff' }, 'critWORK', 'optB')).toMatchObject({
      text: '10',
    });
    const mean = cellOf(sample, { kind: 'mean' }, 'critWORK', 'optB');
    expect(mean).toMatchObject({ shown: '31', fixed: 'a mean is worked out from the scores of people' });
  });

  it('puts the parts of a criterion under its name', () => {
    const parts = put(
      sample,
      { ...newCriterion({ id: 'partA', order: 1, code: 'PA', name: 'Part A', parent: 'critQUAL' }) },
      { ...newCriterion({ id: 'partB', order: 2, code: 'PB', name: 'Part B', parent: 'critQUAL' }) },
    );
    const analysis = analyse(parts);
    const sections = scoreSections(parts, analysis, agreed, new Map());
    expect(sections.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      [undefined, 1],
      ['Quality and safety', 2],
      [undefined, 8],
    ]);
  });

  it('tints in five steps', () => {
    expect([0, 19.9, 20, 39, 40, 60, 79.9, 80, 100].map(heatOf)).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 4]);
  });
});

describe('what is to settle', () => {
  const agreedOf = (option: string, criterion: string): ScoreRecord => {
    const score = sample.score.get(scoreId(option, criterion, 'agreed'));
    if (!score) throw new Error(`The sample has lost the agreed score of ${option} on ${criterion}`);
    return score;
  };
  const bare = put(
    sample,
    { ...agreedOf('optB', 'critQUAL'), dissent: '' },
    { ...agreedOf('optA', 'critINT'), reason: '' },
    newScore('optB', 'critWORK', 'agreed', null),
    { ...agreedOf('optD', 'critGOV'), dissent: ' ' },
    newScore('optC', 'critFIT', 'agreed', 45),
    newScore('optB', 'critSUST', 'agreed', 45),
  );
  const analysis = analyse(bare);
  const marked = markedCells(bare, analysis);
  const cells = unsettledOf(marked);

  it('lists contested cells and those without a reason in reading order', () => {
    expect([...cells.keys()]).toEqual([
      unsettledKey('optC', 'critFIT'),
      unsettledKey('optB', 'critQUAL'),
      unsettledKey('optA', 'critINT'),
      unsettledKey('optB', 'critWORK'),
      unsettledKey('optD', 'critGOV'),
      unsettledKey('optB', 'critSUST'),
    ]);
  });

  it('counts a contested cell as settled once a score is agreed with its reason and the dissent is noted; its mark stays', () => {
    expect([...unsettledOf(markedCells(sample, analyse(sample))).keys()]).toEqual([]);
    expect(marked.get(unsettledKey('optB', 'critQUAL'))).toMatchObject({ settled: false });
    const noted = put(bare, agreedOf('optB', 'critQUAL'));
    const now = markedCells(noted, analyse(noted)).get(unsettledKey('optB', 'critQUAL'));
    expect(now).toMatchObject({ settled: true, contested: { option: 'optB' } });
  });

  it('steps on from the cell one is in, and goes round at the end', () => {
    const next = (option: string, criterion: string, by: 1 | -1 = 1) =>
      nextToSettle(cells, analysis, { option, criterion }, by);
    expect(nextToSettle(cells, analysis, null)).toMatchObject({ option: 'optC', criterion: 'critFIT' });
    expect(next('optC', 'critFIT')).toMatchObject({ option: 'optB', criterion: 'critQUAL' });
    expect(next('optD', 'critFIT')).toMatchObject({ option: 'optB', criterion: 'critQUAL' });
    expect(next('optB', 'critSUST')).toMatchObject({ option: 'optC', criterion: 'critFIT' });
    expect(next('optC', 'critFIT', -1)).toMatchObject({ option: 'optB', criterion: 'critSUST' });
    expect(nextToSettle(new Map(), analysis, null)).toBeNull();
  });
});

describe('people behind a cell', () => {
  it('are counted by group in the order of their first scorer', () => {
    expect(scorersByGroup(sample).map(([group, { length }]) => [group, length])).toEqual([
      ['GPs', 7],
      ['Managers', 5],
      ['Staff', 4],
      ['LINk', 2],
    ]);
    expect(groupFigures(sample)('optB', 'critWORK').map(({ mean }) => mean)).toEqual([50, 28, 10, 35]);
    expect(groupFigures(unscored('optA', 'critFIT'))('optA', 'critFIT')).toEqual([]);
    expect(groupFigures(sample)('gone', 'critFIT')).toEqual([]);
  });

  it('are one dot each: equal scores stack, and stay in their row', () => {
    const dots = stackDots([30, 40, 30, 30], 100, 41);
    expect(dots.filter(({ x }) => x === axisPlace(30))).toHaveLength(3);
    expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    const crowd = stackDots(new Array<number>(100).fill(50), 100, rowHeight(8));
    expect(crowd).toHaveLength(100);
    for (const { y } of crowd) expect(Math.abs(y - 100)).toBeLessThanOrEqual(rowHeight(8) / 2);
  });
});

describe('managing scorers', () => {
  it('adds one in the group of the last, without a name yet', () => {
    expect(newScorer(sample, 'new')).toMatchObject({ id: 'new', name: '', group: 'LINk', interests: [] });
  });

  it('suggests the groups that there are, then the usual ones', () => {
    const first = sample.assessor.get('asrGPs1');
    if (!first) throw new Error('The sample has lost its first scorer');
    const own = put(sample, { ...first, group: 'Practices' });
    const suggested = scorerColumns(own).find(({ key }) => key === 'group')?.suggestions;
    expect(suggested).toEqual(['Practices', 'GPs', 'Managers', 'Staff', 'LINk']);
  });

  it('takes a group that differs only in case or spaces for the one that there is', () => {
    const groupsAfter = (own: typeof sample, ...entries: readonly (readonly [row: string, text: string])[]) =>
      (
        scorerChange(
          own,
          entries.map(([row, text]) => ({ row, column: 'group', text })),
          'paste',
        ).change?.put ?? []
      ).map((record) => record.type === 'assessor' && record.group);
    expect(groupsAfter(sample, ['asrManagers1', ' gps'])).toEqual(['GPs']);
    expect(groupsAfter(sample, ['asrManagers1', 'G Ps'])).toEqual(['GPs']);
    expect(groupsAfter(sample, ['asrGPs1', 'gps'])).toEqual([]);
    expect(groupsAfter(sample, ['asrManagers1', 'Nurses'], ['asrGPs1', 'nurses'])).toEqual([
      'Nurses',
      'Nurses',
    ]);
    // A whole group can be spelled anew.
    expect(groupsAfter(sample, ['asrLINk1', 'LINK'], ['asrLINk2', 'LINK'])).toEqual(['LINK', 'LINK']);
    // Of two that there are, the one that is meant.
    const first = sample.assessor.get('asrGPs1');
    if (!first) throw new Error('The sample has lost its first scorer');
    const split = put(sample, { ...first, group: 'gps' });
    expect(groupsAfter(split, ['asrManagers1', 'gps'], ['asrManagers2', 'GPs'])).toEqual(['gps', 'GPs']);
  });

  it('changes several fields of several scorers as one edit', () => {
    const { change, refusals } = scorerChange(
      sample,
      [
        { row: 'asrGPs1', column: 'name', text: ' Senior  partner ' },
        { row: 'asrGPs1', column: 'group', text: 'Practices' },
        { row: 'asrGPs2', column: 'group', text: 'x'.repeat(121) },
      ],
      'paste',
    );
    expect(change?.label).toBe('Scorer Senior partner');
    expect(change?.put).toEqual([
      { ...sample.assessor.get('asrGPs1'), name: 'Senior partner', group: 'Practices' },
    ]);
    expect(refusals.map(({ brief }) => brief)).toEqual(['a text is longer than 120 characters']);
  });
});
