import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeAdapters } from '../../../../electron/node-adapters.ts';
import { createServices, type Services } from '../../../../electron/services/create-services.ts';
import { appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { formatExchangeFile, parseExchangeFile } from '../../../../shared/records/exchange-file.ts';
import { mostSnapshots } from '../../../../shared/records/fields.ts';
import { processFrom } from '../../../../shared/records/process.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { inFileOrder, smallRecords } from '../../../support/arbitrary-records.ts';
import { fakePorts } from '../../../support/fake-ports.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { failureOf, fill, openStore, valueIn } from '../../../support/test-store.ts';

const own = appraisalOf(appraisalFrom(smallRecords()));
const small = async (): Promise<{
  readonly services: Services;
  readonly path: string;
  readonly data: string;
}> => {
  const data = tempFolder();
  const { store } = await openStore(data);
  fill(store);
  store.close();
  const path = join(tempFolder(), 'small.icoa.json');
  const choose = async () => path;
  const services = createServices(
    fakePorts(data, {
      dialogs: { chooseOpenPath: choose, chooseSavePath: choose, chooseFolder: async () => null },
    }),
    nodeAdapters,
  );
  return { services, path, data };
};
let edits = 0;
const put = async (services: Services, records: AnyRecord[], id = 'app1') => {
  edits += 1;
  const edit = { id: `edit${edits}`, label: `Edit ${edits}`, put: records, remove: [] };
  return { edit, outcome: valueIn(await services.appraisal.edit({ id, edit })) };
};
const draft = { id: 'app1', name: 'Exec draft', note: 'For Thursday', reason: 'by-hand' } as const;
const snapshotsOf = async (services: Services, id = 'app1') =>
  valueIn(await services.appraisal.open({ id })).records.filter((record) => record.type === 'snapshot');

describe('a snapshot', () => {
  it('is one change, by the author, of the appraisal as it is; sent twice it is taken once', async () => {
    const { services } = await small();
    const taken = valueIn(await services.appraisal.takeSnapshot({ ...draft, editId: 'take1' }));
    expect(taken).toMatchObject({
      snapshot: {
        id: 'take1',
        name: 'Exec draft',
        note: 'For Thursday',
        takenBy: 'locality lead',
        reason: 'by-hand',
        recordCount: 9,
      },
      log: { seq: 1, undo: 'Snapshot “Exec draft”', savedAt: taken.snapshot.takenAt },
    });
    expect(valueIn(await services.appraisal.takeSnapshot({ ...draft, editId: 'take1' }))).toEqual(taken);
    expect(await snapshotsOf(services)).toEqual([taken.snapshot]);
    services.close();
  });

  it('keeps what it froze while the appraisal goes on, and freezes no snapshot', async () => {
    const { services } = await small();
    const first = valueIn(await services.appraisal.takeSnapshot(draft)).snapshot;
    await put(services, [newScore('optA', 'critQ', 'agreed', 90)]);
    const second = valueIn(await services.appraisal.takeSnapshot({ ...draft, name: 'Later' })).snapshot;
    const held = async (snapshot: string) =>
      inFileOrder(valueIn(await services.appraisal.snapshotRecords({ id: 'app1', snapshot })).records);
    expect(await held(first.id)).toEqual(inFileOrder(smallRecords()));
    expect((await held(second.id)).find(({ type }) => type === 'score')).toMatchObject({ value: 90 });
    expect(second.recordCount).toBe(9);
    expect(second.contentHash).not.toBe(first.contentHash);
    services.close();
  });

  it('is undone and done again like any change', async () => {
    const { services } = await small();
    const { snapshot } = valueIn(await services.appraisal.takeSnapshot({ ...draft, editId: 'take1' }));
    valueIn(await services.appraisal.undo({ id: 'app1' }));
    expect(await snapshotsOf(services)).toEqual([]);
    expect(failureOf(await services.appraisal.takeSnapshot({ ...draft, editId: 'take1' })).code).toBe(
      'not-found',
    );
    valueIn(await services.appraisal.redo({ id: 'app1' }));
    expect(await snapshotsOf(services)).toEqual([snapshot]);
    services.close();
  });

  it('can be renamed, but neither altered nor made by an edit', async () => {
    const { services } = await small();
    const { snapshot } = valueIn(await services.appraisal.takeSnapshot(draft));
    const renamed = { ...snapshot, name: 'Board draft', note: '' };
    await put(services, [renamed]);
    expect(await snapshotsOf(services)).toEqual([renamed]);
    for (const record of [
      { ...snapshot, takenBy: 'somebody else' },
      { ...snapshot, id: 'made-up' },
    ]) {
      const edit = { id: `alter-${record.id}`, label: 'x', put: [record], remove: [] };
      expect(failureOf(await services.appraisal.edit({ id: 'app1', edit })).code).toBe('edit-refused');
    }
    services.close();
  });
});

it('a snapshot beyond what a file may hold is refused, and so is issuing that would take one', async () => {
  const { services, data } = await small();
  services.close();
  const { store } = await openStore(data);
  const label = { type: 'snapshot', order: 1, note: '', takenAt: '2009-02-12T10:00:00.000Z' } as const;
  const rest = { takenBy: '', reason: 'by-hand', recordCount: 1, contentHash: 'a'.repeat(64) } as const;
  const labels = Array.from({ length: mostSnapshots }, (_, at) => ({
    ...label,
    ...rest,
    id: `snap${at}`,
    name: `Snapshot ${at}`,
  }));
  fill(store, [...smallRecords(), ...labels], 'app2');
  store.close();
  const again = createServices(fakePorts(data), nodeAdapters);
  const refusal = failureOf(await again.appraisal.takeSnapshot({ ...draft, id: 'app2' }));
  expect(refusal).toMatchObject({
    code: 'edit-refused',
    message: 'An appraisal holds at most 1,000 snapshots; remove some that are no longer needed.',
  });
  const edit = { id: 'issue', label: 'x', put: [{ ...own, status: 'issued' as const }], remove: [] };
  expect(failureOf(await again.appraisal.edit({ id: 'app2', edit })).message).toBe(refusal.message);
  expect(await snapshotsOf(again, 'app2')).toHaveLength(mostSnapshots);
  again.close();
});

describe('issuing the appraisal', () => {
  it('freezes it in the same change, and tells the page of it', async () => {
    const { services } = await small();
    const issued = { ...own, status: 'issued' as const };
    const { edit, outcome } = await put(services, [issued]);
    expect(outcome.taken).toMatchObject({
      reason: 'issued',
      name: 'Issued, 12 February 2009',
      recordCount: 9,
    });
    expect(outcome.seq).toBe(1);
    const snapshot = outcome.taken?.id ?? '';
    const { records } = valueIn(await services.appraisal.snapshotRecords({ id: 'app1', snapshot }));
    expect(records.find(({ type }) => type === 'appraisal')).toEqual(issued);
    expect(valueIn(await services.appraisal.edit({ id: 'app1', edit })).taken).toEqual(outcome.taken);

    expect((await put(services, [{ ...issued, scope: 'Wider' }])).outcome.taken).toBeUndefined();
    valueIn(await services.appraisal.undo({ id: 'app1' }));
    valueIn(await services.appraisal.undo({ id: 'app1' }));
    expect(await snapshotsOf(services)).toEqual([]);
    services.close();
  });

  it('again with the same content takes no second one', async () => {
    const { services } = await small();
    const issued = { ...own, status: 'issued' as const };
    await put(services, [issued]);
    await put(services, [own]);
    expect((await put(services, [issued])).outcome.taken).toBeUndefined();
    await put(services, [own]);
    expect((await put(services, [{ ...issued, scope: 'Wider' }])).outcome.taken).toBeDefined();
    expect(await snapshotsOf(services)).toHaveLength(2);
    services.close();
  });
});

describe('a file', () => {
  it('brings snapshots, and what each line of the history did', async () => {
    const { services, path } = await small();
    const { snapshot } = valueIn(await services.appraisal.takeSnapshot(draft));
    await put(services, [{ ...own, weightsLocked: true }]);
    valueIn(await services.exchange.export({ id: 'app1' }));
    const imported = valueIn(await services.exchange.import());
    if (imported.outcome !== 'imported') throw new Error('Not imported');
    const held = async (id: string) =>
      valueIn(await services.appraisal.snapshotRecords({ id, snapshot: snapshot.id })).records;
    expect(await held(imported.id)).toEqual(await held('app1'));
    const { entries } = valueIn(await services.appraisal.history({ id: imported.id, record: null }));
    expect(entries.map(({ facts }) => facts)).toEqual([
      undefined,
      { lock: 'locked' },
      undefined,
      { weights: 2, scores: 1 },
    ]);
    const parsed = parseExchangeFile(readFileSync(path, 'utf8'));
    expect(parsed.ok && parsed.value.snapshots?.map(({ id }) => id)).toEqual([snapshot.id]);
    services.close();
  });

  it('with a copy that is not the one that was taken is refused, and nothing is stored', async () => {
    const { services, path } = await small();
    valueIn(await services.appraisal.takeSnapshot(draft));
    valueIn(await services.exchange.export({ id: 'app1' }));
    const text = readFileSync(path, 'utf8');
    const at = text.indexOf('"snapshots"');
    writeFileSync(path, text.slice(0, at) + text.slice(at).replace('About as now', 'Far better'));
    expect(failureOf(await services.exchange.import())).toMatchObject({
      code: 'invalid-file',
      message: `${path}: Snapshot "Exec draft": the copy in the file is not the one that was taken; its checksum does not fit.`,
    });
    expect(valueIn(await services.library.list()).appraisals).toHaveLength(1);
    services.close();
  });

  it('with a snapshot inside a snapshot is refused: it would not go out again as it came', async () => {
    const { services, path } = await small();
    const { snapshot } = valueIn(await services.appraisal.takeSnapshot(draft));
    const { records } = valueIn(await services.appraisal.open({ id: 'app1' }));
    const frozen = records.filter(({ type }) => type !== 'snapshot');
    const label = { ...snapshot, recordCount: snapshot.recordCount + 1 };
    const text = formatExchangeFile({
      exportedAt: '2009-02-12T10:00:00.000Z',
      records: [...frozen, label],
      snapshots: [{ id: snapshot.id, records: [...frozen, label] }],
    });
    writeFileSync(path, text);
    expect(failureOf(await services.exchange.import()).message).toContain('a snapshot freezes none');
    services.close();
  });

  it('without the copy of a snapshot is taken, and the snapshot says that it is not here', async () => {
    const { services, path } = await small();
    const { snapshot } = valueIn(await services.appraisal.takeSnapshot(draft));
    const { records } = valueIn(await services.appraisal.open({ id: 'app1' }));
    writeFileSync(path, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
    const imported = valueIn(await services.exchange.import());
    if (imported.outcome !== 'imported') throw new Error('Not imported');
    const missing = await services.appraisal.snapshotRecords({ id: imported.id, snapshot: snapshot.id });
    expect(failureOf(missing).message).toContain('did not bring it');
    services.close();
  });
});

it('a copy of an appraisal keeps its snapshots, and what the log shows of how it was scored', async () => {
  const { services } = await small();
  const { id } = valueIn(await services.library.create({ title: 'T', locality: 'L' }));
  const { records } = valueIn(await services.appraisal.open({ id }));
  const base = smallRecords().filter(({ type }) => type === 'option' || type === 'criterion');
  await put(services, [...base], id);
  const created = appraisalOf(appraisalFrom(records));
  await put(services, [{ ...created, weightsLocked: true }], id);
  await put(services, [newScore('optA', 'critQ', 'agreed', 50)], id);
  const taken = valueIn(await services.appraisal.takeSnapshot({ ...draft, id }));
  const copy = valueIn(await services.library.duplicate({ id }));
  const held = valueIn(
    await services.appraisal.snapshotRecords({ id: copy.id, snapshot: taken.snapshot.id }),
  );
  expect(held.records).toHaveLength(taken.snapshot.recordCount);
  const { entries } = valueIn(await services.appraisal.history({ id: copy.id, record: null }));
  expect(entries[0]).toMatchObject({ seq: 0, label: 'Copied from another appraisal in the library' });
  expect(processFrom(entries).lockedBeforeScoring).toBe(true);
  services.close();
});

it('what a change did, and what a record was, can be asked for', async () => {
  const { services } = await small();
  const score = newScore('optA', 'critQ', 'agreed', 75);
  await put(services, [score]);
  const detail = valueIn(await services.appraisal.changeDetail({ id: 'app1', seq: 1 }));
  expect(detail).toMatchObject({ touched: 1, records: [{ before: { value: 50 }, after: { value: 75 } }] });
  const key = { type: 'score', id: score.id } as const;
  const { versions } = valueIn(await services.appraisal.recordVersions({ id: 'app1', key }));
  expect(versions.map(({ seq, body }) => [seq, body?.type === 'score' && body.value])).toEqual([
    [1, 75],
    [0, 50],
  ]);
  const { entries } = valueIn(await services.appraisal.history({ id: 'app1', record: null, type: 'score' }));
  expect(entries.map(({ seq }) => seq)).toEqual([1, 0]);
  services.close();
});
