import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as later, setImmediate } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { documentsWorkerScript, workerDocuments } from '../../electron/documents/worker-documents.ts';
import { createRouter, type Router } from '../../electron/ipc/router.ts';
import { nodeAdapters, nodeDocuments } from '../../electron/node-adapters.ts';
import { createServices } from '../../electron/services/create-services.ts';
import type { Envelope } from '../../shared/contract/bridge.ts';
import type { Channel, ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { agreedAssessor } from '../../shared/records/score.ts';
import { fixedDialogs } from '../support/fake-dialogs.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { largeAppraisalRecords } from '../support/large-appraisal.ts';
import { valueIn } from '../support/test-store.ts';
import { unzipped } from '../support/unzip.ts';
import { type BenchRow, milliseconds } from './measure.ts';

const size = { options: 20, criteria: 40, assessors: 100, costLines: 500 };
const at = '2009-02-12T09:00:00.000Z';

/** What a stretch of work cost the thread that answers the window. */
interface Cost {
  readonly seconds: number;
  /** The longest that anything else had to wait, in milliseconds. */
  readonly delay: number;
  /** The most that the thread worked between two turns, in milliseconds of its own: what a busy machine cannot stretch. */
  readonly held: number;
  /** The most memory that the process held, in megabytes above what it held before. */
  readonly memory: number;
}

const megabytes = (bytes: number): number => bytes / 1024 / 1024;

const workOf = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
  await later(100);
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  let [worked, held] = [workOf(), 0];
  const turns = setInterval(() => {
    const now = workOf();
    held = Math.max(held, now - worked);
    worked = now;
  }, 1);
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  // What the last piece of work held up is counted by the next turn.
  await later(5);
  delays.disable();
  clearInterval(watch);
  clearInterval(turns);
  most = Math.max(most, process.memoryUsage.rss());
  return { seconds, delay: delays.max / 1e6, held, memory: megabytes(most - before) };
};

const words = ({ seconds, delay, held, memory }: Cost): string =>
  `${seconds.toFixed(1)} s, longest wait ${milliseconds(delay)} (work in one turn at most ${milliseconds(held)}), ${memory.toFixed(0)} MB over the start`;

/** Calls as the page makes them: as text there and back, each on a turn of its own. */
const callerOf =
  (router: Router) =>
  async <Name extends Channel>(channel: Name, request: RequestOf<Name>): Promise<ReplyOf<Name>> => {
    await setImmediate();
    const text = await router.dispatch(channel, JSON.stringify(request));
    // What the page does with the answer is no work of this thread's.
    await setImmediate();
    const envelope = JSON.parse(text) as Envelope;
    const result =
      'result' in envelope ? envelope.result : JSON.parse(router.takeParked(envelope.parked) ?? '');
    return valueIn(result as Result<ReplyOf<Name>>);
  };

const withReason = (record: AnyRecord): AnyRecord =>
  record.type === 'score'
    ? { ...record, reason: 'What the practices said on the day, and what the nurses answered.' }
    : record;

