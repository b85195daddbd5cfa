import { scoresheetFile } from '../../electron/documents/scoresheet-file.ts';
import { workbookFile } from '../../electron/documents/workbook-file.ts';
import { analyse } from '../../shared/analysis/analyse.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { buildScoresheet } from '../../shared/scoresheet/build-scoresheet.ts';
import { buildWorkbook } from '../../shared/workbook/build-workbook.ts';
import { bitsFlipped, type Chance, cutOff } from './seeded.ts';
import { unzipped } from './unzip.ts';
import { rezipped, type ZipEntry, zipOf } from './zip.ts';

const madeAt = '2009-02-12T09:30:00.000Z';

/** Makes a damaged file; the same chance makes the same. */
export type Damage = (chance: Chance) => Uint8Array;

/** A scorer's sheet, with everything that they have given. */
export const filledSheet = (records: readonly AnyRecord[], assessor: string): Promise<Uint8Array> =>
  scoresheetFile(buildScoresheet(appraisalFrom(records), assessor, { madeAt, filled: true }));

const pages = ['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml', 'xl/worksheets/sheet4.xml'] as const;
const scoresPage = pages[0];

type Parts = ReadonlyMap<string, Buffer>;

const textOf = (parts: Parts, name: string): string => parts.get(name)?.toString('utf8') ?? '';

/** The sheet with something else in place of a random cell that may be filled in. */
const withCell = (parts: Parts, content: string, attributes: string, { one }: Chance): Uint8Array => {
  const reference = one(['C4', 'C5', 'C7', 'C8', 'D4', 'E5', 'F7', 'F8']);
  const cell = new RegExp(`<c r="${reference}"( s="\\d+")[^>]*?(?:/>|>.*?</c>)`, 's');
  const xml = textOf(parts, scoresPage);
  if (!cell.test(xml)) throw new Error(`The sheet has no cell ${reference}`);
  const put = `<c r="${reference}"$1${attributes}>${content.replaceAll('$', '$$$$')}</c>`;
  return rezipped(parts, { [scoresPage]: xml.replace(cell, put) });
};

const inline = (text: string): string => `<is><t xml:space="preserve">${text}</t></is>`;

/** What stands in a cell, and the attributes that say what it is. */
type Content = readonly [xml: string, attributes: string];

const formulas: readonly [Content, ...Content[]] = [
  ['<f>1/0</f><v>#DIV/0!</v>', ' t="e"'],
  ['<f>SUM(C4:C8)</f>', ''],
  ['<f>HYPERLINK("https://example.org","50")</f><v>50</v>', ' t="str"'],
  ['<f>WEBSERVICE("https://example.org")</f><v>#VALUE!</v>', ' t="e"'],
  ['<f t="shared" ref="C4:C900000" si="0">C4+1</f><v>61</v>', ''],
  ['<f t="array" ref="A1:XFD1048576">RAND()</f><v>0.25</v>', ''],
  [`<f>${'('.repeat(5000)}1${')'.repeat(5000)}</f><v></v>`, ''],
  [inline("=cmd|' /C calc'!A0"), ' t="inlineStr"'],
  [inline('=1+1'), ' t="inlineStr"'],
];

const oddNumbers = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e309',
  '-0',
  '-1',
  '100.0000001',
  '140',
  '1e-400',
  '0x1f',
  '١٢',
  '5٫5',
  '50%',
  '--5',
  '1,2,3',
  '2009-02-12',
  '#REF!',
  '',
  ' ',
  '9'.repeat(400),
  'null',
  'undefined',
  '[object Object]',
  '5 to 7',
] as const;

const oddTypes = ['', ' t="n"', ' t="b"', ' t="e"', ' t="s"', ' t="str"', ' t="d"', ' t="z"'] as const;

const longTexts = ['x', 'word ', '😀', '\u0301', '‮', '&#x0;', '&#10;', 'ﷺ', '<b/>'] as const;

const entities = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`,
).join(
  '',
)}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`;

/** Damage inside, in an archive that is sound: what other programs, converters and hands leave behind. */
const damagedInside = (parts: Parts, chance: Chance): Uint8Array => {
  const { below, one } = chance;
  const names = [...parts.keys()];
  const name = names[below(names.length)] ?? '';
  const xml = textOf(parts, name);
  const without = new Map([...parts].filter(([known]) => known !== name));
  const page = one([...pages, 'xl/worksheets/sheet5.xml']);
  return one<() => Uint8Array>([
    () => rezipped(without),
    () => rezipped(parts, { [name]: xml.slice(0, below(xml.length)) }),
    () => rezipped(parts, { [name]: bitsFlipped(Buffer.from(xml), chance) }),
    () => rezipped(parts, { [name]: '' }),
    () => rezipped(parts, { [page]: textOf(parts, one(pages)) }),
    () => rezipped(parts, { [page]: entities }),
    () => rezipped(parts, { [page]: `${'<a>'.repeat(50_000)}` }),
    () =>
      rezipped(parts, { [page]: textOf(parts, page).replaceAll('<v>', `<v>${one(['9', '-', '1e', ''])}`) }),
    () => rezipped(parts, { [page]: textOf(parts, page).replace(/r="C4"/g, 'r="ZZZZZZ999999999999"') }),
    () => rezipped(parts, { [page]: textOf(parts, page).replace(/<row r="4"/g, '<row r="-4"') }),
    () => rezipped(parts, { 'xl/sharedStrings.xml': '<sst count="1"><si><t>only</t></si></sst>' }),
    () =>
      rezipped(parts, { 'xl/workbook.xml': textOf(parts, 'xl/workbook.xml').replaceAll('Scores', 'Stamp') }),
    () =>
      zipOf(
        [...parts].flatMap(([known, bytes]): ZipEntry[] => [
          { name: known, bytes },
          { name: known, bytes },
        ]),
      ),
  ])();
};

