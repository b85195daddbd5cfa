import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AppraisalStore } from '../../../../electron/ports.ts';
import { copyText } from '../../../../shared/records/snapshot-copy.ts';
import { isPrintable } from '../../../../shared/text/printable.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { openStore, stampOf, valueIn } from '../../../support/test-store.ts';

/** Any text that a program can hold: halves of surrogate pairs too. */
const anyWords = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })), { maxLength: 8 })
  .map((units) => String.fromCharCode(...units));
/** What UTF-8 makes of them. */
const kept = (words: string): string => Buffer.from(words).toString('utf8');

const own = smallRecords().filter(({ type }) => type === 'appraisal');
const at = '2009-02-12T10:00:00.000Z';

/** Writes the words in every place where a history has words of its own, and in a snapshot. */
const write = async (
  store: AppraisalStore,
  { label, author, name }: { label: string; author: string; name: string },
) => {
  const by = (editId: string) => ({ ...stampOf(editId), author });
  const earlier = [{ seq: 1, kind: 'edit', at, author, label } as const];
  const lineage = 'line1';
  valueIn(store.create({ id: 'app1', lineage, records: smallRecords(), label, earlier }, by('new')));
  const text = copyText(own);
  const snapshot = {
    ...({ type: 'snapshot', id: 'snap1', order: 1, name, note: name, takenAt: at } as const),
    ...({
      takenBy: 'lead',
      reason: 'by-hand',
      recordCount: own.length,
      contentHash: '0'.repeat(64),
    } as const),
  };
  valueIn(
    store.applyEdit('app1', { id: 'e1', label, put: [snapshot], remove: [] }, by('e1'), [
      { id: 'snap1', text },
    ]),
  );
  const removed = { id: 'e2', label, put: [], remove: [{ type: 'snapshot', id: 'snap1' } as const] };
  valueIn(await store.applyInParts('app1', removed, by('e2'), async () => undefined));
  valueIn(await store.revertInParts('app1', 'undo', by('u1'), async () => undefined));
  valueIn(store.revert('app1', 'undo', by('u2')));
  valueIn(store.revert('app1', 'redo', by('r1')));
  return snapshot;
};

it('an appraisal opens again whatever its labels, authors and snapshots are called', async () => {
  await fc.assert(
    fc.asyncProperty(anyWords, anyWords, anyWords.filter(isPrintable), async (label, author, name) => {
      const folder = tempFolder();
      const first = await openStore(folder);
      const snapshot = await write(first.store, { label, author, name });
      first.store.close();
      const { store } = await openStore(folder);
      const { records } = valueIn(store.load('app1'));
      expect(records.find(({ type }) => type === 'snapshot')).toEqual(snapshot);
      const lines = valueIn(store.history('app1', null));
      expect(lines).toHaveLength(7);
      expect(new Set(lines.map((line) => line.label))).toEqual(new Set([kept(label)]));
      expect(new Set(lines.map((line) => line.author))).toEqual(new Set([kept(author)]));
      expect(valueIn(store.snapshots('app1'))).toHaveLength(1);
      store.close();
    }),
    {
      numRuns: 25,
      examples: [
        ['\ud83d', '\ude00', '\ud83d'],
        ['', '', ''],
        ['a\0b', '\ufffe', '\ufffd'],
      ],
    },
  );
}, 60_000);
