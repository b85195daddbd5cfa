import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDocument } from '../../../../../electron/documents/word/word-document.ts';
import { writable } from '../../../../../electron/documents/word/word-text.ts';
import { columnWidths, textSpan } from '../../../../../electron/documents/word/word-widths.ts';
import type { Block, PaperModel } from '../../../../../shared/paper/paper-model.ts';
import { smallPaper } from '../../../../support/small-paper.ts';
import { readWord } from '../../../../support/word-file.ts';
import { xmlProblem } from '../../../../support/xml-check.ts';

const lots = [
  'nul \u0000 bell \u0007 escape \u001b delete \u007f',
  'no character \ufffe \uffff, lone halves \ud800 \udc00',
  'x'.repeat(5000),
  'שלום עולם, مرحبا 2009',
  '👩🏽‍⚕️🏥 health visitors 💷',
  '<script>alert("1")</script> & \'quotes\' ]]> <w:p/>',
  'line\nline\ttab\r\nend',
];

/** A paper with the same words in every place that takes words. */
const paperOf = (words: string): PaperModel => {
  const option = { id: words, letter: 'A', name: words, colour: 0 };
  const row = (kind: 'body' | 'total' | 'memo' | 'group', content = [words]) => ({
    kind,
    head: { content: [words] },
    cells: [{ content, strong: true, mark: 'fail' as const }, { content }],
  });
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 3, text: words },
    { kind: 'paragraph', lead: words, phrase: [words] },
    { kind: 'list', ordered: 'letters', items: [[words], [words]] },
    { kind: 'answer', phrases: [[words], [words]] },
    { kind: 'note', phrase: [words] },
    {
      kind: 'table',
      table: {
        id: words,
        caption: `Table 1. ${words}`,
        columns: [
          { head: words, align: 'left' },
          { head: words, align: 'right' },
          { head: words, align: 'left' },
        ],
        rows: [row('body'), row('group', []), row('group'), row('memo'), row('total')],
        note: [words],
      },
    },
    {
      kind: 'cards',
      cards: {
        id: 'cards',
        caption: words,
        cards: [{ option, says: [words], facts: [{ label: words, phrase: [words] }] }],
      },
    },
    {
      kind: 'chart',
      chart: {
        id: 'chart',
        caption: `Figure 1. ${words}`,
        subtitle: words,
        alt: words,
        data: {
          kind: 'contributions',
          criteria: [{ code: words, name: words, isCost: false }],
          bars: [{ option, total: 60, segments: [60] }],
        },
      },
    },
    {
      kind: 'words',
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: words,
                marks: [{ type: 'link', attrs: { href: `https://example.org/${words}` } }],
              },
            ],
          },
        ],
      },
    },
  ];
  return smallPaper(blocks, {
    title: words,
    shortTitle: words,
    commissioner: words,
    statusLine: words,
    protectiveMarking: words,
    author: words,
    cover: {
      rows: [
        { kind: 'field', label: words, blocks },
        { kind: 'pair', left: { label: words, text: words }, right: { label: words, text: words } },
      ],
    },
    contents: {
      sections: [{ anchor: `paper-${words}`, number: '1', title: words }],
      questions: [{ question: words, answeredIn: [{ anchor: `paper-${words}`, number: '1', title: words }] }],
    },
    sections: [{ id: words, number: '1', title: words, blocks }],
  });
};

const problemsOf = async (words: string): Promise<readonly string[]> => {
  const picture = {
    id: 'chart',
    svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    png: '',
    width: 666,
    height: 100,
  };
  const { parts } = readWord(await wordDocument(paperOf(words), [picture]));
  return [...parts].flatMap(([path, bytes]) => {
    const problem = /\.(?:xml|rels)$/.test(path) ? xmlProblem(bytes.toString('utf8')) : null;
    return problem === null ? [] : [`${path}: ${problem}`];
  });
};

describe('a Word file of hostile words', () => {
  it.each(lots.map((words) => [JSON.stringify(words).slice(0, 40), words] as const))(
    'is well formed whatever they are: %s',
    async (_name, words) => {
      expect(await problemsOf(words)).toEqual([]);
    },
  );

  it('is well formed for any words at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (words) => {
        expect(await problemsOf(words)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps what can be written and drops the rest', () => {
    expect(lots.map(writable).map((text) => text.slice(0, 60))).toEqual([
      'nul  bell  escape  delete ',
      'no character  , lone halves  ',
      'x'.repeat(60),
      'שלום עולם, مرحبا 2009',
      '👩🏽‍⚕️🏥 health visitors 💷',
      '<script>alert("1")</script> & \'quotes\' ]]> <w:p/>',
      'line line tab end',
    ]);
  });

  it('shows script tags as the text that they are', async () => {
    const { text, document } = readWord(
      await wordDocument(smallPaper([{ kind: 'paragraph', phrase: ['<script>x</script>'] }]), []),
    );
    expect(text).toContain('<script>x</script>');
    expect(document).not.toContain('<script');
  });
});

describe('the widths of columns', () => {
  const setting = (columns: number) => ({ size: 18, paddings: Array.from({ length: columns }, () => 100) });

  it('add up to the width of the table, whatever is in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 200 }), { maxLength: 4 }), { minLength: 1, maxLength: 24 }),
        fc.array(fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }), { maxLength: 24 }),
        (texts, shares) => {
          const widths = columnWidths(texts, shares, 9986, setting(texts.length));
          expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9986);
          expect(widths.filter((width) => width < 1 || !Number.isInteger(width))).toEqual([]);
        },
      ),
    );
  });

  it('give a long word its room before a long sentence takes it', () => {
    const sentence = 'a sentence that goes on and on '.repeat(12);
    const [word = 0] = columnWidths([['Responsibilities', 'x'], [sentence]], [], 9986, setting(2));
    expect(word).toBeGreaterThanOrEqual(Math.floor(textSpan('Responsibilities', 18) + 100));
  });

  it('keep a share that was given', () => {
    const widths = columnWidths([['a'], ['b'], ['c']], [50, undefined, undefined], 10_000, setting(3));
    expect(widths[0]).toBe(5000);
  });
});
