import type { SheetReading } from '../../shared/scoresheet/filled-sheet.ts';
import { openArchive, refuseOtherThanWorkbook } from './scoresheet-archive.ts';
import { cellPages } from './scoresheet-cells.ts';
import { sheetInPages } from './scoresheet-pages.ts';
import { damaged, SheetRefused } from './scoresheet-refusal.ts';
import { usualRoom } from './scoresheet-room.ts';

/**
 * A scoresheet out of its file. Whatever the bytes are, it comes to a reading: a damaged or foreign file is refused with
 * a sentence, and none takes more time or memory than its bounds allow. Macros, pictures and links are never looked at.
 */
export const readScoresheetFile = async (bytes: Uint8Array): Promise<SheetReading> => {
  try {
    const archive = openArchive(bytes);
    refuseOtherThanWorkbook(archive);
    const room = usualRoom();
    return { ok: true, sheet: sheetInPages(cellPages(archive, room), room) };
  } catch (error) {
    return { ok: false, refusal: (error instanceof SheetRefused ? error : damaged()).sentence };
  }
};
