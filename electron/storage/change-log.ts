import type { Database, Statement } from 'better-sqlite3';
import type { HistoryEntry, LogState } from '../../shared/contract/channels.ts';
import { failed } from '../../shared/contract/result.ts';
import { canonicalJson } from '../../shared/records/canonical-json.ts';
import { changeFacts, openingFacts } from '../../shared/records/process.ts';
import type { RecordKey, RecordType } from '../../shared/records/record.ts';
import { wholeCharacters } from '../../shared/text/whole-characters.ts';
import { type ChainLink, chainedHash, chainStart } from './checksums.ts';
import { createLogFacts } from './log-facts.ts';
import { damagedRecord, type StoredVersion } from './record-store.ts';
import { StorageRefusal } from './sqlite-errors.ts';

/** An appraisal's own row: who it is and where its log stands. */
export interface Head {
  readonly id: string;
  readonly lineage: string;
  readonly archived: 0 | 1;
  readonly headSeq: number;
  readonly headHash: string;
}

/** A line of earlier history as it is kept: what it did as canonical JSON, null where that is nothing or not known. */
interface EarlierLine extends Omit<HistoryEntry, 'seq' | 'facts'> {
  readonly facts: string | null;
}

/** A line with its words as SQLite gives them back: what is bound into the chain has to be what is read again. */
const inKeptWords = <Line extends { readonly author: string; readonly label: string }>(line: Line): Line => ({
  ...line,
  author: wholeCharacters(line.author),
  label: wholeCharacters(line.label),
});

/** What of an earlier line is bound into the chain: as before there were facts, where it has none. */
const boundLine = ({ facts, ...line }: EarlierLine): unknown => (facts === null ? line : { ...line, facts });

const factsIn = (facts: string | null, place: number): Pick<HistoryEntry, 'facts'> => {
  if (facts === null) return {};
  try {
    return { facts: changeFacts.parse(JSON.parse(facts)) };
  } catch {
    throw damagedRecord('earlier change', String(place));
  }
};

/**
 * The log of changes. Undo and Redo are lines of it like any other: an undo reverses an edit, a redo reverses an undo.
 * Every line says what Undo and Redo would reverse after it (`undoSeq`, `redoSeq`), so nothing has to be replayed to
 * know.
 */
export interface ChangeLog {
  readonly heads: () => readonly Head[];
  /** @throws {StorageRefusal} not-found */
  readonly head: (appraisal: string) => Head;
  readonly start: (given: { id: string; lineage: string; earlier: readonly HistoryEntry[] }) => Head;
  readonly link: (appraisal: string, seq: number) => ChainLink;
  readonly has: (appraisal: string, editId: string) => boolean;
  /** Adds the line; its versions follow, and `seal` ends it. */
  readonly add: (appraisal: string, link: ChainLink) => void;
  /** Binds the line and its versions into the head. */
  readonly seal: (head: Head, link: ChainLink, versions: readonly StoredVersion[]) => void;
  readonly state: (appraisal: string) => LogState;
  readonly history: (
    appraisal: string,
    of: RecordKey | { readonly type: RecordType } | null,
  ) => readonly HistoryEntry[];
  readonly setArchived: (appraisal: string, archived: boolean) => void;
  /** @throws {StorageRefusal} database-damaged when the chain does not lead to the head */
  readonly verify: (head: Head, versions: readonly (StoredVersion & { readonly seq: number })[]) => void;
}

