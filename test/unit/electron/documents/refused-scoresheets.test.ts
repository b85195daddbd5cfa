import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScoresheetFile } from '../../../../electron/documents/read-scoresheet-file.ts';
import { checkSheet } from '../../../../shared/scoresheet/check-sheet.ts';
import { sheetReport } from '../../../../shared/scoresheet/sheet-report.ts';
import { ground } from '../../../support/checked-sheets.ts';
import { fillSheet } from '../../../support/filled-sheets.ts';
import { blankFile, blankParts, partText, scoresPart, withParts } from '../../../support/scoresheet-parts.ts';
import { type ZipEntry, zipOf } from '../../../support/zip.ts';

/** What happened, what is safe, what to do; short enough for a line of the report. */
const sentences = /^(?:The|What) [^.]+(?:\.\w+[^.]*)*\. Nothing of it was taken\. [A-Z].{10,150}\.$/;

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readScoresheetFile(bytes);
  return reading.ok ? 'It was read.' : reading.refusal;
};

const entries = (...more: readonly ZipEntry[]): readonly ZipEntry[] => [
  ...[...blankParts].map(([name, bytes]) => ({ name, bytes })),
  ...more,
];
const file = (name: string, text: string): ZipEntry => ({ name, bytes: Buffer.from(text) });
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** How many texts the cells share. */
const sharedTexts = (partText('xl/sharedStrings.xml').match(/<si>/g) ?? []).length;
const page = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('a file that is no scoresheet is refused, and says what it is', () => {
  it.each<readonly [string, Uint8Array, RegExp]>([
    ['empty', Buffer.alloc(0), /^The file is empty\./],
    ['comma-separated', Buffer.from('Option,Score\nA,40\n'), /^The file is plain text \(such as \.csv\)/],
    ['a web page', Buffer.from('<html><table></table></html>'), /^The file is plain text/],
    [
      'an old workbook',
      Buffer.concat([ole, Buffer.alloc(4000)]),
      /^The file is in an older format of Office/,
    ],
    [
      'locked by a password',
      Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)]),
      /^The file is protected by a password\./,
    ],
    ['locked as an archive', zipOf([{ ...file('xl/workbook.xml', 'x'), flags: 1 }]), /by a password\./],
    ['a PDF', Buffer.from('%PDF-1.7\n\u0000'), /^The file is a PDF, /],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /^The file is no workbook, /],
    [
      'an OpenDocument spreadsheet',
      zipOf([
        { ...file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), stored: true },
        file('content.xml', '<office/>'),
      ]),
      /^The file is an OpenDocument spreadsheet \(\.ods\), /,
    ],
    [
      'a binary workbook',
      zipOf([file('xl/workbook.bin', 'x')]),
      /^The file is a binary workbook \(\.xlsb\), /,
    ],
    ['a letter', zipOf([file('word/document.xml', '<document/>')]), /^The file is a Word document, /],
    ['an archive of something', zipOf([file('readme.txt', 'Hello')]), /^The file is no workbook, /],
    [
      'an archive of a sheet',
      zipOf([{ name: 'sheet.xlsx', bytes: blankFile }]),
      /^The file is no workbook, /,
    ],
    [
      'another workbook',
      withParts({ 'xl/sharedStrings.xml': partText('xl/sharedStrings.xml').replaceAll('icoa:', '') }),
      /^The file is a workbook, but no scoresheet that this app has made\./,
    ],
  ])('%s', async (_, bytes, wanted) => {
    const refusal = await refusalOf(bytes);
    expect(refusal).toMatch(wanted);
    expect(refusal).toMatch(sentences);
  });
});

