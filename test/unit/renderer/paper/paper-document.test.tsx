import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PaperDocument } from '../../../../renderer/paper/paper-document.tsx';
import type { Block, PaperModel } from '../../../../shared/paper/paper-model.ts';
import { type RichTextInline, richText } from '../../../../shared/records/rich-text.ts';

const paperWith = (blocks: readonly Block[]): PaperModel => ({
  formatVersion: 2,
  title: 'Integrated care in Carlisle',
  shortTitle: 'Integrated care in Carlisle',
  contents: { sections: [], questions: [] },
  commissioner: 'Cumbria PCT',
  statusLine: 'Illustrative sample, draft for exec',
  protectiveMarking: '',
  author: 'Carlisle locality lead',
  language: 'en-GB',
  drawnAt: '2009-02-12T10:00:00Z',
  cover: {
    rows: [
      {
        kind: 'pair',
        left: { label: 'Meeting', text: 'PCT executive' },
        right: { label: 'Date', text: 'Thursday 26 February 2009' },
      },
      {
        kind: 'field',
        label: 'Legal',
        blocks: [{ kind: 'paragraph', phrase: ['None, because nobody moves.'] }],
      },
    ],
  },
  sections: [{ id: 'summary', number: '2', title: 'Executive summary', blocks }],
});

const drawn = (blocks: readonly Block[]): string =>
  renderToStaticMarkup(<PaperDocument model={paperWith(blocks)} />);

describe('the paper as drawn', () => {
  it('has one title, numbered sections under it and headings under those', () => {
    const html = drawn([{ kind: 'heading', level: 3, text: 'Why D' }]);
    expect(html.match(/<h[1-6]>[^<]*/g)).toEqual([
      '<h1>Integrated care in Carlisle',
      '<h2>2 Executive summary',
      '<h3>Why D',
    ]);
  });

  it('prints a bound figure half-up, in one piece, with its source', () => {
    const html = drawn([
      {
        kind: 'paragraph',
        phrase: ['D has ', { value: 60.05, format: 'score', source: 'totals.D' }, ' points.'],
      },
    ]);
    expect(html).toContain('D has <span class="paper-figure" data-source="totals.D">60.1</span> points.');
  });

  it('gives every table a caption, heads with scope and a note under it', () => {
    const html = drawn([
      {
        kind: 'table',
        table: {
          id: 't',
          caption: 'Table 1. Totals',
          columns: [
            { head: 'Option', align: 'left' },
            { head: 'Total', align: 'right' },
          ],
          rows: [{ head: { content: ['D'], strong: true }, cells: [{ content: ['60.1'] }], kind: 'total' }],
          note: ['Unrounded.'],
        },
      },
    ]);
    expect(html).toContain('<caption id="paper-table-t-caption">Table 1. Totals</caption>');
    expect(html).toContain('<th scope="col" class="paper-right">Total</th>');
    expect(html).toContain('<th scope="row" class="paper-left paper-strong paper-short">D</th>');
    expect(html.indexOf('Unrounded.')).toBeGreaterThan(html.indexOf('</table>'));
  });

  it('draws a group row across its table as the head of the rows below it', () => {
    const html = drawn([
      {
        kind: 'table',
        table: {
          id: 't',
          caption: 'Table 1. Reasons',
          columns: [
            { head: 'Option', align: 'left' },
            { head: 'Score', align: 'right' },
          ],
          rows: [
            { head: { content: ['Workforce'] }, cells: [{ content: ['0: Worse.'] }], kind: 'group' },
            { head: { content: ['A'] }, cells: [{ content: ['75'] }] },
          ],
          note: null,
        },
      },
    ]);
    expect(html).toContain(
      '<th scope="rowgroup" colSpan="2" class="paper-left"><b>Workforce</b> 0: Worse.</th>',
    );
  });

  // A table that is cut leaves its heads behind: they are not said again on the next page.
  it('keeps a table of few lines on one page, however its rows wrap, and sets a list of many small', () => {
    const classOf = (rows: number, words: string): string => {
      const html = drawn([
        {
          kind: 'table',
          table: {
            id: 't',
            caption: 'Table 1. Gates',
            columns: [
              { head: 'Gate', align: 'left', width: 30 },
              { head: 'Reason', align: 'left' },
            ],
            rows: Array.from({ length: rows }, () => ({
              head: { content: ['G11'] },
              cells: [{ content: [words] }],
            })),
            note: null,
          },
        },
      ]);
      return /class="(paper-table[^"]*)"/.exec(html)?.[1] ?? '';
    };
    expect(classOf(5, 'Pass')).toBe('paper-table paper-kept');
    expect(classOf(5, 'No employer until there is a lead-practice deal. '.repeat(3))).toBe('paper-table');
    expect(classOf(14, 'Pass')).toBe('paper-table');
    expect(classOf(15, 'Pass')).toBe('paper-table paper-long');
  });

  it('opens a led paragraph in bold', () => {
    const html = drawn([{ kind: 'paragraph', lead: 'A. Same employers.', phrase: ['No transfer.'] }]);
    expect(html).toContain('<p><b>A. Same employers. </b>No transfer.</p>');
  });

  it('letters a list of recommendations and keeps it a list', () => {
    const html = drawn([{ kind: 'list', ordered: 'letters', items: [['Note C.'], ['Approve D.']] }]);
    expect(html).toContain('<ol class="paper-letters"><li>Note C.</li><li>Approve D.</li></ol>');
  });

  it('uses no element that a tagged PDF would give a type of its own', () => {
    const html = drawn([
      { kind: 'answer', phrases: [['D leads.'], ['On conditions.']] },
      {
        kind: 'words',
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'firm', marks: [{ type: 'bold' }] },
                { type: 'text', text: 'slanted', marks: [{ type: 'italic' }] },
              ],
            },
          ],
        },
      },
    ]);
    expect(html).toContain('<b>firm</b><i>slanted</i>');
    expect(html).not.toMatch(/<(strong|em|aside|section|figure|dl)\b/);
  });

  it('links to https and mailto, and to nothing else even when a model says so', () => {
    const link = (text: string, href: string): RichTextInline => ({
      type: 'text',
      text,
      marks: [{ type: 'link', attrs: { href } }],
    });
    const html = drawn([
      {
        kind: 'words',
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                link('good', 'https://www.nhs.uk/'),
                link('bad', 'javascript:alert(1)'),
                link('file', 'file:///etc/passwd'),
              ],
            },
          ],
        },
      },
    ]);
    expect(html.match(/<a [^>]*>/g)).toEqual(['<a href="https://www.nhs.uk/">']);
    expect(html).toContain('bad');
  });

  it('heads the columns of an author’s table and sets its numbers to the right', () => {
    const cell = (type: 'tableCell' | 'tableHeader', text: string) =>
      ({ type, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }) as const;
    const html = drawn([
      {
        kind: 'words',
        body: richText.parse({
          type: 'doc',
          content: [
            {
              type: 'table',
              content: [
                { type: 'tableRow', content: [cell('tableHeader', 'Team'), cell('tableHeader', 'WTE')] },
                { type: 'tableRow', content: [cell('tableCell', 'Nursing'), cell('tableCell', '62.0')] },
              ],
            },
          ],
        }),
      },
    ]);
    expect(html).toContain('<thead><tr><th scope="col" class="paper-left"><p>Team</p></th>');
    expect(html).toContain('<td class="paper-right"><p>62.0</p></td>');
  });
});
