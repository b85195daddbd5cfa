import { describe, expect, it } from 'vitest';
import { wordDocument } from '../../../../../electron/documents/word/word-document.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import { formatFigure } from '../../../../../shared/analysis/figure.ts';
import type { ChartPicture } from '../../../../../shared/contract/print-page.ts';
import { buildPaper } from '../../../../../shared/paper/build-paper.ts';
import { type Block, figuresOf, type PaperModel } from '../../../../../shared/paper/paper-model.ts';
import { blockText } from '../../../../../shared/paper/paper-text.ts';
import { missingPieces, paperPieces, spaced } from '../../../../support/reading-order.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';
import { readWord, unescaped, type WordFile, wordText } from '../../../../support/word-file.ts';
import { xmlProblem } from '../../../../support/xml-check.ts';

const appraisal = sampleAppraisal();
const model: PaperModel = buildPaper(appraisal, analyse(appraisal), { drawnAt: '2009-02-12T09:30:00.000Z' });
const blocks = model.sections.flatMap((section) => section.blocks);
const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));

/** A red dot. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==';
const pictures: readonly ChartPicture[] = charts.map(({ id }) => ({
  id,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="666" height="200"><title>${id}</title></svg>`,
  png,
  width: 666,
  height: 200,
}));

const read = async (held: readonly ChartPicture[] = []): Promise<WordFile> =>
  readWord(await wordDocument(model, held));
const plain = await read();
const drawn = await read(pictures);

describe('the Word file of the worked sample', () => {
  it('says what the paper says, in its order, cover and appendices included', () => {
    expect(missingPieces(plain.text, paperPieces(model))).toEqual([]);
    expect(missingPieces(drawn.text, paperPieces(model))).toEqual([]);
  });

  it('prints every figure of the paper, in its order', () => {
    expect(missingPieces(plain.text, figuresOf(model).map(formatFigure))).toEqual([]);
  });

  it('has headings that are headings, as deep and in the order of the printed paper', () => {
    const expected = model.sections.flatMap(({ number, title, blocks: held }) => [
      ['Heading1', spaced(number === null ? title : `${number} ${title}`)],
      ...held.flatMap((block) =>
        block.kind === 'heading'
          ? [[block.level === 3 ? 'Heading2' : 'Heading3', spaced(block.text)]]
          : block.kind === 'words'
            ? block.body.content.flatMap((part) =>
                part.type === 'heading'
                  ? [[part.attrs.level === 3 ? 'Heading2' : 'Heading3', spaced(blockTextOf(part))]]
                  : [],
              )
            : [],
      ),
    ]);
    const found = plain.paragraphs.flatMap(({ style, text }) =>
      style.startsWith('Heading') ? [[style, spaced(text)]] : [],
    );
    expect(found).toEqual(expected);
    expect(plain.paragraphs[0]).toMatchObject({ style: 'Title', text: model.title });
    for (const [level, id] of ['Heading1', 'Heading2', 'Heading3', 'Heading4'].entries()) {
      expect(plain.part('word/styles.xml')).toMatch(
        new RegExp(`w:styleId="${id}".*?<w:outlineLvl w:val="${level}"/>.*?</w:style>`, 's'),
      );
    }
  });

  it('numbers captions by fields that already show the model’s numbers', () => {
    const expected = blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.table.caption]
        : block.kind === 'chart'
          ? [block.chart.caption]
          : block.kind === 'cards'
            ? [block.cards.caption]
            : [],
    );
    const found = plain.paragraphs.filter(({ style }) => style === 'Caption');
    expect(found.map(({ text }) => text)).toEqual(expected);
    for (const { xml, text } of found) {
      const [, kind, number] = /^(Table|Figure) (\d+)\./.exec(text) ?? [];
      expect(xml).toContain(`<w:fldSimple w:instr="SEQ ${kind} \\* ARABIC">`);
      expect(wordText(/<w:fldSimple.*<\/w:fldSimple>/.exec(xml)?.[0] ?? '')).toBe(number);
    }
  });

  it('links to places that are there, each with a name that Word takes', () => {
    const names = Array.from(
      plain.document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g),
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z]\w{0,39}$/.test(name ?? ''))).toEqual([]);
    const links = Array.from(
      plain.document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g),
      ([, name]) => name,
    );
    expect(links.length).toBeGreaterThan(model.contents.sections.length);
    expect(links.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has a table of contents that is filled in, and asks nothing when it is opened', () => {
    const entries = plain.paragraphs.filter(({ style }) => style === 'TOC1');
    const headings = plain.paragraphs.filter(({ style }) => style === 'Heading1');
    expect(entries.map(({ text }) => text)).toEqual(headings.map(({ text }) => text));
    expect(entries[0]?.xml).toMatch(/w:fldCharType="begin".*TOC \\o.*w:fldCharType="separate"/);
    expect(entries.at(-1)?.xml).toContain('w:fldCharType="end"');
    expect(plain.document).not.toContain('w:dirty');
    expect(plain.part('word/settings.xml')).not.toContain('updateFields');
    const { questions } = model.contents;
    expect(
      missingPieces(plain.text, ['Where the exec’s questions', ...questions.map(({ question }) => question)]),
    ).toEqual([]);
  });

  it('heads every table with a row that is repeated, and cuts no row in half', () => {
    const paperTables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    const headed = plain.tables.filter((xml) => xml.includes('<w:tblHeader/>'));
    const heads = headed.map((xml) => wordText(/<w:tr>.*?<\/w:tr>/s.exec(xml)?.[0] ?? ''));
    for (const { columns } of paperTables) {
      expect(heads).toContain(columns.map(({ head }) => head).join(''));
    }
    // Each of them, one behind each drawing, and the questions.
    expect(headed).toHaveLength(paperTables.length + charts.length + 1);
    const rows = Array.from(plain.document.matchAll(/<w:tr>(.*?)<\/w:tr>/gs), ([, row]) => row ?? '');
    expect(rows.filter((row) => !/^<w:trPr><w:cantSplit\/>/.test(row))).toEqual([]);
  });

  it('puts each drawing in as a picture with its words, and its data after it', () => {
    const alts = Array.from(
      drawn.document.matchAll(/<wp:docPr [^>]*name="(Figure [^"]*)"[^>]*descr="([^"]*)"/g),
      ([, , alt]) => unescaped(alt ?? ''),
    );
    expect(alts).toEqual(charts.map(({ alt }) => spaced(alt)));
    const media = [...drawn.parts].filter(([path]) => path.startsWith('word/media/'));
    for (const { svg } of pictures) {
      expect(media.some(([, bytes]) => bytes.toString('utf8') === svg)).toBe(true);
    }
    expect(media.some(([, bytes]) => bytes.equals(Buffer.from(png, 'base64')))).toBe(true);
    for (const { caption } of charts) {
      const label = /^Figure \d+/.exec(caption)?.[0];
      expect(missingPieces(drawn.text, [caption, `The data of ${label}`])).toEqual([]);
    }
  });

  it('lets a drawing’s words stand for it where there is no picture', () => {
    expect(plain.document).not.toContain('name="Figure');
    for (const { alt } of charts) {
      expect(spaced(plain.text)).toContain(spaced(alt));
      expect(spaced(drawn.text)).not.toContain(spaced(alt));
    }
  });

  it('says its language, title, author and time, and is A4 with the running lines', () => {
    const core = plain.part('docProps/core.xml');
    for (const said of [model.title, model.author, '<dc:language>en-GB</dc:language>', model.drawnAt]) {
      expect(core).toContain(said);
    }
    expect(plain.part('word/styles.xml')).toMatch(/<w:rPrDefault>.*<w:lang w:val="en-GB"/);
    expect(plain.document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const header = plain.part('word/header1.xml');
    expect([...header.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => wordText(xml)).join('|')).toContain(
      [model.commissioner, model.protectiveMarking, model.statusLine].join('|'),
    );
    const footer = plain.part('word/footer1.xml');
    expect(wordText(footer)).toContain(model.shortTitle);
    expect(footer).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
  });

  it('is made of parts that are well-formed XML, with pictures and without', () => {
    for (const file of [plain, drawn]) {
      const problems = [...file.parts].flatMap(([path, bytes]) => {
        const problem = /\.(?:xml|rels)$/.test(path) ? xmlProblem(bytes.toString('utf8')) : null;
        return problem === null ? [] : [`${path}: ${problem}`];
      });
      expect(problems).toEqual([]);
    }
  });
});

const blockTextOf = (part: Extract<Block, { kind: 'words' }>['body']['content'][number]): string =>
  blockText({ kind: 'words', body: { type: 'doc', content: [part] } });
