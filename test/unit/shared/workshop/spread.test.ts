import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { agreedAssessor } from '../../../../shared/records/score.ts';
import { spreadSummary, spreadWords } from '../../../../shared/workshop/finding.ts';
import { byWidth, type CellSpread, isArgued, spreadsOn } from '../../../../shared/workshop/spread.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const onWorkforce = (appraisal: Appraisal, option: string): CellSpread => {
  const found = spreadsOn(appraisal, 'critWORK').find((one) => one.option.id === option);
  if (!found) throw new Error(`No spread of ${option}`);
  return found;
};
const without = (gone: (assessor: string, option: string) => boolean): Appraisal =>
  applyEdit(sample, {
    put: [],
    remove: [...sample.score.values()]
      .filter(({ assessor, option }) => assessor !== agreedAssessor && gone(assessor, option))
      .map(({ id }) => ({ type: 'score', id })),
  });

describe('how people see a cell', () => {
  it('has a dot for each scorer, by group, with the mean of the group, and no name with any of it', () => {
    const { groups, mean, width } = onWorkforce(sample, 'optB');
    expect(groups.map(({ group, mean: of, people }) => [group, of, people])).toEqual([
      ['GPs', 50, 7],
      ['Managers', 28, 5],
      ['Staff', 10, 4],
      ['LINk', 35, 2],
    ]);
    expect(groups[1]?.dots.map(({ value }) => value)).toEqual([15, 25, 30, 30, 40]);
    expect(mean).toBeCloseTo((50 + 28 + 10 + 35) / 4, 9);
    expect(width).toBe(40);
    const told = JSON.stringify(groups);
    for (const { id, name } of sample.assessor.values()) {
      expect(told).not.toContain(id);
      expect(told).not.toContain(`"${name}"`);
    }
  });

  it('has the widths that the analysis has, so that the wall and the grid mark the same cells', () => {
    const widths = new Map(
      analyse(sample).scores.disagreements.map(({ option, criterion, spread }) => [
        `${option} ${criterion}`,
        spread,
      ]),
    );
    let cells = 0;
    for (const criterion of sample.criterion.values()) {
      for (const { option, width } of spreadsOn(sample, criterion.id)) {
        expect(width).toBeCloseTo(widths.get(`${option.id} ${criterion.id}`) ?? 0, 9);
        cells += 1;
      }
    }
    expect(cells).toBe(40);
  });

  it('is put with the widest first, equal ones in the order given, and what nobody scored last', () => {
    const letters = (appraisal: Appraisal) =>
      byWidth(spreadsOn(appraisal, 'critWORK')).map(({ option }) => option.letter);
    expect(letters(sample)).toEqual(['B', 'D', 'A', 'C']);
    // A has no scores, and C one group alone that gave one score: neither is wide.
    const bare = without(
      (assessor, option) => option === 'optA' || (option === 'optC' && assessor !== 'asrGPs1'),
    );
    expect(letters(bare)).toEqual(['B', 'D', 'C', 'A']);
  });

  it('is argued about from 20 points on', () => {
    expect([19.9, 20 - 1e-12, 20, 40].map((width) => isArgued({ width }))).toEqual([false, true, true, true]);
  });

  it('is between scorers where one group alone has scored', () => {
    const alone = onWorkforce(
      without((assessor) => !assessor.startsWith('asrGPs')),
      'optB',
    );
    expect(alone.width).toBe(30);
    expect(alone.mean).toBe(50);
  });
});

describe('what the spread comes to in words', () => {
  const words = (kept: (assessor: string) => boolean, option = 'optB'): string =>
    spreadWords(
      onWorkforce(
        without((assessor) => !kept(assessor)),
        option,
      ),
    );

  it('names the two groups that are furthest apart, with common nouns small', () => {
    expect(spreadWords(onWorkforce(sample, 'optB'))).toBe('GPs and staff are 40 points apart');
    expect(spreadWords(onWorkforce(sample, 'optD'))).toBe('LINk and staff are 12.5 points apart');
  });

  it('says what there is where there is no difference between groups to tell', () => {
    expect(words(() => false)).toBe('nobody has scored it yet');
    expect(words((assessor) => assessor === 'asrGPs1')).toBe('one score only, 35');
    expect(words((assessor) => assessor.startsWith('asrGPs'))).toBe('scores run from 35 to 65');
    expect(words((assessor) => assessor.startsWith('asrLINk'), 'optC')).toBe('everyone gave 70');
    expect(words((assessor) => /LINk|Managers/.test(assessor), 'optC')).toBe('the groups agree on 70');
  });

  it('tells who cannot see the dots how many there are, the means, and what was agreed', () => {
    const spread = onWorkforce(sample, 'optB');
    expect(spreadSummary(spread, 30, 'mean')).toBe(
      '18 scores by group. Means: GPs 50, Managers 28, Staff 10, LINk 35. Agreed 30.',
    );
    expect(spreadSummary({ ...spread, groups: [] }, null, 'mean')).toBe('No scores yet. Not agreed yet.');
  });
});
