import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Standing } from '../../../../shared/analysis/analysis.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { formatScore } from '../../../../shared/text/numbers.ts';
import { at } from '../../../../shared/workbook/cells.ts';
import { totalsSheetName } from '../../../../shared/workbook/totals-sheet.ts';
import { withoutNoise } from '../../../../shared/workbook/workbook-context.ts';
import { appraisalRecords } from '../../../support/arbitrary-records.ts';
import { degenerateAppraisals } from '../../../support/degenerate.ts';
import { workedOut } from '../../../support/formulas.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { cellsOf, sheetOf, workbookOf, wrongFormulas } from './workbook-cells.ts';

describe('every formula comes to what the analysis has for it', () => {
  it.each([['carlisle'], ['south-lakeland']])('in the sample %s', (name) => {
    const model = workbookOf(sampleAppraisal(name));
    const formulas = cellsOf(model).filter(({ cell }) => cell.kind === 'formula');
    expect(formulas.length).toBeGreaterThan(300);
    expect(wrongFormulas(model)).toEqual([]);
  });

  it.each(degenerateAppraisals.map(({ name, records }) => [name, records] as const))(
    'where %s',
    (_, records) => {
      expect(wrongFormulas(workbookOf(appraisalFrom(records)))).toEqual([]);
    },
  );

  it('in 200 random appraisals', () => {
    let formulas = 0;
    fc.assert(
      fc.property(appraisalRecords, (records) => {
        const model = workbookOf(appraisalFrom(records));
        formulas += cellsOf(model).filter(({ cell }) => cell.kind === 'formula').length;
        expect(wrongFormulas(model)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(formulas).toBeGreaterThan(2000);
  });
});

/** One decimal as the strictest spreadsheet program shows it: half up from every digit that the number is written with. */
const shownAsTenths = (value: number): string => {
  const [whole = '0', fraction = ''] = (Math.abs(value) < 0.01 ? '0' : String(Math.abs(value))).split('.');
  const tenths = Number(whole) * 10 + Number(fraction[0] ?? 0) + (Number(fraction[1] ?? 0) >= 5 ? 1 : 0);
  return `${value < 0 && tenths > 0 ? '−' : ''}${Math.floor(tenths / 10)}.${tenths % 10}`;
};

describe('a total or a lead is shown as the paper prints it', () => {
  it.each([['carlisle'], ['south-lakeland']])('in the sample %s', (name) => {
    const appraisal = sampleAppraisal(name);
    const analysis = analyse(appraisal);
    const model = workbookOf(appraisal);
    const worked = workedOut(model);
    // Each row of totals in the order of the workbook, its lead last where it has one.
    const shownIn = (sheet: string, labels: readonly string[] | null): readonly (readonly string[])[] =>
      sheetOf(model, sheet).rows.flatMap((row, at0) => {
        const [head] = row;
        if (labels && (head?.kind !== 'text' || !labels.includes(head.text))) return [];
        return [
          row.flatMap((cell, column) => {
            if (cell?.kind === 'number') return [shownAsTenths(cell.value)];
            if (cell?.kind !== 'formula' || cell.format !== 'score') return [];
            const value = worked.at(sheet, at({ column, row: at0 + 1 }));
            if (typeof cell.value !== 'number' || typeof value !== 'number') return [];
            expect(shownAsTenths(value)).toBe(shownAsTenths(cell.value));
            return [shownAsTenths(cell.value)];
          }),
        ];
      });
    const totalsOf = ({ totals }: Standing) =>
      totals.flatMap(({ total }) => (total === null ? [] : [formatScore(total)]));
    const leadOf = ({ ranking }: Standing) => (ranking.lead === null ? [] : [formatScore(ranking.lead)]);
    const blocks = analysis.hasCostCriteria ? [analysis.withCost, analysis.benefitOnly] : [analysis.withCost];
    expect(shownIn('Scores', ['Weighted total', 'Lead in points'])).toEqual(
      blocks.flatMap((standing) => [totalsOf(standing), leadOf(standing)]),
    );
    const rows = shownIn(totalsSheetName, null).filter((row) => row.length > 0);
    const own = analysis.byWeightSet.map(({ withCost }) => [...totalsOf(withCost), ...leadOf(withCost)]);
    const benefit = analysis.byWeightSet.map(({ benefitOnly }) => [
      ...totalsOf(benefitOnly),
      ...leadOf(benefitOnly),
    ]);
    expect(rows).toEqual(analysis.hasCostCriteria ? [...own, ...benefit] : own);
  });

  it('where binary sums fall short of a half', () => {
    expect(shownAsTenths(45.5499999999999)).toBe('45.5');
    expect(shownAsTenths(withoutNoise(45.5499999999999))).toBe(formatScore(45.5499999999999));
  });
});

describe('the sheets', () => {
  it('have names that a spreadsheet takes, each once', () => {
    const names = workbookOf(sampleAppraisal()).sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  it('hold no formula with a word of a record’s in it', () => {
    const hostile = [...sampleAppraisal().option.values()].map((option) => ({
      ...option,
      name: '=HYPERLINK("x")',
      shortName: '"&A1',
    }));
    const sample = sampleAppraisal();
    const model = workbookOf({ ...sample, option: sample.option.with(hostile, []) });
    const formulas = cellsOf(model).flatMap(({ cell }) => (cell.kind === 'formula' ? [cell.formula] : []));
    expect(formulas.filter((formula) => /HYPERLINK|"&A1/.test(formula))).toEqual([]);
    expect(wrongFormulas(model)).toEqual([]);
  });
});
