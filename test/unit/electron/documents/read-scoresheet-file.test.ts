import { describe, expect, it } from 'vitest';
import { readScoresheetFile } from '../../../../electron/documents/read-scoresheet-file.ts';
import { stampRows } from '../../../../shared/scoresheet/sheet-marks.ts';
import { blank } from '../../../support/checked-sheets.ts';
import { fillSheet, sheetOf } from '../../../support/filled-sheets.ts';
import {
  blankFile,
  blankParts,
  partText,
  scoresPart,
  withCell,
  withParts,
} from '../../../support/scoresheet-parts.ts';

/** What the first cell of a score comes to, written as it is. */
const valueIn = async (xml: string, styles?: string) =>
  (await sheetOf(withCell(xml, styles))).scores[0]?.value.value;

describe('a scoresheet', () => {
  it('comes back as it was filled in, each cell with its place', async () => {
    const sheet = await sheetOf(
      await fillSheet(blankFile, {
        scores: [
          { option: 'optB', criterion: 'critQ', value: 75, low: 60, high: 80.5, reason: 'Öne\n& <two>' },
        ],
        interests: { optA: 'Employed by the PCT' },
        noInterest: 'yes',
        choice: 'B',
        choiceReason: '=not a formula',
        weights: { critQ: 100, critC: 40 },
      }),
    );
    expect(sheet.stamp).toEqual(blank.stamp);
    expect(sheet.scores[1]).toEqual({
      option: 'optB',
      criterion: 'critQ',
      value: { place: 'Scores, C5', value: 75 },
      low: { place: 'Scores, D5', value: 60 },
      high: { place: 'Scores, E5', value: 80.5 },
      reason: { place: 'Scores, F5', value: 'Öne\n& <two>' },
    });
    expect(sheet.interests[0]?.declaration.value).toBe('Employed by the PCT');
    expect(sheet.noInterest.value).toBe('yes');
    expect([sheet.choice.option.value, sheet.choice.reason.value]).toEqual(['B', '=not a formula']);
    expect(sheet.weights.map(({ value }) => value.value)).toEqual([100, 40]);
    expect(sheet.stray).toEqual([]);
  });

  it('that is blank holds nothing', async () => {
    const { scores, interests, weights, stray } = await sheetOf(blankFile);
    const cells = [
      ...scores.flatMap(({ value, low, high, reason }) => [value, low, high, reason]),
      ...interests.map(({ declaration }) => declaration),
      ...weights.map(({ value }) => value),
    ];
    expect(cells).toHaveLength(4 * 4 + 2 + 2);
    expect(cells.filter(({ value }) => value !== null)).toEqual([]);
    expect(stray).toEqual([]);
  });
});