describe('a file that would come to far more than it seems is refused', () => {
  const huge = Buffer.alloc(20_000_000, ' ');
  const cells = (much: number): string =>
    page(
      Array.from({ length: much }, (_, row) => `<row><c t="inlineStr"><is><t>${row}</t></is></c></row>`).join(
        '',
      ),
    );
  it.each<readonly [string, () => Uint8Array, RegExp]>([
    ['by its own size', () => Buffer.alloc(6_000_000, 'PK'), /^The file has 6 MB, and .* never over 5 MB\./],
    [
      'by the sizes that it tells',
      () => zipOf(entries({ name: 'own', bytes: huge })),
      /^What the file holds comes to 21 MB, and .* never comes to more than 20 MB\./,
    ],
    [
      'by a part that is larger than it tells',
      () => withLying(scoresPart, Buffer.concat([blankParts.get(scoresPart) ?? huge, huge]), 1000),
      /^The file is damaged\./,
    ],
    [
      'by a size that no file has',
      () => zipOf(entries({ name: 'own', bytes: Buffer.from('x'), claimed: 0xffff_ffff })),
      /^What the file holds comes to /,
    ],
    [
      'by its number of parts',
      () => zipOf(entries(...Array.from({ length: 2001 }, (_, at) => file(`own${at}`, '')))),
      /^The file holds far more than a scoresheet has room for\./,
    ],
    [
      'by a part that many pages share',
      () =>
        withParts({
          'xl/workbook.xml': partText('xl/workbook.xml').replace(
            '</sheets>',
            `${'<sheet r:id="rId2" sheetId="9" name="More"/>'.repeat(20)}</sheets>`,
          ),
        }),
      /^The file is damaged\./,
    ],
    [
      'by its number of pages',
      () =>
        withParts({
          'xl/workbook.xml': partText('xl/workbook.xml').replace(
            '</sheets>',
            `${'<sheet name="More"/>'.repeat(100)}</sheets>`,
          ),
        }),
      /^The file holds far more/,
    ],
    ['by its cells', () => withParts({ [scoresPart]: cells(61_000) }), /^The file holds far more/],
    [
      'by its tags',
      () => withParts({ [scoresPart]: page(`<row>${'<c/>'.repeat(10_000)}</row>`.repeat(60)) }),
      /^The file holds far more/,
    ],
    [
      'by attributes',
      () => withParts({ 'xl/styles.xml': `<styles ${'a="" '.repeat(600_000)}/>` }),
      /^The file holds far more/,
    ],
    [
      'by escaped characters',
      () => withParts({ 'xl/sharedStrings.xml': `<sst><si><t>${'&amp;'.repeat(600_000)}</t></si></sst>` }),
      /^The file holds far more/,
    ],
    [
      'by characters escaped in another way',
      () => withParts({ 'xl/sharedStrings.xml': `<sst><si><t>${'_x0041_'.repeat(600_000)}</t></si></sst>` }),
      /^The file holds far more/,
    ],
    [
      'by one long text that many cells share',
      () =>
        withParts({
          'xl/sharedStrings.xml': partText('xl/sharedStrings.xml').replace(
            '</sst>',
            `<si><t>${'x'.repeat(1_000_000)}</t></si></sst>`,
          ),
          [scoresPart]: page(`<row><c t="s"><v>${sharedTexts}</v></c></row>`.repeat(10)),
        }),
      /^The file holds far more/,
    ],
    [
      'by its rows to fill in',
      () =>
        withParts({
          [scoresPart]: page(
            `<row><c t="inlineStr"><is><t>icoa:scores</t></is></c></row>${Array.from(
              { length: 10_100 },
              (_, at) => `<row><c t="inlineStr"><is><t>score optA c${at}</t></is></c></row>`,
            ).join('')}`,
          ),
        }),
      /^The file holds far more/,
    ],
  ])('%s', async (_, bytes, wanted) => {
    const refusal = await refusalOf(bytes());
    expect(refusal).toMatch(wanted);
    expect(refusal).toMatch(sentences);
  });

  const withLying = (name: string, bytes: Uint8Array, claimed: number): Buffer =>
    zipOf(entries().map((entry) => (entry.name === name ? { name, bytes, claimed } : entry)));
});