/** The same records as rows of a bare table: as many transactions, as durable, nothing checked. */
const bareWrite = (folder: string, sheets: readonly (readonly AnyRecord[])[]): void => {
  const bare = new Database(join(folder, 'bare.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE row (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO row (id, body) VALUES (?, ?)');
  for (const records of sheets) {
    bare.transaction(() => {
      for (const record of records) insert.run(record.id, JSON.stringify(record));
    })();
  }
  bare.close();
};

const appraisals = ['full', 'empty'] as const;

/** Everything that everybody scores; and the same before anybody has. */
const recordsOf = (id: (typeof appraisals)[number]): readonly AnyRecord[] =>
  largeAppraisalRecords(size)
    .map(withReason)
    .filter((record) => id === 'full' || record.type !== 'score' || record.assessor === agreedAssessor);

/** The scores of each scorer, as a sheet brings them. */
const scoresBySheet = (): readonly (readonly AnyRecord[])[] => {
  const sheets = new Map<string, AnyRecord[]>();
  for (const record of recordsOf('full')) {
    if (record.type !== 'score' || record.assessor === agreedAssessor) continue;
    const held = sheets.get(record.assessor);
    if (held) held.push(record);
    else sheets.set(record.assessor, [record]);
  }
  return [...sheets.values()];
};

const fillStore = async (folder: string): Promise<void> => {
  const store = valueIn(await nodeAdapters.openStore(folder));
  for (const id of appraisals) {
    const given = { id, lineage: 'large', records: recordsOf(id), label: 'Created', earlier: [] };
    valueIn(store.create(given, { editId: `new-${id}`, at, author: 'bench' }));
  }
  store.close();
};

/** A full house of scoresheets made, read and taken one edit each, and what that kept everybody else from. */
export const benchSheets = async (): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'ico-bench-'));
  const out = join(folder, 'sheets');
  mkdirSync(out);
  const documents = workerDocuments(join(import.meta.dirname, '../..', documentsWorkerScript), nodeDocuments);
  /** The app with one appraisal open. */
  const withOpen = async <T>(
    id: (typeof appraisals)[number],
    work: (call: ReturnType<typeof callerOf>) => Promise<T>,
  ): Promise<T> => {
    const ports = fakePorts(folder, { dialogs: fixedDialogs({ save: null, open: null, folder: out }) });
    const services = createServices(ports, { ...nodeAdapters, documents });
    const call = callerOf(createRouter(services));
    await call('appraisal.open', { id });
    const done = await work(call);
    services.close();
    return done;
  };
  try {
    await fillStore(folder);
    const idle = await costOf(() => later(2000));
    const assessors = Array.from({ length: size.assessors }, (_, index) => `asr${index + 1}`);
    const made = await withOpen('full', (call) =>
      costOf(() => call('scoresheets.make', { id: 'full', job: 'make', assessors, filled: true })),
    );
    const files = readdirSync(out).map((name) => ({ name, bytes: readFileSync(join(out, name)) }));
    const { read, merged, undone, scores } = await withOpen('empty', async (call) => {
      const job = { id: 'empty', job: 'merge' };
      let taken = 0;
      return {
        read: await costOf(async () => {
          for (const [index, { name, bytes }] of files.entries()) {
            const base64 = bytes.toString('base64');
            await call('scoresheets.read', { ...job, sheet: `sheet${index}`, name, base64 });
          }
        }),
        merged: await costOf(async () => {
          for (const index of files.keys()) {
            const sheet = `sheet${index}`;
            taken += (await call('scoresheets.take', { ...job, sheet, held: false })).put.length;
          }
        }),
        undone: await costOf(async () => {
          for (const _ of files) await call('appraisal.undo', { id: 'empty' });
        }),
        scores: taken,
      };
    });

    const unpacked: ReadonlyMap<string, Buffer>[] = [];
    const bareRead = await costOf(async () => {
      for (const { bytes } of files) unpacked.push(unzipped(bytes));
    });
    const barePack = await costOf(async () => {
      for (const parts of unpacked) for (const part of parts.values()) deflateRawSync(part);
    });
    const rows = scoresBySheet();
    const bareRows = await costOf(async () => bareWrite(folder, rows));
    const kilobytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / files.length / 1024;
    const what = `${files.length} scoresheets of ${size.options} options by ${size.criteria} criteria`;
    const seconds = (cost: Cost): string => `${cost.seconds.toFixed(1)} s`;
    return [
      {
        what: `${what} made and written (${kilobytes.toFixed(0)} kB each)`,
        ours: words(made),
        reference: `bare packing of the same parts: ${seconds(barePack)}; idle: longest wait ${milliseconds(idle.delay)}`,
      },
      {
        what: `${what} read and checked`,
        ours: words(read),
        reference: `bare unpacking of the same files: ${seconds(bareRead)}`,
      },
      {
        what: `${what} taken, one edit each (${scores} records)`,
        ours: words(merged),
        reference: `bare SQLite, as many rows and commits: ${seconds(bareRows)}`,
      },
      {
        what: `${what} taken back again, one Undo each`,
        ours: words(undone),
        reference: `bare SQLite, as many rows and commits: ${seconds(bareRows)}`,
      },
    ];
  } finally {
    await documents.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
