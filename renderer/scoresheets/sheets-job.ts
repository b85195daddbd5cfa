import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { LogState } from '../../shared/contract/channels.ts';
import { done, type ErrorCode, type Failure, failed, type Result } from '../../shared/contract/result.ts';
import { applyEdit } from '../../shared/records/edits.ts';
import { sendable } from '../merge/file-bytes.ts';
import type { OpenSession, TakenWhole } from '../session/session.ts';
import { isToTake, type Sheet } from './sheet.ts';

/** Work under way, sheet by sheet. */
export interface Busy {
  readonly what: 'reading' | 'taking' | 'undoing';
  readonly done: number;
  readonly of: number;
  readonly stopping: boolean;
}

/** Filled scoresheets, from the files to the appraisal. */
export interface SheetsState {
  readonly sheets: readonly Sheet[];
  readonly busy: Busy | null;
  /** Whether what was judged on older wording is taken too. */
  readonly held: boolean;
  /** Why nothing could be done at all. */
  readonly failure: Failure | null;
  /** What was taken last: which sheets, as so many edits, the newest at this place in the log. */
  readonly last: { readonly sheets: readonly string[]; readonly edits: number; readonly seq: number } | null;
}

export interface SheetsJob {
  readonly store: StoreApi<SheetsState>;
  /** Lines files up, and reads them one after the other. */
  readonly add: (files: readonly File[]) => void;
  /** Goes on where reading was stopped. */
  readonly readRest: () => void;
  readonly want: (ids: readonly string[], wanted: boolean) => void;
  readonly takeHeld: (held: boolean) => void;
  /** Takes every sheet that is wanted, each as an edit of its own; they come on screen together. */
  readonly take: () => Promise<void>;
  /** Takes back all that was taken last, while nothing has been done since. */
  readonly undoLast: () => Promise<void>;
  /** Stops after the sheet that is under way; what was taken stays. */
  readonly stop: () => void;
  /** For good: the Node side forgets what it has read. */
  readonly end: () => void;
}

interface Given {
  readonly bridge: Bridge;
  readonly session: OpenSession;
  readonly newId: () => string;
  /** Turns what is half-typed into edits. */
  readonly commitDrafts: () => void;
  /** A file's bytes in base64. */
  readonly read?: (file: File) => Promise<string>;
}

/** Failures after which the next sheet would fare no better. */
const hopeless: readonly ErrorCode[] = ['disk-full', 'database-busy', 'cannot-write', 'unexpected'];

const behindUnsaved = failed(
  'cannot-write',
  'Your last changes are not saved yet, and the sheets would be checked without them.',
  'Put right what keeps them from being saved, choose “Try again”, then read the sheets.',
);

