import { tooMuch } from './scoresheet-refusal.ts';

/**
 * What may still be read of one file. All its parts share it, so that many small ones are no way round: however little a
 * file is packed to, reading it takes seconds at most and some tens of megabytes.
 */
export interface ReadingRoom {
  /** Tags, attributes and escaped characters. */
  pieces: number;
  /** Cells that hold something. */
  cells: number;
  /** Characters in cells: a text that many cells share counts for each. */
  characters: number;
  /** Rows to fill in. */
  rows: number;
}

/**
 * Room for a sheet many times over: one of 20 options by 40 criteria with the longest reason for each score has some
 * 50,000 pieces, 8,000 cells, 2 million characters and 900 rows, saved by Excel or by LibreOffice.
 */
export const usualRoom = (): ReadingRoom => ({
  pieces: 500_000,
  cells: 60_000,
  characters: 8_000_000,
  rows: 10_000,
});

/**
 * Takes of what is left.
 *
 * @throws {SheetRefused} when there is less
 */
export const takeRoom = (room: ReadingRoom, of: keyof ReadingRoom, much = 1): void => {
  room[of] -= much;
  if (room[of] < 0) throw tooMuch();
};

/**
 * Takes for each place where a text has a mark, before anything is made of them: replacing them keeps them all at once.
 *
 * @throws {SheetRefused} when there is less
 */
export const takeForEach = (room: ReadingRoom, text: string, mark: string): void => {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    takeRoom(room, 'pieces');
  }
};
