import type { Database, Statement } from 'better-sqlite3';
import {
  type ChangeFacts,
  factsOf,
  type Judged,
  type JudgedPair,
  judgedTypes,
} from '../../shared/records/process.ts';
import { damagedRecord } from './record-store.ts';

/** What the changes of an appraisal did to its weighing and scoring, by sequence number. */
export type LogFacts = (appraisal: string) => ReadonlyMap<number, ChangeFacts>;

interface JudgedVersion {
  readonly seq: number;
  readonly type: string;
  readonly id: string;
  readonly body: string | null;
}

const judgedIn = (type: string, id: string, body: string): Judged => {
  try {
    return JSON.parse(body) as Judged;
  } catch {
    throw damagedRecord(type, id);
  }
};

/**
 * Works the facts out from the versions that the changes wrote, so that they are there for a log of any age. One pass in
 * the order of the table's own key: each version is met right after the one before it. Whatever form a body is in, the
 * few fields that count are the same.
 */
export const createLogFacts = (db: Database): LogFacts => {
  const judged: Statement<[string], JudgedVersion> = db.prepare(
    `SELECT seq, type, record_id AS id, body FROM version
     WHERE appraisal = ? AND type IN (${judgedTypes.map((type) => `'${type}'`).join(', ')})
     ORDER BY type, record_id, seq`,
  );
  return (appraisal) => {
    const pairs = new Map<number, JudgedPair[]>();
    let last = '';
    let before: Judged | null = null;
    for (const { seq, type, id, body } of judged.iterate(appraisal)) {
      const key = `${type} ${id}`;
      if (key !== last) before = null;
      last = key;
      const after = body === null ? null : judgedIn(type, id, body);
      const pair: JudgedPair = [before, after];
      const held = pairs.get(seq);
      if (held) held.push(pair);
      else pairs.set(seq, [pair]);
      before = after;
    }
    const facts = new Map<number, ChangeFacts>();
    for (const [seq, touched] of pairs) {
      const found = factsOf(touched);
      if (found) facts.set(seq, found);
    }
    return facts;
  };
};