export const createChangeLog = (db: Database): ChangeLog => {
  const headColumns = 'id, lineage, archived, head_seq AS headSeq, head_hash AS headHash';
  const heads: Statement<[], Head> = db.prepare(`SELECT ${headColumns} FROM appraisal ORDER BY id`);
  const oneHead: Statement<[string], Head> = db.prepare(`SELECT ${headColumns} FROM appraisal WHERE id = ?`);
  const addHead = db.prepare('INSERT INTO appraisal (id, lineage, head_seq, head_hash) VALUES (?, ?, -1, ?)');
  const moveHead = db.prepare(
    'UPDATE appraisal SET head_seq = ?, head_hash = ? WHERE id = ? AND head_seq = ?',
  );
  const archive = db.prepare('UPDATE appraisal SET archived = ? WHERE id = ?');
  const linkColumns =
    'seq, edit_id AS editId, kind, reverses, undo_seq AS undoSeq, redo_seq AS redoSeq, at, author, label';
  const oneLink: Statement<[string, number], ChainLink> = db.prepare(
    `SELECT ${linkColumns} FROM change WHERE appraisal = ? AND seq = ?`,
  );
  const links: Statement<[string], ChainLink> = db.prepare(
    `SELECT ${linkColumns} FROM change WHERE appraisal = ? ORDER BY seq`,
  );
  const hasEdit: Statement<[string, string], number> = db
    .prepare<[string, string], number>('SELECT seq FROM change WHERE appraisal = ? AND edit_id = ?')
    .pluck();
  const addLink = db.prepare(
    `INSERT INTO change (appraisal, seq, edit_id, kind, reverses, undo_seq, redo_seq, at, author, label)
     VALUES (@appraisal, @seq, @editId, @kind, @reverses, @undoSeq, @redoSeq, @at, @author, @label)`,
  );
  const addEarlier = db.prepare(
    `INSERT INTO earlier_change (appraisal, place, kind, at, author, label, facts)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const earlier: Statement<[string], EarlierLine> = db.prepare(
    'SELECT kind, at, author, label, facts FROM earlier_change WHERE appraisal = ? ORDER BY place',
  );
  const entries: Statement<[string], HistoryEntry> = db.prepare(
    'SELECT seq, kind, at, author, label FROM change WHERE appraisal = ? ORDER BY seq DESC',
  );
  const entriesOf: Statement<[string, string, string], HistoryEntry> = db.prepare(
    `SELECT c.seq, c.kind, c.at, c.author, c.label FROM version v
     JOIN change c ON c.appraisal = v.appraisal AND c.seq = v.seq
     WHERE v.appraisal = ? AND v.type = ? AND v.record_id = ? ORDER BY c.seq DESC`,
  );
  const entriesOfType: Statement<[string, string], HistoryEntry> = db.prepare(
    `SELECT seq, kind, at, author, label FROM change c WHERE appraisal = ? AND EXISTS (
       SELECT 1 FROM version v WHERE v.appraisal = c.appraisal AND v.seq = c.seq AND v.type = ?
     ) ORDER BY seq DESC`,
  );
  const factsOfLog = createLogFacts(db);

  const head = (appraisal: string): Head => {
    const found = oneHead.get(appraisal);
    if (!found) throw new StorageRefusal(failed('not-found', 'There is no such appraisal in the library.'));
    return found;
  };
  const link = (appraisal: string, seq: number): ChainLink => {
    const found = oneLink.get(appraisal, seq);
    if (!found) throw damagedRecord('change', String(seq));
    return found;
  };

  return {
    heads: () => heads.all(),
    head,
    start: ({ id, lineage, earlier: brought }) => {
      const oldestFirst = [...brought].sort((a, b) => a.seq - b.seq);
      const kept = oldestFirst.map(
        ({ kind, at, author, label, facts }): EarlierLine => ({
          ...inKeptWords({ kind, at, author, label }),
          facts: facts ? canonicalJson(facts) : null,
        }),
      );
      addHead.run(id, lineage, chainStart(id, lineage, kept.map(boundLine)));
      for (const [place, { kind, at, author, label, facts }] of kept.entries()) {
        addEarlier.run(id, place, kind, at, author, label, facts);
      }
      return head(id);
    },
    link,
    has: (appraisal, editId) => hasEdit.get(appraisal, editId) !== undefined,
    add: (appraisal, line) => {
      addLink.run({ appraisal, ...inKeptWords(line) });
    },
    seal: (from, line, versions) => {
      const hash = chainedHash(
        from.headHash,
        inKeptWords(line),
        versions.map((version) => version.hash),
      );
      const moved = moveHead.run(line.seq, hash, from.id, line.seq - 1);
      if (moved.changes !== 1) throw new Error('The head of the log moved during a transaction');
    },
    state: (appraisal) => {
      const newest = link(appraisal, head(appraisal).headSeq);
      const labelOf = (seq: number | null) => (seq === null ? null : link(appraisal, seq).label);
      return {
        seq: newest.seq,
        savedAt: newest.at,
        undo: labelOf(newest.undoSeq),
        redo: labelOf(newest.redoSeq),
      };
    },
    history: (appraisal, of) => {
      head(appraisal);
      if (of) {
        return 'id' in of ? entriesOf.all(appraisal, of.type, of.id) : entriesOfType.all(appraisal, of.type);
      }
      const brought = earlier.all(appraisal).map(({ facts, ...line }, place, { length }) => ({
        seq: place - length,
        ...line,
        ...factsIn(facts, place),
      }));
      const known = factsOfLog(appraisal);
      const own = entries.all(appraisal).map((entry) => {
        const facts = entry.seq === 0 ? openingFacts(known.get(0), brought) : known.get(entry.seq);
        return facts ? { ...entry, facts } : entry;
      });
      return [...own, ...brought.reverse()];
    },
    setArchived: (appraisal, archived) => {
      head(appraisal);
      archive.run(archived ? 1 : 0, appraisal);
    },
    verify: (at, versions) => {
      let hash = chainStart(at.id, at.lineage, earlier.all(at.id).map(boundLine));
      let next = 0;
      let seq = -1;
      for (const line of links.iterate(at.id)) {
        const from = next;
        while (versions[next]?.seq === line.seq) next += 1;
        const own = versions.slice(from, next).map((version) => version.hash);
        hash = chainedHash(hash, line, own);
        seq = line.seq;
      }
      if (seq !== at.headSeq || next !== versions.length || hash !== at.headHash) {
        throw new StorageRefusal(
          failed(
            'database-damaged',
            'The history of this appraisal is not what was saved: its checksums do not lead to the newest change.',
          ),
        );
      }
    },
  };
};
