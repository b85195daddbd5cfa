import type { Analysis } from '../analysis/analysis.ts';
import { type Appraisal, appraisalOf } from '../records/aggregate.ts';
import type { WorkbookModel } from './workbook-model.ts';

/**
 * The figures of an appraisal as a spreadsheet. Pure.
 *
 * @param analysis of the same appraisal
 * @param madeAt ISO instant
 */
export const buildWorkbook = (appraisal: Appraisal, _analysis: Analysis, madeAt: string): WorkbookModel => {
  const { title, author } = appraisalOf(appraisal);
  return { title, author, madeAt, sheets: [] };
};
