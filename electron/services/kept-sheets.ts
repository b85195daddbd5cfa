import type { AnyRecord } from '../../shared/records/record.ts';
import type { CellValue, FilledCell, SheetReading } from '../../shared/scoresheet/filled-sheet.ts';

/** A filled sheet that was read and waits to be taken. */
export interface KeptSheet {
  /** The file's name, as it came. */
  readonly file: string;
  readonly reading: SheetReading;
  /** Whose sheet it was found to be; null while it is not known, or nothing of it can be taken. */
  assessor: string | null;
  /** What it put when it was last taken. */
  put: readonly AnyRecord[];
}

/** A round of reading sheets into one appraisal. */
interface Round {
  readonly appraisal: string;
  readonly sheets: Map<string, KeptSheet>;
}

/** Sheets that were read, by the job that read them and the name that it gave each. */
export interface KeptSheets {
  /** The round of a job; what another appraisal's job of that name held is forgotten. */
  readonly round: (job: string, appraisal: string) => Round;
  /** Keeps a sheet. False where there is no room for it, or its round has ended meanwhile. */
  readonly keep: (round: Round, sheet: string, kept: KeptSheet) => boolean;
  readonly find: (job: string, appraisal: string, sheet: string) => KeptSheet | undefined;
  /** Whose sheets the round read before this one, those left out that were taken and do not stand any more. */
  readonly seenBefore: (
    job: string,
    sheet: string,
    isStanding: (record: AnyRecord) => boolean,
  ) => ReadonlySet<string>;
  readonly end: (job: string) => void;
  readonly clear: () => void;
}

const sizeOfValue = (value: CellValue): number => (typeof value === 'string' ? value.length : 0);

/** About how many bytes a cell takes: two short texts and a value. */
const sizeOfCell = ({ value }: FilledCell): number => 100 + sizeOfValue(value);

const sizeOf = (reading: SheetReading): number => {
  if (!reading.ok) return 100;
  const { scores, interests, weights, stray } = reading.sheet;
  let size = 1000;
  for (const { value, low, high, reason } of scores) {
    for (const cell of [value, low, high, reason]) size += sizeOfCell(cell);
  }
  for (const { declaration } of interests) size += sizeOfCell(declaration);
  for (const { value } of weights) size += sizeOfCell(value);
  for (const cell of stray) size += sizeOfCell(cell);
  return size;
};

/** Most sheets of one round, most bytes in all, and most rounds: a page that ends none must not fill the memory. */
export const usualRoom = { sheets: 400, bytes: 400_000_000, rounds: 4 } as const;

export const createKeptSheets = (
  room: { readonly sheets: number; readonly bytes: number; readonly rounds: number } = usualRoom,
): KeptSheets => {
  const rounds = new Map<string, Round>();
  const sizes = new Map<KeptSheet, number>();
  let bytes = 0;
  const forget = (kept: KeptSheet): void => {
    bytes -= sizes.get(kept) ?? 0;
    sizes.delete(kept);
  };
  const end = (job: string): void => {
    for (const kept of rounds.get(job)?.sheets.values() ?? []) forget(kept);
    rounds.delete(job);
  };
  return {
    round: (job, appraisal) => {
      const held = rounds.get(job);
      if (held?.appraisal === appraisal) return held;
      end(job);
      const made: Round = { appraisal, sheets: new Map() };
      rounds.set(job, made);
      const [oldest] = rounds.keys();
      if (rounds.size > room.rounds && oldest !== undefined) end(oldest);
      return made;
    },
    keep: (round, sheet, kept) => {
      if (![...rounds.values()].includes(round)) return false;
      const before = round.sheets.get(sheet);
      const size = sizeOf(kept.reading);
      const left = bytes - (before ? (sizes.get(before) ?? 0) : 0);
      const isFull = before === undefined && round.sheets.size >= room.sheets;
      if (isFull || left + size > room.bytes) return false;
      if (before) forget(before);
      round.sheets.set(sheet, kept);
      sizes.set(kept, size);
      bytes += size;
      return true;
    },
    find: (job, appraisal, sheet) => {
      const held = rounds.get(job);
      return held?.appraisal === appraisal ? held.sheets.get(sheet) : undefined;
    },
    seenBefore: (job, sheet, isStanding) => {
      const seen = new Set<string>();
      for (const [id, { assessor, put }] of rounds.get(job)?.sheets ?? []) {
        if (id === sheet) break;
        if (assessor !== null && (put.length === 0 || put.some(isStanding))) seen.add(assessor);
      }
      return seen;
    },
    end,
    clear: () => {
      for (const job of [...rounds.keys()]) end(job);
    },
  };
};
