import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCostLine,
  costChange,
  neighbourOf,
  onlyFirstYear,
  readThousands,
  sameInEveryYear,
} from '../../../../renderer/features/costs/cost-edits.ts';
import {
  costColumns,
  costRows,
  shownThousands,
  signedThousands,
  thousandsText,
} from '../../../../renderer/features/costs/cost-rows.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import type { CostLineRecord } from '../../../../shared/records/cost-line.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
const lineNamed = (appraisal: Appraisal, option: string, name: RegExp): CostLineRecord => {
  const line = [...appraisal.costLine.values()].find((one) => one.option === option && name.test(one.name));
  if (!line) throw new Error(`The sample has no line ${name} in ${option}`);
  return line;
};
const launch = lineNamed(sample, 'optA', /launch/);
const redundancy = lineNamed(sample, 'optB', /Redundancy/);
const coordinator = lineNamed(sample, 'optA', /Coordinator/);
/** The sample with other amounts of A's coordinator, a recurring line. */
const withCoordinator = (amounts: readonly (number | null)[], changes: Partial<CostLineRecord> = {}) =>
  applyEdit(sample, { put: [{ ...coordinator, amounts: [...amounts], ...changes }], remove: [] });
/** The coordinator's line after texts were typed into it one after another, in £000. */
const coordinatorAfter = (
  start: Appraisal,
  typed: readonly (readonly [column: string, text: string])[],
): CostLineRecord => {
  const after = typed.reduce((appraisal, [column, text]) => {
    const { change: made } = costChange(appraisal, [{ row: coordinator.id, column, text }], 'type');
    return applyEdit(appraisal, { put: [...(made?.put ?? [])], remove: [] });
  }, start);
  return lineNamed(after, 'optA', /Coordinator/);
};
const k = 100_000;
const change = (line: CostLineRecord, column: string, text: string, kind: 'type' | 'clear' = 'type') =>
  costChange(sample, [{ row: line.id, column, text }], kind);
const rowsOf = (appraisal: Appraisal, option: string) => {
  const cost = analyse(appraisal).costs.options.find((one) => one.option === option);
  if (!cost) throw new Error(`No cost of ${option}`);
  return costRows(appraisal, cost);
};

describe('amounts in £000', () => {
  it.each([
    ['60', 6_000_000],
    ['12.5', 1_250_000],
    ['£1,200', 120_000_000],
    ['(80)', -8_000_000],
    ['−80', -8_000_000],
    ['£60k', 6_000_000],
    ['£1.2m', 120_000_000],
    ['0.00001', 1],
    ['-0', 0],
  ])('reads %j as whole pence', (text, pence) => {
    expect(readThousands(text)).toEqual({ kind: 'amount', pence });
  });

  it('reads a question mark as unknown, and a dash as nothing', () => {
    expect(readThousands(' ? ')).toEqual({ kind: 'unknown' });
    expect(readThousands('Unknown')).toEqual({ kind: 'unknown' });
    expect(readThousands('£-')).toEqual({ kind: 'empty' });
  });

  it.each(['12%', 'x', '1,5', '1e9'])('refuses %j', (text) => {
    expect(readThousands(text)).toMatchObject({
      kind: 'refused',
      refused: { brief: `${text} is not an amount` },
    });
  });

  it('come back from their own text to the penny', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (pence) => {
        expect(readThousands(thousandsText(pence))).toEqual({ kind: 'amount', pence });
      }),
    );
  });

  it('are shown with the decimals they have, two at most', () => {
    expect([6_000_000, 1_250_000, 1_234_500, 123, -8_000_000].map(shownThousands)).toEqual([
      '60',
      '12.5',
      '12.35',
      '0.00',
      '−80',
    ]);
    expect([74_410_000, -8_000_000, 0, 10].map(signedThousands)).toEqual(['+744', '−80', '0', '0']);
  });
});