/** Lets the window draw what has come in before it draws what is said of it. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const nothingTaken = failed('unexpected', 'No sheet was taken.');

const overtaken = failed(
  'nothing-to-undo',
  'Something was changed since the sheets were taken.',
  'Take them back one by one with Undo in the bar at the top.',
);

/** No sheet yet. */
export const createSheetsJob = ({ bridge, session, newId, commitDrafts, read }: Given): SheetsJob => {
  const { id } = session.store.getState();
  const job = newId();
  const files = new Map<string, File>();
  const store = createStore<SheetsState>(() => ({
    sheets: [],
    busy: null,
    held: false,
    failure: null,
    last: null,
  }));
  let ended = false;
  /** Where the log stood once each sheet was taken that was taken last. */
  let takenAt: ReadonlyMap<string, number> = new Map();

  const put = (sheet: Sheet): void =>
    store.setState(({ sheets }) => ({
      sheets: sheets.map((known) => (known.id === sheet.id ? sheet : known)),
    }));
  const step = (): void => store.setState(({ busy }) => ({ busy: busy && { ...busy, done: busy.done + 1 } }));
  const isStopping = (): boolean => ended || store.getState().busy?.stopping === true;

  const readOne = async ({ id: sheet, file }: Sheet): Promise<void> => {
    const held = files.get(sheet);
    if (!held) return;
    put({ id: sheet, file, state: 'reading' });
    const bytes = await sendable(held, read);
    // What is read after the end would be kept, and nobody would end it.
    if (ended) return;
    const reply = bytes.ok
      ? await bridge.call('scoresheets.read', { id, job, sheet, ...bytes.value })
      : bytes;
    files.delete(sheet);
    put(
      reply.ok
        ? { id: sheet, file, state: 'read', report: reply.value, wanted: true, failure: null }
        : { id: sheet, file, state: 'unread', failure: reply.error },
    );
  };

  const readAll = async (): Promise<void> => {
    if (store.getState().busy !== null) return;
    const isWaiting = ({ state }: Sheet): boolean => state === 'waiting';
    const waiting = (): number => store.getState().sheets.filter(isWaiting).length;
    if (waiting() === 0) return;
    store.setState({
      failure: null,
      busy: { what: 'reading', done: 0, of: waiting(), stopping: false },
    });
    commitDrafts();
    // A sheet is checked beside what is durable.
    const isSaved = await session.settled();
    if (ended) return;
    if (!isSaved) {
      store.setState({ busy: null, failure: behindUnsaved });
      return;
    }
    for (;;) {
      const next = store.getState().sheets.find(isWaiting);
      if (!next || isStopping()) break;
      await readOne(next);
      step();
    }
    store.setState({ busy: null });
  };

  const take = async (): Promise<void> => {
    const { busy, sheets, held } = store.getState();
    const chosen = sheets.flatMap((sheet) => (isToTake(sheet, held) ? [sheet] : []));
    if (busy !== null || chosen.length === 0) return;
    store.setState({
      failure: null,
      last: null,
      busy: { what: 'taking', done: 0, of: chosen.length, stopping: false },
    });
    commitDrafts();
    const taken = new Map<string, number>();
    let edits = 0;
    const result = await session.inTurn(async (durable): Promise<Result<TakenWhole>> => {
      let after = durable;
      let newest: LogState | null = null;
      const { seq } = session.store.getState().log;
      for (const sheet of chosen) {
        if (isStopping()) break;
        const reply = await bridge.call('scoresheets.take', { id, job, sheet: sheet.id, held });
        step();
        if (!reply.ok) {
          put({ ...sheet, failure: reply.error });
          if (hopeless.includes(reply.error.code)) break;
          continue;
        }
        after = applyEdit(after, { put: reply.value.put, remove: [] });
        newest = reply.value.log;
        // Among them one whose reply was lost: the log knows of it.
        edits = newest.seq - seq;
        taken.set(sheet.id, newest.seq);
        put({ id: sheet.id, file: sheet.file, state: 'taken', report: sheet.report, held });
      }
      return newest === null ? { ok: false, error: nothingTaken } : done({ after, log: newest });
    });
    await drawn();
    takenAt = taken;
    store.setState({
      busy: null,
      last: result.ok && edits > 0 ? { sheets: [...taken.keys()], edits, seq: result.value.log.seq } : null,
      failure: result.ok || result.error === nothingTaken ? null : result.error,
    });
    void readAll();
  };

  const undoLast = async (): Promise<void> => {
    const { busy, last } = store.getState();
    if (busy !== null || last === null) return;
    store.setState({
      failure: null,
      last: null,
      busy: { what: 'undoing', done: 0, of: last.edits, stopping: false },
    });
    let failure: Failure | null = null;
    let undone = 0;
    const result = await session.inTurn(async (durable): Promise<Result<TakenWhole>> => {
      let after = durable;
      let newest: LogState | null = null;
      // Something done since would be taken back in place of a sheet.
      if (session.store.getState().log.seq !== last.seq) return { ok: false, error: overtaken };
      for (let number = 0; number < last.edits; number += 1) {
        const reply = await bridge.call('appraisal.undo', { id });
        if (!reply.ok) {
          failure = reply.error;
          break;
        }
        after = applyEdit(after, reply.value);
        newest = reply.value.log;
        undone += 1;
        step();
      }
      return newest === null ? { ok: false, error: failure ?? overtaken } : done({ after, log: newest });
    });
    await drawn();
    // The newest goes first: where one cannot be taken back, those after it have been.
    const isTakenBack = (sheet: string): boolean =>
      undone === last.edits ? last.sheets.includes(sheet) : (takenAt.get(sheet) ?? 0) > last.seq - undone;
    const takenBack = (sheet: Sheet): Sheet =>
      sheet.state === 'taken' && isTakenBack(sheet.id)
        ? { id: sheet.id, file: sheet.file, state: 'undone', report: sheet.report }
        : sheet;
    store.setState(({ sheets }) => ({
      busy: null,
      failure: result.ok ? failure : result.error,
      sheets: result.ok ? sheets.map(takenBack) : sheets,
    }));
    void readAll();
  };

  return {
    store,
    add: (added) => {
      const lined = added.map((file): Sheet => {
        const sheet = newId();
        files.set(sheet, file);
        return { id: sheet, file: file.name, state: 'waiting' };
      });
      store.setState(({ sheets, busy }) => ({
        sheets: [...sheets, ...lined],
        busy: busy?.what === 'reading' ? { ...busy, of: busy.of + lined.length } : busy,
      }));
      void readAll();
    },
    readRest: () => void readAll(),
    want: (ids, wanted) =>
      store.setState(({ sheets }) => ({
        sheets: sheets.map((sheet) =>
          sheet.state === 'read' && ids.includes(sheet.id) ? { ...sheet, wanted } : sheet,
        ),
      })),
    takeHeld: (held) => store.setState({ held }),
    take,
    undoLast,
    stop: () => store.setState(({ busy }) => ({ busy: busy && { ...busy, stopping: true } })),
    end: () => {
      ended = true;
      void bridge.call('scoresheets.end', { job });
    },
  };
};
