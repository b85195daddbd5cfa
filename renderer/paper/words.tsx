import type { ReactNode } from 'react';
import type { RichText, RichTextBlock, RichTextInline } from '../../shared/records/rich-text.ts';

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
        <p>
          <Inline content={block.content} />
        </p>
      );
    case 'heading':
      return block.attrs.level === 3 ? (
        <h3>
          <Inline content={block.content} />
        </h3>
      ) : (
        <h4>
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
      <li key={key}>
        {only?.type === 'paragraph' ? (
          <Inline content={only.content} />
        ) : (
          item.content.map((part, place) => {
            const partKey = `${place}`;
            return part.type === 'paragraph' ? (
              <p key={partKey}>
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

/** Header cells in the first row head columns; elsewhere they head their row. */
const WordsTable = ({ table }: { readonly table: TableBlock }) => (
  <div className="paper-table">
    <table>
      <tbody>
        {table.content.map((row, index) => {
          const key = `${index}`;
          return (
            <tr key={key}>
              {row.content.map((cell, place) => {
                const cellKey = `${place}`;
                const inside = cell.content.map((paragraph, line) => {
                  const lineKey = `${line}`;
                  return (
                    <p key={lineKey}>
                      <Inline content={paragraph.content} />
                    </p>
                  );
                });
                return cell.type === 'tableHeader' ? (
                  <th key={cellKey} scope={index === 0 ? 'col' : 'row'} className="paper-left">
                    {inside}
                  </th>
                ) : (
                  <td key={cellKey} className="paper-left">
                    {inside}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

const Inline = ({ content }: { readonly content: readonly RichTextInline[] | undefined }) => (
  <>
    {(content ?? []).map((run, index) => {
      const key = `${index}`;
      return run.type === 'hardBreak' ? <br key={key} /> : <Run key={key} run={run} />;
    })}
  </>
);

const Run = ({ run }: { readonly run: Extract<RichTextInline, { type: 'text' }> }) => {
  let drawn: ReactNode = run.text;
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
