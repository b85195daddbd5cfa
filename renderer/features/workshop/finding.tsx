import type { ReactNode } from 'react';
import { optionWords, spreadWords } from '../../../shared/workshop/finding.ts';
import type { CellSpread } from '../../../shared/workshop/spread.ts';

/** What the dots under it say, in a sentence: the option, and how far apart people are. */
export const Finding = ({ spread }: { readonly spread: CellSpread }): ReactNode => (
  <h2 className="ws-finding">
    <b>{optionWords(spread.option)}:</b> {spreadWords(spread)}
  </h2>
);
