import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { workbookFile } from '../../../../electron/documents/workbook-file.ts';
import { cellText, longestText, looksLikeFormula } from '../../../../electron/documents/workbook-text.ts';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { buildWorkbook } from '../../../../shared/workbook/build-workbook.ts';
import type { WorkbookCell, WorkbookModel } from '../../../../shared/workbook/workbook-model.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { unzipped } from '../../../support/unzip.ts';

const madeAt = '2009-02-12T09:30:00.000Z';

const bookOf = (
  rows: readonly (readonly WorkbookCell[])[],
  more: Partial<WorkbookModel> = {},
): WorkbookModel => ({
  title: 'A title',
  author: 'The author',
  statusLine: 'Draft for exec',
  protectiveMarking: '',
  madeAt,
  sheets: [{ name: 'First sheet', widths: [20, 10], frozen: { rows: 2, columns: 1 }, rows }],
  ...more,
});

const words = (text: string): WorkbookCell => ({ kind: 'text', text });
const partsOf = async (model: WorkbookModel) => {
  const files = unzipped(await workbookFile(model));
  return (path: string): string => {
    const found = files.get(path);
    if (!found) throw new Error(`There is no ${path}`);
    return found.toString('utf8');
  };
};
const readBack = async (model: WorkbookModel) => readXlsxFile(Buffer.from(await workbookFile(model)));

/** What people, and people who mean harm, write into a name. */
const hostile = [
  '=1+1',
  '+44 1228 000000',
  '-5% on all lines',
  '@SUM(A1:A9)',
  '\t=1+1',
  '  =HYPERLINK("http://x","y")',
  '\u200b=1+1',
  "'=1+1",
  '=cmd|"/c calc"!A0',
  '＝1+1',
];

describe('the Excel file', () => {
  it.each([['carlisle'], ['south-lakeland']])('of the sample %s reads back cell by cell', async (name) => {
    const appraisal = sampleAppraisal(name);
    const model = buildWorkbook(appraisal, analyse(appraisal), madeAt);
    const sheets = await readBack(model);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(model.sheets.map((sheet) => sheet.name));
    let compared = 0;
    for (const [place, sheet] of model.sheets.entries()) {
      for (const [row, cells] of sheet.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          const found = sheets[place]?.data[row]?.[column] ?? null;
          const wanted = cell === null ? null : cell.kind === 'text' ? cell.text || null : cell.value;
          if (typeof wanted === 'number') expect(Number(found)).toBeCloseTo(wanted, 9);
          else expect(found).toBe(wanted);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('carries beside each formula the value that the model has for it, and asks to be worked out on opening', async () => {
    const part = await partsOf(
      bookOf([
        [
          { kind: 'formula', formula: 'IF(A2<1,"a & b",2)', value: 'a & b', format: 'plain' },
          { kind: 'formula', formula: 'SUM(A2:A3)', value: 55.65, format: 'score', look: 'total' },
        ],
      ]),
    );
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<c [^>]*t="str"[^>]*><f>IF\(A2&lt;1,"a &amp; b",2\)<\/f><v>a &amp; b<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="B1"[^>]*><f>SUM\(A2:A3\)<\/f><v>55.65<\/v><\/c>/);
    expect(part('xl/workbook.xml')).toMatch(/<calcPr fullCalcOnLoad="1"\/>/);
  });

  it('keeps rows and columns in view, prints wide pages with the head of the sheet on each, and says what it is', async () => {
    const part = await partsOf(
      bookOf([[words('Here')]], {
        title: 'Us & them',
        protectiveMarking: 'Restricted',
        statusLine: 'Draft for exec',
      }),
    );
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toMatch(/<pane [^>]*ySplit="2"/);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('&amp;LUs &amp;&amp; them&amp;CDraft for exec');
    expect(sheet).toContain('<oddHeader>&amp;CRestricted</oddHeader>');
    // The order of elements is part of the format: a program calls a file damaged that has another.
    const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'pageMargins', 'pageSetup', 'headerFooter'];
    const places = order.map((name) => sheet.indexOf(`<${name}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'First sheet'!$1:$2</definedName>`,
    );
    const properties = part('docProps/core.xml');
    expect(properties).toContain('<dc:title>Us &amp; them</dc:title>');
    expect(properties).toContain('<dc:creator>The author</dc:creator>');
    expect(properties).toContain(`>${madeAt}</dcterms:created>`);
    expect(part('[Content_Types].xml')).toContain('PartName="/docProps/core.xml"');
  });

  it('refuses to be made where a formula would not arrive', async () => {
    const formula: WorkbookCell = { kind: 'formula', formula: '', value: 1, format: 'plain' };
    await expect(workbookFile(bookOf([[formula]]))).rejects.toThrow('First sheet');
  });
});

describe('a text in the Excel file', () => {
  it.each(hostile.map((text) => [text]))('stays a text: %j', async (text) => {
    expect(looksLikeFormula(text)).toBe(true);
    const part = await partsOf(bookOf([[words(text)]]));
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    const [, style] = /<c r="A1" s="(\d+)" t="s">/.exec(sheet) ?? [];
    const styles = part('xl/styles.xml');
    const formats =
      styles.slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>')).match(/<xf [^>]*>/g) ?? [];
    expect(formats[Number(style)]).toContain('quotePrefix="1"');
    expect((await readBack(bookOf([[words(text)]])))[0]?.data[0]?.[0]).toBe(text.trim());
  });

  it('is left as it is where it is harmless', () => {
    for (const text of ['A = B', 'Out-of-hours', '3 + 4', 'e-mail@here', '£5', '(see C)'])
      expect(looksLikeFormula(text)).toBe(false);
  });

  it('loses what XML forbids and keeps every other sign', async () => {
    expect(cellText('a\u0000b\u0008c\u001fd\ufffee\ud800f')).toBe('abcdef');
    expect(cellText('\u202eabc')).toBe('abc');
    const kept = 'Ünïcode 👩‍⚕️ <b>&amp;</b> "quoted" שלום';
    expect(cellText(kept)).toBe(kept);
    expect((await readBack(bookOf([[words(kept)]])))[0]?.data[0]?.[0]).toBe(kept);
  });

  it('is cut where a cell holds no more, and says so', async () => {
    const cut = cellText('x'.repeat(longestText + 1));
    expect(cut).toHaveLength(longestText);
    expect(cut.endsWith('(cut: a cell holds no more)')).toBe(true);
    expect(cellText('x'.repeat(longestText))).toHaveLength(longestText);
    const pairs = cellText('👩'.repeat(longestText));
    expect(pairs.length).toBeLessThanOrEqual(longestText);
    expect(pairs).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it.each([['constructor'], ['__proto__'], ['toString'], ['hasOwnProperty']])(
    'may be called %s',
    async (text) => {
      const [sheet] = await readBack(bookOf([[words(text), words('other')]]));
      expect(sheet?.data[0]).toEqual([text, 'other']);
    },
  );

  it('that reads as an escape of a spreadsheet is not taken for one', () => {
    expect(cellText('_x003D_1+1')).toBe('_x005F_x003D_1+1');
    expect(cellText('a_x_b')).toBe('a_x_b');
  });
});
