import { basename } from 'node:path';
import type { ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { type Result, refused } from '../../shared/contract/result.ts';
import { appraisalFrom, appraisalOf } from '../../shared/records/aggregate.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { count } from '../../shared/text/lists.ts';
import { type Documents, type Files, PortFailure, type Ports } from '../ports.ts';
import {
  type AppraisalFile,
  appraisalEnding,
  longestFile,
  readAppraisalBytes,
  readAppraisalFile,
} from './appraisal-file.ts';
import { exchangedHistory } from './exchanged-history.ts';
import { fileStem, oneLine } from './file-names.ts';
import { createAdder } from './library.ts';
import type { StoreAccess } from './open-appraisals.ts';
import { copiesIn } from './snapshots.ts';

/** What became of a file that was imported. */
export type Imported = Extract<ReplyOf<'exchange.import'>, { readonly outcome: 'imported' }>;

/** Appraisals in from files and out to files. */
export interface ExchangeService {
  /** Imports the file that the user chooses. */
  readonly import: () => Promise<Result<ReplyOf<'exchange.import'>>>;
  /** Imports a file that the user has opened outside the app. For the shell: no call of the page leads here. */
  readonly importPath: (path: string) => Promise<Result<Imported>>;
  /** Imports a file that the user has dropped on the window. */
  readonly importFile: (given: RequestOf<'exchange.importFile'>) => Promise<Result<Imported>>;
  readonly export: (given: RequestOf<'exchange.export'>) => Promise<Result<ReplyOf<'exchange.export'>>>;
}

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

/** Said in place of writing a file that could not be opened again. */
const tooLarge = (bytes: number, snapshots: number): Result<never> =>
  refused(
    'too-large',
    `The file would be ${inMegabytes(bytes)}, and the app opens files of at most ${inMegabytes(longestFile)}. ${
      snapshots === 0
        ? ''
        : `Of it, ${count(snapshots, 'snapshot')} ${snapshots === 1 ? 'is a whole copy' : 'are whole copies'} of the appraisal. `
    }Nothing was written.`,
    snapshots === 0
      ? 'Your appraisal is safe in the app. Shorten its longest texts, then export again.'
      : 'Your appraisal is safe in the app. Remove snapshots under History that are no longer needed, then export again.',
  );

export const createExchangeService = (
  ports: Ports,
  store: StoreAccess,
  files: Files,
  documents: Documents,
): ExchangeService => {
  const add = createAdder(ports, store);
  /** @param path what the messages call it: where it was read from, or its name */
  const take = async (path: string, read: Result<AppraisalFile>): Promise<Result<Imported>> => {
    if (!read.ok) return read;
    const { file, stamp } = read.value;
    const { records, history = [], reproduces } = file;
    const copies = copiesIn(file);
    if (!copies.ok) return refused(copies.error.code, `${path}: ${copies.error.message}`);
    const label = `Imported from ${oneLine(basename(path), 200)}`;
    const added = await add(records, label, { earlier: history, copies: copies.value });
    if (!added.ok) return added;
    const { title } = appraisalOf(appraisalFrom(records));
    return {
      ok: true,
      value: {
        outcome: 'imported',
        id: added.value.id,
        title,
        partial: reproduces !== undefined,
        stamp,
      },
    };
  };
  const importPath: ExchangeService['importPath'] = async (path) =>
    take(path, await readAppraisalFile(path, files, documents));
  return {
    import: async () => {
      let path: string | null;
      try {
        path = await ports.shell.dialogs.chooseOpenPath({
          title: 'Import an appraisal',
          kinds: ['appraisal', 'paper'],
        });
      } catch (error) {
        if (!(error instanceof PortFailure)) throw error;
        return { ok: false, error: error.failure };
      }
      return path === null ? { ok: true, value: { outcome: 'cancelled' } } : importPath(path);
    },
    importPath,
    importFile: async ({ name, base64 }) =>
      take(name, await readAppraisalBytes(Buffer.from(base64, 'base64'), name, documents)),
    export: async ({ id }) => {
      const loaded = await store((open) => open.load(id));
      if (!loaded.ok) return loaded;
      const logged = await store((open) => open.history(id, null));
      if (!logged.ok) return logged;
      const kept = await store((open) => open.snapshots(id));
      if (!kept.ok) return kept;
      const { records } = loaded.value;
      const copied = kept.value.reduce((sum, { text: copy }) => sum + copy.length, 0);
      if (copied > longestFile) return tooLarge(copied, kept.value.length);
      const { title } = appraisalOf(appraisalFrom(records));
      const path = await ports.shell.dialogs.chooseSavePath({
        title: 'Export the appraisal',
        suggestedName: `${fileStem(title)}${appraisalEnding}`,
        kind: 'appraisal',
      });
      if (path === null) return { ok: true, value: { outcome: 'cancelled' } };
      const text = formatExchangeFile({
        exportedAt: ports.clock.now(),
        records,
        history: exchangedHistory(logged.value),
        ...(kept.value.length > 0 ? { snapshots: kept.value } : {}),
      });
      const bytes = Buffer.from(text, 'utf8');
      if (bytes.length > longestFile) return tooLarge(bytes.length, kept.value.length);
      const written = await files.write(path, bytes);
      return written.ok
        ? { ok: true, value: { outcome: 'written', path, bytes: written.value, pages: null } }
        : written;
    },
  };
};
