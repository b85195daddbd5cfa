import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { nodeAdapters } from '../../electron/node-adapters.ts';
import { createServices } from '../../electron/services/create-services.ts';
import type { Failure } from '../../shared/contract/result.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import { newAssessor } from '../../shared/records/assessor.ts';
import { applyEdit } from '../../shared/records/edits.ts';
import { formatExchangeFile, parseExchangeFile } from '../../shared/records/exchange-file.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { newScore } from '../../shared/records/score.ts';
import { smallRecords } from '../support/arbitrary-records.ts';
import { appraisalDamage } from '../support/damaged-appraisals.ts';
import { filledSheet, sheetDamage } from '../support/damaged-sheets.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { chanceOf } from '../support/seeded.ts';
import { openStore, valueIn } from '../support/test-store.ts';

/** Files in all, and what is damaged: the counts are what the suite promises. */
const sheetsInAll = 1275;
const appraisalsInAll = 725;

const records: readonly AnyRecord[] = [
  ...smallRecords(),
  newAssessor({ id: 'asr1', order: 1, name: 'GP 3' }),
  ...['optA', 'optB'].flatMap((option, place) =>
    ['critQ', 'critC'].map((criterion, column) => ({
      ...newScore(option, criterion, 'asr1', 20 + 30 * place + 5 * column),
      reason: 'As heard on the day',
    })),
  ),
];

const folder = mkdtempSync(join(tmpdir(), 'icoa-test-'));
const { db, store } = await openStore(folder);
const services = createServices(fakePorts(folder), {
  ...nodeAdapters,
  openStore: async () => ({ ok: true, value: store }),
});
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const fileOf = (held: readonly AnyRecord[]): Uint8Array =>
  Buffer.from(formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records: held }));
const { id } = valueIn(
  await services.exchange.importFile({ name: 'a.icoa.json', base64: base64(fileOf(records)) }),
);
const opened = valueIn(await services.appraisal.open({ id }));
const sheet = await filledSheet(opened.records, 'asr1');

/** Rows that were written since the database was opened, taken back or not: of any write whatever it would tell. */
const written = db.prepare('SELECT total_changes()').pluck();
const writes = (): unknown => written.get();

