import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishPdf } from '../../electron/documents/finish-pdf.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { root } from './browser.ts';
import { writePrintFixture } from './print-fixture.ts';

const font = readFileSync(
  join(root, 'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'),
);

const style = `
table { border-collapse: separate; border-spacing: 0; }
.box { border: 1px solid; padding: 4px; }`;

const rows = Array.from(
  { length: 90 },
  (_, at) => `<tr><th scope="row">Line ${at + 1}</th><td>${at}</td><td>${at * 2}</td></tr>`,
).join('');

/** A paper in small: everything that a paper is made of, and a table that runs over three pages. */
const body = `
<style>${style}</style>
<div><h1 id="title"></h1>
<table><tbody><tr><th scope="row">Meeting</th><td>Exec</td><th scope="row">Date</th><td>26 February</td></tr>
<tr><th scope="row">Purpose</th><td colspan="3"><p>For decision</p><ol><li>approve</li><li>note</li></ol></td></tr></tbody></table></div>
<div id="contents"><h2>Contents</h2>
<ol><li><a href="#costs"><span>1</span> <span>Costs</span> <span>2</span></a></li>
<li><a href="#risks"><span>2</span> <span>Risks</span> <span>4</span></a></li></ol></div>
<div id="costs" class="new-page"><h2>1 Costs</h2>
<p>An <b>important</b> line, <a href="https://example.org/">a link out</a> and <a href="#risks">a link in</a>.</p>
<h4>A heading that skips a level</h4>
<div class="box">Words in a box of their own</div>
<ul><li>First</li><li><p>Second, in a paragraph</p><ul><li>Deeper</li></ul></li></ul>
<div class="table"><table><caption>Table 1. Every line</caption>
<thead><tr><th scope="col">Line</th><th scope="col">2009/10</th><th scope="col">2010/11</th></tr></thead>
<tbody>${rows}</tbody></table></div></div>
<div id="risks" class="new-page"><h2>2 Risks</h2>
<div><p>Figure 1. D leads</p><svg role="img" aria-label="D leads at 60.1" width="200" height="60"><g opacity="0.5">
<rect width="120" height="40" fill="#005eb8"></rect><text y="55">60.1</text></g></svg></div>
<p>A character that no font has: \u{10ffff}.</p></div>`;

export interface TaggedFixture {
  /** As Chromium prints it. */
  readonly printed: Uint8Array;
  /** As a paper goes out, with an appraisal inside. */
  readonly finished: Uint8Array;
}

export const fixtureDescription = {
  title: 'Options for integrated care',
  author: 'Locality lead',
  subject: 'Options appraisal',
  drawnAt: '2010-02-12T09:30:00.000Z',
};

/** Prints the small paper, before it is finished and after. */
export const printTaggedFixture = async (): Promise<TaggedFixture> => {
  const folder = await mkdtemp(join(tmpdir(), 'ico-tagged-'));
  await writePrintFixture(folder, font, body);
  const printer = createHeadlessPrinter({ bundleFolder: folder });
  try {
    const printed = await printer.pdf(JSON.stringify({ title: fixtureDescription.title }), {
      kind: 'file',
      places: async () => ({}),
    });
    const { bytes } = await finishPdf(printed, {
      ...fixtureDescription,
      attachment: { name: 'a.icoa.json', text: '{}', sha256: '0'.repeat(64) },
    });
    return { printed, finished: bytes };
  } finally {
    await printer.close();
    await rm(folder, { recursive: true, force: true });
  }
};
