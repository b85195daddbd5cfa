import { createContext, Fragment, useContext } from 'react';
import type { Phrase } from '../../shared/analysis/figure.ts';
import './plain-text.css';

/**
 * Letters from which on a word may be broken anywhere, if it finds no room. Ordinary words stay whole: a column is made
 * as wide as the longest of them.
 */
export const LongWordContext = createContext(24);

/** The same for a table, whose columns share the width of the page. */
export const longWordIn = (columns: number): number => Math.max(7, Math.min(24, Math.floor(96 / columns)));

/** Words as they are written, the over-long ones made to fit. */
export const PlainText = ({ text }: { readonly text: string }) => {
  const longest = useContext(LongWordContext);
  // Most text has no such word and stays one piece, as the tags of the PDF then have it.
  if (!new RegExp(`\\S{${longest + 1}}`, 'u').test(text)) return text;
  return text.split(/(\s+)/).map((word, index) => {
    const key = `${index}`;
    return [...word].length > longest ? (
      <span key={key} className="paper-long-word">
        {word}
      </span>
    ) : (
      <Fragment key={key}>{word}</Fragment>
    );
  });
};

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Words of a record that stand alone run their own way; a sentence around them keeps its own. */
export const directionOf = (content: Phrase | string): 'auto' | undefined => {
  const [text, ...rest] = typeof content === 'string' ? [content] : content;
  return rest.length === 0 && typeof text === 'string' && rightToLeft.test(text) ? 'auto' : undefined;
};
