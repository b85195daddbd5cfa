import { done, failed, type Result, refused } from '../../../shared/contract/result.ts';
import { type Appraisal, allRecords, findRecord } from '../../../shared/records/aggregate.ts';
import { type ExchangeFile, formatExchangeFile } from '../../../shared/records/exchange-file.ts';
import {
  factsOf,
  type Judged,
  type JudgedPair,
  judgedTypes,
  type LoggedChange,
} from '../../../shared/records/process.ts';
import type { AnyRecord } from '../../../shared/records/record.ts';
import { checkSheet, sheetLabel } from '../../../shared/scoresheet/check-sheet.ts';
import type { SheetReading } from '../../../shared/scoresheet/filled-sheet.ts';
import type { SheetReport } from '../../../shared/scoresheet/sheet-report.ts';
import { longestFile } from '../appraisal-file.ts';
import { longestSheet, readSheetBytes, tooLongSheet } from '../read-sheet.ts';
import { afterEdit } from '../write-edit.ts';
import type { CommandWorld, ExitCode } from './command-world.ts';
import { reportLines, summaryLine } from './merge-words.ts';
import type { MergeCall } from './read-call.ts';

/** A sheet that was merged, or looked at. */
interface Merged {
  readonly report: SheetReport;
  readonly taken: number;
}

/** Refuses a place for the merged appraisal on which something lies: it may be somebody's only copy. */
const refuseOut = async ({ file, sheets, out }: MergeCall, { files }: CommandWorld) => {
  for (const input of [file, ...sheets]) {
    if (await files.areSame(input, out)) {
      return failed(
        'cannot-write',
        `${out} is one of the files that are merged. Nothing was written.`,
        'Name another place with --out.',
      );
    }
  }
  return (await files.isFree(out))
    ? null
    : failed(
        'cannot-write',
        `${out} is there already, and stays as it is. Nothing was written.`,
        'Name another place with --out.',
      );
};

/** A sheet's bytes as a reading; what is too long to be one is read like any other file that is none. */
const readingOf = async (path: string, { files, documents }: CommandWorld): Promise<Result<SheetReading>> => {
  const read = await files.read(path, longestSheet);
  if (read.ok) return done(await readSheetBytes(read.value, documents));
  return read.error.code === 'too-large' ? done(tooLongSheet) : read;
};

const isJudged = (record: AnyRecord | undefined): record is AnyRecord & Judged =>
  record !== undefined && judgedTypes.some((type) => type === record.type);

/** The line of the history for a sheet that was taken, with what it did to weighing and scoring. */
const historyLine = (
  before: Appraisal,
  put: readonly AnyRecord[],
  given: Omit<LoggedChange, 'kind' | 'facts'>,
): LoggedChange => {
  const pairs = put.filter(isJudged).map((record): JudgedPair => {
    const was = findRecord(before, record);
    return [isJudged(was) ? was : null, record];
  });
  const facts = factsOf(pairs);
  return { ...given, kind: 'edit', ...(facts ? { facts } : {}) };
};

/** `ico merge`: checks the sheets one after the other, takes what can be taken, writes it all, and prints the report. */
export const runMerge = async (
  call: MergeCall,
  appraisal: Appraisal,
  file: ExchangeFile,
  world: CommandWorld,
): Promise<Result<ExitCode>> => {
  const wrongPlace = await refuseOut(call, world);
  if (wrongPlace) return { ok: false, error: wrongPlace };
  let now = appraisal;
  const history = [...(file.history ?? [])];
  const seen = new Set<string>();
  const merged: Merged[] = [];
  for (const path of call.sheets) {
    const reading = await readingOf(path, world);
    if (!reading.ok) return reading;
    const { report, taken, withHeld } = checkSheet(now, reading.value, { file: path, seen });
    const { put } = call.held ? withHeld : taken;
    if (report.refusal === null && report.assessor) seen.add(report.assessor.id);
    if (report.refusal !== null || put.length === 0) {
      merged.push({ report, taken: 0 });
      continue;
    }
    const after = afterEdit(now, { put: [...put], remove: [] }, now);
    if (!after.ok) {
      merged.push({ report: { ...report, refusal: after.error.message }, taken: 0 });
      continue;
    }
    const seq = history.reduce((last, line) => Math.max(last, line.seq), 0) + 1;
    const line = { seq, at: world.clock.now(), author: world.author, label: sheetLabel(now, report) };
    history.push(historyLine(now, put, line));
    now = after.value;
    const { counts } = report;
    merged.push({ report, taken: counts.new + counts.changed + (call.held ? counts.held : 0) });
  }
  const text = formatExchangeFile({
    exportedAt: world.clock.now(),
    records: allRecords(now),
    // A file without a history that nothing was added to stays one without.
    ...(history.length > 0 || file.history ? { history } : {}),
    ...(file.snapshots ? { snapshots: file.snapshots } : {}),
  });
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > longestFile) {
    return refused('too-large', `${call.out} would be too large to be opened again. Nothing was written.`);
  }
  const written = await world.files.write(call.out, bytes);
  if (!written.ok) {
    const { code, message } = written.error;
    return code === 'cannot-write'
      ? refused(code, message, 'The appraisal is unchanged. Name another place with --out.')
      : written;
  }
  const reports = merged.map(({ report }) => report);
  for (const report of reports) for (const line of reportLines(report, call.held)) world.out(`${line}\n`);
  const total = merged.reduce((sum, { taken }) => sum + taken, 0);
  world.out(`${summaryLine(call.out, reports, total)}\n`);
  const isWhole = reports.every(
    ({ refusal, counts }) => refusal === null && counts.refused === 0 && (call.held || counts.held === 0),
  );
  return done(isWhole ? 0 : 1);
};
