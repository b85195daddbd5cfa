import { describe, expect, it } from 'vitest';
import { cleanPastedHtml, richTextFromEditor } from '../../../../../renderer/features/paper/editor-json.ts';
import { emptyRichText, richText } from '../../../../../shared/records/rich-text.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (...items: object[]) => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content: [content].flat() })),
});

describe('richTextFromEditor', () => {
  it('is empty for an editor with nothing but an empty paragraph', () => {
    expect(richTextFromEditor({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual(emptyRichText);
  });

  it('keeps bold, italic and safe links, and drops every other mark and attribute', () => {
    const read = richTextFromEditor({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { style: 'color:red' },
          content: [
            { type: 'text', text: 'one', marks: [{ type: 'bold' }, { type: 'underline' }] },
            {
              type: 'text',
              text: 'two',
              marks: [{ type: 'link', attrs: { href: 'https://www.nhs.uk/', target: '_blank', class: 'x' } }],
            },
            {
              type: 'text',
              text: 'three',
              marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
            },
          ],
        },
      ],
    });
    expect(read?.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'one', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'two', marks: [{ type: 'link', attrs: { href: 'https://www.nhs.uk/' } }] },
          { type: 'text', text: 'three' },
        ],
      },
    ]);
  });

  it('turns a third level of a list into paragraphs of the second, losing no words', () => {
    const read = richTextFromEditor({
      type: 'doc',
      content: [list([paragraph('one'), list([paragraph('two'), list(paragraph('three'))])])],
    });
    expect(richText.safeParse(read).success).toBe(true);
    expect(JSON.stringify(read)).toMatch(/one.*two.*three/);
  });

  it('keeps the words of kinds of text that a paper does not know', () => {
    const read = richTextFromEditor({
      type: 'doc',
      content: [{ type: 'blockquote', content: [paragraph('quoted')] }],
    });
    expect(read?.content).toEqual([paragraph('quoted')]);
  });

  it('takes out control and direction-override characters that a record would refuse', () => {
    const read = richTextFromEditor({ type: 'doc', content: [paragraph('a\u202eb\u0007c')] });
    expect(read?.content).toEqual([paragraph('abc')]);
  });

  it('gives nothing when one run of text is longer than a record may hold', () => {
    expect(richTextFromEditor({ type: 'doc', content: [paragraph('x'.repeat(20_001))] })).toBeNull();
  });
});

describe('cleanPastedHtml', () => {
  it('takes styles, handlers, style sheets and comments out of what Word puts on the clipboard', () => {
    const clean = cleanPastedHtml(
      '<style>p{color:red}</style><!--[if gte mso 9]><xml>x</xml><![endif]-->' +
        '<p class=MsoNormal style="margin:0" onclick=\'alert(1)\'>Text with style = "x" in it</p>' +
        '<img src=x onerror=alert(2)>',
    );
    expect(clean).toBe('<p>Text with style = "x" in it</p><img src=x>');
  });
});
