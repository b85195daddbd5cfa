import { describe, expect, it } from 'vitest';
import { newOption } from '../../../../shared/records/option.ts';
import { check, ground, scorer, without } from '../../../support/checked-sheets.ts';

describe('an interest of a sheet', () => {
  it('is declared for its option, beside those of before, and the question counts as answered', () => {
    const appraisal = ground({
      ...scorer,
      interests: [{ option: 'optB', declaration: 'Partner' }],
    });
    const { report, taken } = check({ interests: { optA: 'Employed by the PCT' } }, appraisal);
    expect(report.items).toMatchObject([
      { kind: 'interest', outcome: 'new', name: 'Interest in A', after: 'Employed by the PCT' },
    ]);
    expect(taken.put).toEqual([
      {
        ...scorer,
        asked: true,
        interests: [
          { option: 'optB', declaration: 'Partner' },
          { option: 'optA', declaration: 'Employed by the PCT' },
        ],
      },
    ]);
  });

  it('that is none answers the question once', () => {
    const { report, taken } = check({ noInterest: 'Yes' });
    expect(report.items).toMatchObject([{ name: 'No interest to declare', outcome: 'new', after: 'none' }]);
    expect(taken.put).toEqual([{ ...scorer, asked: true }]);
    expect(check({ noInterest: 'yes' }, ground({ ...scorer, asked: true })).report.counts).toMatchObject({
      unchanged: 1,
      new: 0,
    });
    expect(check({ noInterest: 'no' }).report.counts.refused).toBe(0);
  });

  it('is refused beside the word that there is none', () => {
    const { report, taken } = check({ noInterest: 'yes', interests: { optB: 'Partner' } });
    expect(report.items).toMatchObject([
      {
        outcome: 'refused',
        why: 'The sheet declares an interest and says that there is none. Ask which of the two holds; neither was taken.',
      },
    ]);
    expect(taken.put).toEqual([]);
  });

  it('that was declared before is not taken back by a tick', () => {
    const appraisal = ground({ ...scorer, interests: [{ option: 'optB', declaration: 'Partner' }] });
    const { report, taken } = check({ noInterest: 'yes' }, appraisal);
    expect(report.items[0]?.why).toMatch(/^The appraisal holds an interest in B that was declared before\./);
    expect(taken.put).toEqual([]);
  });

  it('is told apart from a mark that says neither yes nor no', () => {
    const { report, taken } = check({ noInterest: 'perhaps', interests: { optB: 'Partner' } });
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['new', 'refused']);
    expect(taken.put).toHaveLength(1);
  });
});

describe('an interest that cannot be taken', () => {
  it('is one in an option that was taken out since', () => {
    const { report, taken } = check({ interests: { optB: 'Partner' } }, without(ground(), 'option', 'optB'));
    expect(report.items).toMatchObject([
      {
        outcome: 'refused',
        after: 'Partner',
        why: 'The option has been taken out of the appraisal since the sheet was made.',
      },
    ]);
    expect(taken.put).toEqual([]);
  });

  it('is one too long to be kept; the others of the sheet are', () => {
    const { report, taken } = check({ interests: { optA: 'x'.repeat(1001), optB: 'Partner' } });
    expect(report.items.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['refused', 'The declaration has 1,001 characters, and there is room for 1,000. Shorten it.'],
      ['new', null],
    ]);
    expect(taken.put).toMatchObject([{ interests: [{ option: 'optB', declaration: 'Partner' }] }]);
  });
});

describe('the choice of a sheet', () => {
  it.each(['B', 'b', 'option B', 'B: Joint venture', 'Ｂ'])('is read from %j', (choice) => {
    const { report, taken } = check({ choice, choiceReason: 'One team' });
    expect(report.items).toMatchObject([
      { kind: 'choice', outcome: 'new', option: 'optB', after: 'B: One team' },
    ]);
    expect(taken.put).toEqual([{ ...scorer, choices: [{ option: 'optB', reason: 'One team' }] }]);
  });

  it('is what the letter stood for when the sheet was made', () => {
    const appraisal = ground(
      newOption({ id: 'optA', order: 1, letter: 'B', name: 'As now' }),
      newOption({ id: 'optB', order: 2, letter: 'A', name: 'Joint venture' }),
    );
    expect(check({ choice: 'B' }, appraisal).taken.put).toEqual([
      { ...scorer, choices: [{ option: 'optB', reason: '' }] },
    ]);
  });

  it('keeps its reason while it is the same, and not beyond', () => {
    const appraisal = ground({ ...scorer, choices: [{ option: 'optB', reason: 'One team' }] });
    expect(check({ choice: 'B' }, appraisal).report.counts).toMatchObject({ unchanged: 1, changed: 0 });
    const { report, taken } = check({ choice: 'A' }, appraisal);
    expect(report.items[0]).toMatchObject({ before: 'B: One team', after: 'A' });
    expect(taken.put).toMatchObject([{ choices: [{ option: 'optA', reason: '' }] }]);
    expect(check({ choiceReason: 'Another' }, appraisal).taken.put).toMatchObject([
      { choices: [{ option: 'optB', reason: 'Another' }] },
    ]);
  });

  it('of an option that was taken out since is refused', () => {
    const { report, taken } = check({ choice: 'B' }, without(ground(), 'option', 'optB'));
    expect(report.items).toMatchObject([
      {
        kind: 'choice',
        outcome: 'refused',
        option: null,
        why: 'The option has been taken out of the appraisal since the sheet was made.',
      },
    ]);
    expect(taken.put).toEqual([]);
  });

  it.each([
    [{ choice: 'Z' }, 'No option of the sheet has the letter Z. Type one of A or B.'],
    [
      { choice: 'Z', choiceReason: 'One team' },
      'No option of the sheet has the letter Z. Type one of A or B. The reason is not taken without the choice.',
    ],
    [{ choice: 'the second' }, '“the second” is not the letter of an option. Type one of A or B.'],
    [{ choiceReason: 'One team' }, 'A reason without a choice: the letter of the option is missing.'],
  ])('%j is refused', (entries, why) => {
    const { report, taken } = check(entries);
    expect(report.items).toMatchObject([{ kind: 'choice', outcome: 'refused', why }]);
    expect(taken.put).toEqual([]);
  });
});
