import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeAdapters } from '../../electron/node-adapters.ts';
import { createServices } from '../../electron/services/create-services.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import { appraisalFrom, appraisalOf } from '../../shared/records/aggregate.ts';
import { formatExchangeFile, parseExchangeFile } from '../../shared/records/exchange-file.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { databaseIn, valueIn } from '../support/test-store.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name);

/** Totals that the first version showed for its sample. */
const totals = [55.65, 53.7, 45.55, 60.05];

const expectSameResults = (records: readonly AnyRecord[]): void => {
  const { withCost, costs } = analyse(appraisalFrom(records));
  for (const [place, { total }] of withCost.totals.entries())
    expect(total).toBeCloseTo(totals[place] ?? 0, 9);
  expect(costs.options.map(({ financial }) => Math.round(financial.netPresentCost / 100_000))).toEqual([
    270, 1014, 2340, 1279,
  ]);
};

describe('what the first version of the app wrote', () => {
  const text = readFileSync(fixture('format-1.icoa.json'), 'utf8');

  it('opens as a file: every record is there, in today’s form, with the same results', () => {
    const before = JSON.parse(text) as {
      readonly formatVersion: number;
      readonly records: readonly AnyRecord[];
    };
    expect(before.formatVersion).toBe(1);
    const parsed = parseExchangeFile(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(parsed.value.formatVersion).toBe(4);
    expect(parsed.value.records).toHaveLength(before.records.length);
    for (const [place, record] of before.records.entries()) {
      expect(parsed.value.records[place]).toMatchObject(record);
    }
    expectSameResults(parsed.value.records);
  });

  it('has scorers who declared an interest as asked, and the others as not', () => {
    const parsed = parseExchangeFile(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const scorers = parsed.value.records.filter((record) => record.type === 'assessor');
    expect(scorers.map(({ asked }) => asked)).toEqual(scorers.map(({ interests }) => interests.length > 0));
  });

  it('is written in today’s format when it is exported, and stays the same from then on', () => {
    const once = parseExchangeFile(text);
    if (!once.ok) throw new Error(once.error.message);
    const written = formatExchangeFile(once.value);
    const twice = parseExchangeFile(written);
    if (!twice.ok) throw new Error(twice.error.message);
    expect(formatExchangeFile(twice.value)).toBe(written);
  });

  it('is refused with the record and the field when a field of its own time is missing', () => {
    const broken = JSON.parse(text) as { records: { type: string; legalForm?: string }[] };
    delete broken.records.find(({ type }) => type === 'option')?.legalForm;
    const parsed = parseExchangeFile(JSON.stringify(broken));
    expect(parsed).toMatchObject({ ok: false, error: { code: 'invalid-file' } });
    expect(parsed.ok ? '' : parsed.error.message).toMatch(/option "optA": field "legalForm" is missing/);
  });

  it('opens as a database: records, history, undo and redo go on', async () => {
    const folder = tempFolder();
    copyFileSync(fixture('first-version.db'), databaseIn(folder));
    const services = createServices(fakePorts(folder), nodeAdapters);
    const [listed] = valueIn(await services.library.list()).appraisals;
    const id = listed?.id ?? '';
    expect(listed).toMatchObject({ title: 'Integrated care in Carlisle: preferred direction', options: 4 });
    const opened = valueIn(await services.appraisal.open({ id }));
    expectSameResults(opened.records);
    expect(opened.log).toMatchObject({ undo: null, redo: 'Score D on Access: 80' });
    const history = valueIn(await services.appraisal.history({ id, record: null }));
    expect(history.entries.map(({ label }) => label)).toEqual([
      'Score D on Access: 80',
      'Score D on Access: 80',
      'Imported from carlisle.icoa.json',
    ]);
    const redone = valueIn(await services.appraisal.redo({ id }));
    expect(redone.put).toMatchObject([{ id: 'score~optD~critACC~agreed', value: 80 }]);
    const again = valueIn(await services.appraisal.undo({ id }));
    expect(again.put).toMatchObject([{ id: 'score~optD~critACC~agreed', value: 75 }]);
    expectSameResults(valueIn(await services.appraisal.open({ id })).records);
    services.close();
  });
});

it('a file of format 2 opens: every record is there, in today’s form, with what came later left unsaid', () => {
  const text = readFileSync(fixture('format-2.icoa.json'), 'utf8');
  const before = JSON.parse(text) as {
    readonly formatVersion: number;
    readonly records: readonly AnyRecord[];
  };
  expect(before.formatVersion).toBe(2);
  const parsed = parseExchangeFile(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(parsed.value.formatVersion).toBe(4);
  for (const [place, record] of before.records.entries()) {
    expect(parsed.value.records[place]).toMatchObject(record);
  }
  expect(appraisalOf(appraisalFrom(parsed.value.records))).toMatchObject({
    shortTitle: '',
    part: { private: false, reason: '' },
    recommended: { option: null, notAppraised: '' },
    equalityAssessment: { status: 'unstated', date: null, note: '' },
  });
});

it('a file of format 3 opens with the same results: its scorers have named no option that they would choose', () => {
  const text = readFileSync(fixture('format-3.icoa.json'), 'utf8');
  const before = JSON.parse(text) as {
    readonly formatVersion: number;
    readonly records: readonly AnyRecord[];
  };
  expect(before.formatVersion).toBe(3);
  const parsed = parseExchangeFile(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(parsed.value.formatVersion).toBe(4);
  const scorers = parsed.value.records.filter((record) => record.type === 'assessor');
  expect(scorers).toHaveLength(18);
  for (const [place, record] of before.records.entries()) {
    expect(parsed.value.records[place]).toMatchObject(record);
  }
  expect(scorers.flatMap(({ choices }) => choices)).toEqual([]);
  expectSameResults(parsed.value.records);
});
