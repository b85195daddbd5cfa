import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeAdapters } from '../../../electron/node-adapters.ts';
import { createServices } from '../../../electron/services/create-services.ts';
import { type Appraisal, allRecords, appraisalFrom } from '../../../shared/records/aggregate.ts';
import { canonicalJson } from '../../../shared/records/canonical-json.ts';
import { applyEdit, removalOf } from '../../../shared/records/edits.ts';
import { formatExchangeFile } from '../../../shared/records/exchange-file.ts';
import type { AnyRecord } from '../../../shared/records/record.ts';
import { appraisalRecords } from '../../support/arbitrary-records.ts';
import { fakePorts } from '../../support/fake-ports.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { valueIn } from '../../support/test-store.ts';

const shown = (appraisal: Appraisal): string => canonicalJson(allRecords(appraisal));

/** A random appraisal, and a run of edits: records of another random one put in, or some removed with all they bear. */
const run = fc.tuple(
  appraisalRecords,
  fc.array(
    fc.oneof(
      appraisalRecords.chain((records) =>
        fc.subarray(records.filter(({ type }) => type !== 'appraisal')).map((put) => ({ put })),
      ),
      fc.record({ removeAt: fc.array(fc.nat(200), { minLength: 1, maxLength: 2 }) }),
    ),
    { minLength: 1, maxLength: 4 },
  ),
);

type Step = (
  typeof run extends fc.Arbitrary<readonly [unknown, infer Steps]>
    ? Steps
    : never
) extends readonly (infer One)[]
  ? One
  : never;

const effectOf = (now: Appraisal, step: Step) => {
  if ('put' in step) return { put: step.put, remove: [] };
  const all = allRecords(now).filter(({ type }) => type !== 'appraisal');
  const keys = step.removeAt.flatMap((at) => {
    const found: AnyRecord | undefined = all[at % Math.max(1, all.length)];
    return found ? [{ type: found.type, id: found.id }] : [];
  });
  return removalOf(now, keys);
};

it('any run of edits that the store takes, undone one by one, gives the start again, and redone the end', {
  timeout: 600_000,
}, async () => {
  const path = join(tempFolder(), 'a.icoa.json');
  const services = createServices(fakePorts(tempFolder()), nodeAdapters);
  let runs = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(run, async ([records, steps]) => {
      runs += 1;
      writeFileSync(path, formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records }));
      const { id } = valueIn(await services.exchange.importPath(path));
      const stored = async () => shown(appraisalFrom(valueIn(await services.appraisal.open({ id })).records));
      const start = appraisalFrom(records);
      let now = start;
      let edits = 0;
      for (const [place, step] of steps.entries()) {
        const { put, remove } = effectOf(now, step);
        const edit = { id: `run${runs}e${place}`, label: 'Edit', put: [...put], remove: [...remove] };
        const result = await services.appraisal.edit({ id, edit });
        // What breaks a rule is refused whole; what is taken is there.
        if (result.ok) {
          now = applyEdit(now, edit);
          edits += 1;
        }
      }
      taken += edits;
      expect(await stored()).toBe(shown(now));
      for (let undone = 0; undone < edits; undone += 1) valueIn(await services.appraisal.undo({ id }));
      expect(await stored()).toBe(shown(start));
      for (let redone = 0; redone < edits; redone += 1) valueIn(await services.appraisal.redo({ id }));
      expect(await stored()).toBe(shown(now));
    }),
    { numRuns: 1000, endOnFailure: true },
  );
  services.close();
  expect(taken).toBeGreaterThan(1000);
});
