import type { ScoresheetModel } from '../../shared/scoresheet/sheet-model.ts';

/** A scoresheet as an Excel file. */
export const scoresheetFile = async (model: ScoresheetModel): Promise<Uint8Array> => Buffer.from(model.title);
