import type { ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { done, type Result } from '../../shared/contract/result.ts';
import { appraisalFrom, appraisalOf } from '../../shared/records/aggregate.ts';
import type { Files, PaperDocuments, Ports } from '../ports.ts';
import { refusePaperPath } from './appraisal-file.ts';
import { exchangedHistory } from './exchanged-history.ts';
import { fileStem } from './file-names.ts';
import { makePaper } from './make-paper.ts';
import type { StoreAccess } from './open-appraisals.ts';

/** The paper for the exec meeting. */
export interface PaperService {
  readonly export: (given: RequestOf<'paper.export'>) => Promise<Result<ReplyOf<'paper.export'>>>;
}

export const createPaperService = (
  ports: Ports,
  store: StoreAccess,
  files: Files,
  documents: PaperDocuments,
): PaperService => ({
  export: async ({ id, attachment }) => {
    const loaded = await store((open) => open.load(id));
    if (!loaded.ok) return loaded;
    const logged = await store((open) => open.history(id, null));
    if (!logged.ok) return logged;
    // Only a full attachment holds them: a damaged one must not keep the paper from being made.
    const kept = attachment === 'full' ? await store((open) => open.snapshots(id)) : done([]);
    if (!kept.ok) return kept;
    const appraisal = appraisalFrom(loaded.value.records);
    const path = await ports.shell.dialogs.chooseSavePath({
      title: 'Export the paper',
      suggestedName: `${fileStem(appraisalOf(appraisal).title)}.pdf`,
      kind: 'paper',
    });
    if (path === null) return { ok: true, value: { outcome: 'cancelled' } };
    const wrongPath = refusePaperPath(path);
    if (wrongPath) return { ok: false, error: wrongPath };
    const paper = await makePaper(
      appraisal,
      {
        attachment,
        drawnAt: ports.clock.now(),
        history: exchangedHistory(logged.value),
        snapshots: kept.value,
      },
      ports.shell.printer,
      documents,
    );
    if (!paper.ok) return paper;
    const written = await files.write(path, paper.value.bytes);
    return written.ok
      ? {
          ok: true,
          value: { outcome: 'written', path, bytes: written.value, pages: paper.value.pages },
        }
      : written;
  },
});