describe('a cell of a scoresheet', () => {
  it.each([
    ['a number', '<c r="C4"><v>75</v></c>', 75],
    ['a number with an exponent', '<c r="C4"><v>7.5E1</v></c>', 75],
    ['a text', '<c r="C4" t="inlineStr"><is><t>75 </t></is></c>', '75 '],
    [
      'a text in two fonts',
      '<c r="C4" t="inlineStr"><is><r><rPr/><t>7</t></r><r><t>5</t></r></is></c>',
      '75',
    ],
    ['a text with its reading', '<c r="C4" t="inlineStr"><is><t>75</t><rPh><t>x</t></rPh></is></c>', '75'],
    [
      'a text with escapes',
      '<c r="C4" t="inlineStr"><is><t>a_x000D_&#10;&amp;_xD800_</t></is></c>',
      'a\r\n&',
    ],
    ['what a formula came to', '<c r="C4"><f>A1+1</f><v>75</v></c>', 75],
    ['what a formula of words came to', '<c r="C4" t="str"><f>A1</f><v>good</v></c>', 'good'],
    ['a formula that came to nothing', '<c r="C4"><f>B2+1</f></c>', '=B2+1'],
    ['an error', '<c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['yes or no', '<c r="C4" t="b"><v>1</v></c>', true],
    ['a date', '<c r="C4" t="d"><v>2009-05-07T00:00:00</v></c>', '2009-05-07'],
    ['no number', '<c r="C4"><v>NaN</v></c>', 'NaN'],
    ['no end of a number', '<c r="C4"><v>1e309</v></c>', '1e309'],
    ['infinity', '<c r="C4"><v>-Infinity</v></c>', '-Infinity'],
    ['a number of programmers', '<c r="C4"><v>0x32</v></c>', '0x32'],
    ['a value that is blank', '<c r="C4"><v> </v></c>', null],
    ['nothing', '<c r="C4"/>', null],
  ])('is read where it holds %s', async (_, xml, wanted) => {
    expect(await valueIn(xml)).toBe(wanted);
  });

  const styled = (format: string): string =>
    partText('xl/styles.xml')
      .replace('<numFmts count="1">', `<numFmts count="2"><numFmt numFmtId="200" formatCode="${format}"/>`)
      .replace('</cellXfs>', '<xf numFmtId="200"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>');
  const own = (partText('xl/styles.xml').match(/<xf /g) ?? []).length;

  it.each([
    ['a date', 'dd/mm/yyyy', own, 39940, '2009-05-07'],
    ['a time', '[h]:mm', own, 0.5, '1899-12-30'],
    ['a date as the format numbers it', '0.00', own + 1, 39940, '2009-05-07'],
    ['a per cent', '0.0%', own, 0.755, '75.5%'],
    ['a per cent as the format numbers it', '0.00', own + 2, 0.75, '75%'],
    ['no date, by what is quoted', '0&quot; days&quot;', own, 75, 75],
    ['no date, by what is escaped', '[Red]0\\d', own, 75, 75],
    ['no date, by a format of any length', '['.repeat(100_000), own, 75, 75],
  ])('is told apart where its number is shown as %s', async (_, format, style, value, wanted) => {
    expect(await valueIn(`<c r="C4" s="${style}"><v>${value}</v></c>`, styled(format))).toBe(wanted);
  });

  it('counts dates from the day that its workbook counts from', async () => {
    const file = withParts({
      'xl/workbook.xml': partText('xl/workbook.xml').replace('<workbookPr/>', '<workbookPr date1904="1"/>'),
      'xl/styles.xml': styled('d.m.yy'),
      [scoresPart]: partText(scoresPart).replace(
        /<c r="C4"[^>]*?\/>/,
        `<c r="C4" s="${own}"><v>38478</v></c>`,
      ),
    });
    expect((await sheetOf(file)).scores[0]?.value.value).toBe('2009-05-07');
  });
});

describe('a scoresheet that was rearranged', () => {
  it('says what it said when its rows were sorted otherwise', async () => {
    const rows = [...partText(scoresPart).matchAll(/<row r="(\d+)".*?<\/row>/gs)];
    const [fourth = '', fifth = ''] = [rows[3]?.[0], rows[4]?.[0]];
    const moved = (row: string, from: number, to: number): string =>
      row
        .replaceAll(`r="${from}"`, `r="${to}"`)
        .replaceAll(new RegExp(`r="([A-Z])${from}"`, 'g'), `r="$1${to}"`);
    const file = withParts({
      [scoresPart]: partText(scoresPart).replace(
        `${fourth}${fifth}`,
        `${moved(fifth, 5, 4)}${moved(fourth, 4, 5)}`,
      ),
    });
    const { scores, stray } = await sheetOf(file);
    expect(scores.map(({ option, value }) => [option, value.place]).slice(0, 2)).toEqual([
      ['optB', 'Scores, C4'],
      ['optA', 'Scores, C5'],
    ]);
    expect(stray).toEqual([]);
  });

  it('tells of what stands beside its cells, under them, and on a page of its own', async () => {
    const filled = await fillSheet(blankFile, { cells: { 'Scores, J4': 'see me', 'Scores, C90': 75 } });
    expect((await sheetOf(filled)).stray).toEqual([
      { place: 'Scores, J4', value: 'see me' },
      { place: 'Scores, C90', value: 75 },
    ]);
    const page = await sheetOf(
      withParts({
        'xl/workbook.xml': partText('xl/workbook.xml').replace(
          '</sheets>',
          '<sheet r:id="own" sheetId="99" name="My notes"/></sheets>',
        ),
        'xl/_rels/workbook.xml.rels': partText('xl/_rels/workbook.xml.rels').replace(
          '</Relationships>',
          '<Relationship Id="own" Type="x/worksheet" Target="/xl/own.xml"/></Relationships>',
        ),
        'xl/own.xml': '<worksheet><sheetData><row><c/><c><v>7</v></c></row></sheetData></worksheet>',
      }),
    );
    expect(page.stray).toEqual([{ place: 'My notes, B1', value: 7 }]);
  });

  it('is read from its first row of a kind; what is filled in on a second is out of place', async () => {
    const row = /<row r="4".*?<\/row>/s.exec(partText(scoresPart))?.[0] ?? '';
    const copy = row
      .replaceAll('r="4"', 'r="400"')
      .replaceAll(/r="([A-Z])4"/g, 'r="$1400"')
      .replace(/<c r="C400"[^>]*?\/>/, '<c r="C400"><v>9</v></c>');
    const { scores, stray } = await sheetOf(
      withParts({ [scoresPart]: partText(scoresPart).replace('</sheetData>', `${copy}</sheetData>`) }),
    );
    expect(scores).toHaveLength(4);
    expect(scores[0]?.value).toEqual({ place: 'Scores, C4', value: null });
    expect(stray).toEqual([{ place: 'Scores, C400', value: 9 }]);
  });

  it('is refused with its stamp altered, without its pages, and from a newer version', async () => {
    const refusal = async (file: Uint8Array): Promise<string> => {
      const reading = await readScoresheetFile(file);
      return reading.ok ? '' : reading.refusal;
    };
    const texts = partText('xl/sharedStrings.xml');
    const scorerId = `<t>${blank.stamp.assessor}</t>`;
    expect(texts).toContain(scorerId);
    expect(
      await refusal(withParts({ 'xl/sharedStrings.xml': texts.replace(scorerId, '<t>asr2</t>') })),
    ).toMatch(/^The hidden page by which a scoresheet is known has been altered, /);
    const pageless = [...blankParts.keys()].filter((name) => /sheet[1-4]\.xml$/.test(name));
    expect(pageless).toHaveLength(4);
    expect(
      await refusal(withParts(Object.fromEntries(pageless.map((name) => [name, '<worksheet/>'])))),
    ).toMatch(/^The pages of the scoresheet are gone: only its stamp is left\. /);
    expect(
      await refusal(
        withParts({
          'xl/worksheets/sheet5.xml': `<worksheet><sheetData>${[
            ['icoa:stamp'],
            ...stampRows({ ...blank.stamp, layout: 99 }),
          ]
            .map(
              (cells) =>
                `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
            )
            .join('')}</sheetData></worksheet>`,
        }),
      ),
    ).toMatch(/^The scoresheet was made by a newer version of this app\. /);
  });
});
