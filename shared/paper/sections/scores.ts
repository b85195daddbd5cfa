import { type Phrase, phraseText, say } from '../../analysis/figure.ts';
import {
  cell,
  chart,
  chunks,
  figuresColumn,
  paragraph,
  row,
  section,
  table,
  wordsColumn,
} from '../blocks.ts';
import { contributionsChart } from '../charts.ts';
import { letterOf, type PaperContext, type PaperOption } from '../context.ts';
import { agreedWeight, cellScore, totalFigure, totalPhrase } from '../figures.ts';
import type { Block, PaperCell, PaperChart, Section } from '../paper-model.ts';
import {
  countedFirst,
  countOf,
  joinPhrases,
  recordWords,
  scaleBottom,
  scaleTop,
  see,
  sentences,
  wholeWeight,
} from '../phrases.ts';
import { benefitSentence, gainSentences, gains, leadSentence } from '../sentences.ts';
import { isWithheld, withheldWords } from '../withheld.ts';
import { disagreementBlocks } from './disagreements.ts';
import { costCriteriaNames } from './method.ts';
import { reasonBlocks } from './score-reasons.ts';

/** Options side by side in one table: more would not fit a page with the reasons beside them. */
const optionsPerTable = 8;

interface Scored {
  readonly option: PaperOption;
  readonly at: number;
}

const extremes = (
  context: PaperContext,
  criterion: number,
): { readonly high: number; readonly low: number } | null => {
  const values = context.analysis.scores.values.map((scores) => scores[criterion] ?? null);
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : { high: Math.max(...known), low: Math.min(...known) };
};

const scoreCell = (context: PaperContext, scored: Scored, criterion: string, on: number): PaperCell => {
  const value = cellScore(context, scored.option.id, criterion);
  if (!value) return cell(isWithheld(context.analysis, scored.at, on) ? withheldWords : 'none');
  const mean = context.analysis.scores.origins[scored.at]?.[on] === 'assessors';
  const highest = extremes(context, on)?.high === value.value;
  return cell(mean ? say`${value} (mean)` : [value], highest);
};

const scoresTable = (context: PaperContext, part: readonly Scored[], index: number): readonly Block[] => {
  const { analysis } = context;
  const leader = analysis.withCost.ranking.leader;
  const totals = (name: 'withCost' | 'benefitOnly') =>
    part.map(({ option }) =>
      cell(totalPhrase(context, option.id, name), option.id === leader && name === 'withCost'),
    );
  const first = analysis.withCost.ranking.first.map((id) => letterOf(context, id));
  const finding =
    first.length === 0
      ? 'No option has a total yet'
      : first.length > 1
        ? 'Two or more options share the highest total'
        : `${first[0]} has the highest total`;
  return table({
    id: index === 0 ? 'scores' : `scores-${index}`,
    caption: `${finding}: scores by criterion (highest in bold)`,
    columns: [
      wordsColumn('Criterion', 34),
      figuresColumn('Weight'),
      ...part.map(({ option }) =>
        figuresColumn(`${option.letter} ${recordWords(option.shortName || option.name)}`),
      ),
    ],
    rows:
      analysis.criteria.length === 0
        ? []
        : [
            ...analysis.criteria.map((criterion, on) =>
              row(cell(recordWords(criterion.name)), [
                cell(agreedWeight(context, criterion.id)),
                ...part.map((scored) => scoreCell(context, scored, criterion.id, on)),
              ]),
            ),
            row(
              cell('Weighted total', true),
              [cell(analysis.weights.agreed ? wholeWeight : null), ...totals('withCost')],
              'total',
            ),
            ...(analysis.hasCostCriteria
              ? [
                  row(
                    cell(say`Without ${costCriteriaNames(context)}`),
                    [cell(null), ...totals('benefitOnly')],
                    'total' as const,
                  ),
                ]
              : []),
          ],
    note: scoresNote(context),
  });
};

const scoresNote = (context: PaperContext): Phrase => {
  const { origins, missing } = context.analysis.scores;
  const withheld = origins.flatMap((row, at) => row.filter((_, on) => isWithheld(context.analysis, at, on)));
  const means = origins.flat().filter((origin) => origin === 'assessors').length - withheld.length;
  return [
    ...say`Scores run from ${scaleBottom} to ${scaleTop}; higher is better. Totals and differences come from unrounded figures.`,
    ...(means > 0 ? [' A score marked “mean” is not agreed: it is the mean of the groups’ scores.'] : []),
    ...(withheld.length > 0
      ? [` A score marked “${withheldWords}” is one person’s: it is not printed, and the totals count it.`]
      : []),
    ...(missing > 0 ? [' Where a score is missing, the total’s possible range is shown.'] : []),
  ];
};

const contributionsFigure = (context: PaperContext): PaperChart | null => {
  const data = contributionsChart(context.analysis);
  // A bar's segments are its scores: with one kept back there is no bar to draw.
  const held = context.options.some((_, at) =>
    context.analysis.criteria.some((__, on) => isWithheld(context.analysis, at, on)),
  );
  if (!data || held) return null;
  const { leader, runnerUp } = context.analysis.withCost.ranking;
  const best = leader !== null && runnerUp !== null ? gains(context, leader, runnerUp, 1)[0] : undefined;
  const gained = typeof best?.[0] === 'string' ? best[0] : null;
  const totals = data.bars.map(({ option }) => say`${option.letter} ${totalPhrase(context, option.id)}`);
  return {
    id: 'contributions',
    caption:
      gained && leader !== null && runnerUp !== null
        ? `${gained} does most to put ${letterOf(context, leader)} ahead of ${letterOf(context, runnerUp)}`
        : 'Where each option’s points come from',
    subtitle: 'Points that each criterion adds to the total, in the order of the table above.',
    alt: phraseText(
      say`Stacked bars, highest first. Totals: ${joinPhrases(totals)}. ${sentences(gainSentences(context))}`,
    ).trim(),
    data,
  };
};

/** Totals, every score, where the points come from and why, and where groups disagreed. */
export const scoresSection = (context: PaperContext): Section => {
  const { analysis } = context;
  const scored = context.options.map((option, at) => ({ option, at }));
  const any =
    context.options.some(({ id }) => totalFigure(context, id)) ||
    analysis.scores.values.flat().some((value) => value !== null);
  const missing = analysis.scores.missing;
  const opening: readonly Block[] = any
    ? [
        ...paragraph(
          sentences([
            leadSentence(context),
            benefitSentence(context),
            say`Every score with its reason is in ${see('section', 'appendix-scores', 'the appendix on scores and reasons')}.`,
          ]),
        ),
        ...(missing > 0
          ? paragraph(
              say`${countedFirst(countOf(missing, 'scores.missing'), 'score is', 'scores are')} missing. An option with a missing score has no total.`,
              true,
            )
          : []),
      ]
    : paragraph(['No option has been scored yet.'], true);
  return section(context, {
    id: 'scores',
    blocks: [
      ...opening,
      ...(any
        ? chunks(scored, optionsPerTable).flatMap((part, index) => scoresTable(context, part, index))
        : []),
      ...reasonBlocks(context),
      ...chart(contributionsFigure(context)),
      ...disagreementBlocks(context),
    ],
  });
};
