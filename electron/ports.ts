import type {
  AppraisalSummary,
  ChangeDetail,
  HistoryEntry,
  LogState,
  RecordVersion,
} from '../shared/contract/channels.ts';
import type { ChartPicture, PagesByAnchor } from '../shared/contract/print-page.ts';
import type { Failure, Result } from '../shared/contract/result.ts';
import type { IssuedEdition } from '../shared/paper/edition.ts';
import type { Edit } from '../shared/records/edits.ts';
import type { LoggedChange } from '../shared/records/process.ts';
import type { AnyRecord, RecordKey, RecordType } from '../shared/records/record.ts';
import type { SheetReading } from '../shared/scoresheet/filled-sheet.ts';
import type { ScoresheetModel } from '../shared/scoresheet/sheet-model.ts';

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

/** Thrown by work that the user has stopped: an outcome, and not a failure. */
export class WorkCancelled extends Error {
  constructor() {
    super('Stopped by the user.');
    this.name = 'WorkCancelled';
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

/** `paper` is the PDF; the other three are the same paper in other forms. */
export type FileKind = 'appraisal' | 'paper' | 'word' | 'page' | 'workbook';

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
  /** A folder that several files go into. */
  readonly chooseFolder: (given: { readonly title: string }) => Promise<string | null>;
}

/** Where the making of a PDF has got to. */
export type PrintStep = 'drawn' | 'proofed' | 'printed';

/** One PDF to make. */
export interface PdfJob {
  /** `file`: tagged, with an outline. `preview`: quick and without tags, each figure a link to where it comes from. */
  readonly kind: 'file' | 'preview';
  /** Reads off a first, untagged print on which page each anchor of the contents stands. */
  readonly places: (proof: Uint8Array) => Promise<PagesByAnchor>;
  readonly onStep?: ((step: PrintStep) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Draws the paper's model with the renderer's own print page and takes from it what is asked for. Each throws a
 * `PortFailure` with code `print-failed` or `no-browser`, and `WorkCancelled` once the signal says so.
 */
export interface PaperPrinter {
  /** A4 PDF with page numbers in its contents, bytes as they come: printed twice, drawn once. */
  readonly pdf: (modelJson: string, job: PdfJob) => Promise<Uint8Array>;
  /** The paper as one self-contained HTML file. */
  readonly page: (modelJson: string, signal?: AbortSignal) => Promise<string>;
  /** Every drawing of the paper, in reading order. */
  readonly pictures: (modelJson: string, signal?: AbortSignal) => Promise<readonly ChartPicture[]>;
}

/** Files that the app ships with (the built pages, samples, fonts), by path relative to the app. */
export interface Assets {
  readonly readText: (path: string) => Promise<string>;
}

export interface Shell {
  readonly kind: 'electron' | 'browser' | 'headless';
  readonly dialogs: Dialogs;
  readonly printer: PaperPrinter;
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
  /** Where the log stands. */
  readonly state: (id: string) => Result<LogState>;
  /** Where the log stands, when it holds the edit already; null when it does not. */
  readonly findEdit: (id: string, editId: string) => Result<LogState | null>;
  /** @param copies of the snapshots that the edit puts */
  readonly applyEdit: (
    id: string,
    edit: Edit,
    stamp: Stamp,
    copies?: readonly SnapshotCopy[],
  ) => Result<LogState>;
  /**
   * The same for an edit of many records, a few of them at a time: between two parts `pause` is waited for. Until it is
   * done nobody else may use the store. Its snapshots have no copies.
   */
  readonly applyInParts: (
    id: string,
    edit: Edit,
    stamp: Stamp,
    pause: () => Promise<void>,
  ) => Promise<Result<LogState>>;
  readonly revert: (id: string, direction: 'undo' | 'redo', stamp: Stamp) => Result<Reverted>;
  /** The same, of a change of many records a few of them at a time, as `applyInParts` does. */
  readonly revertInParts: (
    id: string,
    direction: 'undo' | 'redo',
    stamp: Stamp,
    pause: () => Promise<void>,
  ) => Promise<Result<Reverted>>;
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
  /** Every record as it stood once the change `seq` had been made. @returns `not-found` where the log has no such line */
  readonly recordsAt: (id: string, seq: number) => Result<readonly AnyRecord[]>;
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
  /** Whether nothing lies under a path. Where nobody can tell, writing will. */
  readonly isFree: (path: string) => Promise<boolean>;
}

/** What a PDF carries, and whether it is what was put in. */
export interface ReadAttachment {
  readonly text: string;
  /**
   * The attached bytes beside the SHA-256 that the paper's own description holds: `differs` where somebody has changed
   * one of the two, `none` where the paper holds no stamp. It proves nothing more.
   */
  readonly stamp: 'matches' | 'differs' | 'none';
}

/** An appraisal of which a paper is to be drafted. */
export interface DraftRequest {
  readonly records: readonly AnyRecord[];
  /** Oldest first. */
  readonly history: readonly LoggedChange[];
  /** What its snapshots hold; only a full attachment carries them. */
  readonly snapshots: readonly { readonly id: string; readonly records: readonly AnyRecord[] }[];
  /** What travels inside, and under which name. */
  readonly attachment: 'paper' | 'full' | 'none';
  readonly attachmentName: string;
  /** ISO instant. */
  readonly drawnAt: string;
  readonly issued: IssuedEdition | null;
}

/** What a PDF says of itself. */
export interface PaperDescription {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO instant. */
  readonly drawnAt: string;
}

/** A paper as data, before it is drawn. */
export interface DraftedPaper {
  /** The `PaperModel` as JSON: as the print page takes it. */
  readonly modelJson: string;
  readonly about: PaperDescription;
  readonly attachment: PaperAttachmentFile | null;
}

/** The appraisal that travels inside a PDF. */
export interface PaperAttachmentFile {
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What the documents side does for the services. All of it may take seconds, and none of it needs the main thread. */
export interface Documents {
  readonly draft: (request: DraftRequest) => Promise<DraftedPaper>;
  /** On which page of a print each anchor stands that its contents link to. */
  readonly places: (proof: Uint8Array) => Promise<PagesByAnchor>;
  /** The paper as a Word file. */
  readonly word: (modelJson: string, pictures: readonly ChartPicture[]) => Promise<Uint8Array>;
  /** The figures of an appraisal as an Excel file. It carries no attachment. */
  readonly workbook: (request: Pick<DraftRequest, 'records' | 'drawnAt' | 'issued'>) => Promise<Uint8Array>;
  readonly finish: (
    bytes: Uint8Array,
    given: PaperDescription & { readonly attachment: PaperAttachmentFile | null },
  ) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  /** An assessor's scoresheet as an Excel file. */
  readonly scoresheet: (model: ScoresheetModel) => Promise<Uint8Array>;
  /** A filled scoresheet, whatever the bytes are: damage and foreign files are outcomes. Bounded in time and memory. */
  readonly readScoresheet: (bytes: Uint8Array) => Promise<SheetReading>;
  /** The appraisal inside a PDF, or null when there is none. */
  readonly readAttachment: (bytes: Uint8Array) => Promise<ReadAttachment | null>;
}

/** What the services stand on besides the shell; the entries bring the real ones, tests may bring their own. */
export interface Adapters {
  readonly openStore: (folder: string) => Promise<Result<AppraisalStore>>;
  readonly files: Files;
  readonly documents: Documents;
}
