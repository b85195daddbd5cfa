import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { buildWorkbook } from '../../../../shared/workbook/build-workbook.ts';
import { at } from '../../../../shared/workbook/cells.ts';
import type {
  WorkbookCell,
  WorkbookFormat,
  WorkbookModel,
  WorkbookSheet,
} from '../../../../shared/workbook/workbook-model.ts';
import { FormulaError, type Value, workedOut } from '../../../support/formulas.ts';

export const madeAt = '2009-02-12T09:30:00.000Z';

export const workbookOf = (appraisal: Appraisal): WorkbookModel =>
  buildWorkbook(appraisal, analyse(appraisal), madeAt);

/** Every cell of a workbook with where it is. */
export const cellsOf = (
  model: WorkbookModel,
): readonly { readonly sheet: string; readonly place: string; readonly cell: NonNullable<WorkbookCell> }[] =>
  model.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell === null ? [] : [{ sheet: name, place: at({ column, row: index + 1 }), cell }],
      ),
    ),
  );

/**
 * Money to a ten-thousandth of a penny: where millions all but cancel out, what is left keeps the error of the
 * millions. All else to a thousand-millionth.
 */
const alike = (one: Value, other: Value, format: WorkbookFormat): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= Math.max(format === 'pounds' ? 1e-6 : 1e-9, 1e-9 * Math.abs(other))
    : one === other;

/** Formulas that do not come to what they are said to be: "Scores!D17 = 55.65, not 55.7". */
export const wrongFormulas = (model: WorkbookModel): readonly string[] => {
  const worked = workedOut(model);
  return cellsOf(model).flatMap(({ sheet, place, cell }) => {
    if (cell.kind !== 'formula') return [];
    let value: Value;
    try {
      value = worked.at(sheet, place);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      value = error.message;
    }
    return alike(value, cell.value, cell.format)
      ? []
      : [`${sheet}!${place} = ${value}, not ${cell.value}: ${cell.formula}`];
  });
};

/** The sheet under a name. */
export const sheetOf = (model: WorkbookModel, name: string): WorkbookSheet => {
  const sheet = model.sheets.find((held) => held.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet;
};

/** What a cell holds, for a comparison. */
export const heldIn = (cell: WorkbookCell): number | string | null =>
  cell === null ? null : cell.kind === 'text' ? cell.text : cell.value;

/** The place of the first row whose first word is given, counted from 1. */
export const rowNamed = ({ rows }: WorkbookSheet, words: string, from = 1): number => {
  const found = rows.findIndex(
    (row, index) => index + 1 >= from && row.some((cell) => heldIn(cell) === words),
  );
  if (found < 0) throw new Error(`No row says ${words}`);
  return found + 1;
};

/** The workbook with a cell typed over. */
export const typedOver = (
  model: WorkbookModel,
  given: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly value: number | string;
  },
): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet) =>
    sheet.name !== given.sheet
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, index) =>
            index + 1 !== given.row
              ? row
              : row.map((cell, column): WorkbookCell => {
                  if (column !== given.column) return cell;
                  return typeof given.value === 'number'
                    ? { kind: 'number', value: given.value, format: 'plain' }
                    : { kind: 'text', text: given.value };
                }),
          ),
        },
  ),
});
