import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { earlyYearsOf } from '../../../../shared/analysis/early-years.ts';
import { costChecks } from '../../../../shared/checks/costs.ts';
import type { AppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { type FundingRecord, newFunding } from '../../../../shared/records/funding.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { appraisalOfScores, costLine, option } from './build.ts';

const k = 100_000;
const line = (amounts: readonly (number | null)[], changes = {}) =>
  costLine(
    'A',
    amounts.map((each) => (each === null ? null : each * k)),
    {
      id: 'line',
      name: 'Host fee',
      kind: 'recurring',
      ...changes,
    },
  );
const money = (
  id: string,
  amounts: readonly (number | null)[],
  certainty: FundingRecord['certainty'],
): FundingRecord => ({
  ...newFunding({ id, order: 1, source: id }),
  amounts: amounts.map((each) => (each === null ? null : each * k)),
  certainty,
});
const given = (more: readonly AnyRecord[], own: Partial<AppraisalRecord> = {}) =>
  appraisalOfScores({
    scores: { A: [50] },
    weights: [1],
    own: { horizonYears: 3, ...own },
    more,
  });
const told = (id: string, more: readonly AnyRecord[], own: Partial<AppraisalRecord> = {}) =>
  analyse(given(more, own)).findings.find((found) => found.id === id)?.sentence;
const problems = (more: readonly AnyRecord[], own: Partial<AppraisalRecord> = {}) =>
  costChecks.flatMap((check) => check(given(more, own)));
const coded = (code: string, more: readonly AnyRecord[], own: Partial<AppraisalRecord> = {}) =>
  problems(more, own).filter((problem) => problem.code === code);

describe('the gap against the budget', () => {
  const cost = line([100, 100, 100]);

  it('is told by year and by how certain the money is', () => {
    const sources = [
      money('budget', [100, 60, 60], 'confirmed'),
      money('grant', [0, 20, 20], 'likely'),
      money('bid', [0, 20], 'applied-for'),
    ];
    expect(told('gap-A', [cost, ...sources])).toBe(
      'A is short of confirmed money by £80k in 2010/11 and 2011/12, by £40k if what is likely comes too and by £20k with all applied for (cash, without a rise in prices).',
    );
  });

  it('is nothing, and not £0, where money that is not certain would cover it', () => {
    const likely = money('grant', [100, 100, 100], 'likely');
    expect(told('gap-A', [cost, likely, money('bid', [50], 'applied-for')])).toBe(
      'A is short of confirmed money by £300k in 2009/10 to 2011/12, by nothing if what is likely comes too (cash, without a rise in prices).',
    );
    expect(told('gap-A', [cost, money('bid', [100, 100, 100], 'applied-for')])).toContain(
      ', by nothing with what is applied for (cash',
    );
  });

  it('is in cash: prices rise from the base year', () => {
    expect(
      told('gap-A', [cost, money('budget', [100, 100, 100], 'confirmed')], { inflationPercent: 10 }),
    ).toBe(
      'A is short of confirmed money by £64k in 2009/10 to 2011/12 (cash, prices rising by 10% a year).',
    );
  });

  it('is none where confirmed money covers every year, and money left over in one pays for no other', () => {
    expect(told('gap-A', [cost, money('budget', [100, 100, 100], 'confirmed')])).toBe(
      'Confirmed money covers the cash that A needs in every year.',
    );
    expect(told('gap-A', [cost, money('budget', [300, 0, 0], 'confirmed')])).toContain(
      'short of confirmed money by £200k in 2010/11 and 2011/12',
    );
  });

  it('says what it leaves out', () => {
    expect(
      told('gap-A', [
        line([100, null, 100]),
        money('budget', [100, 100, 100], 'confirmed'),
        money('grant', [], 'likely'),
      ]),
    ).toBe(
      'Confirmed money covers the cash that A needs in every year, without 1 cost line and 1 source of money not known yet.',
    );
  });

  it('is said to be unknown where no money is recorded, once something is costed', () => {
    expect(told('funding-none', [cost])).toContain('whether an option can be afforded is not known');
    expect(told('funding-none', [])).toBeUndefined();
    expect(coded('no-funding', [cost])).toHaveLength(1);
    expect(coded('no-funding', [])).toEqual([]);
    expect(coded('no-funding', [cost, money('budget', [1], 'likely')])).toEqual([]);
  });

  it('names a source whose amounts are not known among the open points', () => {
    expect(coded('funding-unknown', [cost, money('grant', [5, null], 'likely')])).toMatchObject([
      { record: { type: 'funding', id: 'grant' }, stage: 'costs' },
    ]);
  });
});

describe('recurring costs before the option can start', () => {
  const starts = (startDate: string | null, earliestStart: string | null = null) =>
    option('A', { startDate, earliestStart });

  it('are told, and listed with the line', () => {
    const early = [line([100, 100, 100]), starts('2010-10-01')];
    expect(told('early-costs-A', early)).toBe(
      'Recurring amounts of A stand in years that are over before it can start, on 1 October 2010: Host fee (2009/10).',
    );
    expect(coded('recurring-before-start', early)).toMatchObject([
      {
        record: { type: 'costLine', id: 'line' },
        severity: 'soft',
        sentence:
          '1 recurring line of option A has an amount in 2009/10, before it can start on 1 October 2010, the first Host fee: move the amounts or the start, or call them one-off.',
      },
    ]);
  });

  it('are one line an option, however many lines there are, and savings are not called costs', () => {
    const two = [line([100, 100, 100]), { ...line([0, -100, -100], { name: 'Rent' }), id: 'rent', order: 2 }];
    expect(coded('recurring-before-start', [...two, starts('2011-04-01')])).toMatchObject([
      {
        record: { type: 'costLine', id: 'line' },
        sentence:
          '2 recurring lines of option A have an amount in 2009/10 and 2010/11, before it can start on 1 April 2011, the first Host fee: move the amounts or the start, or call them one-off.',
      },
    ]);
  });

  it.each([
    ['the year in which it starts', line([0, 100, 100]), starts('2010-10-01')],
    ['a year that is not over when it starts', line([100, 100, 100]), starts('2010-03-31')],
    ['one-off lines', line([100], { kind: 'one-off' }), starts('2012-04-01')],
    ['memo lines', line([100, 100, 100], { memo: true }), starts('2012-04-01')],
    ['options without a date', line([100, 100, 100]), starts(null)],
    ['years that are not known', line([null, 100, 100]), starts('2010-10-01')],
  ])('do not count %s', (_, cost, start) => {
    expect(coded('recurring-before-start', [cost, start])).toEqual([]);
  });

  it('count a saving, and go by the earliest start where no date is set', () => {
    const years = (opt: ReturnType<typeof starts>, amounts: readonly number[]) =>
      earlyYearsOf(opt, [line(amounts)], { firstYear: 2009, horizonYears: 3 }).flatMap(
        ({ places }) => places,
      );
    expect(years(starts(null, '2011-04-01'), [-5, 5, 5])).toEqual([0, 1]);
    expect(years(starts('2010-04-01', '2011-04-01'), [-5, 5, 5])).toEqual([0]);
  });
});

describe('what else is open about money', () => {
  it('is a nil line without a reason, and an allowance reduced without one', () => {
    const nil = line([], { state: 'nil' });
    expect(coded('nil-without-reason', [nil])).toMatchObject([{ field: 'note' }]);
    expect(coded('nil-without-reason', [{ ...nil, note: 'no transfer' }])).toEqual([]);
    const reduced = line([1, 1, 1], { optimismBiasPercent: 24, mitigationPercent: 50 });
    expect(coded('mitigation-without-reason', [reduced])).toHaveLength(1);
    expect(coded('mitigation-without-reason', [{ ...reduced, note: 'tendered' }])).toEqual([]);
    expect(coded('mitigation-without-reason', [{ ...reduced, optimismBiasPercent: 0 }])).toEqual([]);
  });

  it('is a sum asked for that the exec may not approve alone', () => {
    const asked = {
      amount: 300 * k,
      recurrence: 'one-off' as const,
      fullYearEffect: null,
      budget: '',
      payer: '',
    };
    const own = { moneyAsked: asked, delegatedLimit: 250 * k };
    expect(told('asked-over-limit', [line([1, 1, 1])], own)).toBe(
      'The £300k asked for now is more than the exec may approve without the board (£250k).',
    );
    expect(coded('asked-over-limit', [line([1, 1, 1])], own)).toHaveLength(1);
    expect(told('asked-over-limit', [line([1, 1, 1])], { ...own, delegatedLimit: 300 * k })).toBeUndefined();
  });
});
