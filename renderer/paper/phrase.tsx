import { Fragment, useContext } from 'react';
import { type Figure, formatFigure, isFigure, type Phrase } from '../../shared/analysis/figure.ts';
import { figureLink } from '../../shared/contract/print-page.ts';
import './figure-link.css';
import { MediumContext } from './medium.ts';
import { PlainText } from './plain-text.tsx';

/** A sentence with its figures printed the one way they are printed. A figure never breaks over two lines. */
export const PhraseText = ({ phrase }: { readonly phrase: Phrase }) => (
  <>
    {phrase.map((piece, index) => {
      // A phrase is drawn anew as a whole; its pieces have no identity but their place.
      const key = `${index}`;
      if (typeof piece === 'string') return <PlainText key={key} text={piece} />;
      if (isFigure(piece)) return <FigureText key={key} figure={piece} />;
      return piece.anchor === undefined ? (
        <Fragment key={key}>{piece.text}</Fragment>
      ) : (
        <a key={key} className="paper-pointer" href={`#${piece.anchor}`}>
          {piece.text}
        </a>
      );
    })}
  </>
);

/** Where a figure comes from is of use to the app alone, and stays out of a page that goes out. */
const FigureText = ({ figure }: { readonly figure: Figure }) => {
  const medium = useContext(MediumContext);
  return medium === 'preview' ? (
    <a className="paper-figure" href={figureLink(figure.source)}>
      {formatFigure(figure)}
    </a>
  ) : (
    <span className="paper-figure" data-source={medium === 'print' ? figure.source : undefined}>
      {formatFigure(figure)}
    </span>
  );
};
