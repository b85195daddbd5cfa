import type { Standing } from '../analysis/analysis.ts';
import { recordWords } from '../paper/phrases.ts';
import { isWithheld, withheldWords } from '../paper/withheld.ts';
import {
  emptySheet,
  fixed,
  fixedRange,
  formula,
  headRows,
  input,
  number,
  onSheet,
  printedOr,
  type Row,
  sheetHead,
  text,
} from './cells.ts';
import { type CriteriaPlaces, criteriaSheetName } from './criteria-sheet.ts';
import { asPrintedPoints, type WorkbookContext } from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const scoresSheetName = 'Scores';

/** Points nearer than this are the same: see shared/analysis/tolerance.ts. */
const tolerance = '0.000000001';

/** Where the sheet has what other sheets' formulas rest on. */
export interface ScorePlaces {
  readonly any: boolean;
  readonly firstOption: number;
  /** The scores of an option down the criteria: "$D$5:$D$14". */
  readonly scores: (option: number) => string;
  /** Heads of the options' columns: "$D$4:$G$4". */
  readonly heads: string;
  /** The cell with an option's total, and with its total without the criteria about cost. */
  readonly total: (option: number) => string;
  readonly benefitTotal: (option: number) => string;
  readonly rank: (option: number) => string;
}

/** Formulas that say who is in front of a row of totals, and by how much. */
export const inFrontOf = (
  totals: string,
  heads: string,
): { readonly name: string; readonly lead: string } => {
  const tied = `SUMPRODUCT(ISNUMBER(${totals})*(${totals}>MAX(${totals})-${tolerance}))`;
  return {
    name: `IF(COUNT(${totals})=0,"none",IF(${tied}>1,"shared",INDEX(${heads},MATCH(MAX(${totals}),${totals},0))))`,
    lead: `IF(COUNT(${totals})<2,"none",IF(${tied}>1,"shared",LARGE(${totals},1)-LARGE(${totals},2)))`,
  };
};

/** What those formulas come to by the analysis. */
export const inFrontBy = (
  { ranking }: Standing,
  nameOf: (option: string) => string,
): { readonly name: string; readonly lead: number | string } => {
  const shared = ranking.first.length > 1;
  return {
    name: ranking.leader === null ? (shared ? 'shared' : 'none') : nameOf(ranking.leader),
    lead: ranking.lead ?? (shared ? 'shared' : 'none'),
  };
};

/** One block of totals: with every criterion, or without those about cost. */
interface Block {
  readonly standing: Standing;
  readonly title: string;
  /** The column with its weights. */
  readonly weights: number;
  /** The row of its heading. */
  readonly row: number;
}

/** Rows of a block, counted from its heading. */
const blockRows = {
  missing: 1,
  total: 2,
  lowest: 3,
  highest: 4,
  rank: 5,
  front: 6,
  lead: 7,
  margin: 8,
} as const;
const blockHeight = 10;

