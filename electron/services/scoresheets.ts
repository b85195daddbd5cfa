import { setImmediate } from 'node:timers/promises';
import type { Channel, ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { done, type Result, refused } from '../../shared/contract/result.ts';
import { type Appraisal, findRecord } from '../../shared/records/aggregate.ts';
import { canonicalJson } from '../../shared/records/canonical-json.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { checkSheet, sheetLabel } from '../../shared/scoresheet/check-sheet.ts';
import type { SheetReading } from '../../shared/scoresheet/filled-sheet.ts';
import type { Documents, Files, Ports } from '../ports.ts';
import { oneLine } from './file-names.ts';
import { createJobs } from './jobs.ts';
import { createKeptSheets, type KeptSheet, usualRoom } from './kept-sheets.ts';
import type { OpenAppraisals, StoreAccess } from './open-appraisals.ts';
import { readSheet } from './read-sheet.ts';
import { freePathIn, plannedSheets, type SheetToWrite, writeScoresheets } from './scoresheet-files.ts';
import { afterEdit, writeInParts } from './write-edit.ts';

type Call<Name extends Channel> = (given: RequestOf<Name>) => Promise<Result<ReplyOf<Name>>>;

/** Scoresheets out to the scorers and back. */
export interface ScoresheetService {
  readonly make: Call<'scoresheets.make'>;
  readonly progress: Call<'scoresheets.progress'>;
  readonly cancel: Call<'scoresheets.cancel'>;
  readonly read: Call<'scoresheets.read'>;
  readonly take: Call<'scoresheets.take'>;
  readonly end: Call<'scoresheets.end'>;
  /** Stops what is being written between two files. */
  readonly stopAll: () => void;
  /** Forgets every sheet that was read. */
  readonly forgetAll: () => void;
}

/** Gives others their turn. */
const pause = (): Promise<void> => setImmediate();

const notKept: SheetReading = {
  ok: false,
  refusal: `There is no room for it: ${usualRoom.sheets} scoresheets at most are looked at together. Take in those that are there, then add it again.`,
};

const isStanding = (appraisal: Appraisal, record: AnyRecord): boolean => {
  const now = findRecord(appraisal, record);
  return now !== undefined && canonicalJson(now) === canonicalJson(record);
};

export const createScoresheetService = (
  ports: Ports,
  store: StoreAccess,
  kept: OpenAppraisals,
  files: Files,
  documents: Documents,
): ScoresheetService => {
  const jobs = createJobs<ReplyOf<'scoresheets.progress'>>();
  const sheets = createKeptSheets();
  const seenIn = (appraisal: Appraisal, job: string, sheet: string): ReadonlySet<string> =>
    sheets.seenBefore(job, sheet, (record) => isStanding(appraisal, record));
  const appraisalNow = (id: string) => store((open) => kept.get(open, id));

  return {
    make: ({ id, job, assessors, filled }) =>
      jobs.run(job, async ({ signal, onStep }) => {
        const chosen = await ports.shell.dialogs.chooseFolder({ title: 'Folder for the scoresheets' });
        if (chosen === null || signal.aborted) return done({ outcome: 'cancelled' as const, files: 0 });
        const making = { madeAt: ports.clock.now(), filled };
        // As it is once the folder is chosen: a dialog may stay open for long.
        const appraisal = await appraisalNow(id);
        if (!appraisal.ok) return appraisal;
        const planned = plannedSheets(appraisal.value, assessors);
        if (!planned.ok) return planned;
        const of = planned.value.length;
        onStep({ done: 0, of });
        const paths = new Set<string>();
        const toWrite: SheetToWrite[] = [];
        for (const { assessor, name } of planned.value) {
          const path = await freePathIn(chosen, name, files, paths);
          paths.add(path.toLowerCase());
          toWrite.push({ assessor, path });
        }
        const written = await writeScoresheets(appraisal.value, toWrite, making, {
          documents,
          files,
          signal,
          onWritten: (_, count) => onStep({ done: count, of }),
        });
        if (!written.ok) return written;
        return written.value.stopped
          ? done({ outcome: 'cancelled' as const, files: written.value.files })
          : done({ outcome: 'written' as const, folder: chosen, files: written.value.files });
      }),
    progress: async ({ job }) => done(jobs.stepOf(job) ?? { done: 0, of: 0 }),
    cancel: async ({ job }) => {
      jobs.cancel(job);
      return done({});
    },
    read: async ({ id, job, sheet, name, base64 }) => {
      const round = sheets.round(job, id);
      const file = oneLine(name, 300);
      const reading = await readSheet(base64, documents);
      await pause();
      const checked = await store((open) => {
        const now = kept.get(open, id);
        if (!now.ok) return now;
        const held: KeptSheet = { file, reading, assessor: null, put: [] };
        if (!sheets.keep(round, sheet, held)) {
          return done(checkSheet(now.value, notKept, { file, seen: new Set() }).report);
        }
        const { report } = checkSheet(now.value, reading, { file, seen: seenIn(now.value, job, sheet) });
        // One of which nothing can be taken keeps nobody from handing in a better one.
        held.assessor = report.refusal === null ? (report.assessor?.id ?? null) : null;
        return done(report);
      });
      await pause();
      return checked;
    },
    take: ({ id, job, sheet, held: withHeld }) =>
      // In several turns: a full sheet is 800 scores among 80,000.
      store(async (open) => {
        const found = sheets.find(job, id, sheet);
        if (!found) {
          return refused(
            'not-found',
            'This scoresheet is not at hand any more.',
            'Nothing was changed. Add its file again.',
          );
        }
        const before = kept.get(open, id);
        if (!before.ok) return before;
        // Checked again: the appraisal may have moved on since the sheet was read.
        const { file, reading } = found;
        const checked = checkSheet(before.value, reading, { file, seen: seenIn(before.value, job, sheet) });
        const { refusal } = checked.report;
        if (refusal !== null) {
          return refused('edit-refused', `${file}: ${refusal}`, 'Nothing was changed.');
        }
        const { put } = withHeld ? checked.withHeld : checked.taken;
        if (put.length === 0) {
          const log = open.state(id);
          // Asked twice, it says again what it put, as far as that still stands.
          const standing = found.put.filter((record) => isStanding(before.value, record));
          return log.ok ? done({ put: standing, log: log.value }) : log;
        }
        const now = { editId: ports.ids.next(), at: ports.clock.now(), author: ports.author };
        const edit = {
          id: now.editId,
          label: sheetLabel(before.value, checked.report),
          put: [...put],
          remove: [],
        };
        await pause();
        const after = afterEdit(before.value, edit, before.value);
        if (!after.ok) return after;
        await pause();
        const written = await writeInParts(open, kept, id, { edit, after: after.value, now }, pause);
        if (!written.ok) return written;
        found.put = put;
        return done({ put: [...put], log: written.value });
      }),
    end: async ({ job }) => {
      sheets.end(job);
      return done({});
    },
    stopAll: jobs.cancelAll,
    forgetAll: sheets.clear,
  };
};
