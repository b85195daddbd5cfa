import type { SheetReading } from '../../shared/scoresheet/filled-sheet.ts';

/** A scoresheet out of its file. */
export const readScoresheetFile = async (_bytes: Uint8Array): Promise<SheetReading> => ({
  ok: false,
  refusal: 'The file is no scoresheet.',
});
