import { recordWords } from '../paper/phrases.ts';
import { inOrder } from '../records/aggregate.ts';
import type { OptionRecord } from '../records/option.ts';
import { formatDate } from '../text/dates.ts';
import {
  emptySheet,
  formula,
  headRows,
  heads,
  number,
  pounds,
  printedOr,
  type Row,
  sheetHead,
  text,
  yesNo,
} from './cells.ts';
import type { CostPlaces } from './costs-sheet.ts';
import type { ScorePlaces } from './scores-sheet.ts';
import { asPrintedPoints, leftOut, type WorkbookContext, withoutNoise } from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const optionsSheetName = 'Options';

/** The options on the short list with what came out for them, and those set aside with why. */
export const optionsSheet = (
  context: WorkbookContext,
  scores: ScorePlaces,
  costs: CostPlaces,
): WorkbookSheet => {
  const { analysis, shown, paper } = context;
  const facts = !leftOut(context, 'options');
  const discarded = facts
    ? paper.discarded.flatMap(({ id }) => inOrder(shown, 'option').filter((option) => option.id === id))
    : [];
  if (analysis.options.length === 0 && discarded.length === 0) {
    return emptySheet(optionsSheetName, 'There are no options on the short list yet.');
  }
  const factsOf = (option: OptionRecord | undefined, place: number): Row => {
    const patients = analysis.populations[place]?.patients ?? 0;
    return [
      text(recordWords(option?.employingBody ?? ''), 'words'),
      text(recordWords(option?.legalForm ?? ''), 'words'),
      text(recordWords(option?.host ?? ''), 'words'),
      patients > 0 ? number(patients, 'count') : null,
      text(option?.earliestStart ? formatDate(option.earliestStart) : ''),
      text(option?.startDate ? formatDate(option.startDate) : ''),
    ];
  };
  return {
    name: optionsSheetName,
    widths: [9, 32, 26, 26, 13, 8, 16, ...(facts ? [28, 28, 22, 12, 15, 15] : [])],
    frozen: { rows: headRows + 1, columns: 2 },
    rows: [
      ...sheetHead('Options', 'Totals, ranks and costs here are those of the other sheets and follow them.'),
      [
        ...heads('Option', 'Name', 'Short name', 'Comparator'),
        ...['Weighted total', 'Rank', 'Net present cost'].map((name) => text(name, 'figureHead')),
        ...(facts
          ? [
              ...heads('Employing body', 'Legal form', 'Host'),
              text('Patients', 'figureHead'),
              ...heads('Earliest start', 'Planned start'),
            ]
          : []),
      ],
      ...analysis.options.map(({ id, letter, name, comparator }, place): Row => {
        const option = shown.option.get(id);
        return [
          text(letter),
          text(recordWords(option?.name ?? name) || 'Not named', 'words'),
          text(recordWords(option?.shortName ?? '')),
          text(yesNo(comparator)),
          ...resultCells(context, place, scores, costs),
          ...(facts ? factsOf(option, place) : []),
        ];
      }),
      ...(discarded.length > 0
        ? [
            [],
            [text('Options set aside', 'heading')],
            heads('Option', 'Name', 'Why not', 'Look again if'),
            ...discarded.map(
              ({ letter, name, discardReason, revisitIf }): Row => [
                text(letter),
                text(recordWords(name), 'words'),
                text(recordWords(discardReason) || 'No reason is given', 'words'),
                text(recordWords(revisitIf), 'words'),
              ],
            ),
          ]
        : []),
    ],
  };
};

/** Total, rank and net present cost, each a pointer to the sheet that makes it. */
const resultCells = (
  { analysis, held }: WorkbookContext,
  place: number,
  scores: ScorePlaces,
  costs: CostPlaces,
): readonly WorkbookCell[] => {
  const total = analysis.withCost.totals[place]?.total ?? null;
  const rank = analysis.withCost.ranking.ranks[place] ?? null;
  const cost = analysis.costs.options[place];
  const worth = costs.netPresentCost(place);
  return [
    scores.any
      ? formula(
          scores.total(place),
          total === null ? 'no total' : held[place] ? asPrintedPoints(total) : withoutNoise(total),
          'score',
        )
      : printedOr(null, 'no total', 'score'),
    scores.any ? formula(scores.rank(place), rank ?? 'none', 'count') : null,
    worth && cost ? formula(worth, pounds(cost.financial.netPresentCost), 'pounds') : text('not known'),
  ];
};
