import { type Figure, isFigure, type Phrase } from '../analysis/figure.ts';
import type { StakeholderMapData } from '../analysis/positions.ts';
import type { RiskGridData } from '../analysis/risks.ts';
import type { TimelineStrip } from '../analysis/timeline.ts';
import type { RichText } from '../records/rich-text.ts';

/**
 * The paper as data. HTML, PDF, Word and Excel are drawings of this; none of them computes anything. A number in it is
 * a `Figure`, bound to where it comes from.
 */
export interface PaperModel {
  readonly formatVersion: 2;
  /** The document's title. */
  readonly title: string;
  /** Printed at the foot of every page: short enough for one line beside the page number. */
  readonly shortTitle: string;
  readonly commissioner: string;
  /** "Illustrative sample, draft for exec", "Draft for exec", "Issued …". */
  readonly statusLine: string;
  readonly protectiveMarking: string;
  readonly author: string;
  readonly language: 'en-GB';
  /** ISO instant at which it was drawn; from the caller. */
  readonly drawnAt: string;
  readonly cover: Cover;
  readonly contents: Contents;
  readonly sections: readonly Section[];
}

/** What is where: drawn on the page after the cover, with page numbers where there are pages. */
export interface Contents {
  readonly sections: readonly ContentsEntry[];
  /** The questions that the exec asks, each with the parts that answer it; none of a part that is not printed. */
  readonly questions: readonly { readonly question: string; readonly answeredIn: readonly ContentsEntry[] }[];
}

/** A part of the paper that can be gone to. */
export interface ContentsEntry {
  /** The id of its element in HTML, and the name of its place in the PDF. */
  readonly anchor: string;
  /** "9", "Appendix B", "Table 6". */
  readonly number: string;
  readonly title: string;
}

/** The anchor of a section, a table, a drawing or the answer to one of the exec's questions. */
export const anchorOf = (kind: 'section' | 'table' | 'figure' | 'question', id: string): string =>
  kind === 'section' ? `paper-${id}` : `paper-${kind}-${id}`;

export interface Cover {
  readonly rows: readonly CoverRow[];
}

/** One field of the cover sheet. `pair` puts two short fields on one line. */
export type CoverRow =
  | { readonly kind: 'field'; readonly label: string; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'pair';
      readonly left: { readonly label: string; readonly text: string };
      readonly right: { readonly label: string; readonly text: string };
    };

export interface Section {
  /** Stable name, also the anchor: "summary", "scores". */
  readonly id: string;
  /** Number printed before the title; null for an unnumbered one. */
  readonly number: string | null;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly kind: 'paragraph';
      readonly phrase: Phrase;
      readonly strong?: boolean;
      /** Words in bold in front of it: "A. Same employers, better links." */
      readonly lead?: string;
    }
  | {
      readonly kind: 'heading';
      readonly level: 3 | 4;
      readonly text: string;
      /** The id of its element, where something points to it. */
      readonly anchor?: string;
    }
  | {
      readonly kind: 'list';
      readonly ordered: 'letters' | 'numbers' | false;
      readonly items: readonly Phrase[];
    }
  | { readonly kind: 'answer'; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'table'; readonly table: PaperTable }
  | { readonly kind: 'chart'; readonly chart: PaperChart }
  | { readonly kind: 'cards'; readonly cards: OptionCards }
  | { readonly kind: 'words'; readonly body: RichText }
  | { readonly kind: 'note'; readonly phrase: Phrase };

/** A cell: words, a bound figure, or an empty cell. */
export interface PaperCell {
  readonly content: Phrase;
  readonly strong?: boolean;
  readonly align?: 'left' | 'right';
  /** A sign drawn in front of the words, which say the same: a tick, a cross or a question mark. */
  readonly mark?: 'pass' | 'fail' | 'unknown';
  /** A bar drawn beside the figure, with a line across it from the lowest to the highest; shares of the room, 0-1. */
  readonly bar?: { readonly share: number; readonly low: number; readonly high: number };
}

export interface PaperTable {
  readonly id: string;
  /** "Table 3. D scores highest in total" — the number is given when the paper is built. */
  readonly caption: string;
  readonly columns: readonly {
    readonly head: string;
    readonly align: 'left' | 'right';
    readonly width?: number;
  }[];
  readonly rows: readonly {
    readonly head: PaperCell;
    readonly cells: readonly PaperCell[];
    /**
     * A group row heads the rows below it. With nothing after its first cell it is drawn across the table: its head in
     * bold, then what the first cell says of those rows. Otherwise it repeats the column heads.
     */
    readonly kind?: 'body' | 'total' | 'memo' | 'group';
  }[];
  readonly note: Phrase | null;
}

/** One card for each option side by side: numbered and captioned as a figure, but made of words that can be read. */
export interface OptionCards {
  readonly id: string;
  readonly caption: string;
  readonly cards: readonly {
    readonly option: ChartOption;
    /** What it is, in a sentence. */
    readonly says: Phrase;
    readonly facts: readonly { readonly label: string; readonly phrase: Phrase }[];
  }[];
}

/** A drawing, with the finding as its caption, words for those who cannot see it, and the data it is drawn from. */
export interface PaperChart {
  readonly id: string;
  readonly caption: string;
  /** What is drawn, in what unit. */
  readonly subtitle: string;
  /** Alternative text: the same finding and the same figures in words. */
  readonly alt: string;
  readonly data: ChartData;
}

