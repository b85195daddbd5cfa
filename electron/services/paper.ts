import type { PaperFormat, PaperStep, ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { done, type Result } from '../../shared/contract/result.ts';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../shared/records/aggregate.ts';
import type { Documents, FileKind, Files, Ports } from '../ports.ts';
import { refusePaperPath } from './appraisal-file.ts';
import { exchangedHistory } from './exchanged-history.ts';
import { fileStem } from './file-names.ts';
import { issuedEdition } from './issued-edition.ts';
import { createJobs } from './jobs.ts';
import { type Behind, makePaper, makePreview } from './make-paper.ts';
import type { StoreAccess } from './open-appraisals.ts';

/** The paper for the exec meeting. */
export interface PaperService {
  readonly export: (given: RequestOf<'paper.export'>) => Promise<Result<ReplyOf<'paper.export'>>>;
  readonly preview: (given: RequestOf<'paper.preview'>) => Promise<Result<ReplyOf<'paper.preview'>>>;
  readonly progress: (given: RequestOf<'paper.progress'>) => Promise<Result<ReplyOf<'paper.progress'>>>;
  readonly cancel: (given: RequestOf<'paper.cancel'>) => Promise<Result<ReplyOf<'paper.cancel'>>>;
  readonly edition: (given: RequestOf<'paper.edition'>) => Promise<Result<ReplyOf<'paper.edition'>>>;
  /** Stops every paper in the making; what has begun to be written is written whole. */
  readonly stopAll: () => void;
}

const kindOf: Readonly<Record<PaperFormat, FileKind>> = {
  pdf: 'paper',
  docx: 'word',
  html: 'page',
  xlsx: 'workbook',
};

const cancelled = done({ outcome: 'cancelled' as const });

export const createPaperService = (
  ports: Ports,
  store: StoreAccess,
  files: Files,
  documents: Documents,
): PaperService => {
  const jobs = createJobs<PaperStep>();
  const tools = { printer: ports.shell.printer, documents };

  /** The appraisal with its log; its snapshots only where they are asked for. */
  const gather = async (
    id: string,
    withSnapshots: boolean,
  ): Promise<Result<{ readonly appraisal: Appraisal; readonly behind: Behind }>> => {
    const loaded = await store((open) => open.load(id));
    if (!loaded.ok) return loaded;
    const logged = await store((open) => open.history(id, null));
    if (!logged.ok) return logged;
    // Only a full attachment holds them: a damaged one must not keep the paper from being made.
    const kept = withSnapshots ? await store((open) => open.snapshots(id)) : done([]);
    if (!kept.ok) return kept;
    return done({
      appraisal: appraisalFrom(loaded.value.records),
      behind: { history: exchangedHistory(logged.value), snapshots: kept.value },
    });
  };

  return {
    // Under its name from the first moment on, so that it can be stopped before there is anything to draw.
    export: ({ id, job, format, attachment }) =>
      jobs.run(job, async (work) => {
        const gathered = await gather(id, format === 'pdf' && attachment === 'full');
        if (!gathered.ok) return gathered;
        const { appraisal, behind } = gathered.value;
        const path = await ports.shell.dialogs.chooseSavePath({
          title: 'Export the paper',
          suggestedName: `${fileStem(appraisalOf(appraisal).title)}.${format}`,
          kind: kindOf[format],
        });
        if (path === null || work.signal.aborted) return cancelled;
        const wrongPath = refusePaperPath(path, format);
        if (wrongPath) return { ok: false, error: wrongPath };
        const given = { ...behind, format, attachment, drawnAt: ports.clock.now() };
        const paper = await makePaper(appraisal, given, tools, work);
        if (!paper.ok) return paper;
        // Up to here nothing was touched; from here on it is written whole.
        if (paper.value.outcome === 'cancelled') return cancelled;
        work.onStep('writing');
        const { bytes, pages } = paper.value;
        const written = await files.write(path, bytes);
        return written.ok
          ? done({ outcome: 'written' as const, path, bytes: written.value, pages })
          : written;
      }),
    preview: ({ id, job }) =>
      jobs.run(job, async (work) => {
        const gathered = await gather(id, false);
        if (!gathered.ok) return gathered;
        const { appraisal, behind } = gathered.value;
        const made = await makePreview(appraisal, { ...behind, drawnAt: ports.clock.now() }, tools, work);
        if (!made.ok) return made;
        return made.value.outcome === 'cancelled'
          ? cancelled
          : done({ outcome: 'made' as const, pdf: Buffer.from(made.value.bytes).toString('base64') });
      }),
    progress: async ({ job }) => done({ step: jobs.stepOf(job) }),
    cancel: async ({ job }) => {
      jobs.cancel(job);
      return done({});
    },
    stopAll: jobs.cancelAll,
    edition: async ({ id }) => {
      const gathered = await gather(id, false);
      if (!gathered.ok) return gathered;
      return done({ issued: issuedEdition(gathered.value.appraisal, gathered.value.behind.history) });
    },
  };
};
