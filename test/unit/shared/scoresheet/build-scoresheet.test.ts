import { describe, expect, it } from 'vitest';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { newOption } from '../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight, newWeightSet } from '../../../../shared/records/weight-set.ts';
import { buildScoresheet } from '../../../../shared/scoresheet/build-scoresheet.ts';
import { personSetId } from '../../../../shared/scoresheet/person-weights.ts';
import { stampIn } from '../../../../shared/scoresheet/sheet-marks.ts';
import type { ScoresheetModel, SheetCell } from '../../../../shared/scoresheet/sheet-model.ts';
import { ground, madeAt, scorer } from '../../../support/checked-sheets.ts';

const sheet = (filled: boolean, ...more: readonly AnyRecord[]): ScoresheetModel =>
  buildScoresheet(ground(...more), scorer.id, { madeAt, filled });

const textOf = (cell: SheetCell): string => (cell?.kind === 'label' ? cell.text : '');
const pageOf = (model: ScoresheetModel, name: string) => model.pages.find((page) => page.name === name);
const words = (model: ScoresheetModel, name: string): string =>
  pageOf(model, name)
    ?.rows.flatMap((cells) => cells.slice(1).map(textOf))
    .filter(Boolean)
    .join('\n') ?? '';

/** What stands in the cells to fill in, by the mark of their row. */
const entries = (model: ScoresheetModel, name: string): readonly (readonly unknown[])[] =>
  (pageOf(model, name)?.rows ?? []).flatMap((cells) => {
    const values = cells.flatMap((cell) => (cell?.kind === 'entry' ? [cell.value] : []));
    return values.length > 0 ? [[textOf(cells[0] ?? null), ...values]] : [];
  });

