import { type ReactNode, useEffect, useRef } from 'react';
import { isFigure, type Phrase, pieceText } from '../../../shared/analysis/figure.ts';
import { stageHref, stages } from '../../session/route.ts';
import { useSession } from '../../session/use-session.ts';
import type { AnswerItem } from './answer-items.ts';

/** A sentence as the paper prints it, its figures set off so that they are found from across the table. */
const Sentence = ({ phrase }: { readonly phrase: Phrase }): ReactNode =>
  phrase.map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence keep their places
    return isFigure(piece) ? <b key={at}>{pieceText(piece)}</b> : pieceText(piece);
  });

const kindWords = ({ kind, number }: AnswerItem, stock: number): string =>
  kind === 'stock' ? `Question ${number} of ${stock}` : kind === 'reserve' ? 'In reserve' : 'Asked before';

interface AnswerViewProps {
  readonly item: AnswerItem;
  /** How many stock questions there are. */
  readonly stock: number;
}

/** One question with its answer, what is missing from it, and the stages that hold it. */
export const AnswerView = ({ item, stock }: AnswerViewProps): ReactNode => {
  const id = useSession((session) => session.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question takes the focus, and is read out, as it comes
  useEffect(() => heading.current?.focus(), [item.key]);
  return (
    <article className="answer">
      <p className="answers-quiet">{[kindWords(item, stock), item.about].filter(Boolean).join(' · ')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {item.question}
      </h1>
      <div className="answer-said">
        {item.said.map((phrase, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences keep their places
          <p key={at}>
            <Sentence phrase={phrase} />
          </p>
        ))}
      </div>
      {item.missing.length === 0 ? null : (
        <section className="answer-missing" aria-label="Not on record">
          <h2>
            <svg width="24" height="24" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M8 1L15.5 14.5H.5Z" fill="currentColor" />
              <path d="M8 6v4M8 11.5v1.5" stroke="var(--unknown-bg)" strokeWidth="1.8" />
            </svg>
            Not on record
          </h2>
          {item.missing.map((phrase, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences keep their places
            <p key={at}>
              <Sentence phrase={phrase} />
            </p>
          ))}
        </section>
      )}
      <p className="answers-quiet answer-held">
        Held on{' '}
        {item.stages.map((stage, at) => (
          <span key={stage}>
            {at === 0 ? '' : ' · '}
            <a href={stageHref(id, stage)}>{stages.find(([key]) => key === stage)?.[1]}</a>
          </span>
        ))}
      </p>
    </article>
  );
};
