import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeDocuments } from '../../electron/node-adapters.ts';
import { makePaper } from '../../electron/services/make-paper.ts';
import { createHeadlessPrinter } from '../../electron/shell/headless/headless-printer.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../shared/records/appraisal.ts';
import { root } from '../support/browser.ts';
import { hostileRecords } from '../support/hostile.ts';
import { hugeRecords } from '../support/huge.ts';
import { missingPieces, paperPieces, spaced } from '../support/reading-order.ts';
import { sampleAppraisal, samplePath } from '../support/sample.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { readWord, unescaped, type WordFile } from '../support/word-file.ts';
import { xmlProblem } from '../support/xml-check.ts';

const printer = createHeadlessPrinter({ bundleFolder: join(root, 'dist/renderer') });
afterAll(() => printer.close());

const drawnAt = '2010-02-12T09:30:00.000Z';

const wordOf = async (appraisal: Appraisal): Promise<WordFile> => {
  const made = await makePaper(
    appraisal,
    { format: 'docx', attachment: 'none', drawnAt, history: [] },
    { printer, documents: nodeDocuments },
  );
  if (!made.ok || made.value.outcome !== 'made') throw new Error('There is no Word file');
  return readWord(made.value.bytes);
};

const problemsOf = ({ parts }: WordFile): readonly string[] =>
  [...parts].flatMap(([path, bytes]) => {
    const problem = /\.(?:xml|rels|svg)$/.test(path) ? xmlProblem(bytes.toString('utf8')) : null;
    return problem === null ? [] : [`${path}: ${problem}`];
  });

test('a drawing of the print page is in the Word file as SVG and as PNG, with the words that stand for it', async () => {
  const appraisal = sampleAppraisal();
  const file = await wordOf(appraisal);
  const charts = buildPaper(appraisal, analyse(appraisal), { drawnAt }).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
  );
  const rels = file.part('word/_rels/document.xml.rels');
  const partOf = (id: string | undefined): Buffer => {
    const [, target] = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(rels) ?? [];
    return file.parts.get(`word/${target}`) ?? Buffer.alloc(0);
  };
  const drawings = Array.from(
    file.document.matchAll(
      /<wp:docPr [^>]*name="Figure \d+"[^>]*descr="([^"]*)".*?<a:blip r:embed="([^"]*)".*?<asvg:svgBlip [^>]*r:embed="([^"]*)"/gs,
    ),
    ([, alt = '', png, svg]) => ({
      alt: unescaped(alt),
      png: partOf(png),
      svg: partOf(svg).toString('utf8'),
    }),
  );
  expect(drawings.map(({ alt }) => alt)).toEqual(charts.map(({ alt }) => spaced(alt)));
  for (const { png, svg } of drawings) {
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/var\(|class=|<style/);
  }
  expect(problemsOf(file)).toEqual([]);
});

test.each([
  ['empty', [newAppraisalRecord({ lineage: 'new', title: 'New', locality: '', financialYear: 2009 })]],
  ['huge', hugeRecords()],
  ['hostile', hostileRecords()],
] as const)(
  'an appraisal that is %s makes a Word file that says all of its paper',
  async (_name, records) => {
    const appraisal = appraisalFrom(records);
    const file = await wordOf(appraisal);
    const model = buildPaper(appraisal, analyse(appraisal), {
      drawnAt,
      edition: { attachment: 'none', sha256: null, issued: null },
    });
    expect(problemsOf(file)).toEqual([]);
    // What the version says of the history behind a paper differs here; the rest does not.
    const sections = model.sections.filter(({ id }) => !id.includes('version'));
    expect(missingPieces(file.text, paperPieces({ ...model, sections }))).toEqual([]);
  },
);

test('the command line writes a Word file, and only then is what writes it loaded', () => {
  const path = join(tempFolder(), 'paper.docx');
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'electron/launch.mjs'), 'ico', 'paper', samplePath, '--out', path],
    { encoding: 'utf8' },
  );
  expect({ status, stderr: stderr.replace(/\r?\n/g, ' ') }).toMatchObject({ status: 0 });
  const file = readWord(readFileSync(path));
  expect(file.paragraphs[0]?.style).toBe('Title');

  const built = join(root, 'dist/node');
  const codeOf = (name: string): string => readFileSync(join(built, name), 'utf8');
  const loadedWith = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const [, found = ''] of codeOf(name).matchAll(
      /^(?:import|export)\b[^;]*?from\s*"\.\/((?:chunks\/)?[^"]+)"/gm,
    )) {
      loadedWith(name.startsWith('chunks/') ? `chunks/${found}` : found, seen);
    }
    return seen;
  };
  const writesWord = /word\/document\.xml/;
  const entries = ['command-line.js', 'main.js', 'start.js', 'browser-main.js', 'documents-worker.js'];
  expect(readdirSync(join(built, 'chunks')).some((name) => writesWord.test(codeOf(`chunks/${name}`)))).toBe(
    true,
  );
  for (const entry of entries) {
    const loaded = [...loadedWith(entry)];
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((name) => writesWord.test(codeOf(name)))).toEqual([]);
  }
});
