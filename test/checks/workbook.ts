import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import readXlsxFile from 'read-excel-file/node';
import { workbookFile } from '../../electron/documents/workbook-file.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import { formatFigure } from '../../shared/analysis/figure.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { figuresOf } from '../../shared/paper/paper-model.ts';
import type { Appraisal } from '../../shared/records/aggregate.ts';
import { buildWorkbook } from '../../shared/workbook/build-workbook.ts';
import type { WorkbookModel } from '../../shared/workbook/workbook-model.ts';

const drawnAt = '2009-02-12T09:30:00.000Z';

/** The workbook with nothing beside its formulas: what stands there after a program has opened it is that program's. */
const unworked = (model: WorkbookModel): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => (cell?.kind === 'formula' ? { ...cell, value: -1 } : cell)),
    ),
  })),
});

type Sheets = Awaited<ReturnType<typeof readXlsxFile>>;

/** Has LibreOffice work out every formula on opening: left to itself it trusts the values beside them. */
const alwaysRecalculates = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** What LibreOffice makes of a workbook: every formula worked out by it. */
const recalculated = async (soffice: string, folder: string, model: WorkbookModel): Promise<Sheets> => {
  const out = join(folder, 'recalculated');
  await mkdir(out, { recursive: true });
  const path = join(folder, 'workbook.xlsx');
  await writeFile(path, await workbookFile(unworked(model)));
  const settings = join(folder, 'profile', 'user');
  await mkdir(settings, { recursive: true });
  await writeFile(join(settings, 'registrymodifications.xcu'), alwaysRecalculates);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await promisify(execFile)(soffice, [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
    path,
  ]);
  return readXlsxFile(await readFile(join(out, 'workbook.xlsx')));
};

const alike = (found: unknown, wanted: number | string): boolean =>
  typeof wanted === 'number'
    ? typeof found === 'number' && Math.abs(found - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted))
    : found === wanted;

/** Formulas that LibreOffice works out otherwise than the analysis does, and texts that did not stay what they were. */
const differences = (
  model: WorkbookModel,
  sheets: Sheets,
): { readonly compared: number; readonly wrong: readonly string[] } => {
  const wrong: string[] = [];
  let compared = 0;
  for (const [place, { name, rows }] of model.sheets.entries()) {
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === null || (cell.kind === 'text' && cell.text === '')) continue;
        const wanted = cell.kind === 'text' ? cell.text : cell.value;
        const found = sheets[place]?.data[row]?.[column] ?? null;
        compared += 1;
        if (!alike(found, wanted))
          wrong.push(`${name}, row ${row + 1}, column ${column + 1}: ${found}, not ${wanted}`);
      }
    }
  }
  return { compared, wrong };
};

/** Totals and net present costs as LibreOffice has them, by the option's letter. */
const resultsIn = (
  sheets: Sheets,
): ReadonlyMap<string, { readonly total: unknown; readonly cost: unknown }> => {
  const [head = [], ...rows] = (sheets.find(({ sheet }) => sheet === 'Options')?.data ?? []).slice(3);
  const [total, cost] = ['Weighted total', 'Net present cost'].map((name) => head.indexOf(name));
  return new Map(
    rows
      .slice(0, rows.findIndex((row) => row[0] === null || row[0] === undefined) >>> 0)
      .map((row) => [String(row[0]), { total: row[total ?? -1], cost: row[cost ?? -1] }]),
  );
};

/**
 * Opens an appraisal's workbook with LibreOffice, which works every formula out for itself, and compares each with the
 * analysis (to a millionth) and the totals and net present costs, as printed, with the figures of the paper.
 *
 * @param soffice the program
 * @param folder an empty one, to work in
 * @param paperText the text of its PDF, where there is one: it has to hold every total
 * @returns how many cells were compared, and what differs; nothing when all is well
 */
export const checkWorkbook = async (
  soffice: string,
  folder: string,
  appraisal: Appraisal,
  paperText?: string,
): Promise<{ readonly compared: number; readonly wrong: readonly string[] }> => {
  const analysis = analyse(appraisal);
  const model = buildWorkbook(appraisal, analysis, drawnAt);
  const sheets = await recalculated(soffice, folder, model);
  const { compared, wrong } = differences(model, sheets);
  const figures = figuresOf(buildPaper(appraisal, analysis, { drawnAt }));
  const results = resultsIn(sheets);
  let printed = 0;
  const unprinted = analysis.options.flatMap(({ id, letter }) => {
    const result = results.get(letter);
    const wanted = [
      [`withCost.totals.${id}.total`, result?.total],
      [
        `costs.options.${id}.financial.netPresentCost`,
        typeof result?.cost === 'number' ? result.cost * 100 : null,
      ],
    ] as const;
    return wanted.flatMap(([source, found]) =>
      figures
        .filter((figure) => figure.source === source)
        .flatMap((figure) => {
          printed += 1;
          const words = formatFigure(figure);
          const same = typeof found === 'number' && formatFigure({ ...figure, value: found }) === words;
          const held = paperText === undefined || paperText.includes(words);
          return same && held ? [] : [`${source}: ${found} in the workbook, ${words} in the paper`];
        }),
    );
  });
  return {
    compared: compared + printed,
    wrong: [...wrong, ...unprinted],
  };
};