describe('a scoresheet', () => {
  it('has a page to read, one of scores, one of interests and choice, one of weights, and a hidden stamp', () => {
    const { pages, title, fileStem, author } = sheet(false);
    expect(pages.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Read me', false],
      ['Scores', false],
      ['Interests and choice', false],
      ['Weights', false],
      ['Stamp', true],
    ]);
    expect([title, fileStem, author]).toEqual([
      'Scoresheet of GP 3',
      'Scoresheet - GP 3',
      appraisalOf(ground()).author,
    ]);
  });

  it('is blank, or holds what the scorer has given so far, and never what others gave', () => {
    const given = [
      { ...newScore('optA', 'critQ', 'asr1', 75), low: 60, high: 80, reason: 'Because' },
      newScore('optB', 'critQ', 'asr2', 10),
      newScore('optB', 'critQ', 'agreed', 20),
      {
        ...scorer,
        asked: true,
        interests: [{ option: 'optB', declaration: 'Partner' }],
        choices: [{ option: 'optB', reason: 'One team' }],
      },
      {
        ...newWeightSet({ id: personSetId('asr1'), order: 9, name: 'GP 3', voice: 'person' }),
        method: 'swing' as const,
      },
      newWeight(personSetId('asr1'), 'critQ', 100),
    ];
    expect(entries(sheet(true, ...given), 'Scores')).toEqual([
      ['score optA critQ', 75, 60, 80, 'Because'],
      ['score optB critQ', null, null, null, null],
      ['score optA critC', null, null, null, null],
      ['score optB critC', null, null, null, null],
    ]);
    expect(entries(sheet(true, ...given), 'Interests and choice')).toEqual([
      ['interest optA', null],
      ['interest optB', 'Partner'],
      ['no-interest', null],
      ['choice', 'B'],
      ['choice-reason', 'One team'],
    ]);
    expect(entries(sheet(true, ...given), 'Weights')).toEqual([
      ['weight critQ', 100],
      ['weight critC', null],
    ]);
    const blank = ['Scores', 'Interests and choice', 'Weights'].flatMap((name) =>
      entries(sheet(false, ...given), name),
    );
    expect(blank.flatMap(([, ...values]) => values.filter((value) => value !== null))).toEqual([]);
  });

  it('remembers a tick for no interest where the scorer had none', () => {
    expect(entries(sheet(true, { ...scorer, asked: true }), 'Interests and choice')).toContainEqual([
      'no-interest',
      'yes',
    ]);
  });

  it('asks for options of the short list, on criteria that people judge', () => {
    const part = newCriterion({ id: 'part', order: 3, code: 'P', name: 'Part', parent: 'critC' });
    const model = sheet(
      false,
      { ...newOption({ id: 'optA', order: 1, letter: 'A', name: 'As now' }), shortListed: false },
      {
        ...newCriterion({ id: 'critQ', order: 1, code: 'QUAL', name: 'Quality' }),
        scoring: 'measured',
        measured: { unit: 'days', better: 'lower', points: [] },
      },
      part,
    );
    expect(entries(model, 'Scores').map(([mark]) => mark)).toEqual(['score optB part']);
  });

  it('says so where there is nothing to score', () => {
    const none = ['optA', 'optB'].map((id, at) => ({
      ...newOption({ id, order: at + 1, letter: 'AB'[at] ?? '', name: id }),
      shortListed: false,
    }));
    expect(words(sheet(false, ...none), 'Scores')).toContain(
      'There is nothing to score yet: no option is on the short list.',
    );
  });

  it('shows what is asked beside what the points look like: the criterion’s own words, or else the scale’s', () => {
    const own = appraisalOf(ground());
    const quality = newCriterion({ id: 'critQ', order: 1, code: 'QUAL', name: 'Quality' });
    const model = sheet(
      false,
      { ...own, scale: { ...own.scale, at0: 'The scale’s worst', at100: 'The scale’s best' } },
      { ...quality, question: 'Is it safe?', descriptors: { ...quality.descriptors, at0: 'Unsafe' } },
    );
    expect(words(model, 'Scores')).toMatch(
      /QUAL: Quality\n0: Unsafe\n(?:.*\n)*100: The scale’s best\nIs it safe\?/,
    );
  });

  it('says what each option is: its full name, and the first sentence of its description', () => {
    const joint = {
      ...newOption({ id: 'optB', order: 2, letter: 'B', name: 'Joint venture of the practices' }),
      shortName: 'Joint venture',
      description: `A company that the practices own. ${'It goes on. '.repeat(40)}`,
    };
    expect(words(sheet(false, joint), 'Read me')).toMatch(
      /\nThe options\nA: [^\n]+\n[^\n]+\nB: Joint venture\nJoint venture of the practices\. A company that the practices own\.\nHow to/,
    );
    const rambling = { ...joint, description: 'word '.repeat(400) };
    const shown = /\n(Joint venture of the practices\. [^\n]*)\n/.exec(
      words(sheet(false, rambling), 'Read me'),
    )?.[1];
    expect(shown).toMatch(/ word…$/);
    expect(shown?.length).toBeLessThanOrEqual('Joint venture of the practices. '.length + 201);
    expect(words(sheet(false, { ...joint, description: '' }), 'Read me')).toContain(
      '\nB: Joint venture\nJoint venture of the practices\nHow to',
    );
  });

  it('leaves weights out once they are locked', () => {
    const model = sheet(false, { ...appraisalOf(ground()), weightsLocked: true });
    expect(pageOf(model, 'Weights')).toBeUndefined();
    expect(words(model, 'Read me')).not.toContain('Weights');
  });

  it('says what becomes of it: by name where naming is allowed, else by group', () => {
    const own = appraisalOf(ground());
    expect(words(sheet(false, { ...own, namingAllowed: false }), 'Read me')).toContain(
      'The paper does not print your name: it shows scores, interests and choices by group.',
    );
    expect(words(sheet(false, { ...own, namingAllowed: true }), 'Read me')).toContain(
      'may say by name who gave',
    );
  });

  it('carries what it was made from, and shows when that was altered', () => {
    const rows = (pageOf(sheet(false), 'Stamp')?.rows ?? []).slice(1).map((cells) => cells.map(textOf));
    expect(stampIn(rows)).toMatchObject({
      layout: 1,
      lineage: appraisalOf(ground()).lineage,
      assessor: 'asr1',
      madeAt,
      options: ['optA', 'optB'],
      letters: ['A', 'B'],
      criteria: [{ id: 'critQ' }, { id: 'critC' }],
    });
    const altered = rows.map((row) => (row[0] === 'assessor' ? ['assessor', 'asr2'] : row));
    expect(stampIn(altered)).toBe(null);
    expect(stampIn(rows.filter(([first]) => first !== 'mark'))).toBe(null);
    expect(stampIn(rows.map((row) => (row[0] === 'layout' ? ['layout', '2'] : row)))).toEqual({ newer: 2 });
  });

  it('is made for nobody who is not in the appraisal', () => {
    expect(() => buildScoresheet(ground(), 'gone', { madeAt, filled: false })).toThrow(/no scorer "gone"/);
  });
});
