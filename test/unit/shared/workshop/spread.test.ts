import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { spreadSummary, spreadWords, widthWords } from '../../../../shared/workshop/finding.ts';
import { onWall } from '../../../../shared/workshop/on-wall.ts';
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
/** The sample with these scores alone of B on Workforce. */
const given = (values: Readonly<Record<string, number>>): Appraisal =>
  applyEdit(
    without((_, option) => option === 'optB'),
    {
      put: Object.entries(values).map(([assessor, value]) => newScore('optB', 'critWORK', assessor, value)),
      remove: [],
    },
  );
const walled = (appraisal: Appraisal, option = 'optB') => onWall(appraisal, onWorkforce(appraisal, option));

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
    // Of A one person's score, though it stands before D, on which all are alike.
    const one = applyEdit(
      without((assessor, option) => option === 'optA' && assessor !== 'asrGPs1'),
      {
        put: [...sample.score.values()]
          .filter(({ option, criterion }) => option === 'optD' && criterion === 'critWORK')
          .map((score) => ({ ...score, value: 50 })),
        remove: [],
      },
    );
    expect(letters(one)).toEqual(['B', 'C', 'D', 'A']);
  });

  it('is argued about from 20 points on', () => {
    expect([19.9, 20 - 1e-12, 20, 40].map((width) => isArgued({ width }))).toEqual([false, true, true, true]);
  });

  it('is argued about from what is told as 20 points, so that none stands under less than 20', () => {
    expect([19.94, 19.95, 19.96].map((width) => isArgued({ width }))).toEqual([false, true, true]);
  });

  it('is argued about where the people of a group are far apart, which its average hides', () => {
    const split = given({ asrGPs1: 0, asrGPs2: 100, asrManagers1: 0, asrManagers2: 100 });
    const spread = onWorkforce(split, 'optB');
    expect(spread).toMatchObject({ mean: 50, width: 0, inside: 100 });
    expect(isArgued(spread)).toBe(true);
    expect(byWidth(spreadsOn(split, 'critWORK'))[0]?.option.id).toBe('optB');
  });

  it('is argued about in the sample where its most contested cells are, and nowhere else', () => {
    const argued = [...sample.criterion.values()].flatMap(({ id }) =>
      spreadsOn(sample, id)
        .filter(isArgued)
        .map(({ option }) => `${option.letter} ${id}`),
    );
    expect(argued.sort()).toEqual(['A critINT', 'B critQUAL', 'B critWORK', 'D critGOV']);
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
      walled(
        without((assessor) => !kept(assessor)),
        option,
      ),
    );

  it('names the two groups that are furthest apart, with common nouns small', () => {
    expect(spreadWords(walled(sample))).toBe('GPs and staff are 40 points apart');
    expect(spreadWords(walled(sample, 'optD'))).toBe('LINk and staff are 12.5 points apart');
  });

  it('says what there is where there is no difference between groups to tell', () => {
    expect(words(() => false)).toBe('nobody has scored it yet');
    expect(words((assessor) => assessor === 'asrGPs1')).toBe('one score only');
    expect(words((assessor) => assessor.startsWith('asrGPs'))).toBe('scores run from 35 to 65');
    expect(words((assessor) => assessor.startsWith('asrLINk'), 'optC')).toBe('everyone gave 70');
    expect(words((assessor) => /LINk|Managers/.test(assessor), 'optC')).toBe('the groups agree on 70');
  });

  it('says how far the scores run where groups that are alike hide people who are not', () => {
    const split = walled(given({ asrGPs1: 0, asrGPs2: 100, asrManagers1: 0, asrManagers2: 100 }));
    expect(spreadWords(split)).toBe('the groups are alike at 50, but scores run from 0 to 100');
    expect(widthWords(split)).toBe('Scores 0 to 100');
    const near = walled(given({ asrGPs1: 0, asrGPs2: 100, asrManagers1: 10, asrManagers2: 100 }));
    expect(spreadWords(near)).toBe('managers and GPs are 5 points apart, but scores run from 0 to 100');
    // Nobody is far from anybody of the same group here, and so it is not argued about.
    const wide = walled(given({ asrGPs1: 40, asrGPs2: 50, asrGPs3: 45, asrManagers1: 36, asrManagers2: 54 }));
    expect([isArgued(wide), widthWords(wide)]).toEqual([false, 'Groups alike']);
    expect(widthWords(walled(given({ asrGPs1: 50, asrGPs2: 50, asrManagers1: 50, asrManagers2: 50 })))).toBe(
      'All alike',
    );
    const apart = given({
      ...{ asrGPs1: 40, asrGPs2: 40, asrGPs3: 58 },
      ...{ asrManagers1: 38, asrManagers2: 38, asrManagers3: 38 },
    });
    expect(widthWords(walled(apart))).toBe('8 points apart');
    const alike = walled(
      given({ asrGPs1: 40, asrGPs2: 40, asrGPs3: 58, asrManagers1: 37, asrManagers2: 46, asrManagers3: 55 }),
    );
    expect([isArgued(alike), widthWords(alike)]).toEqual([false, 'Groups alike, 37 to 58']);
  });

  it('tells who cannot see the dots how many there are, the means, and what was agreed', () => {
    const spread = onWorkforce(sample, 'optB');
    expect(spreadSummary(spread, 30, 'mean')).toBe(
      '18 scores by group. Means: GPs 50, Managers 28, Staff 10, LINk 35. Agreed 30.',
    );
    expect(spreadSummary({ ...spread, groups: [] }, null, 'mean')).toBe('No scores yet. Not agreed yet.');
  });
});
