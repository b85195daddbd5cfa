import type { Block } from '../../shared/paper/paper-model.ts';
import { PaperChartFigure } from './chart-figure.tsx';
import { OptionCardsView } from './option-cards.tsx';
import { PhraseText } from './phrase.tsx';
import { PaperTableView } from './table.tsx';
import { Words } from './words.tsx';

/** Blocks in reading order. */
export const PaperBlocks = ({ blocks }: { readonly blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, index) => {
      // Blocks have no names; the whole paper is drawn anew when its model changes.
      const key = `${index}`;
      return <PaperBlock key={key} block={block} />;
    })}
  </>
);

const PaperBlock = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={block.strong ? 'paper-strong' : undefined}>
          {block.lead && <b>{block.lead} </b>}
          <PhraseText phrase={block.phrase} />
        </p>
      );
    case 'heading':
      return block.level === 3 ? (
        <h3 id={block.anchor}>{block.text}</h3>
      ) : (
        <h4 id={block.anchor}>{block.text}</h4>
      );
    case 'list':
      return <PaperList ordered={block.ordered} items={block.items} />;
    case 'answer':
      return (
        <div className="paper-answer">
          {block.phrases.map((phrase, index) => {
            const key = `${index}`;
            return (
              <p key={key}>
                <PhraseText phrase={phrase} />
              </p>
            );
          })}
        </div>
      );
    case 'table':
      return <PaperTableView table={block.table} />;
    case 'chart':
      return <PaperChartFigure chart={block.chart} />;
    case 'cards':
      return <OptionCardsView cards={block.cards} />;
    case 'words':
      return <Words body={block.body} />;
    case 'note':
      return (
        <p className="paper-note">
          <PhraseText phrase={block.phrase} />
        </p>
      );
  }
};

type List = Extract<Block, { kind: 'list' }>;

const PaperList = ({ ordered, items }: Pick<List, 'ordered' | 'items'>) => {
  const entries = items.map((phrase, index) => {
    const key = `${index}`;
    return (
      <li key={key}>
        <PhraseText phrase={phrase} />
      </li>
    );
  });
  return ordered === false ? (
    <ul>{entries}</ul>
  ) : (
    <ol className={ordered === 'letters' ? 'paper-letters' : undefined}>{entries}</ol>
  );
};
