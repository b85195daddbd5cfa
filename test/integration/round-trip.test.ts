import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeAdapters } from '../../electron/node-adapters.ts';
import { createServices } from '../../electron/services/create-services.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { appraisalRecords, inFileOrder } from '../support/arbitrary-records.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { valueIn } from '../support/test-store.ts';

it('any appraisal that is imported, stored, exported and imported again is the same', async () => {
  const path = join(tempFolder(), 'a.icoa.json');
  const choose = async () => path;
  const services = createServices(
    fakePorts(tempFolder(), { dialogs: { chooseOpenPath: choose, chooseSavePath: choose } }),
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
      expect((await imported()).records).toEqual(first.records);
    }),
    { numRuns: 100, endOnFailure: true },
  );
  services.close();
});
