import type { Analysis, Standing } from '../analysis/analysis.ts';
import { weightSetLabel } from '../paper/context.ts';
import { fixedRange, formula, headRows, onSheet, printedOr, type Row, sheetHead, text } from './cells.ts';
import { type CriteriaPlaces, criteriaSheetName, type WeightColumn } from './criteria-sheet.ts';
import { inFrontBy, inFrontOf } from './scores-block.ts';
import { type ScorePlaces, scoresSheetName } from './scores-sheet.ts';
import {
  asPrintedPoints,
  leftOut,
  notGiven,
  rounded,
  type WorkbookContext,
  withoutNoise,
} from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const totalsSheetName = 'Totals by weight set';

type SetOutcome = Analysis['byWeightSet'][number];

/** A row of the sheet: a set whose weights are in the workbook, or one of which the paper prints no more than totals. */
interface Voice {
  readonly label: string;
  readonly set: SetOutcome;
  readonly weights: WeightColumn | null;
}

/** Whether the paper has a table of totals by weight set. */
const printsTotals = (context: WorkbookContext): boolean =>
  context.analysis.byWeightSet.length > 1 && !leftOut(context, 'sensitivity');

/** Sets with totals that the paper prints, in the user's order. */
const voicesOf = (context: WorkbookContext, { sets }: CriteriaPlaces): readonly Voice[] => {
  const { analysis, paper } = context;
  return analysis.byWeightSet.flatMap((set): readonly Voice[] => {
    const weights = sets.find(({ weightSet }) => weightSet === set.weightSet) ?? null;
    if (weights) return [{ label: weights.label, set, weights }];
    const person =
      analysis.weights.sets.find(({ weightSet }) => weightSet === set.weightSet)?.voice === 'person';
    return person && printsTotals(context) && set.withCost.ranking.first.length > 0
      ? [{ label: weightSetLabel(paper, set.weightSet), set, weights: null }]
      : [];
  });
};

/** Totals and leaders under every voice's weights; null while no set gives any. */
export const totalsSheet = (
  context: WorkbookContext,
  criteria: CriteriaPlaces,
  scores: ScorePlaces,
): WorkbookSheet | null => {
  const { analysis, optionHeads, held } = context;
  const voices = voicesOf(context, criteria);
  if (!scores.any || voices.length === 0) return null;
  const firstRow = headRows + 2;
  const heads = (first: string): Row => [
    text(first, 'head'),
    ...optionHeads.map((head) => text(head, 'figureHead')),
    text('In front', 'figureHead'),
    text('Lead in points', 'figureHead'),
  ];
  const rowOf = ({ label, set, weights }: Voice, row: number, name: 'withCost' | 'benefitOnly'): Row => {
    const standing: Standing = set[name];
    const range = fixedRange({ column: 1, row }, { column: optionHeads.length, row });
    const front = inFrontOf(range, onSheet(scoresSheetName, scores.heads));
    const found = inFrontBy(
      standing,
      (id) => optionHeads[analysis.options.findIndex((o) => o.id === id)] ?? '',
    );
    const cells = standing.totals.map(({ total }, option): WorkbookCell => {
      if (!weights || held[option]) {
        // The paper prints totals by set with every criterion, and no others.
        if (name === 'benefitOnly' || !printsTotals(context)) return text(notGiven);
        return printedOr(total === null ? null : asPrintedPoints(total), 'no total', 'score');
      }
      return formula(
        totalFormula(weights, scores.scores(option), name === 'benefitOnly' ? criteria.costRange : null),
        total === null ? 'no total' : withoutNoise(total),
        'score',
      );
    });
    const asFormula = weights !== null && !held.includes(true);
    return [
      text(label),
      ...cells,
      asFormula ? formula(front.name, found.name, 'plain') : text(found.name),
      asFormula ? formula(front.lead, found.lead, 'score') : text(notGiven),
    ];
  };
  const known = voices.filter(({ weights }) => weights !== null);
  const secondHead = firstRow + voices.length + 2;
  return {
    name: totalsSheetName,
    widths: [34, ...optionHeads.map(() => 20), 22, 16],
    frozen: { rows: firstRow - 1, columns: 1 },
    rows: [
      ...sheetHead(
        totalsSheetName,
        'The same scores under every voice’s weights. One person’s weights are not in this workbook: where the paper prints totals of them, they stand here as printed.',
      ),
      heads('Weight set'),
      ...voices.map((voice, place) => rowOf(voice, firstRow + place, 'withCost')),
      ...(analysis.hasCostCriteria && known.length > 0
        ? [
            [],
            [text('Without the criteria about cost', 'heading')],
            heads('Weight set'),
            ...known.map((voice, place) => rowOf(voice, secondHead + 1 + place, 'benefitOnly')),
          ]
        : []),
    ],
  };
};

/**
 * Σ weight × score over Σ weight, or "no total" where a weighed score is missing or nothing carries weight.
 *
 * @param cost where the criteria about cost are marked, to leave them out; null to count them
 */
const totalFormula = ({ range }: WeightColumn, own: string, cost: string | null): string => {
  const weights = onSheet(criteriaSheetName, range);
  const scores = onSheet(scoresSheetName, own);
  const counted = cost === null ? weights : `${weights}*(${onSheet(criteriaSheetName, cost)}="no")`;
  const sum = `SUMPRODUCT(${counted})`;
  return `IF(OR(${sum}=0,SUMPRODUCT(${counted}*(1-ISNUMBER(${scores})))>0),"no total",${rounded(`SUMPRODUCT(${counted},${scores})/${sum}`)})`;
};