afterAll(() => {
  services.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What no sentence for people holds: the innards of a program. */
const innards = /\bundefined\b|\bNaN\b|\[object |Error:|\bat .*:\d+:\d+|node:|\n/;

let sentences = 0;

const isSentence = (text: string): void => {
  sentences += 1;
  expect(text).toMatch(/^.{15,1500}[.”](?: \(field "[^"]+"\))?$/su);
  // What somebody typed is quoted, and may be anything.
  expect(text.replace(/“[^”]*”|"[^"]*"/g, '“”')).not.toMatch(innards);
};

const isTold = ({ message, next }: Failure): void => {
  isSentence(message);
  isSentence(next);
};

const sorted = (held: readonly AnyRecord[]): readonly AnyRecord[] =>
  [...held].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));

const recordsNow = async (): Promise<readonly AnyRecord[]> =>
  sorted(valueIn(await services.appraisal.open({ id })).records);

let number = 0;

/** Reads one sheet and takes it: nothing is written, or one whole edit that Undo takes back. */
const readAndTake = async (bytes: Uint8Array, isWhole: boolean): Promise<void> => {
  number += 1;
  const [job, at] = [`job${number}`, writes()];
  const given = { id, job, sheet: 'sheet1', name: 'sheet.xlsx', base64: base64(bytes) };
  const report = valueIn(await services.scoresheets.read(given));
  if (report.refusal !== null) isSentence(report.refusal);
  for (const { why } of report.items) if (why !== null) isSentence(why);
  for (const item of report.items.filter(({ outcome }) => outcome === 'refused'))
    expect(item.why).not.toBeNull();
  expect(writes()).toBe(at);
  if (isWhole) expect(report.counts).toMatchObject({ new: 0, changed: 0, held: 0 });
  const taken = await services.scoresheets.take({ id, job, sheet: 'sheet1', held: true });
  await services.scoresheets.end({ job });
  if (!taken.ok) isTold(taken.error);
  expect(taken.ok).toBe(report.refusal === null);
  if (!taken.ok || taken.value.put.length === 0) {
    expect(writes()).toBe(at);
    return;
  }
  const after = applyEdit(appraisalFrom(opened.records), { put: taken.value.put, remove: [] });
  const whole = Object.values(after).flatMap((table): readonly AnyRecord[] => [...table.values()]);
  expect(await recordsNow()).toEqual(sorted(whole));
  valueIn(await services.appraisal.undo({ id }));
  expect(await recordsNow()).toEqual(sorted(opened.records));
};

/** Imports one appraisal: nothing is written, or all of what the file holds. */
const importIt = async (bytes: Uint8Array): Promise<void> => {
  const at = writes();
  const name = 'b.icoa.json';
  const imported = await services.exchange.importFile({ name, base64: base64(bytes) });
  if (!imported.ok) {
    isTold(imported.error);
    expect(writes()).toBe(at);
    return;
  }
  const held = parseExchangeFile(Buffer.from(bytes).toString('utf8'));
  if (!held.ok) throw new Error('A file was imported that cannot be read');
  const now = valueIn(await services.appraisal.open({ id: imported.value.id })).records;
  expect(sorted(now)).toEqual(sorted(held.value.records));
};

/**
 * Runs as many times as it says; what fails is told with the seed that makes the same file again. What it does to a file
 * is damage: of many, something is told.
 */
const eachTime = async (times: number, one: (seed: number) => Promise<void>): Promise<number> => {
  let tried = 0;
  const before = sentences;
  const property = fc.asyncProperty(fc.noBias(fc.nat()), async (seed) => {
    tried += 1;
    await one(seed);
  });
  await fc.assert(property, { numRuns: times, endOnFailure: true });
  expect(sentences - before).toBeGreaterThan(times / 4);
  return tried;
};

const theOther = await filledSheet(
  records.map((record) => (record.type === 'appraisal' ? { ...record, lineage: 'another' } : record)),
  'asr1',
);
const gone = await filledSheet([...records, newAssessor({ id: 'asr9', order: 9, name: 'GP 9' })], 'asr9');
const damagedSheets = Object.entries(await sheetDamage(sheet, opened.records, { sheets: [theOther, gone] }));
const damagedAppraisals = Object.entries(appraisalDamage(records));
const tried = new Map<string, number>();

test('a sheet that nothing was done to holds nothing new', async () => {
  const given = { id, job: 'sound', sheet: 'sheet1', name: 'sheet.xlsx', base64: base64(sheet) };
  expect(valueIn(await services.scoresheets.read(given))).toMatchObject({
    refusal: null,
    counts: { new: 0, changed: 0, refused: 0, held: 0, unchanged: 4 },
  });
});

test.each(damagedSheets)('%s is told in a sentence, and nothing is half taken', async (kind, given) => {
  tried.set(
    kind,
    await eachTime(given.times, (seed) => readAndTake(given.damage(chanceOf(seed)), given.isWhole)),
  );
});

test.each(damagedAppraisals)('%s is told in a sentence, or taken whole', async (kind, { times, damage }) => {
  tried.set(kind, await eachTime(times, (seed) => importIt(damage(chanceOf(seed)))));
});

test('so many files were tried, and the appraisal beside them is as it was', async () => {
  const triedOf = (kinds: readonly (readonly [string, unknown])[]): number =>
    kinds.reduce((sum, [kind]) => sum + (tried.get(kind) ?? 0), 0);
  expect(triedOf(damagedSheets)).toBe(sheetsInAll);
  expect(triedOf(damagedAppraisals)).toBe(appraisalsInAll);
  expect(sheetsInAll + appraisalsInAll).toBe(2000);
  expect(await recordsNow()).toEqual(sorted(opened.records));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});
