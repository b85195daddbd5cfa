import { type Phrase, phraseText, say } from '../../analysis/figure.ts';
import { scoreId } from '../../records/score.ts';
import {
  cell,
  chart,
  chunks,
  figuresColumn,
  heading,
  paragraph,
  row,
  section,
  table,
  wordsColumn,
} from '../blocks.ts';
import { contributionsChart } from '../charts.ts';
import { criterionName, letterOf, type PaperContext, type PaperOption } from '../context.ts';
import { agreedWeight, cellScore, measuredFigure, totalFigure, totalPhrase } from '../figures.ts';
import { groupMeansOf } from '../group-means.ts';
import type { Block, PaperCell, PaperChart, Section } from '../paper-model.ts';
import {
  counted,
  countedFirst,
  countOf,
  inWords,
  joinPhrases,
  namesPhrase,
  recordText,
  recordWords,
  scaleBottom,
  scaleTop,
  sentences,
  wholeWeight,
} from '../phrases.ts';
import { benefitSentence, gainSentences, gains, groupMean, leadSentence } from '../sentences.ts';
import { isWithheld, withheldWords } from '../withheld.ts';
import { costCriteriaNames } from './method.ts';

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

/** "A: …; B: …" — why the lowest and the highest scored option are so far apart. */
const widestGap = (context: PaperContext, criterion: string, at: number): Phrase => {
  const bounds = extremes(context, at);
  if (!bounds || bounds.high === bounds.low) return [];
  const find = (value: number) =>
    context.options.find((_, index) => context.analysis.scores.values[index]?.[at] === value);
  return sentences(
    [find(bounds.low), find(bounds.high)].map((option): Phrase => {
      if (option && context.appraisal.criterion.get(criterion)?.scoring === 'measured') {
        const found = measuredFigure(context, option.id, criterion);
        return found ? say`${option.letter}: ${found}.` : [];
      }
      const record = option && context.appraisal.score.get(scoreId(option.id, criterion, 'agreed'));
      const reason = recordText(record?.reason ?? '');
      return option && reason.length > 0 ? say`${option.letter}: ${reason}` : [];
    }),
  );
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
      wordsColumn('Criterion', 22),
      figuresColumn('Weight'),
      ...part.map(({ option }) => figuresColumn(option.letter)),
      wordsColumn('Why the lowest and the highest are apart', part.length > 4 ? undefined : 57),
    ],
    rows:
      analysis.criteria.length === 0
        ? []
        : [
            ...analysis.criteria.map((criterion, on) =>
              row(cell(recordWords(criterion.name)), [
                cell(agreedWeight(context, criterion.id)),
                ...part.map((scored) => scoreCell(context, scored, criterion.id, on)),
                cell(widestGap(context, criterion.id, on)),
              ]),
            ),
            row(
              cell('Weighted total', true),
              [cell(analysis.weights.agreed ? wholeWeight : null), ...totals('withCost'), cell(null)],
              'total',
            ),
            ...(analysis.hasCostCriteria
              ? [
                  row(
                    cell('Benefit only'),
                    [cell(null), ...totals('benefitOnly'), cell(say`Without ${costCriteriaNames(context)}`)],
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

const disagreementBlocks = (context: PaperContext): readonly Block[] => {
  const { disagreements } = context.analysis.scores;
  const shown = disagreements.slice(0, 8);
  const { groups: all, of: heardOn } = groupMeansOf(context.appraisal);
  const heard = shown.flatMap(({ option, criterion }) => heardOn(option, criterion));
  const groups = all.filter((name) => heard.some(({ group }) => group === name));
  if (shown.length === 0) return [];
  const alone = (option: string, criterion: string, name: string): boolean =>
    heardOn(option, criterion).some(({ group, count }) => group === name && count === 1);
  const small = heard.some(({ count }) => count === 1);
  return [
    heading('Where people disagreed'),
    ...paragraph(
      say`Groups differ on ${counted(countOf(disagreements.length, 'count: scores on which groups of two or more differ'), 'score')}. ${shown.length < disagreements.length ? say`The widest ${inWords(countOf(shown.length, 'count: disagreements shown'))} are shown.` : 'All are shown.'}`,
    ),
    ...table({
      id: 'disagreements',
      caption: `Groups differ most on ${recordWords(criterionName(context, shown[0]?.criterion ?? ''))} under ${letterOf(context, shown[0]?.option ?? '')}`,
      columns: [
        wordsColumn('Option and criterion'),
        ...groups.map((group) => figuresColumn(recordWords(group) || 'Others')),
        figuresColumn('Used'),
      ],
      rows: shown.map((held) =>
        row(
          cell(
            say`${letterOf(context, held.option)}, ${recordWords(criterionName(context, held.criterion))}`,
          ),
          [
            ...groups.map((group) => {
              const found = held.groups.find((one) => one.group === group);
              if (found) return cell(groupMean(found.mean, held.option, held.criterion, group));
              return cell(alone(held.option, held.criterion, group) ? 'one scorer' : null);
            }),
            cell(cellScore(context, held.option, held.criterion), true),
          ],
        ),
      ),
      note: [
        'Group means. An agreed score was settled in discussion; it is not the mean.',
        ...(small ? [' A group of one is not shown, so that no single person’s score is printed.'] : []),
      ],
    }),
  ];
};

/** Totals, every score with the reason for the widest gap, where the points come from, and who disagreed. */
export const scoresSection = (context: PaperContext): Section => {
  const { analysis } = context;
  const scored = context.options.map((option, at) => ({ option, at }));
  const any =
    context.options.some(({ id }) => totalFigure(context, id)) ||
    analysis.scores.values.flat().some((value) => value !== null);
  const missing = analysis.scores.missing;
  const opening: readonly Block[] = any
    ? [
        ...paragraph(leadSentence(context)),
        ...paragraph(
          gainSentences(context).flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence])),
        ),
        ...paragraph(benefitSentence(context)),
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
      ...chart(contributionsFigure(context)),
      ...disagreementBlocks(context),
      ...(any
        ? paragraph(
            say`Every score and its reason is in ${namesPhrase(['the appendix on scores and reasons'])}.`,
          )
        : []),
    ],
  });
};
