import type {
  AppraisalSummary,
  ChangeDetail,
  HistoryEntry,
  LogState,
  RecordVersion,
} from '../shared/contract/channels.ts';
import type { Failure, Result } from '../shared/contract/result.ts';
import type { Edit } from '../shared/records/edits.ts';
import type { AnyRecord, RecordKey, RecordType } from '../shared/records/record.ts';

/**
 * What the services need of the world. Each shell brings its own; tests bring fakes. Nothing here knows Electron, a
 * browser or a command line.
 */

/** Thrown by a port that could not do its work, with what to tell the user; a service makes a `Result` of it. */
export class PortFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, { cause });
    this.name = 'PortFailure';
    this.failure = failure;
  }
}

export interface Clock {
  /** Now, as an ISO instant in UTC. */
  readonly now: () => string;
}

export interface Ids {
  /** A new random, url-safe id. */
  readonly next: () => string;
}

export type FileKind = 'appraisal' | 'paper';

/** Asks the user for a place. `null` means that the user chose none, which is an outcome and not an error. */
export interface Dialogs {
  readonly chooseSavePath: (given: {
    readonly title: string;
    readonly suggestedName: string;
    readonly kind: FileKind;
  }) => Promise<string | null>;
  readonly chooseOpenPath: (given: {
    readonly title: string;
    readonly kinds: readonly FileKind[];
  }) => Promise<string | null>;
}

/**
 * Prints the paper's model with the renderer's own print page: tagged A4 PDF, bytes as they come. Throws a
 * `PortFailure` with code `print-failed` or `no-browser`.
 */
export interface PdfPrinter {
  readonly print: (modelJson: string) => Promise<Uint8Array>;
}

/** Files that the app ships with (the built pages, samples, fonts), by path relative to the app. */
export interface Assets {
  readonly readText: (path: string) => Promise<string>;
}

export interface Shell {
  readonly kind: 'electron' | 'browser' | 'headless';
  readonly dialogs: Dialogs;
  readonly printer: PdfPrinter;
}

export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly shell: Shell;
  readonly assets: Assets;
  readonly version: string;
  /** Folder that holds the live database. */
  readonly dataFolder: string;
  /** Who makes the edits, for the log: the name of the account on this machine. */
  readonly author: string;
}

/** When and by whom a change is made, and the id that makes sending it twice harmless. */
export interface Stamp {
  readonly editId: string;
  /** ISO instant. */
  readonly at: string;
  readonly author: string;
}

/** A new appraisal as it goes into the store. */
export interface NewAppraisal {
  readonly id: string;
  readonly lineage: string;
  readonly records: readonly AnyRecord[];
  /** First line of its history: "Created", "Imported". It cannot be undone. */
  readonly label: string;
  /** History that came with a file, oldest first; kept to be shown and exported, not to be undone. */
  readonly earlier: readonly HistoryEntry[];
  /** The copies that its snapshots hold. */
  readonly copies?: readonly SnapshotCopy[];
}

/** What a snapshot froze: under the id of its record, the copy's canonical text. */
export interface SnapshotCopy {
  readonly id: string;
  readonly text: string;
}

/** A copy that has been checked, with the records that its text holds in today's form. */
export interface KeptCopy extends SnapshotCopy {
  readonly records: readonly AnyRecord[];
}

/** What Undo or Redo did. */
export interface Reverted {
  readonly label: string;
  readonly put: readonly AnyRecord[];
  readonly remove: readonly RecordKey[];
  readonly log: LogState;
}

/**
 * Where appraisals are kept. A call that changes something has reached the disk when it returns; one that fails has
 * changed nothing. What comes out has been checked against its checksums and schemas.
 */
export interface AppraisalStore {
  readonly list: () => Result<readonly AppraisalSummary[]>;
  readonly create: (given: NewAppraisal, stamp: Stamp) => Result<LogState>;
  readonly load: (id: string) => Result<{ readonly records: readonly AnyRecord[]; readonly log: LogState }>;
  /** Where the log stands, when it holds the edit already; null when it does not. */
  readonly findEdit: (id: string, editId: string) => Result<LogState | null>;
  /** @param copies of the snapshots that the edit puts */
  readonly applyEdit: (
    id: string,
    edit: Edit,
    stamp: Stamp,
    copies?: readonly SnapshotCopy[],
  ) => Result<LogState>;
  readonly revert: (id: string, direction: 'undo' | 'redo', stamp: Stamp) => Result<Reverted>;
  /**
   * Newest first: all of it, or what touched one record or one type of record. Earlier history of an import has sequence
   * numbers below 0. What each line did to the weighing and scoring comes with all of it alone.
   */
  readonly history: (
    id: string,
    of: RecordKey | { readonly type: RecordType } | null,
  ) => Result<readonly HistoryEntry[]>;
  /** Every version of one record, newest first. */
  readonly recordVersions: (id: string, key: RecordKey) => Result<readonly RecordVersion[]>;
  /** What one change did, record by record, as far as `most` of them. */
  readonly changeDetail: (id: string, seq: number, most: number) => Result<ChangeDetail>;
  /** What one snapshot holds. */
  readonly snapshot: (id: string, snapshot: string) => Result<KeptCopy>;
  /** What the snapshots hold whose records are there. */
  readonly snapshots: (id: string) => Result<readonly KeptCopy[]>;
  readonly setArchived: (id: string, archived: boolean) => Result<void>;
  readonly close: () => void;
}

/** Reading and writing of the files that people pass around. */
export interface Files {
  /** Refuses a file over `longest` bytes before reading any of it. */
  readonly read: (path: string, longest: number) => Promise<Result<Uint8Array>>;
  /** Whole or not at all: whatever goes wrong, a file that was there before is as it was. Gives the bytes written. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<number>>;
  /** Whether two paths lead to one file, through links and other spellings too. A file that is not there is no other. */
  readonly areSame: (one: string, other: string) => Promise<boolean>;
}

/** Appraisals inside papers: what the documents side does for the services. */
export interface PaperDocuments {
  readonly finish: (
    bytes: Uint8Array,
    given: {
      readonly title: string;
      readonly author: string;
      readonly subject: string;
      /** ISO instant. */
      readonly drawnAt: string;
      readonly attachment: { readonly name: string; readonly text: string } | null;
    },
  ) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  /** The text of the appraisal inside a PDF, or null when there is none. */
  readonly readAttachment: (bytes: Uint8Array) => Promise<string | null>;
}

/** What the services stand on besides the shell; the entries bring the real ones, tests may bring their own. */
export interface Adapters {
  readonly openStore: (folder: string) => Promise<Result<AppraisalStore>>;
  readonly files: Files;
  readonly documents: PaperDocuments;
}
