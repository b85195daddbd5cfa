import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import type { ChartPicture } from '../../shared/contract/print-page.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { root } from '../support/browser.ts';
import { sampleAppraisal } from '../support/sample.ts';

const appraisal = sampleAppraisal();
const model = buildPaper(appraisal, analyse(appraisal), { drawnAt: '2010-02-12T09:30:00.000Z' });
const charts = model.sections.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
);
const printer = createHeadlessPrinter({ bundleFolder: join(root, 'dist/renderer') });
let pictures: readonly ChartPicture[];

beforeAll(async () => {
  pictures = await printer.pictures(JSON.stringify(model));
});

afterAll(async () => {
  await printer.close();
});

/** Size of a PNG and its rows, still filtered. */
const readPng = (
  base64: string,
): { readonly width: number; readonly height: number; readonly rows: Buffer } => {
  const bytes = Buffer.from(base64, 'base64');
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    rows: inflateSync(Buffer.concat(data)),
  };
};

test('every chart of the paper becomes a picture, in order', () => {
  expect(charts.length).toBeGreaterThan(3);
  expect(pictures.map(({ id }) => id)).toEqual(charts.map(({ id }) => id));
});

test('a picture is twice as fine as the screen, as wide as the text, and not blank', () => {
  for (const { png, width, height } of pictures) {
    const read = readPng(png);
    expect([read.width, read.height]).toEqual([width * 2, height * 2]);
    expect(width).toBeGreaterThanOrEqual(660);
    expect(width).toBeLessThan(700);
    expect(height).toBeGreaterThan(100);
    expect(new Set(read.rows).size).toBeGreaterThan(60);
  }
});

test('a drawing stands by itself: its words in it, and nothing that the page would have to add', () => {
  for (const [place, { svg }] of pictures.entries()) {
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/var\(--|class=|<script|<foreignObject|href="(?!#)/);
    expect(svg).toContain('font-family="&quot;Source Sans 3&quot;');
    expect(svg).toContain('<title>');
    expect(charts[place]?.alt.length).toBeGreaterThan(20);
  }
});
