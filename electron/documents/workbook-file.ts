import writeXlsxFile from 'write-excel-file/node';
import type { WorkbookModel } from '../../shared/workbook/workbook-model.ts';

/** A workbook as an Excel file. */
export const workbookFile = async (model: WorkbookModel): Promise<Uint8Array> =>
  writeXlsxFile([[{ value: model.title }]]).toBuffer();
