import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { appraisalRecords } from '../../../support/arbitrary-records.ts';
import { degenerateAppraisals } from '../../../support/degenerate.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { cellsOf, workbookOf, wrongFormulas } from './workbook-cells.ts';

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
