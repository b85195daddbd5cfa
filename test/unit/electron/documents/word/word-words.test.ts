import { describe, expect, it } from 'vitest';
import { wordDocument } from '../../../../../electron/documents/word/word-document.ts';
import type { RichText } from '../../../../../shared/records/rich-text.ts';
import { smallPaper } from '../../../../support/small-paper.ts';
import { readWord, type WordFile, type WordParagraph } from '../../../../support/word-file.ts';

const written = async (content: RichText['content'], id = 'background'): Promise<WordFile> =>
  readWord(
    await wordDocument(
      smallPaper([], {
        sections: [
          {
            id,
            number: '1',
            title: 'Background',
            blocks: [{ kind: 'words', body: { type: 'doc', content } }],
          },
        ],
      }),
      [],
    ),
  );

const text = (words: string, ...marks: readonly ('bold' | 'italic')[]) => ({
  type: 'text' as const,
  text: words,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: readonly ReturnType<typeof text>[]) => ({
  type: 'paragraph' as const,
  content: [...content],
});
const item = (words: string) => ({ type: 'listItem' as const, content: [paragraph(text(words))] });

const find = (file: WordFile, words: string): WordParagraph => {
  const found = file.paragraphs.find((each) => each.text === words);
  if (!found) throw new Error(`There is no paragraph "${words}"`);
  return found;
};

/** The list that a paragraph is in: its kind and how deep. */
const listOf = (file: WordFile, words: string): string => {
  const [, level, number] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(find(file, words).xml) ?? [];
  const numbering = file.part('word/numbering.xml');
  const [, kind] =
    new RegExp(`<w:num w:numId="${number}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(numbering) ?? [];
  const definition = new RegExp(`<w:abstractNum [^>]*w:abstractNumId="${kind}".*?</w:abstractNum>`, 's').exec(
    numbering,
  );
  const format = new RegExp(`<w:lvl w:ilvl="${level}".*?<w:numFmt w:val="(\\w+)"`, 's').exec(
    definition?.[0] ?? '',
  );
  return `${format?.[1]} ${level} in ${number}`;
};

describe('the author’s words in a Word file', () => {
  it('keep bold, italics and line breaks', async () => {
    const file = await written([
      {
        type: 'paragraph',
        content: [
          text('plain '),
          text('bold', 'bold'),
          { type: 'hardBreak' },
          text('both', 'bold', 'italic'),
        ],
      },
    ]);
    const { xml } = find(file, 'plain bold both');
    expect(xml).toMatch(/<w:r><w:t[^>]*>plain /);
    expect(xml).toMatch(/<w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>bold</);
    expect(xml).toContain('<w:br/>');
    expect(xml).toMatch(/<w:b\/><w:bCs\/><w:i\/><w:iCs\/><\/w:rPr><w:t[^>]*>both</);
  });

  it('become headings under the section that they stand in', async () => {
    const file = await written([
      { type: 'heading', attrs: { level: 3 }, content: [text('Scope')] },
      { type: 'heading', attrs: { level: 4 }, content: [text('Places')] },
    ]);
    expect(find(file, 'Scope').style).toBe('Heading2');
    expect(find(file, 'Places').style).toBe('Heading3');
  });

  it('keep lists in lists, and start each ordered list at its beginning', async () => {
    const file = await written([
      {
        type: 'orderedList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(text('first')),
              { type: 'bulletList', content: [item('inside')] },
              paragraph(text('more')),
            ],
          },
          item('second'),
        ],
      },
      { type: 'orderedList', content: [item('anew')] },
    ]);
    expect(listOf(file, 'first')).toMatch(/^decimal 0/);
    expect(listOf(file, 'inside')).toMatch(/^bullet 1/);
    expect(listOf(file, 'second')).toBe(listOf(file, 'first'));
    expect(listOf(file, 'anew')).toMatch(/^decimal 0/);
    expect(listOf(file, 'anew')).not.toBe(listOf(file, 'first'));
    expect(find(file, 'more').xml).not.toContain('<w:numPr>');
  });

  it('letter what the exec is asked', async () => {
    const list: RichText['content'] = [{ type: 'orderedList', content: [item('approve it')] }];
    expect(listOf(await written(list, 'preferred'), 'approve it')).toMatch(/^lowerLetter 0/);
    const cover = smallPaper([], {
      cover: {
        rows: [
          {
            kind: 'field',
            label: 'Asked',
            blocks: [{ kind: 'words', body: { type: 'doc', content: list } }],
          },
        ],
      },
    });
    expect(listOf(readWord(await wordDocument(cover, [])), 'approve it')).toMatch(/^lowerLetter 0/);
  });

  it('link to the web and to mail, and nowhere else', async () => {
    const link = (href: string, words: string) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: words, marks: [{ type: 'link' as const, attrs: { href } }] }],
    });
    const file = await written([
      link('https://example.org/a b?c=1&d=é', 'web'),
      link('mailto:lead@example.org', 'mail'),
      link('javascript:alert(1)', 'script'),
      link('file:///etc/passwd', 'file'),
      link('https://', 'nothing'),
    ]);
    const targets = Array.from(
      file.part('word/_rels/document.xml.rels').matchAll(/Type="[^"]*hyperlink" Target="([^"]*)"/g),
      ([, target]) => target,
    );
    expect(targets).toEqual(['https://example.org/a%20b?c=1&amp;d=%C3%A9', 'mailto:lead@example.org']);
    for (const words of ['script', 'file', 'nothing']) {
      expect(find(file, words).xml).not.toContain('w:hyperlink');
    }
  });

  it('keep tables, with their heads, and figures at the right', async () => {
    const cell = (type: 'tableHeader' | 'tableCell', words: string) => ({
      type,
      content: [paragraph(text(words))],
    });
    const file = await written([
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Place'), cell('tableHeader', 'People')] },
          { type: 'tableRow', content: [cell('tableCell', 'Carlisle'), cell('tableCell', '105,700')] },
        ],
      },
    ]);
    const [table = ''] = file.tables;
    expect(table).toMatch(/^<w:tbl>.*?<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/>/s);
    expect(find(file, '105,700').xml).toContain('<w:jc w:val="right"/>');
    expect(find(file, 'Carlisle').xml).not.toContain('<w:jc');
  });
});
