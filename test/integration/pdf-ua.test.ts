import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { makePaper } from '../../electron/services/make-paper.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { appraisalRecords } from '../support/arbitrary-records.ts';
import { root } from '../support/browser.ts';
import { degenerateAppraisals } from '../support/degenerate.ts';
import { brokenRules } from '../support/pdf-ua.ts';
import { sampleRecords } from '../support/sample.ts';

const printer = createHeadlessPrinter({ bundleFolder: join(root, 'dist/renderer'), timeout: 300_000 });

afterAll(async () => {
  await printer.close();
});

interface Named {
  readonly name: string;
  readonly records: readonly AnyRecord[];
}

/** The rules that the paper of an appraisal breaks, after its name. */
const faultsOf = async ({ name, records }: Named): Promise<readonly string[]> => {
  const made = await makePaper(
    appraisalFrom(records),
    { format: 'pdf', attachment: 'paper', drawnAt: '2010-02-12T09:30:00.000Z', history: [] },
    { printer, documents: nodeDocuments },
  );
  if (!made.ok) return [`${name}: ${made.error.message}`];
  if (made.value.outcome === 'cancelled') return [`${name}: stopped`];
  return (await brokenRules(made.value.bytes)).map((fault) => `${name}: ${fault}`);
};

/** Papers in the making at one time: while one is drawn by the browser, another is finished here. */
const atOnce = 3;

const faultsOfAll = async (appraisals: readonly Named[]): Promise<readonly string[]> => {
  const waiting = [...appraisals];
  const faults: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) faults.push(...(await faultsOf(next)));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return faults;
};

test.each(['carlisle', 'south-lakeland'])('the whole paper of %s breaks no rule', async (name) => {
  expect(await faultsOf({ name, records: sampleRecords(name) })).toEqual([]);
});

test('no paper of an appraisal in which something is missing, is nothing or is the same everywhere breaks a rule', {
  timeout: 600_000,
}, async () => {
  expect(await faultsOfAll(degenerateAppraisals)).toEqual([]);
});

test('of the papers of 200 random appraisals none breaks a rule', { timeout: 1_200_000 }, async () => {
  const [seed = 0] = fc.sample(fc.nat(), 1);
  const random = fc
    .sample(appraisalRecords, { numRuns: 200, seed })
    .map((records, index) => ({ name: `random appraisal ${index} of seed ${seed}`, records }));
  expect(await faultsOfAll(random)).toEqual([]);
});