export interface ChartOption {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  /** The whole name, drawn where there is room for it; nothing when `name` is the whole. */
  readonly fullName?: string;
  /** Place in the option palette, 0-based. */
  readonly colour: number;
}

export type ChartData =
  | { readonly kind: 'riskGrid'; readonly grid: RiskGridData }
  | {
      readonly kind: 'tornado';
      /** Who leads today, and by how many points. */
      readonly leader: ChartOption;
      readonly lead: number;
      /** Longest bar first; a drawing shows those at the top, its table all. */
      readonly bars: readonly TornadoBar[];
    }
  | { readonly kind: 'stakeholderMap'; readonly map: StakeholderMapData }
  | { readonly kind: 'milestones'; readonly strip: TimelineStrip }
  | {
      /** How often each option takes each rank in a random test, the one that comes first most often on top. */
      readonly kind: 'acceptability';
      /** Runs that the shares are of. */
      readonly runs: number;
      readonly bars: readonly {
        readonly option: ChartOption;
        /** Share of runs by rank from the first, 0-1, and the standard error of each. */
        readonly shares: readonly number[];
        readonly errors: readonly number[];
      }[];
    }
  | {
      /** The cells that divide people most, widest first. */
      readonly kind: 'spread';
      /** How a group's figure sums up its scorers. */
      readonly average: 'mean' | 'median';
      readonly cells: readonly SpreadCell[];
    }
  | {
      readonly kind: 'contributions';
      /** Ranked, highest first. Segments follow `criteria`. */
      readonly criteria: readonly {
        readonly code: string;
        readonly name: string;
        readonly isCost: boolean;
      }[];
      readonly bars: readonly {
        readonly option: ChartOption;
        readonly total: number | null;
        readonly segments: readonly number[];
      }[];
    }
  | {
      readonly kind: 'switching';
      readonly criterion: { readonly code: string; readonly name: string };
      /** Today's weight, 0-1. */
      readonly weight: number;
      readonly lines: readonly { readonly option: ChartOption; readonly at0: number; readonly at1: number }[];
      readonly changes: readonly {
        readonly at: number;
        readonly to: ChartOption;
        readonly direction: 'above' | 'below';
      }[];
    }
  | {
      readonly kind: 'costBenefit';
      readonly points: readonly {
        readonly option: ChartOption;
        /** Net present cost in pence; points 0-100. */
        readonly cost: number;
        readonly benefit: number;
        readonly dominatedBy: readonly string[];
      }[];
      /** Option ids along the frontier, cheapest first, and what each step costs a point, in pence. */
      readonly frontier: readonly string[];
      readonly steps: readonly {
        readonly from: string;
        readonly to: string;
        readonly costPerPoint: number;
        readonly poor: boolean;
      }[];
      /** What the cost is of: start years of the financial years, and how many years it runs over. */
      readonly basis?: {
        readonly years: number;
        readonly priceBaseYear: number;
        readonly presentValueYear: number;
      };
    };

/** One score of the grid and who gave what: points of 0-100. */
export interface SpreadCell {
  readonly option: ChartOption;
  readonly criterion: { readonly code: string; readonly name: string };
  /** The agreed score, and the range given with it; null without. */
  readonly agreed: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly groups: readonly SpreadGroup[];
}

export interface SpreadGroup {
  readonly group: string;
  readonly people: number;
  readonly mean: number;
  /** Scores of single people in rising order, without a name; none where they are not shown. */
  readonly scores: readonly number[];
}

/** The lead with one figure at the low and at the high end of its range. */
export interface TornadoBar {
  /** The option whose score moves; null where a weight does. */
  readonly option: ChartOption | null;
  readonly criterion: { readonly code: string; readonly name: string };
  /** Ends of the range: scores, 0-100, or weights, 0-1. */
  readonly low: number;
  readonly high: number;
  /** Points by which the leader is ahead of the best other option there; below 0 where it is behind. */
  readonly leadAtLow: number;
  readonly leadAtHigh: number;
  readonly changesLeader: boolean;
}

/** All figures of a paper, in reading order: what an end-to-end test compares with the screen and the JSON. */
export const figuresOf = (model: PaperModel): readonly Figure[] => {
  const inPhrase = (phrase: Phrase): readonly Figure[] => phrase.filter(isFigure);
  const inBlock = (block: Block): readonly Figure[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'note':
        return inPhrase(block.phrase);
      case 'list':
        return block.items.flatMap(inPhrase);
      case 'answer':
        return block.phrases.flatMap(inPhrase);
      case 'table':
        return [
          ...block.table.rows.flatMap((row) =>
            [row.head, ...row.cells].flatMap((cell) => inPhrase(cell.content)),
          ),
          ...inPhrase(block.table.note ?? []),
        ];
      case 'cards':
        return block.cards.cards.flatMap(({ says, facts }) => [
          ...inPhrase(says),
          ...facts.flatMap(({ phrase }) => inPhrase(phrase)),
        ]);
      case 'chart':
      case 'heading':
      case 'words':
        return [];
    }
  };
  return [
    ...model.cover.rows.flatMap((row) => (row.kind === 'field' ? row.blocks.flatMap(inBlock) : [])),
    ...model.sections.flatMap((section) => section.blocks.flatMap(inBlock)),
  ];
};
