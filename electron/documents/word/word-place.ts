import type { Paragraph, Table } from 'docx';
import type { ChartPicture } from '../../../shared/contract/print-page.ts';
import type { Bookmarks } from './word-bookmarks.ts';

/** What the body of the paper and the cells of its tables are made of. */
export type DrawnBlock = Paragraph | Table;

/** What blocks are drawn with, and where they stand. */
export interface Place {
  readonly bookmarks: Bookmarks;
  readonly pictures: ReadonlyMap<string, ChartPicture>;
  /** Appendices are for looking things up: their tables are set smaller. */
  readonly small: boolean;
  /** Room from side to side, in twentieths of a point. */
  readonly width: number;
  /** The style of its paragraphs, where it is not that of the body. */
  readonly style?: string;
  /** How the author's ordered lists are marked: what the exec is asked is lettered. */
  readonly ordered: 'numbers' | 'letters';
}
