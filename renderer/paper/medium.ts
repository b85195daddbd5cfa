import { createContext } from 'react';

/**
 * What a paper is drawn for. `print`: sheets of A4, with page numbers in the contents · `preview`: the same, each figure
 * a link to where it comes from · `page`: one long page for a screen, without page numbers.
 */
export type PaperMedium = 'print' | 'preview' | 'page';

export const MediumContext = createContext<PaperMedium>('print');
