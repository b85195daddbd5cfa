import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { check, ground, without } from '../../../support/checked-sheets.ts';
import type { Typed } from '../../../support/filled-sheets.ts';

const scored = (typed: Readonly<Record<string, Typed>>, appraisal?: Appraisal) =>
  check({ scores: [{ option: 'optA', criterion: 'critQ', ...typed }] }, appraisal);

describe('a score of a sheet', () => {
  it('that is new is told with its range and its reason, and put', () => {
    const { report, taken } = scored({ value: 75, low: 60, high: 80, reason: 'Same-day response' });
    expect(report.counts).toEqual({ new: 1, changed: 0, unchanged: 0, refused: 0, held: 0, blank: 3 });
    expect(report.items).toEqual([
      {
        kind: 'score',
        outcome: 'new',
        place: 'Scores, C4',
        name: 'A on Quality',
        option: 'optA',
        criterion: 'critQ',
        before: null,
        after: '75, low 60, high 80: Same-day response',
        why: null,
      },
    ]);
    expect(taken.put).toEqual([
      { ...newScore('optA', 'critQ', 'asr1', 75), low: 60, high: 80, reason: 'Same-day response' },
    ]);
  });

  it('changes what stands, and keeps the evidence, the confidence and the reason beside it', () => {
    const before = {
      ...newScore('optA', 'critQ', 'asr1', 50),
      reason: 'As it was',
      confidence: 'high' as const,
      dissent: 'kept',
    };
    const { report, taken } = scored({ value: 75 }, ground(before));
    expect(report.items[0]).toMatchObject({
      outcome: 'changed',
      before: '50: As it was',
      after: '75: As it was',
    });
    expect(taken.put).toEqual([{ ...before, value: 75 }]);
  });

  it('that stands already is counted, and puts nothing', () => {
    const { report, taken } = scored({ value: 50 }, ground(newScore('optA', 'critQ', 'asr1', 50)));
    expect(report.counts).toMatchObject({ unchanged: 1, new: 0, changed: 0 });
    expect([report.items, taken.put]).toEqual([[], []]);
  });

  it('that is blank is not scored: what stands there stays', () => {
    const { report, taken, withHeld } = scored({}, ground(newScore('optA', 'critQ', 'asr1', 50)));
    expect(report).toMatchObject({ refusal: null, items: [], counts: { blank: 4, unchanged: 0 } });
    expect([taken.put, withHeld.put]).toEqual([[], []]);
    expect(scored({ value: '  ', reason: ' ' }).report.counts).toMatchObject({ blank: 4, refused: 0 });
  });

  it('that comes after the scores were agreed is the scorer’s own, and leaves the agreed one as it is', () => {
    const agreed = { ...newScore('optA', 'critQ', 'agreed', 40), reason: 'Agreed on the day' };
    const { report, taken } = scored({ value: 75 }, ground(agreed));
    expect(report.counts).toMatchObject({ new: 1, changed: 0 });
    expect(taken.put).toEqual([newScore('optA', 'critQ', 'asr1', 75)]);
  });

  it.each([
    [140, '140 is not a score: scores run from 0 to 100.'],
    [-5, '−5 is not a score: scores run from 0 to 100.'],
    ['good', '“good” is not a number from 0 to 100. Leave a cell blank for not scored.'],
    ['NaN', '“NaN” is not a number from 0 to 100. Leave a cell blank for not scored.'],
    ['1e999', '“1e999” is not a number from 0 to 100. Leave a cell blank for not scored.'],
    ['75/100', '“75/100” is not a number from 0 to 100. Leave a cell blank for not scored.'],
    [true, '“TRUE” is not a number from 0 to 100. Leave a cell blank for not scored.'],
    ['#REF!', 'The cell holds an error of the spreadsheet, “#REF!”. Type a number from 0 to 100.'],
    ['=B2+1', 'The cell holds a formula without a result. Type a number from 0 to 100.'],
    [
      '2009-05-07',
      'The cell holds a date, 7 May 2009: the program has taken what was typed for one. Type a number from 0 to 100.',
    ],
  ])('%j is refused, and nothing of its row is taken', (value, why) => {
    const { report, taken, withHeld } = scored({ value, low: 1, high: 99, reason: 'Because' });
    expect(report.items).toHaveLength(1);
    expect(report.items[0]).toMatchObject({ outcome: 'refused', place: 'Scores, C4', why });
    expect([taken.put, withHeld.put]).toEqual([[], []]);
  });

  it.each([
    ['75', 75],
    [' 75 ', 75],
    ['75,5', 75.5],
    ['７５', 75],
    ['75%', 75],
    ['+75', 75],
    [0.1 + 0.2, 0.3],
    [-0, 0],
  ])('typed as %j is taken for %j', (value, wanted) => {
    const [record] = scored({ value }).taken.put;
    expect(record).toStrictEqual(newScore('optA', 'critQ', 'asr1', wanted));
  });

  it('of a million digits is refused without being read to its end', () => {
    const [item] = scored({ value: `${'7'.repeat(1_000_000)}x` }).report.items;
    expect(item?.outcome).toBe('refused');
    expect(item?.why).toMatch(/^“7{10,60}…” is not a number from 0 to 100\./);
  });

  it('under its own low score, or over its high one, is refused', () => {
    expect(scored({ value: 60, low: 70 }).report.items[0]?.why).toBe(
      'The low score, 70, is above the score, 60.',
    );
    expect(scored({ value: 60, high: 50 }).report.items[0]?.why).toBe(
      'The high score, 50, is below the score, 60.',
    );
  });

  it('is taken without a bound that is no number, and the bound is refused by itself', () => {
    const { report, taken } = scored({ value: 60, low: 'about 50', high: 70 });
    expect(report.items.map(({ outcome, place }) => [outcome, place])).toEqual([
      ['new', 'Scores, C4'],
      ['refused', 'Scores, D4'],
    ]);
    expect(taken.put).toEqual([{ ...newScore('optA', 'critQ', 'asr1', 60), high: 70 }]);
  });

  it('leaves a bound of before behind that it has passed', () => {
    const before = { ...newScore('optA', 'critQ', 'asr1', 50), low: 40, high: 60 };
    expect(scored({ value: 75 }, ground(before)).taken.put).toEqual([{ ...before, value: 75, high: null }]);
  });

  it('that is left out makes no range, but its reason stays as a remark', () => {
    const { report, taken } = scored({ low: 40, reason: 'I know too little of it' });
    expect(report.items.map(({ outcome, after, why }) => [outcome, after, why])).toEqual([
      ['new', 'no score: I know too little of it', null],
      ['refused', 'low 40', 'A low or a high score needs the score itself.'],
    ]);
    expect(taken.put).toEqual([
      { ...newScore('optA', 'critQ', 'asr1', null), reason: 'I know too little of it' },
    ]);
  });

  it('that is left out is counted once, as blank or as a reason without it', () => {
    const { report } = scored({ reason: 'I know too little of it' });
    expect(report.items.map(({ kind }) => kind)).toEqual(['reason']);
    expect(report.counts).toMatchObject({ new: 1, blank: 3 });
    expect(scored({ low: 40 }).report.counts).toMatchObject({ refused: 1, blank: 3 });
    const held = { ...newScore('optA', 'critQ', 'asr1', null), reason: 'I know too little of it' };
    const again = scored({ reason: 'I know too little of it' }, ground(held)).report;
    expect(again.counts).toMatchObject({ unchanged: 1, new: 0, blank: 3 });
    const beside = scored({ reason: 'Because' }, ground(newScore('optA', 'critQ', 'asr1', 30))).report;
    expect(beside.items).toMatchObject([{ kind: 'score', outcome: 'changed', after: '30: Because' }]);
  });

  it('is taken without a reason that is too long, and without what cannot be seen in one', () => {
    const { report, taken } = scored({ value: 60, reason: 'x'.repeat(2001) });
    expect(report.items[1]).toMatchObject({
      outcome: 'refused',
      place: 'Scores, F4',
      why: 'The reason has 2,001 characters, and there is room for 2,000. Shorten it.',
    });
    expect(taken.put).toEqual([newScore('optA', 'critQ', 'asr1', 60)]);
    expect(scored({ value: 60, reason: 'a\u0007b\r\nc\u202e' }).taken.put).toEqual([
      { ...newScore('optA', 'critQ', 'asr1', 60), reason: 'ab\nc' },
    ]);
  });

  it('of an option or a criterion that was taken out since is refused', () => {
    expect(scored({ value: 60 }, without(ground(), 'option', 'optA')).report.items[0]).toMatchObject({
      outcome: 'refused',
      name: 'an option since removed on Quality',
      option: null,
      why: 'The option has been taken out of the appraisal since the sheet was made.',
    });
    expect(scored({ value: 60 }, without(ground(), 'criterion', 'critQ')).report.items[0]).toMatchObject({
      outcome: 'refused',
      criterion: null,
      why: 'The criterion has been taken out of the appraisal since the sheet was made.',
    });
  });

  it('on a criterion that is measured now, or has parts now, is refused', () => {
    const quality = newCriterion({ id: 'critQ', order: 1, code: 'QUAL', name: 'Quality' });
    const measured = { unit: 'days', better: 'lower' as const, points: [] };
    expect(
      scored({ value: 60 }, ground({ ...quality, scoring: 'measured', measured })).report.items[0]?.why,
    ).toBe('The criterion is measured now, so nobody scores it.');
    const part = newCriterion({ id: 'part', order: 3, code: 'P', name: 'Part', parent: 'critQ' });
    expect(scored({ value: 60 }, ground(part)).report.items[0]?.why).toBe(
      'The criterion has parts now, and the parts are scored in its place.',
    );
  });

  it('on a criterion that was reworded since is held, and taken where somebody says so', () => {
    const reworded = {
      ...newCriterion({ id: 'critQ', order: 1, code: 'QUAL', name: 'Quality' }),
      question: 'Is it any good?',
    };
    const { report, taken, withHeld } = scored({ value: 60 }, ground(reworded));
    expect(report.items[0]).toMatchObject({
      outcome: 'held',
      after: '60',
      why: 'Quality was worded otherwise when the sheet was made, on 12 February 2009: it may have been judged as something else.',
    });
    expect(report.counts).toMatchObject({ held: 1, new: 0 });
    expect(taken.put).toEqual([]);
    expect(withHeld.put).toEqual([newScore('optA', 'critQ', 'asr1', 60)]);
  });

  it('is held where the scale was reworded on which the criterion rests', () => {
    const own = appraisalOf(ground());
    const appraisal = ground({ ...own, scale: { ...own.scale, at100: 'Perfect' } });
    expect(scored({ value: 60 }, appraisal).report.counts.held).toBe(1);
    const coded = ground({ ...newCriterion({ id: 'critQ', order: 9, code: 'QQ', name: 'Quality' }) });
    expect(scored({ value: 60 }, coded).report.counts.held).toBe(0);
  });
});