/** Every score that the ranking uses, and the totals, ranks and leads that follow from them. */
export const scoresSheet = (
  context: WorkbookContext,
  criteriaPlaces: CriteriaPlaces,
): { readonly sheet: WorkbookSheet; readonly places: ScorePlaces } => {
  const { analysis, paper, shown, optionHeads, held } = context;
  const { criteria, options, hasCostCriteria, scores } = analysis;
  const firstOption = hasCostCriteria ? 4 : 3;
  const firstRow = headRows + 2;
  const lastRow = firstRow + criteria.length - 1;
  const lastOption = firstOption + options.length - 1;
  const down = (column: number): string => fixedRange({ column, row: firstRow }, { column, row: lastRow });
  const across = (row: number): string =>
    fixedRange({ column: firstOption, row }, { column: lastOption, row });
  const headCells = across(firstRow - 1);
  const blocks: readonly Block[] = [
    { standing: analysis.withCost, title: 'With every criterion', weights: 2, row: lastRow + 2 },
    ...(hasCostCriteria
      ? [
          {
            standing: analysis.benefitOnly,
            title: 'Without the criteria about cost',
            weights: 3,
            row: lastRow + 2 + blockHeight,
          },
        ]
      : []),
  ];
  const marginRow = lastRow + 2 + blocks.length * blockHeight;
  const [whole] = blocks;
  const benefit = blocks[1] ?? whole;
  const totalIn = (block: Block | undefined, option: number, of: keyof typeof blockRows): string =>
    onSheet(scoresSheetName, fixed({ column: firstOption + option, row: (block?.row ?? 0) + blockRows[of] }));
  const any = criteria.length > 0 && options.length > 0;
  const places: ScorePlaces = {
    any,
    firstOption,
    scores: (option) => down(firstOption + option),
    heads: headCells,
    total: (option) => totalIn(whole, option, 'total'),
    benefitTotal: (option) => totalIn(benefit, option, 'total'),
    rank: (option) => totalIn(whole, option, 'rank'),
  };
  if (!any) {
    const why =
      criteria.length === 0
        ? 'There are no criteria to score yet.'
        : 'There is no option on the short list to score.';
    return { sheet: emptySheet(scoresSheetName, why), places };
  }

  const scoreCell = (option: number, criterion: number): WorkbookCell => {
    const value = scores.values[option]?.[criterion] ?? null;
    if (value === null) {
      return isWithheld(analysis, option, criterion) ? text(withheldWords) : text('missing', 'input');
    }
    return input(value, 'score');
  };
  const shareCells = (criterion: number): readonly WorkbookCell[] => {
    const used = analysis.weights.sets.find(
      ({ weightSet }) => weightSet === analysis.weights.agreed,
    )?.weights;
    if (!used) return [null, ...(hasCostCriteria ? [null] : [])];
    const cell = (place: string, value: number): WorkbookCell =>
      formula(onSheet(criteriaSheetName, place), value, 'percent');
    return [
      cell(criteriaPlaces.share(criterion), used[criterion] ?? 0),
      ...(hasCostCriteria
        ? [cell(criteriaPlaces.benefitShare(criterion), benefitWeights(context)?.[criterion] ?? 0)]
        : []),
    ];
  };
  const criterionRow = ({ id, name }: (typeof criteria)[number], place: number): Row => [
    text(recordWords(shown.criterion.get(id)?.name ?? name) || 'A criterion without a name'),
    text(recordWords(shown.criterion.get(id)?.code ?? '')),
    ...shareCells(place),
    ...options.map((_, option) => scoreCell(option, place)),
  ];
  const margin = fixed({ column: firstOption, row: marginRow });
  const means = scores.origins.flat().includes('assessors');
  const measured = scores.origins.flat().includes('measured');
  return {
    places,
    sheet: {
      name: scoresSheetName,
      widths: [40, 9, 12, ...(hasCostCriteria ? [14] : []), ...options.map(() => 20)],
      frozen: { rows: firstRow - 1, columns: 1 },
      rows: [
        ...sheetHead(
          'Scores and totals',
          'Scores run from 0 (worst) to 100. A total is the sum of share × score; type over a score and every total, rank and lead follows.',
        ),
        [
          text('Criterion', 'head'),
          text('Code', 'head'),
          text('Share', 'figureHead'),
          ...(hasCostCriteria ? [text('Share without cost', 'figureHead')] : []),
          ...optionHeads.map((head) => text(head, 'figureHead')),
        ],
        ...criteria.map(criterionRow),
        [],
        ...blocks.flatMap((block) =>
          blockOf(context, { block, down, across, firstOption, headCells, margin }),
        ),
        [
          text('A lead under this many points is too close to call'),
          ...Array.from({ length: firstOption - 1 }, () => null),
          input(paper.own.tooCloseMargin, 'score'),
        ],
        ...(means || measured ? originRows(context, firstOption) : []),
        ...(held.includes(true)
          ? [
              [],
              [
                text(
                  `A score marked “${withheldWords}” is one person’s: it is not given, and the totals count it. The totals of its option are figures as printed and no formulas, and so are ranks and leads.`,
                  'note',
                ),
              ] as Row,
            ]
          : []),
      ],
    },
  };
};

const benefitWeights = ({ analysis }: WorkbookContext): readonly number[] | null => {
  const used = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed)?.weights;
  if (!used) return null;
  const sum = used.reduce((all, weight, at) => all + (analysis.criteria[at]?.isCost ? 0 : weight), 0);
  return sum > 0 ? used.map((weight, at) => (analysis.criteria[at]?.isCost ? 0 : weight / sum)) : null;
};

const blockOf = (
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
        ? text('not given')
        : formula(`SUMPRODUCT(${used}*(1-ISNUMBER(${own(option)})))`, unscored(option), 'percent'),
    ),
    line('Weighted total', ({ total }, option) =>
      held[option]
        ? printedOr(points(total), 'no total', 'score')
        : formula(
            `IF(OR(SUM(${used})=0,${place('missing', option)}>0),"no total",SUMPRODUCT(${used},${own(option)}))`,
            total ?? 'no total',
            'score',
            'total',
          ),
    ),
    line('Lowest possible', ({ low }, option) =>
      held[option]
        ? number(asPrintedPoints(low), 'score')
        : formula(`SUMPRODUCT(${used},${own(option)})`, low, 'score'),
    ),
    line('Highest possible', ({ high }, option) =>
      held[option]
        ? number(asPrintedPoints(high), 'score')
        : formula(
            `IF(SUM(${used})=0,100,MIN(100,${place('lowest', option)}+100*${place('missing', option)}))`,
            high,
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
        ? block.weights === 2
          ? printedOr(points(ranking.lead), String(found.lead), 'score')
          : text('not given', 'total')
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
  return (block.weights === 2 ? used : benefitWeights(context)) ?? analysis.criteria.map(() => 0);
};

const originWords = {
  agreed: 'agreed',
  assessors: 'mean',
  measured: 'measured',
  missing: 'missing',
} as const;

/** Where every score comes from, where not all are agreed. */
const originRows = ({ analysis, optionHeads }: WorkbookContext, firstOption: number): readonly Row[] => {
  const padding = Array.from({ length: firstOption - 1 }, () => null);
  return [
    [],
    [
      text('Where each score comes from', 'head'),
      ...padding.map(() => text('', 'head')),
      ...optionHeads.map((head) => text(head, 'head')),
    ],
    ...analysis.criteria.map(
      ({ name }, criterion): Row => [
        text(recordWords(name)),
        ...padding,
        ...analysis.options.map((_, option) =>
          text(originWords[analysis.scores.origins[option]?.[criterion] ?? 'missing']),
        ),
      ],
    ),
    [
      text(
        'Agreed: settled in discussion. Mean: the mean of the groups’ scores. Measured: worked out from a figure. Means and measured scores stand here as values.',
        'note',
      ),
    ],
  ];
};
