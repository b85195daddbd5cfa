import { describe, expect, it } from 'vitest';
import { costChange, stateChange } from '../../../../renderer/features/costs/cost-edits.ts';
import { isHint, libraryLines } from '../../../../renderer/features/costs/cost-library.ts';
import { lineRow } from '../../../../renderer/features/costs/cost-rows.ts';
import {
  staffingSum,
  typedOver,
  withBand,
  withoutStaffing,
  withStaffing,
} from '../../../../renderer/features/costs/staffing-edits.ts';
import { lineYear } from '../../../../shared/analysis/line-year.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { type CostLineRecord, newCostLine } from '../../../../shared/records/cost-line.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const blank: CostLineRecord = newCostLine({ id: 'staff', order: 99, option: 'optB', name: 'Team leaders' });
const team = withBand(blank, '6', 28_378_00);
const yearly = 34_621_16;
const withLine = (line: CostLineRecord): Appraisal =>
  applyEdit(sampleAppraisal(), { put: [line], remove: [] });
const typed = (line: CostLineRecord, column: string, text: string, kind: 'type' | 'clear' = 'type') =>
  costChange(withLine(line), [{ row: line.id, column, text }], kind);
const shown = (line: CostLineRecord): readonly string[] =>
  lineRow(line, { horizonYears: 3, firstYear: 2009 }).cells.map((cell) => cell.shown ?? cell.text);

describe('a line that is worked out from staff', () => {
  it('starts with one whole-time equivalent at the band’s pay, in every year', () => {
    expect(team).toMatchObject({ kind: 'recurring', state: 'costed', amounts: [] });
    expect(shown(team).slice(3)).toEqual(['costed', '34.62', '34.62', '34.62', '103.86']);
    expect(team.staffing && staffingSum(team.staffing)).toBe('1 WTE × £28,378 × 1.22 = £34,621 a year');
  });

  it('is unknown, never nothing, while its pay is not known', () => {
    const other = withBand(blank, '9', undefined);
    expect(other.state).toBe('unknown');
    expect(other.staffing && withStaffing(other, { ...other.staffing, annualPay: 90_000_00 }).state).toBe(
      'costed',
    );
    expect(team.staffing && withStaffing(team, { ...team.staffing, wte: 0 }).state).toBe('unknown');
  });

  it('keeps the pay that was there where the new band has no default', () => {
    expect(withBand(team, '8b', undefined).staffing).toMatchObject({ band: '8b', annualPay: 28_378_00 });
  });

  it('takes an amount for one year in place of what is worked out, and says so', () => {
    const [line] = typed(team, 'year1', '50').change?.put ?? [];
    expect(line).toMatchObject({ amounts: [null, 50_000_00], state: 'costed' });
    const row = lineRow(line as CostLineRecord, { horizonYears: 3, firstYear: 2009 });
    expect(row.cells.slice(4, 7).map(({ shown, says }) => [shown, says])).toEqual([
      ['34.62', 'worked out from staff'],
      ['50', 'in place of 34.62 worked out from staff'],
      ['34.62', 'worked out from staff'],
    ]);
    expect(typedOver(line as CostLineRecord, 3)).toEqual([1]);
  });

  it('is worked out again in a year that is cleared', () => {
    const over = { ...team, amounts: [10_00, null, 50_000_00] };
    expect(typed(over, 'year2', '', 'clear').change?.put).toMatchObject([{ amounts: [10_00] }]);
    expect(typed(over, 'year0', '', 'clear').change?.put).toMatchObject([
      { amounts: [null, null, 50_000_00] },
    ]);
    expect(typed(team, 'year0', '', 'clear').change).toBeNull();
  });

  it('does not take a question mark for one year', () => {
    const { change, refusals } = typed(team, 'year1', '?');
    expect(change).toBeNull();
    expect(refusals[0]?.sentence).toContain('set its state to unknown');
  });

  it('leaves its amounts behind when it is no longer worked out', () => {
    const free = withoutStaffing({ ...team, amounts: [null, 50_000_00] }, 3);
    expect(free).toMatchObject({ staffing: null, amounts: [yearly, 50_000_00, yearly] });
    expect([0, 1, 2].map((place) => lineYear(free, place).kind)).toEqual(['amount', 'amount', 'amount']);
    expect(withoutStaffing({ ...team, state: 'unknown' }, 3)).toMatchObject({
      state: 'unknown',
      amounts: [],
    });
  });
});

describe('the library’s words on a line', () => {
  it('are no reason for its being nil', () => {
    const hint = libraryLines[0]?.note ?? '';
    expect(isHint(hint)).toBe(true);
    expect(stateChange({ ...blank, note: hint }, 'nil')).toEqual({ state: 'nil', note: '' });
    expect(stateChange({ ...blank, note: hint }, 'costed')).toEqual({ state: 'costed' });
    expect(stateChange({ ...blank, note: 'no transfer' }, 'nil')).toEqual({ state: 'nil' });
  });
});
