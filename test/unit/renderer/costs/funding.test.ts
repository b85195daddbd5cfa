import { describe, expect, it } from 'vitest';
import {
  certaintyWords,
  fundingChange,
  fundingColumns,
  fundingRows,
} from '../../../../renderer/features/costs/funding-edits.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { type FundingRecord, newFunding } from '../../../../shared/records/funding.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const k = 100_000;
const grant: FundingRecord = newFunding({ id: 'grant', order: 99, source: 'DH grant' });
const held = (changes: Partial<FundingRecord> = {}): Appraisal =>
  applyEdit(sampleAppraisal(), { put: [{ ...grant, ...changes }], remove: [] });
const typed = (
  text: string,
  column: string,
  changes: Partial<FundingRecord> = {},
  kind: 'type' | 'clear' = 'type',
) => fundingChange(held(changes), [{ row: 'grant', column, text }], kind);
const cells = (changes: Partial<FundingRecord> = {}) =>
  fundingRows(held(changes))
    .find(({ key }) => key === 'grant')
    ?.cells.map((cell) => cell.shown ?? cell.text);

describe('money for the change', () => {
  it('has a column a financial year', () => {
    expect(fundingColumns([2009]).map(({ name }) => name)).toEqual(['source', 'certainty', '2009/10', 'sum']);
  });

  it('is unknown while no year is stated, and gives nothing after its last', () => {
    expect(cells()).toEqual(['DH grant', 'likely', '?', '?', '?', '?', '?', '?']);
    expect(cells({ amounts: [50 * k, null] })).toEqual(['DH grant', 'likely', '50', '?', '', '', '', '50']);
  });

  it('becomes an edit whose label names source, year and amount', () => {
    expect(typed('62.5', 'year0').change).toEqual({
      label: 'Money from DH grant, 2009/10: £62.5k',
      put: [{ ...grant, amounts: [6_250_000] }],
    });
    expect(typed('?', 'year1', { amounts: [k, k] }).change).toMatchObject({
      label: 'Money from DH grant, 2010/11: unknown',
      put: [{ amounts: [k, null] }],
    });
    expect(typed('', 'year1', { amounts: [k, k] }, 'clear').change).toMatchObject({
      label: 'Money from DH grant, 2010/11: nothing',
      put: [{ amounts: [k] }],
    });
  });

  it('leaves the years before the first amount of a new source unknown, and those of another at nothing', () => {
    expect(typed('5', 'year2').change?.put).toMatchObject([{ amounts: [null, null, 5 * k] }]);
    expect(typed('5', 'year2', { amounts: [k] }).change?.put).toMatchObject([{ amounts: [k, 0, 5 * k] }]);
    expect(typed('', 'year0', { amounts: [k, k] }, 'clear').change?.put).toMatchObject([{ amounts: [0, k] }]);
  });

  it('takes how certain it is in words, and refuses others', () => {
    expect(typed('applied-for', 'certainty').change).toMatchObject({
      label: 'Money from DH grant: applied for',
      put: [{ certainty: 'applied-for' }],
    });
    expect(typed('C', 'certainty').change?.put).toMatchObject([{ certainty: 'confirmed' }]);
    expect(typed('perhaps', 'certainty').refusals[0]?.brief).toBe(
      'perhaps is not confirmed, likely or applied for',
    );
    expect(typed('', 'certainty').refusals[0]?.brief).toContain('an empty cell');
    expect(certaintyWords('applied-for')).toBe('applied for');
  });

  it('refuses what is no amount, and makes one edit of several cells', () => {
    expect(typed('12%', 'year0').refusals).toMatchObject([{ brief: '12% is not an amount' }]);
    const pasted = fundingChange(
      held(),
      [
        { row: 'grant', column: 'year0', text: '1' },
        { row: 'grant', column: 'year1', text: 'x' },
        { row: 'grant', column: 'source', text: 'Growth money' },
      ],
      'paste',
    );
    expect(pasted.change).toMatchObject({
      label: 'Paste 2 cells of money',
      put: [{ source: 'Growth money', amounts: [k] }],
    });
    expect(pasted.refusals).toHaveLength(1);
    expect(typed('?', 'year0').change).toBeNull();
    expect(typed('x'.repeat(201), 'source').refusals).toHaveLength(1);
  });
});
