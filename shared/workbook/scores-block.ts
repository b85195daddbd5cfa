import type { Standing } from '../analysis/analysis.ts';
import { withoutCost } from '../analysis/weights.ts';
import { fixed, formula, number, printedOr, type Row, text } from './cells.ts';
import {
  asPrintedPoints,
  notGiven,
  rounded,
  type WorkbookContext,
  withoutNoise,
} from './workbook-context.ts';
import type { WorkbookCell } from './workbook-model.ts';

/** Points nearer than this are the same: see shared/analysis/tolerance.ts. */
const tolerance = '0.000000001';

/** Formulas that say who is in front of a row of totals, and by how much. */
export const inFrontOf = (
  totals: string,
  heads: string,
): { readonly name: string; readonly lead: string } => {
  const tied = `SUMPRODUCT(ISNUMBER(${totals})*(${totals}>MAX(${totals})-${tolerance}))`;
  return {
    name: `IF(COUNT(${totals})=0,"none",IF(${tied}>1,"shared",INDEX(${heads},MATCH(MAX(${totals}),${totals},0))))`,
    lead: `IF(COUNT(${totals})<2,"none",IF(${tied}>1,"shared",${rounded(`LARGE(${totals},1)-LARGE(${totals},2)`)}))`,
  };
};

/** What those formulas come to by the analysis. */
export const inFrontBy = (
  { ranking, totals }: Standing,
  nameOf: (option: string) => string,
): { readonly name: string; readonly lead: number | string } => {
  const shared = ranking.first.length > 1;
  const [top = 0, next = 0] = totals
    .flatMap(({ total }) => (total === null ? [] : [withoutNoise(total)]))
    .sort((a, b) => b - a);
  return {
    name: ranking.leader === null ? (shared ? 'shared' : 'none') : nameOf(ranking.leader),
    lead: ranking.lead === null ? (shared ? 'shared' : 'none') : withoutNoise(top - next),
  };
};

/** One block of totals: with every criterion, or without those about cost. */
export interface Block {
  /** Whether it leaves the criteria about cost out. */
  readonly benefitOnly: boolean;
  readonly standing: Standing;
  readonly title: string;
  /** The column with its weights. */
  readonly weights: number;
  /** The row of its heading. */
  readonly row: number;
}

/** Rows of a block, counted from its heading. */
export const blockRows = {
  missing: 1,
  total: 2,
  lowest: 3,
  highest: 4,
  rank: 5,
  front: 6,
  lead: 7,
  margin: 8,
} as const;
/** Rows that a block takes, with the empty one after it. */
export const blockHeight = 10;

/** The agreed weights without the criteria about cost, the rest shared out again; null while nothing else carries any. */
export const benefitWeights = ({ analysis }: WorkbookContext): readonly number[] | null => {
  const used = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed)?.weights;
  if (!used) return null;
  return withoutCost(
    used,
    analysis.criteria.map(({ isCost }) => isCost),
  );
};

/** Totals, ranks, who is in front and by how much, as rows. */
export const blockOf = (
  context: WorkbookContext,
  given: {
    readonly block: Block;
    readonly down: (column: number) => string;
    readonly across: (row: number) => string;
    readonly firstOption: number;
    readonly headCells: string;
    readonly margin: string;
  },
): readonly Row[] => {
  const { analysis, held } = context;
  const { block, down, across, firstOption, headCells, margin } = given;
  const { standing, weights, row, title } = block;
  const used = down(weights);
  const any = held.includes(true);
  const padding = Array.from({ length: firstOption - 1 }, () => null);
  const line = (
    label: string,
    cellOf: (total: Standing['totals'][number], option: number) => WorkbookCell,
  ): Row => [text(label, 'total'), ...padding, ...standing.totals.map(cellOf)];
  const place = (of: keyof typeof blockRows, option: number): string =>
    fixed({ column: firstOption + option, row: row + blockRows[of] });
  const own = (option: number): string => down(firstOption + option);
  const unscored = (option: number): number =>
    benefitOrAll(context, block).reduce(
      (sum, weight, criterion) =>
        sum + ((analysis.scores.values[option]?.[criterion] ?? null) === null ? weight : 0),
      0,
    );
  const totals = across(row + blockRows.total);
  const front = inFrontOf(totals, headCells);
  const found = inFrontBy(
    standing,
    (id) => context.optionHeads[analysis.options.findIndex((o) => o.id === id)] ?? '',
  );
  const single = (label: string, cell: WorkbookCell): Row => [text(label, 'total'), ...padding, cell];
  const { ranking } = standing;
  const points = (value: number | null): number | null => (value === null ? null : asPrintedPoints(value));
  const closeWords = ranking.first.length === 0 ? 'none' : ranking.tooClose ? 'yes' : 'no';
  return [
    [text(title, 'heading')],
    line('Share whose score is missing', (_, option) =>
      held[option]
        ? text(notGiven)
        : formula(`SUMPRODUCT(${used}*(1-ISNUMBER(${own(option)})))`, unscored(option), 'percent'),
    ),
    line('Weighted total', ({ total }, option) =>
      held[option]
        ? printedOr(points(total), 'no total', 'score')
        : formula(
            `IF(OR(SUM(${used})=0,${place('missing', option)}>0),"no total",${rounded(`SUMPRODUCT(${used},${own(option)})`)})`,
            total === null ? 'no total' : withoutNoise(total),
            'score',
            'total',
          ),
    ),
    line('Lowest possible', ({ low }, option) =>
      held[option]
        ? number(asPrintedPoints(low), 'score')
        : formula(rounded(`SUMPRODUCT(${used},${own(option)})`), withoutNoise(low), 'score'),
    ),
    line('Highest possible', ({ high }, option) =>
      held[option]
        ? number(asPrintedPoints(high), 'score')
        : formula(
            `IF(SUM(${used})=0,100,${rounded(`MIN(100,${place('lowest', option)}+100*${place('missing', option)})`)})`,
            withoutNoise(high),
            'score',
          ),
    ),
    line('Rank', (_, option) => {
      const value = ranking.ranks[option] ?? null;
      return any
        ? printedOr(value, 'none', 'count')
        : formula(
            `IF(ISNUMBER(${place('total', option)}),1+SUMPRODUCT(ISNUMBER(${totals})*(${totals}>${place('total', option)}+${tolerance})),"none")`,
            value ?? 'none',
            'count',
            'total',
          );
    }),
    single('In front', any ? text(found.name, 'total') : formula(front.name, found.name, 'plain', 'total')),
    single(
      'Lead in points',
      any
        ? block.benefitOnly
          ? text(notGiven, 'total')
          : printedOr(points(ranking.lead), String(found.lead), 'score')
        : formula(front.lead, found.lead, 'score', 'total'),
    ),
    single(
      'Too close to call',
      any
        ? text(closeWords, 'total')
        : formula(
            `IF(COUNT(${totals})=0,"none",IF(COUNT(${totals})=1,"no",IF(ISNUMBER(${place('lead', 0)}),IF(${margin}-${place('lead', 0)}>${tolerance},"yes","no"),"yes")))`,
            closeWords,
            'plain',
            'total',
          ),
    ),
    [],
  ];
};

/** The weights that a block counts with, by criterion; all 0 while there are none. */
const benefitOrAll = (context: WorkbookContext, block: Block): readonly number[] => {
  const { analysis } = context;
  const used = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed)?.weights;
  return (block.benefitOnly ? benefitWeights(context) : used) ?? analysis.criteria.map(() => 0);
};
