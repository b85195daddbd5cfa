import type { Change } from '../../../shared/records/edits.ts';
import type { Refusal } from '../../components/grid/grid-model.ts';
import { plainWords, shortened } from '../../components/grid/plain-words.ts';

/** What one text in a cell comes to: its part of the edit, why it was refused, or null where it changes nothing. */
export type TakenEntry =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | ({ readonly kind: 'taken'; readonly label: string } & Pick<Change, 'put' | 'remove'>)
  | null;

/** As much of a refused text as fits into a sentence. */
export const quoted = (text: string): string => shortened(plainWords(text), 30);
