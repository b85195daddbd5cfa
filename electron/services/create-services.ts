import type { ReplyOf } from '../../shared/contract/channels.ts';
import { type Result, refused } from '../../shared/contract/result.ts';
import type { Adapters, AppraisalStore, Ports } from '../ports.ts';
import { type AppraisalService, createAppraisalService } from './appraisal.ts';
import { createExchangeService, type ExchangeService } from './exchange.ts';
import { oneLine } from './file-names.ts';
import { createLibraryService, type LibraryService } from './library.ts';
import { createMergeService, type MergeService } from './merge.ts';
import { createOpenAppraisals, type StoreAccess } from './open-appraisals.ts';
import { createPaperService, type PaperService } from './paper.ts';
import { createScoresheetService, type ScoresheetService } from './scoresheets.ts';

/** Every use case, by feature: what the handlers in `electron/ipc` call. */
export interface Services {
  readonly app: { readonly info: () => Promise<Result<ReplyOf<'app.info'>>> };
  readonly library: LibraryService;
  readonly appraisal: AppraisalService;
  readonly exchange: ExchangeService;
  readonly paper: PaperService;
  readonly scoresheets: ScoresheetService;
  readonly merge: MergeService;
  /** Whether a call is at work on the store, or waits for its turn or for the store to open. */
  readonly isAtWork: () => boolean;
  /**
   * Stops the papers and scoresheets in the making; then, once what has come to the store by now is done, folds the
   * database into one file and lets go of it: at once where nothing has. Work that comes later is refused.
   */
  readonly close: () => Promise<void>;
}

/**
 * The store, opened when it is first needed. One that cannot be opened fails that call and is tried again by the next,
 * so that the app can start, say what is wrong, and go on once it is put right.
 */
const storeAccess = (open: () => Promise<Result<AppraisalStore>>) => {
  let opening: Promise<Result<AppraisalStore>> | null = null;
  let held: AppraisalStore | null = null;
  let isClosed = false;
  /** Work that goes on over several turns. */
  let under: Promise<unknown> | null = null;
  /** Calls that have come and are not done. */
  let atWork = 0;
  let whenDone: () => void = () => undefined;

  const opened = async (): Promise<Result<AppraisalStore>> => {
    const result = await open();
    if (result.ok) held = result.value;
    return result;
  };
  const inTurn: StoreAccess = async (work) => {
    if (!held) {
      opening ??= opened().finally(() => {
        opening = null;
      });
      const result = await opening;
      if (!result.ok) return result;
    }
    while (under) await under;
    if (!held) return refused('unexpected', 'The app is closing.');
    const done = work(held);
    if (!(done instanceof Promise)) return done;
    const whole = done
      .catch(() => null)
      .finally(() => {
        if (under === whole) under = null;
      });
    under = whole;
    return done;
  };
  const access: StoreAccess = async (work) => {
    if (isClosed) return refused('unexpected', 'The app is closing.');
    atWork += 1;
    try {
      return await inTurn(work);
    } finally {
      atWork -= 1;
      if (atWork === 0) whenDone();
    }
  };
  const letGo = (): void => {
    held?.close();
    held = null;
  };
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => {
    isClosed = true;
    closed ??= new Promise((resolve) => {
      whenDone = () => {
        letGo();
        resolve();
      };
      if (atWork === 0) whenDone();
    });
    return closed;
  };
  return { access, close, isAtWork: () => atWork > 0 };
};

/** All services over one shell's ports and one way of keeping files. Nothing is opened until the first call that needs it. */
export const createServices = (given: Ports, adapters: Adapters): Services => {
  const ports: Ports = { ...given, author: oneLine(given.author, 200) };
  const { access, close, isAtWork } = storeAccess(() => adapters.openStore(ports.dataFolder));
  const { files, documents } = adapters;
  const paper = createPaperService(ports, access, files, documents);
  const kept = createOpenAppraisals();
  const scoresheets = createScoresheetService(ports, access, kept, files, documents);
  const merge = createMergeService(ports, access, kept, documents);
  return {
    app: {
      info: async () => ({
        ok: true,
        value: { version: ports.version, shell: ports.shell.kind, dataFolder: ports.dataFolder },
      }),
    },
    library: createLibraryService(ports, access),
    appraisal: createAppraisalService(ports, access, kept),
    exchange: createExchangeService(ports, access, files, documents),
    paper,
    scoresheets,
    merge,
    isAtWork,
    close: async () => {
      paper.stopAll();
      scoresheets.stopAll();
      await close();
      // Only now: what waited for its turn may have been to take these in.
      scoresheets.forgetAll();
      merge.forgetAll();
    },
  };
};