describe('the cost grid', () => {
  it('has a column a financial year', () => {
    expect(costColumns([2009, 2010]).map(({ key, name }) => `${key} ${name}`)).toEqual([
      'name line',
      'category category',
      'kind kind',
      'state state',
      'year0 2009/10',
      'year1 2010/11',
      'sum sum',
    ]);
  });

  it('leaves a year that a line does not reach blank, and sums the rest', () => {
    const [first] = rowsOf(sample, 'optA').counted;
    expect(first?.cells.map((cell) => cell.shown ?? cell.text)).toEqual([
      launch.name,
      'Set-up',
      'one-off',
      'costed',
      '60',
      '',
      '',
      '',
      '',
      '60',
    ]);
  });

  it('shows an unknown line as unknown in every year and in its sum, never blank or nought', () => {
    const row = rowsOf(sample, 'optB').counted.find(({ key }) => key === redundancy.id);
    expect(row?.cells.slice(4).map(({ shown }) => shown)).toEqual(['?', '?', '?', '?', '?', '?']);
    expect(row?.cells[4]).toMatchObject({ says: 'unknown', mark: { state: 'unknown' } });
  });

  it('nets the costed lines of an option and keeps memo lines apart', () => {
    const { net, memo, counted } = rowsOf(sample, 'optB');
    expect(net.cells.map((cell) => cell.shown ?? cell.text)).toEqual([
      'Net of what is known',
      '',
      '',
      '',
      '590',
      '267',
      '127',
      '27',
      '27',
      '1,038',
    ]);
    expect(memo.map(({ cells }) => cells.at(-1)?.shown)).toEqual(['2,340']);
    expect(counted.some(({ key }) => memo.some((row) => row.key === key))).toBe(false);
    expect(net.cells.every(({ fixed }) => fixed !== null)).toBe(true);
  });

  it('shows the net of an option without any costed line as unknown', () => {
    const lines = [...sample.costLine.values()].filter(({ option, memo }) => option === 'optA' && !memo);
    const unknown = applyEdit(sample, {
      put: lines.map((line) => ({ ...line, state: 'unknown' as const })),
      remove: [],
    });
    expect(
      rowsOf(unknown, 'optA')
        .net.cells.slice(4)
        .map(({ shown }) => shown),
    ).toEqual(new Array(6).fill('?'));
  });
});

describe('what is typed into the cost grid', () => {
  it('becomes an edit whose label names line, year and amount', () => {
    expect(change(launch, 'year0', '62.5').change).toEqual({
      label: `Cost of A ${launch.name}, 2009/10: £62.5k`,
      put: [{ ...launch, amounts: [6_250_000] }],
    });
    expect(change(launch, 'year1', '(5)').change?.label).toBe(`Cost of A ${launch.name}, 2010/11: −£5k`);
  });

  it('fills the years before a new amount with nothing', () => {
    expect(change(launch, 'year3', '5').change?.put).toMatchObject([{ amounts: [6_000_000, 0, 0, 500_000] }]);
  });

  it('makes an unknown line costed, and a costed one unknown without losing its amounts', () => {
    expect(change(redundancy, 'year1', '40').change?.put).toMatchObject([
      { state: 'costed', amounts: [0, 4_000_000] },
    ]);
    expect(change(launch, 'year0', '?').change?.put).toMatchObject([
      { state: 'unknown', amounts: [6_000_000] },
    ]);
  });

  it('makes a recurring line unknown when all its years are cleared at once', () => {
    const cleared = costChange(
      sample,
      [0, 1, 2, 3, 4].map((year) => ({ row: coordinator.id, column: `year${year}`, text: '' })),
      'clear',
    );
    expect(cleared.change).toMatchObject({
      label: 'Clear 5 cost cells',
      put: [{ amounts: [], state: 'unknown' }],
    });
  });

  it('takes the words of a choice in full or in part, and refuses others', () => {
    expect(change(launch, 'kind', 'Recurring').change?.put).toMatchObject([{ kind: 'recurring' }]);
    expect(change(launch, 'kind', 'one off').change).toBeNull();
    expect(change(launch, 'state', 'n').change?.put).toMatchObject([{ state: 'nil' }]);
    expect(change(launch, 'state', 'perhaps').refusals).toMatchObject([
      { brief: 'perhaps is not costed, nil or unknown' },
    ]);
    expect(change(launch, 'state', '').refusals).toMatchObject([
      { brief: 'an empty cell is not costed, nil or unknown' },
    ]);
  });

  it('makes one edit of several cells of several lines', () => {
    const pasted = costChange(
      sample,
      [
        { row: launch.id, column: 'year0', text: '1' },
        { row: launch.id, column: 'year1', text: '12%' },
        { row: launch.id, column: 'name', text: 'Launch' },
        { row: redundancy.id, column: 'year0', text: '2' },
      ],
      'paste',
    );
    expect(pasted.change?.label).toBe('Paste 3 cost cells');
    expect(pasted.change?.put).toMatchObject([
      { id: launch.id, name: 'Launch', amounts: [100_000] },
      { id: redundancy.id, amounts: [200_000], state: 'costed' },
    ]);
    expect(pasted.refusals).toMatchObject([{ brief: '12% is not an amount' }]);
  });

  it('is no edit when nothing changes', () => {
    expect(change(launch, 'year0', '£60').change).toBeNull();
    expect(change(launch, 'year4', '').change).toBeNull();
    expect(change(redundancy, 'year4', '', 'clear').change).toBeNull();
  });
});

