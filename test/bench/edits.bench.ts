import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openAppraisalStore } from '../../electron/storage/appraisal-store.ts';
import { newScore } from '../../shared/records/score.ts';
import { sampleRecords } from '../support/sample.ts';
import { type BenchRow, spread, timings } from './measure.ts';

const edits = 500;

/** A durable edit of one score, beside one row of the same size in a bare table under the same durability. */
export const benchEdits = async (): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'ico-bench-'));
  try {
    const opened = await openAppraisalStore(join(folder, 'appraisals.db'));
    if (!opened.ok) throw new Error(opened.error.message);
    const store = opened.value;
    const at = '2009-02-12T09:00:00.000Z';
    const stamp = (editId: string) => ({ editId, at, author: 'bench' });
    store.create(
      { id: 'bench', lineage: 'bench', records: sampleRecords(), label: 'Created', earlier: [] },
      stamp('create'),
    );
    const score = (index: number) => newScore('optA', 'critFIT', 'agreed', index % 101);
    const ours = await timings(
      edits,
      (index) => {
        const edit = { id: `edit${index}`, label: 'Score A', put: [score(index)], remove: [] };
        const applied = store.applyEdit('bench', edit, stamp(edit.id));
        if (!applied.ok) throw new Error(applied.error.message);
      },
      20,
    );
    store.close();

    const bare = new Database(join(folder, 'bare.db'));
    bare.pragma('journal_mode = WAL');
    bare.pragma('synchronous = FULL');
    bare.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
    const insert = bare.prepare('INSERT INTO row (body) VALUES (?)');
    const reference = await timings(edits, (index) => insert.run(JSON.stringify(score(index))), 20);
    bare.close();
    return [
      {
        what: `durable edit of one score (${edits})`,
        ours: spread(ours),
        reference: `bare SQLite commit: ${spread(reference)}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
