import { withoutCost } from '../analysis/weights.ts';
import { personSetName, weightSetLabel } from '../paper/context.ts';
import { recordWords } from '../paper/phrases.ts';
import {
  emptySheet,
  fixedRange,
  formula,
  headRows,
  heads,
  input,
  inputWord,
  type Row,
  range,
  sheetHead,
  text,
  yesNo,
} from './cells.ts';
import type { WorkbookContext } from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const criteriaSheetName = 'Criteria and weights';

const columns = { name: 0, code: 1, cost: 2, weight: 3, share: 4, benefitShare: 5 } as const;

/** A weight set with a column of its own. */
export interface WeightColumn {
  readonly weightSet: string;
  readonly label: string;
  /** Its weights down the criteria, fixed: "$G$5:$G$14". */
  readonly range: string;
}

/** Where the sheet has what other sheets' formulas rest on. */
export interface CriteriaPlaces {
  readonly firstRow: number;
  /** "yes" or "no" down the criteria: whether each is about cost. */
  readonly costRange: string;
  /** The agreed shares, with and without the criteria about cost, by criterion. */
  readonly share: (criterion: number) => string;
  readonly benefitShare: (criterion: number) => string;
  /** Sets that give weights, in the user's order. */
  readonly sets: readonly WeightColumn[];
}

/**
 * Weight sets whose weights may be in the workbook: a group's or the agreed one, and one person's only where the ranking
 * uses it. Their judgements travel with the paper; no other person's do.
 */
const shownSets = ({ analysis, shown }: WorkbookContext): WorkbookContext['analysis']['weights']['sets'] =>
  analysis.weights.sets.filter(({ weightSet }) => shown.weightSet.get(weightSet) !== undefined);

/** What a weight set is called where its weights may be in the workbook. */
const shownLabel = (context: WorkbookContext, weightSet: string): string => {
  const { analysis, shown, paper } = context;
  const set = analysis.weights.sets.find((held) => held.weightSet === weightSet);
  if (set?.voice === 'person') return weightSetLabel(paper, weightSet) || personSetName(0);
  return recordWords(shown.weightSet.get(weightSet)?.name ?? '') || 'A weight set';
};

/** The criteria that are scored, the agreed weights as inputs and as shares, and every other voice's weights. */
export const criteriaSheet = (
  context: WorkbookContext,
): { readonly sheet: WorkbookSheet; readonly places: CriteriaPlaces } => {
  const { analysis, shown } = context;
  const { criteria, hasCostCriteria } = analysis;
  const firstRow = headRows + 2;
  const lastRow = firstRow + criteria.length - 1;
  const down = (column: number): string => fixedRange({ column, row: firstRow }, { column, row: lastRow });
  const all = shownSets(context);
  const agreed = all.find(({ weightSet }) => weightSet === analysis.weights.agreed);
  const others = all.filter((set) => set !== agreed && set.weights !== null);
  const firstOther = hasCostCriteria ? columns.benefitShare + 1 : columns.benefitShare;
  const withWeights: WeightColumn[] = [
    ...(agreed?.weights
      ? [
          {
            weightSet: agreed.weightSet,
            label: shownLabel(context, agreed.weightSet),
            range: down(columns.weight),
          },
        ]
      : []),
    ...others.map(({ weightSet }, place) => ({
      weightSet,
      label: shownLabel(context, weightSet),
      range: down(firstOther + place),
    })),
  ];
  const inUsersOrder = all.flatMap(
    ({ weightSet }) => withWeights.find((held) => held.weightSet === weightSet) ?? [],
  );
  const places: CriteriaPlaces = {
    firstRow,
    costRange: down(columns.cost),
    share: (criterion) => `E${firstRow + criterion}`,
    benefitShare: (criterion) => `F${firstRow + criterion}`,
    sets: inUsersOrder,
  };
  if (criteria.length === 0) {
    return { sheet: emptySheet(criteriaSheetName, 'There are no criteria yet.'), places };
  }

  const weights = agreed?.weights ?? null;
  const benefit =
    weights &&
    withoutCost(
      weights,
      criteria.map(({ isCost }) => isCost),
    );
  const share = (place: number): WorkbookCell =>
    weights
      ? formula(
          `IF(SUM(${down(columns.weight)})>0,D${firstRow + place}/SUM(${down(columns.weight)}),0)`,
          weights[place] ?? 0,
          'percent',
        )
      : text('none');
  const benefitShare = (place: number): WorkbookCell => {
    if (!weights) return text('none');
    const counted = `SUMIFS(${down(columns.weight)},${down(columns.cost)},"no")`;
    return formula(
      `IF(${counted}>0,IF(C${firstRow + place}="no",D${firstRow + place},0)/${counted},0)`,
      benefit?.[place] ?? 0,
      'percent',
    );
  };
  const criterionRow = ({ id, name, code, isCost }: (typeof criteria)[number], place: number): Row => [
    text(recordWords(shown.criterion.get(id)?.name ?? name) || 'A criterion without a name'),
    text(recordWords(shown.criterion.get(id)?.code ?? code)),
    inputWord(yesNo(isCost)),
    weights ? input(weights[place] ?? 0, 'percent') : text('none'),
    share(place),
    ...(hasCostCriteria ? [benefitShare(place)] : []),
    ...others.map((set) => input(set.weights?.[place] ?? 0, 'percent')),
  ];
  const sumOf = (column: number, value: number): WorkbookCell =>
    formula(`SUM(${range({ column, row: firstRow }, { column, row: lastRow })})`, value, 'percent', 'total');
  const sum = (values: readonly number[]): number => values.reduce((whole, part) => whole + part, 0);
  const totalRow: Row = [
    text('All', 'total'),
    null,
    null,
    weights ? sumOf(columns.weight, sum(weights)) : null,
    weights ? sumOf(columns.share, 1) : null,
    ...(hasCostCriteria ? [weights ? sumOf(columns.benefitShare, benefit ? 1 : 0) : null] : []),
    ...others.map((set, place) => sumOf(firstOther + place, sum(set.weights ?? []))),
  ];
  const without = all.filter(({ weights: own }) => own === null);
  const label = agreed ? shownLabel(context, agreed.weightSet) : '';
  return {
    places,
    sheet: {
      name: criteriaSheetName,
      widths: [34, 9, 12, 16, 16, ...(hasCostCriteria ? [16] : []), ...others.map(() => 18)],
      frozen: { rows: firstRow - 1, columns: 1 },
      rows: [
        ...sheetHead(
          'Criteria and weights',
          agreed
            ? `The ranking uses “${label}”. Weights count in proportion: the share is each weight over the sum of its column.`
            : 'No weight set is chosen for the ranking yet.',
        ),
        [
          ...heads('Criterion', 'Code', 'About cost'),
          text('Weight used', 'figureHead'),
          text('Share', 'figureHead'),
          ...(hasCostCriteria ? [text('Share without cost', 'figureHead')] : []),
          ...others.map(({ weightSet }) => text(shownLabel(context, weightSet), 'figureHead')),
        ],
        ...criteria.map(criterionRow),
        totalRow,
        ...(without.length > 0 ? [[]] : []),
        ...without.map(
          ({ weightSet }): Row => [text(`${shownLabel(context, weightSet)} gives no weights.`, 'note')],
        ),
      ],
    },
  };
};