describe('a year that is not known yet', () => {
  const blank = withCoordinator([], { state: 'unknown' });

  it('stays so where what was typed is refused, on a recurring line', () => {
    const line = coordinatorAfter(blank, [
      ['year0', '60'],
      ['year1', '60'],
      ['year2', '1,0'],
      ['year3', 'sixty'],
      ['year4', '60'],
    ]);
    expect(line).toMatchObject({ state: 'costed', amounts: [60 * k, 60 * k, null, null, 60 * k] });
    const after = withCoordinator(line.amounts);
    const row = rowsOf(after, 'optA').counted.find(({ key }) => key === coordinator.id);
    expect(row?.cells.slice(3).map(({ shown }) => shown)).toEqual([
      'in part',
      '60',
      '60',
      '?',
      '?',
      '60',
      '180',
    ]);
    expect(row?.cells.at(-1)).toMatchObject({
      mark: { partly: true },
      says: 'without 2011/12 and 2012/13, unknown',
    });
    expect(rowsOf(after, 'optA').net.cells[0]?.text).toBe('Net of what is known');
  });

  it('is each that a recurring line does not reach, and none of a one-off line', () => {
    const shown = (line: Partial<CostLineRecord>) =>
      rowsOf(withCoordinator([12 * k], line), 'optA')
        .counted.find(({ key }) => key === coordinator.id)
        ?.cells.slice(3)
        .map((cell) => cell.shown ?? cell.text);
    expect(shown({})).toEqual(['in part', '12', '?', '?', '?', '?', '12']);
    expect(shown({ kind: 'one-off' })).toEqual(['costed', '12', '', '', '', '', '12']);
  });

  it('is that year alone where a question mark is typed, and the line only when no other is known', () => {
    expect(coordinatorAfter(withCoordinator([12 * k]), [['year3', '?']])).toMatchObject({
      state: 'costed',
      amounts: [12 * k, null, null, null],
    });
    expect(coordinatorAfter(sample, [['year0', '?']]).amounts).toEqual([
      null,
      25 * k,
      25 * k,
      25 * k,
      25 * k,
    ]);
    expect(coordinatorAfter(withCoordinator([12 * k]), [['year0', '?']]).state).toBe('unknown');
    expect(coordinatorAfter(sample, [['state', '?']])).toMatchObject({
      state: 'unknown',
      amounts: coordinator.amounts,
    });
    const noted = change(launch, 'year2', '?').change;
    expect(noted).toMatchObject({
      label: `Cost of A ${launch.name}, 2011/12: unknown`,
      put: [{ amounts: [60 * k, 0, null] }],
    });
  });

  it('does not come back with an old amount when another year of an unknown line is typed', () => {
    expect(
      coordinatorAfter(sample, [
        ['state', 'unknown'],
        ['year1', '40'],
      ]).amounts,
    ).toEqual([null, 40 * k, null, null, null]);
  });

  it('is what a cleared year of a recurring line becomes', () => {
    expect(coordinatorAfter(sample, [['year1', '']]).amounts).toEqual([25 * k, null, 25 * k, 25 * k, 25 * k]);
    expect(coordinatorAfter(sample, [['year4', '']]).amounts).toEqual([25 * k, 25 * k, 25 * k, 25 * k]);
  });

  it('is copied as a question mark, so that a paste says the same', () => {
    const cells = rowsOf(withCoordinator([12 * k, null]), 'optA').counted.find(
      ({ key }) => key === coordinator.id,
    )?.cells;
    expect(cells?.slice(4, 7).map(({ text }) => text)).toEqual(['12', '?', '?']);
  });
});

describe('the first year of a recurring line', () => {
  it('can be put in every year while it is the only one', () => {
    const started = withCoordinator([12.5 * k]);
    const line = lineNamed(started, 'optA', /Coordinator/);
    expect(onlyFirstYear(line, 5)).toBe(12.5 * k);
    expect(sameInEveryYear(started, line)).toMatchObject({
      label: `Cost of A ${coordinator.name}: £12.5k in every year`,
      put: [{ id: coordinator.id, amounts: new Array(5).fill(12.5 * k) }],
    });
  });

  it.each([
    ['a full line', {}],
    ['one with a later amount', { amounts: [k, null, k] }],
    ['one without the first', { amounts: [null, k] }],
    ['a one-off line', { amounts: [k], kind: 'one-off' as const }],
    ['an unknown line', { amounts: [k], state: 'unknown' as const }],
  ])('is not offered for %s', (_, changes) => {
    expect(onlyFirstYear({ ...coordinator, ...changes }, 5)).toBeNull();
    expect(sameInEveryYear(sample, { ...coordinator, ...changes })).toBeNull();
  });
});

describe('lines', () => {
  it('are added last and unknown', () => {
    const added = addCostLine(sample, 'optB', 'new');
    expect(added).toMatchObject({
      label: 'Add a cost line to B',
      put: [{ id: 'new', option: 'optB', state: 'unknown', memo: false }],
    });
    const [line] = added.put ?? [];
    const orders = [...sample.costLine.values()].map(({ order }) => order);
    expect(line).toMatchObject({ order: Math.max(...orders) + 1 });
  });

  it('change places only with lines of the same option and kind of list', () => {
    expect(neighbourOf(sample, launch, -1)).toBeNull();
    expect(neighbourOf(sample, launch, 1)?.option).toBe('optA');
    const memo = [...sample.costLine.values()].find((line) => line.memo && line.option === 'optB');
    if (!memo) throw new Error('The sample has no memo line in B');
    expect(neighbourOf(sample, memo, -1)).toBeNull();
  });
});
