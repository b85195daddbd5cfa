import { recordWords } from '../paper/phrases.ts';
import { isWithheld, withheldWords } from '../paper/withheld.ts';
import {
  emptySheet,
  fixed,
  fixedRange,
  formula,
  headRows,
  input,
  onSheet,
  type Row,
  sheetHead,
  text,
} from './cells.ts';
import { type CriteriaPlaces, criteriaSheetName } from './criteria-sheet.ts';
import { type Block, benefitWeights, blockHeight, blockOf, blockRows } from './scores-block.ts';
import type { WorkbookContext } from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const scoresSheetName = 'Scores';

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
    {
      benefitOnly: false,
      standing: analysis.withCost,
      title: 'With every criterion',
      weights: 2,
      row: lastRow + 2,
    },
    ...(hasCostCriteria
      ? [
          {
            benefitOnly: true,
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
