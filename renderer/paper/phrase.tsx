import { Fragment } from 'react';
import { formatFigure, type Phrase } from '../../shared/analysis/figure.ts';

/** A sentence with its figures printed the one way they are printed. A figure never breaks over two lines. */
export const PhraseText = ({ phrase }: { readonly phrase: Phrase }) => (
  <>
    {phrase.map((piece, index) => {
      // A phrase is drawn anew as a whole; its pieces have no identity but their place.
      const key = `${index}`;
      return typeof piece === 'string' ? (
        <Fragment key={key}>{piece}</Fragment>
      ) : (
        <span key={key} className="paper-figure" data-source={piece.source}>
          {formatFigure(piece)}
        </span>
      );
    })}
  </>
);
