import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkedRules } from '../../electron/documents/pdf-metadata.ts';
import { root } from '../support/browser.ts';
import { openToSpoil } from '../support/pdf-ua/breaking.ts';
import { faults } from '../support/pdf-ua/faults.ts';
import { brokenRules, pdfUaRules } from '../support/pdf-ua.ts';
import { printTaggedFixture, type TaggedFixture } from '../support/tagged-fixture.ts';

let paper: TaggedFixture;

beforeAll(async () => {
  paper = await printTaggedFixture();
});

/** Numbers of the rules that a file breaks. */
const numbers = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await brokenRules(bytes)).map((line) => line.split(' ')[0] ?? '');

/** Rules whose fault is not one of an object in the file. */
const elsewhere = ['6.1-1', 'paper-read-once'];

test('a paper that is as it should be breaks no rule', async () => {
  expect(await brokenRules(paper.finished)).toEqual([]);
});

test('there is a fault for every rule, and a rule for every fault', () => {
  expect([...Object.keys(faults), ...elsewhere].sort()).toEqual(pdfUaRules.map(({ id }) => id).sort());
});

test('the page on accessible PDFs lists every rule, and a paper says how many of the standard’s there are', () => {
  const page = readFileSync(join(root, 'docs/accessible-pdf.md'), 'utf8');
  const listed = [...page.matchAll(/^\| ([\w.-]+) \| (.*) \|$/gm)].map(([, id, says]) => ({ id, says }));
  for (const { id, says } of pdfUaRules) expect(listed).toContainEqual({ id, says });
  expect(pdfUaRules.filter(({ id }) => !id.startsWith('paper-'))).toHaveLength(checkedRules);
});

test.each(Object.entries(faults))('rule %s finds a fault that was made for it', async (id, spoil) => {
  const { opened, save } = await openToSpoil(paper.finished);
  spoil(opened);
  expect(await numbers(await save())).toContain(id);
});

test('a file that says it is of another kind is found', async () => {
  const bytes = Buffer.from(paper.finished);
  bytes.write('%PDF-2.0', 0, 'latin1');
  expect(await numbers(bytes)).toContain('6.1-1');
});

test('what Chromium prints breaks the rules that the finishing mends', async () => {
  expect(await numbers(paper.printed)).toEqual(
    expect.arrayContaining([
      '7.1-3',
      '7.1-8',
      '7.1-9',
      '7.2-20',
      '7.4.2-1',
      '7.18.5-2',
      '7.21.8-1',
      'paper-read-once',
      'paper-wordless',
    ]),
  );
});
