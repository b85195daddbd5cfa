import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const style = `
@font-face { font-family: "Paper"; src: url("paper.woff2") format("woff2"); }
@page { size: A4; margin: 20mm; @top-left { content: "Running header" } @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
/* A bold or slanted face that is made up rather than brought becomes a Type 3 font. */
body { font-family: "Paper", sans-serif; font-synthesis: none; }
td { border: 1px solid; background: #e8edee; }
.new-page { break-before: page; }`;

/** A page with everything that Chromium tags in a way that has to be mended. */
const usualBody = `
<h1 id="title"></h1>
<p>An <strong>important</strong> and <em>emphatic</em> line, <a href="https://example.org/">a link out</a> and
<a href="#costs">a link in</a>.</p>
<ul><li>First</li><li><p>Second, in a paragraph</p></li></ul>
<ol><li>One</li></ol>
<table><caption>Totals</caption><thead><tr><th scope="col">Option</th><th scope="col">Total</th></tr></thead>
<tbody><tr><th scope="row">D</th><td>60.1</td></tr></tbody></table>
<figure><svg role="img" aria-label="D leads at 60.1" width="200" height="60"><g opacity="0.5">
<rect width="120" height="40" fill="#005eb8"></rect><text y="55">60.1</text></g></svg><figcaption>Figure 1</figcaption></figure>
<aside>Beside the point</aside>
<h2 id="costs" class="new-page">Costs</h2>
<p>On the second page.</p>`;

const page = (script: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Paper</title>` +
  `<link rel="stylesheet" href="assets/print.css"></head><body>${body}` +
  `<script type="module" src="assets/${script}"></script></body></html>`;

const draw = `
const job = new URLSearchParams(location.search).get('job');
const response = await fetch('print-model.json?job=' + job);
const model = await response.json();
document.getElementById('title').textContent = model.title;
document.title = model.title;
await document.fonts.ready;
if (model.problem) {
  document.documentElement.dataset.problem = model.problem;
  document.documentElement.dataset.ready = 'error';
} else if (model.crash) {
  throw new Error(model.crash);
} else if (model.fetch) {
  await fetch(model.fetch);
} else if (!model.silent) {
  document.documentElement.dataset.ready = 'true';
}`;

/** Writes a stand-in for the built pages: a print page that keeps the print contract, with a small paper in it. */
export const writePrintFixture = async (
  folder: string,
  font: Uint8Array,
  body = usualBody,
): Promise<void> => {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'print.html'), page('draw.js', body));
  await writeFile(join(folder, 'assets/draw.js'), draw);
  await writeFile(join(folder, 'assets/print.css'), style);
  await writeFile(join(folder, 'assets/paper.woff2'), font);
};