const zeros = Buffer.alloc(3_000_000, 0x20);

/** Archives that unpack to far more than they are, that say they do, or that say they do not. */
const bomb = (parts: Parts, { below, one }: Chance): Uint8Array => {
  const sound = [...parts].map(([name, bytes]): ZipEntry => ({ name, bytes }));
  const size = 1 + below(zeros.length);
  const huge = zeros.subarray(0, size);
  const inPlace = (entry: Partial<ZipEntry>): Uint8Array =>
    zipOf(sound.map((part) => (part.name === scoresPage ? { ...part, ...entry } : part)));
  return one<() => Uint8Array>([
    () => inPlace({ bytes: huge }),
    () => inPlace({ bytes: huge, claimed: 1000 + below(1000) }),
    () => inPlace({ claimed: 0xfffffff0 - below(1000) }),
    () => inPlace({ claimed: 41_000_000 + below(1000) }),
    () => inPlace({ bytes: Buffer.concat([Buffer.from(`<worksheet><sheetData>`), huge]) }),
    () =>
      zipOf(Array.from({ length: 2100 }, (_, n) => ({ name: `xl/${n}.xml`, bytes: huge.subarray(0, 20) }))),
    () => zipOf([...sound, { name: 'xl/media/image1.png', bytes: huge, claimed: size * 200 }]),
    () => zipOf([{ name: 'xl/workbook.xml', bytes: rezipped(parts, { bomb: huge }) }]),
  ])();
};

/** Every kind of damage that a sheet may come back with. `isWhole`: nothing of such a file is ever taken. */
export const sheetDamage = async (
  sheet: Uint8Array,
  records: readonly AnyRecord[],
  others: { readonly sheets: readonly Uint8Array[] },
): Promise<
  Readonly<Record<string, { readonly times: number; readonly isWhole: boolean; readonly damage: Damage }>>
> => {
  const parts = unzipped(sheet);
  const appraisal = appraisalFrom(records);
  const figures = await workbookFile(buildWorkbook(appraisal, analyse(appraisal), madeAt));
  const xml = (name: string): Uint8Array => rezipped(new Map([[name, Buffer.from('<a/>')]]));
  const foreign: Damage = (chance) => {
    const { below, one, bytes } = chance;
    return one<() => Uint8Array>([
      () => figures,
      ...others.sheets.map((other) => () => other),
      () => bytes(below(2000)),
      () => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes(below(500))]),
      () => Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes(below(500))]),
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), bytes(below(500))]),
      () => Buffer.from(`option;score\nA;${below(200)}\n`),
      () => Buffer.from(`\ufeff{"format":"ico-appraisal","n":${below(200)}}`, one(['utf8', 'utf16le'])),
      () =>
        xml(
          one([
            'word/document.xml',
            'ppt/presentation.xml',
            'xl/workbook.bin',
            'xl/workbook.xml',
            `a${below(9)}`,
          ]),
        ),
      () =>
        zipOf([
          {
            name: 'mimetype',
            bytes: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
            stored: true,
          },
        ]),
      () => zipOf([...parts].map(([name, held]) => ({ name, bytes: held, flags: 1 }))),
    ])();
  };
  return {
    'a sheet cut off': { times: 250, isWhole: true, damage: (chance) => cutOff(sheet, chance) },
    'a sheet with bits flipped': {
      times: 400,
      isWhole: true,
      damage: (chance) => bitsFlipped(sheet, chance),
    },
    'a zip bomb': { times: 50, isWhole: true, damage: (chance) => bomb(parts, chance) },
    'a foreign file': { times: 150, isWhole: true, damage: foreign },
    'a sheet damaged inside': {
      times: 150,
      isWhole: false,
      damage: (chance) => damagedInside(parts, chance),
    },
    'a sheet with a formula': {
      times: 75,
      isWhole: false,
      damage: (chance) => withCell(parts, ...chance.one(formulas), chance),
    },
    'a sheet with a number that is none': {
      times: 150,
      isWhole: false,
      damage: (chance) => {
        const [content, type] = [chance.one(oddNumbers), chance.one(oddTypes)];
        return chance.below(3) === 0
          ? withCell(parts, inline(content), ' t="inlineStr"', chance)
          : withCell(parts, `<v>${content}</v>`, type, chance);
      },
    },
    'a sheet with a huge text': {
      times: 50,
      isWhole: false,
      damage: (chance) => {
        const text = chance.one(longTexts);
        const times = 10 ** (3 + chance.below(3)) + chance.below(1000);
        return withCell(parts, inline(text.repeat(times)), ' t="inlineStr"', chance);
      },
    },
  };
};
