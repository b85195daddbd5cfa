import type { ValueForMoney } from '../analysis/analysis.ts';
import { fixed, formula, headRows, number, pounds, type Row, sheetHead, text } from './cells.ts';
import type { CostPlaces } from './costs-sheet.ts';
import type { ScorePlaces } from './scores-sheet.ts';
import {
  asPrintedPoints,
  asPrintedPounds,
  optionHead,
  rounded,
  type WorkbookContext,
  withoutNoise,
} from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const valueSheetName = 'Cost per point';

type Line = ValueForMoney['rows'][number];

const onSheetColumns = { cost: 1, points: 2 } as const;

/**
 * Less than half a penny, which is the noise of adding up fractions of pence: on which side of nothing it falls hangs on
 * the order of the sum, so that no formula could say it again.
 */
const isNoise = (pence: number | null): boolean => pence !== null && pence !== 0 && Math.abs(pence) < 0.5;

/** What an option costs for its points, alone and beyond the comparator; null while none has both. */
export const valueSheet = (
  context: WorkbookContext,
  scores: ScorePlaces,
  costs: CostPlaces,
): WorkbookSheet | null => {
  const { analysis, held } = context;
  const { rows, basis, comparator } = analysis.valueForMoney;
  if (rows.length === 0) return null;
  const firstRow = headRows + 2;
  const placeOf = (id: string | null): number => analysis.options.findIndex((option) => option.id === id);
  const compared = rows.findIndex(({ option }) => option === comparator);
  const letter = analysis.options[placeOf(comparator)]?.letter ?? '';
  /** A figure that is made of a total which is given as printed is given as printed itself. */
  const asPrinted = (value: number | null, unit: 'points' | 'pounds'): WorkbookCell => {
    if (value === null) return text('none');
    return unit === 'points'
      ? number(asPrintedPoints(value), 'score')
      : number(asPrintedPounds(value), 'pounds');
  };
  const rowOf = (line: Line, at: number): Row => {
    const row = firstRow + at;
    const option = placeOf(line.option);
    const isHeld = held[option] ?? false;
    const besideHeld = isHeld || (held[placeOf(comparator)] ?? false);
    const [cost, points] = [`B${row}`, `C${row}`];
    const beside = {
      cost: fixed({ column: onSheetColumns.cost, row: firstRow + compared }),
      points: fixed({ column: onSheetColumns.points, row: firstRow + compared }),
    };
    // Cells are made of cells that are rounded themselves.
    const ownPoints = withoutNoise(line.points);
    const extraPoints =
      line.incrementalPoints === null
        ? null
        : withoutNoise(ownPoints - withoutNoise(rows[compared]?.points ?? 0));
    const isBeside = comparator !== null && line.option !== comparator;
    const extra: readonly WorkbookCell[] = isBeside
      ? [
          formula(`${cost}-${beside.cost}`, pounds(line.incrementalCost ?? 0), 'pounds'),
          besideHeld
            ? asPrinted(line.incrementalPoints, 'points')
            : formula(rounded(`${points}-${beside.points}`), extraPoints ?? 'none', 'score'),
          besideHeld || isNoise(line.incrementalCost)
            ? asPrinted(line.costPerExtraPoint, 'pounds')
            : formula(
                `IF(AND(ISNUMBER(E${row}),D${row}>-0.000001,E${row}>0.000000001),D${row}/E${row},"none")`,
                line.costPerExtraPoint === null || !extraPoints
                  ? 'none'
                  : pounds(line.incrementalCost ?? 0) / extraPoints,
                'pounds',
              ),
        ]
      : comparator === null
        ? []
        : [null, null, null];
    const total = basis === 'benefit' ? scores.benefitTotal(option) : scores.total(option);
    const perPoint = line.costPerPoint;
    return [
      text(optionHead(context, line.option)),
      formula(costs.netPresentCost(option) ?? '0', pounds(line.netPresentCost), 'pounds'),
      isHeld ? asPrinted(line.points, 'points') : formula(total, ownPoints, 'score'),
      ...(comparator === null ? [] : extra),
      isHeld || isNoise(line.netPresentCost)
        ? asPrinted(perPoint, 'pounds')
        : formula(
            `IF(AND(ISNUMBER(${points}),${cost}>-0.000001),IF(${points}>0.000000001,${cost}/${points},"none"),"none")`,
            perPoint === null ? 'none' : pounds(line.netPresentCost) / ownPoints,
            'pounds',
            'total',
          ),
      text(line.dominatedBy.map((id) => analysis.options[placeOf(id)]?.letter ?? '').join(', ')),
      text(line.complete ? '' : 'on the costs known so far', 'note'),
    ];
  };
  return {
    name: valueSheetName,
    widths: [28, 17, 14, ...(comparator === null ? [] : [17, 14, 19]), 17, 14, 26],
    frozen: { rows: firstRow - 1, columns: 1 },
    rows: [
      ...sheetHead(
        'Cost beside points',
        `Net present cost (financial) over points${basis === 'benefit' ? ' without the criteria about cost, so that cost is not counted twice' : ''}. A saving has no cost a point. An option is beaten where another costs no more and scores no less, and does better on one of the two.`,
      ),
      [
        text('Option', 'head'),
        text('Net present cost', 'figureHead'),
        text(basis === 'benefit' ? 'Benefit points' : 'Points', 'figureHead'),
        ...(comparator === null
          ? []
          : [
              text(`More than ${letter}`, 'figureHead'),
              text('Extra points', 'figureHead'),
              text('Cost an extra point', 'figureHead'),
            ]),
        text('Cost a point', 'figureHead'),
        text('Beaten by', 'head'),
        text('Holds', 'head'),
      ],
      ...rows.map(rowOf),
    ],
  };
};
