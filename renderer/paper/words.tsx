import type { ReactNode } from 'react';
import type { RichText, RichTextBlock, RichTextInline } from '../../shared/records/rich-text.ts';
import { directionOf, LongWordContext, longWordIn, PlainText } from './plain-text.tsx';
import { Scrolled } from './scrolled.tsx';

/** The author's own words. Only the kinds of text that the schema knows are drawn; links go to https and mailto. */
export const Words = ({ body }: { readonly body: RichText }) => (
  <>
    {body.content.map((block, index) => {
      const key = `${index}`;
      return <WordsBlock key={key} block={block} />;
    })}
  </>
);

type ListBlock = Extract<RichTextBlock, { type: 'bulletList' | 'orderedList' }>;
type TableBlock = Extract<RichTextBlock, { type: 'table' }>;

const WordsBlock = ({ block }: { readonly block: RichTextBlock }) => {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir={directionOfRuns(block)}>
          <Inline content={block.content} />
        </p>
      );
    case 'heading':
      return block.attrs.level === 3 ? (
        <h3 dir={directionOfRuns(block)}>
          <Inline content={block.content} />
        </h3>
      ) : (
        <h4 dir={directionOfRuns(block)}>
          <Inline content={block.content} />
        </h4>
      );
    case 'bulletList':
    case 'orderedList':
      return <WordsList list={block} />;
    case 'table':
      return <WordsTable table={block} />;
  }
};

const WordsList = ({ list }: { readonly list: ListBlock }) => {
  const items = list.content.map((item, index) => {
    const key = `${index}`;
    const only = item.content.length === 1 ? item.content[0] : undefined;
    return (
      <li key={key} className={only && directionOfRuns(only) === 'auto' ? 'paper-own-way' : undefined}>
        {only?.type === 'paragraph' ? (
          <Inline content={only.content} />
        ) : (
          item.content.map((part, place) => {
            const partKey = `${place}`;
            return part.type === 'paragraph' ? (
              <p key={partKey} dir={directionOfRuns(part)}>
                <Inline content={part.content} />
              </p>
            ) : (
              <WordsList key={partKey} list={part} />
            );
          })
        )}
      </li>
    );
  });
  return list.type === 'bulletList' ? <ul>{items}</ul> : <ol>{items}</ol>;
};

type Cell = TableBlock['content'][number]['content'][number];

const cellText = (cell: Cell | undefined): string =>
  (cell?.content ?? [])
    .flatMap((paragraph) => paragraph.content ?? [])
    .map((run) => (run.type === 'text' ? run.text : ' '))
    .join('');

/** Which way the words of a paragraph or a heading run, where it is not from left to right. */
const directionOfRuns = (block: { readonly type: string; readonly content?: unknown }): 'auto' | undefined =>
  Array.isArray(block.content)
    ? directionOf(
        (block.content as readonly RichTextInline[])
          .map((run) => (run.type === 'text' ? run.text : ' '))
          .join(''),
      )
    : undefined;

const isNumberLike = (text: string): boolean => /^[−+-]?£?[\d,.]*[%km]?$/.test(text.trim());

/** A first row of header cells heads the columns; a header cell elsewhere heads its row. Numbers are right-aligned. */
const WordsTable = ({ table }: { readonly table: TableBlock }) => {
  const [first, ...rest] = table.content;
  const hasHead = first?.content.every(({ type }) => type === 'tableHeader') ?? false;
  const body = hasHead ? rest : table.content;
  const alignAt = (place: number): string =>
    body.length > 0 && place > 0 && body.every((row) => isNumberLike(cellText(row.content[place])))
      ? 'paper-right'
      : 'paper-left';
  const row = (cells: readonly Cell[], key: string, scope: 'col' | 'row') => (
    <tr key={key}>
      {cells.map((cell, place) => {
        const cellKey = `${place}`;
        const inside = cell.content.map((paragraph, line) => {
          const lineKey = `${line}`;
          return (
            <p key={lineKey} dir={directionOfRuns(paragraph)}>
              <Inline content={paragraph.content} />
            </p>
          );
        });
        return cell.type === 'tableHeader' ? (
          <th key={cellKey} scope={scope} className={alignAt(place)}>
            {inside}
          </th>
        ) : (
          <td key={cellKey} className={alignAt(place)}>
            {inside}
          </td>
        );
      })}
    </tr>
  );
  const columns = Math.max(...table.content.map(({ content }) => content.length));
  return (
    <LongWordContext value={longWordIn(columns)}>
      <div className={body.length <= 8 ? 'paper-table paper-kept' : 'paper-table'}>
        <Scrolled label="A table of the author’s">
          <table className={columns > 3 ? 'page-wide' : undefined}>
            {hasHead && first && <thead>{row(first.content, 'head', 'col')}</thead>}
            <tbody>{body.map(({ content }, index) => row(content, `${index}`, 'row'))}</tbody>
          </table>
        </Scrolled>
      </div>
    </LongWordContext>
  );
};

const Inline = ({ content }: { readonly content: readonly RichTextInline[] | undefined }) => (
  <>
    {(content ?? []).map((run, index) => {
      const key = `${index}`;
      return run.type === 'hardBreak' ? <br key={key} /> : <Run key={key} run={run} />;
    })}
  </>
);

const Run = ({ run }: { readonly run: Extract<RichTextInline, { type: 'text' }> }) => {
  let drawn: ReactNode = <PlainText text={run.text} />;
  for (const mark of run.marks ?? []) {
    if (mark.type === 'bold') drawn = <b>{drawn}</b>;
    if (mark.type === 'italic') drawn = <i>{drawn}</i>;
    // The schema lets no other link through; a model that came another way still gets none.
    if (mark.type === 'link' && /^(https:\/\/|mailto:)/.test(mark.attrs.href)) {
      drawn = <a href={mark.attrs.href}>{drawn}</a>;
    }
  }
  return drawn;
};