describe('a file that is damaged, or reaches outside, is refused', () => {
  const inPage = (text: string): Buffer =>
    withParts({ [scoresPart]: partText(scoresPart).replace('<sheetData>', `<sheetData>${text}`) });
  const headed = (head: string): Buffer =>
    withParts({ [scoresPart]: partText(scoresPart).replace('<worksheet', `${head}<worksheet`) });
  it.each<readonly [string, Uint8Array]>([
    ['cut short', blankFile.subarray(0, blankFile.length / 2)],
    ['without its end', blankFile.subarray(0, -1)],
    ['its start alone', blankFile.subarray(0, 30)],
    ['two letters', Buffer.from('PK')],
    ['with bytes after its end', Buffer.concat([blankFile, Buffer.from('more')])],
    ['without a page list', withParts({ 'xl/workbook.xml': '' })],
    ['with a part twice', zipOf(entries(file('xl/workbook.xml', '<workbook/>')))],
    ['with an entity of its own', headed('<!DOCTYPE x [<!ENTITY e "boom">]>')],
    ['with an entity from outside', headed('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')],
    ['with a document type from outside', headed('<!DOCTYPE x SYSTEM "http://example.org/x.dtd">')],
    ['with an entity that is not known', inPage('&e;')],
    ['with an entity that is a name of JavaScript’s', inPage('&toString;')],
    ['with half a character', inPage('&#xD800;')],
    ['with elements that cross', inPage('<row><c></row></c>')],
    ['with elements that go on and on', inPage('<a>'.repeat(200))],
    ['with an attribute that does not end', inPage('<row r="1><c/></row>')],
    ['with bytes that are no text', withParts({ [scoresPart]: Buffer.from([0x3c, 0xff, 0xfe, 0x3e]) })],
    ['with a row that is nowhere', inPage('<row r="0"><c/></row>')],
    ['with a cell that is nowhere', inPage('<row><c r="ZZZ1"/></row>')],
    ['with a text that is not there', inPage('<row r="900"><c r="A900" t="s"><v>99999</v></c></row>')],
    ['with a text that has no number', inPage('<row r="900"><c r="A900" t="s"><v></v></c></row>')],
  ])('%s', async (_, bytes) => {
    const refusal = await refusalOf(bytes);
    expect(refusal).toMatch(/^The file is damaged\. /);
    expect(refusal).toMatch(sentences);
  });
});

describe('whatever becomes of a scoresheet’s bytes', () => {
  const bytes = fc.nat();
  const damage = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constant('flip' as const),
        at: bytes,
        by: fc.integer({ min: 1, max: 255 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('cut' as const), at: bytes, by: fc.nat(400) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('repeat' as const), at: bytes, by: fc.nat(400) }) },
  );
  const damaged = (given: Uint8Array, { what, at, by }: { what: string; at: number; by: number }): Buffer => {
    const whole = Buffer.from(given);
    const place = at % Math.max(1, whole.length);
    if (what === 'cut') return Buffer.concat([whole.subarray(0, place), whole.subarray(place + by)]);
    if (what === 'repeat') {
      return Buffer.concat([whole.subarray(0, place), whole.subarray(Math.max(0, place - by))]);
    }
    if (place < whole.length) whole[place] = (whole[place] ?? 0) ^ by;
    return whole;
  };
  const answersInWords = async (given: Uint8Array): Promise<void> => {
    const reading = await readScoresheetFile(given);
    if (!reading.ok) expect(reading.refusal).toMatch(sentences);
    const { report } = checkSheet(ground(), reading, { file: 'sheet.xlsx', seen: new Set() });
    expect(sheetReport.safeParse(report).success).toBe(true);
  };
  const filled = fillSheet(blankFile, {
    scores: [{ option: 'optA', criterion: 'critQ', value: 75, low: 60, high: 80, reason: 'Because' }],
    interests: { optB: 'Partner' },
    choice: 'B',
    weights: { critQ: 100, critC: 40 },
  });

  it('it comes to a report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (blows) =>
        answersInWords(blows.reduce(damaged, Buffer.from(await filled))),
      ),
      { numRuns: 1000 },
    );
  });

  it('it comes to a report where the damage is inside a part that looks whole', async () => {
    const read = [
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      scoresPart,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...read),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        async (name, blows) =>
          answersInWords(
            withParts({ [name]: blows.reduce(damaged, blankParts.get(name) ?? Buffer.alloc(0)) }),
          ),
      ),
      { numRuns: 1000 },
    );
  });
});
