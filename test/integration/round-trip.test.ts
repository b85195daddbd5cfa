import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeAdapters } from '../../electron/node-adapters.ts';
import { createServices } from '../../electron/services/create-services.ts';
import { appraisalFrom, appraisalOf } from '../../shared/records/aggregate.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { appraisalRecords, inFileOrder, words } from '../support/arbitrary-records.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { valueIn } from '../support/test-store.ts';

/** The lines of a file that hold its records, byte for byte. */
const recordLines = (text: string): readonly string[] => {
  const lines = text.split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('"records":[')));
};

it('any appraisal that is imported, stored, exported and imported again is the same, record for record and byte for byte', {
  timeout: 300_000,
}, async () => {
  const path = join(tempFolder(), 'a.icoa.json');
  const choose = async () => path;
  const services = createServices(
    fakePorts(tempFolder(), {
      dialogs: { chooseOpenPath: choose, chooseSavePath: choose, chooseFolder: async () => null },
    }),
    nodeAdapters,
  );
  const imported = async () => {
    const outcome = valueIn(await services.exchange.import());
    if (outcome.outcome !== 'imported') throw new Error('Not imported');
    return { id: outcome.id, records: valueIn(await services.appraisal.open({ id: outcome.id })).records };
  };
  await fc.assert(
    fc.asyncProperty(appraisalRecords, async (records) => {
      writeFileSync(path, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
      const first = await imported();
      expect(inFileOrder(first.records)).toEqual(inFileOrder(records));
      valueIn(await services.exchange.export({ id: first.id }));
      const once = recordLines(readFileSync(path, 'utf8'));
      const second = await imported();
      expect(second.records).toEqual(first.records);
      valueIn(await services.exchange.export({ id: second.id }));
      expect(recordLines(readFileSync(path, 'utf8'))).toEqual(once);
    }),
    { numRuns: 500, endOnFailure: true },
  );
  services.close();
});

/** A file's lines as they are, but for when it was written and for the line that its import added to the history. */
const lasting = (text: string, imports: number): readonly string[] => {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/,$/, ''))
    .filter((line) => !line.startsWith('{"exportedAt"'));
  const added = lines.filter((line) => line.includes('"label":"Imported from ')).slice(imports);
  return lines.filter((line) => !added.includes(line));
};

it('snapshots and the history come through export, import and export byte for byte', async () => {
  const path = join(tempFolder(), 'a.icoa.json');
  const choose = async () => path;
  const services = createServices(
    fakePorts(tempFolder(), {
      dialogs: { chooseOpenPath: choose, chooseSavePath: choose, chooseFolder: async () => null },
    }),
    nodeAdapters,
  );
  const imported = async () => {
    const outcome = valueIn(await services.exchange.import());
    if (outcome.outcome !== 'imported') throw new Error('Not imported');
    return outcome.id;
  };
  const exported = async (id: string) => {
    valueIn(await services.exchange.export({ id }));
    return readFileSync(path, 'utf8');
  };
  let edits = 0;
  const put = async (id: string, records: AnyRecord[]) => {
    edits += 1;
    const edit = { id: `edit${edits}`, label: `Edit ${edits}`, put: records, remove: [] };
    return valueIn(await services.appraisal.edit({ id, edit }));
  };
  const take = async (id: string, name: string) =>
    valueIn(await services.appraisal.takeSnapshot({ id, name, note: '', reason: 'by-hand' }));
  await fc.assert(
    fc.asyncProperty(appraisalRecords, words(200), async (records, note) => {
      writeFileSync(path, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
      const own = { ...appraisalOf(appraisalFrom(records)), status: 'draft' as const };
      const first = await imported();
      await take(first, 'As it came');
      await put(first, [{ ...own, scope: note }]);
      const second = await take(first, 'With a scope');
      await put(first, [{ ...second.snapshot, name: 'Renamed', note }]);
      await put(first, [{ ...own, scope: note, weightsLocked: true }]);
      await take(first, 'Taken back');
      valueIn(await services.appraisal.undo({ id: first }));
      await put(first, [{ ...own, scope: note, weightsLocked: true, status: 'issued' }]);

      const once = await exported(first);
      expect(JSON.parse(once).snapshots).toHaveLength(3);
      const copy = await imported();
      const twice = await exported(copy);
      expect(lasting(twice, 1)).toEqual(lasting(once, 1));
      const thrice = await exported(await imported());
      expect(lasting(thrice, 2)).toEqual(lasting(twice, 2));
      const held = async (id: string) =>
        valueIn(await services.appraisal.snapshotRecords({ id, snapshot: second.snapshot.id })).records;
      expect(await held(copy)).toEqual(await held(first));
    }),
    { numRuns: 40, endOnFailure: true },
  );
  services.close();
});
