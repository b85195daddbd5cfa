import { basename } from 'node:path';
import type { ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { type Result, refused } from '../../shared/contract/result.ts';
import { appraisalFrom, appraisalOf } from '../../shared/records/aggregate.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { type Files, type PaperDocuments, PortFailure, type Ports } from '../ports.ts';
import { appraisalEnding, readAppraisalFile } from './appraisal-file.ts';
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
  readonly export: (given: RequestOf<'exchange.export'>) => Promise<Result<ReplyOf<'exchange.export'>>>;
}

export const createExchangeService = (
  ports: Ports,
  store: StoreAccess,
  files: Files,
  documents: PaperDocuments,
): ExchangeService => {
  const add = createAdder(ports, store);
  const importPath: ExchangeService['importPath'] = async (path) => {
    const read = await readAppraisalFile(path, files, documents);
    if (!read.ok) return read;
    const { records, history = [], reproduces } = read.value;
    const copies = copiesIn(read.value);
    if (!copies.ok) return refused(copies.error.code, `${path}: ${copies.error.message}`);
    const label = `Imported from ${oneLine(basename(path), 200)}`;
    const added = await add(records, label, { earlier: history, copies: copies.value });
    if (!added.ok) return added;
    const { title } = appraisalOf(appraisalFrom(records));
    return {
      ok: true,
      value: { outcome: 'imported', id: added.value.id, title, partial: reproduces !== undefined },
    };
  };
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
    export: async ({ id }) => {
      const loaded = await store((open) => open.load(id));
      if (!loaded.ok) return loaded;
      const logged = await store((open) => open.history(id, null));
      if (!logged.ok) return logged;
      const kept = await store((open) => open.snapshots(id));
      if (!kept.ok) return kept;
      const { records } = loaded.value;
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
      const written = await files.write(path, Buffer.from(text, 'utf8'));
      return written.ok
        ? { ok: true, value: { outcome: 'written', path, bytes: written.value, pages: null } }
        : written;
    },
  };
};
