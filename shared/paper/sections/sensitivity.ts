import type { Analysis } from '../../analysis/analysis.ts';
import { type Phrase, phraseText, say } from '../../analysis/figure.ts';
import { above } from '../../analysis/tolerance.ts';
import {
  bullets,
  cell,
  chart,
  figuresColumn,
  heading,
  paragraph,
  row,
  section,
  table,
  wordsColumn,
} from '../blocks.ts';
import { nearestChange, switchingChart } from '../charts.ts';
import { criterionName, leaderOf, letterOf, type PaperContext, weightSetLabel } from '../context.ts';
import type { StandingName } from '../figures.ts';
import type { Block, PaperCell, PaperChart, Section } from '../paper-model.ts';
import { countOf, figure, joinPhrases, namesPhrase, recordWords, sentences } from '../phrases.ts';
import { benefitSentence, changeFigure, changeSentences, changesOf, setCountSentence } from '../sentences.ts';
import { otherSetSentences } from '../voice-sentences.ts';
import { costCriteriaNames } from './method.ts';
import { randomTestBlocks } from './random-tests.ts';
import { scenarioBlocks } from './scenarios.ts';
import { viewBlocks } from './views.ts';

type WeightSetResult = Analysis['byWeightSet'][number];

/** "D by 7.6", or who shares the first place. */
const leaderCell = (context: PaperContext, set: WeightSetResult, name: StandingName): PaperCell => {
  const { ranking } = set[name];
  const first = namesPhrase(ranking.first.map((id) => letterOf(context, id)));
  return ranking.leader === null || ranking.lead === null
    ? cell(first)
    : cell(
        say`${first} by ${figure('points', ranking.lead, `byWeightSet.${set.weightSet}.${name}.ranking.lead`)}`,
      );
};

/** What "without cost" leaves out, for a note. */
const withoutCost = (context: PaperContext): Phrase =>
  context.analysis.hasCostCriteria ? say`Without cost leaves out ${costCriteriaNames(context)}.` : [];

const setsCaption = (context: PaperContext): string => {
  const { byWeightSet, withCost } = context.analysis;
  // A set that cannot be used puts nobody in front.
  const usable = byWeightSet.filter((set) => set.withCost.ranking.first.length > 0);
  const leader = withCost.ranking.leader ?? usable[0]?.withCost.ranking.leader ?? null;
  if (usable.length < 2) return 'Who leads under the weights';
  if (leader === null || usable.some((set) => set.withCost.ranking.leader !== leader))
    return 'The leader depends on the weight set';
  return `${letterOf(context, leader)} leads under every weight set${usable.length < byWeightSet.length ? ' that gives totals' : ''}`;
};

/** An option's place by its total under a set: options that share a total share a place. */
const rankOf = (totals: WeightSetResult['withCost']['totals'], total: number): number =>
  1 + totals.filter((other) => other.total !== null && above(other.total, total)).length;

/** "60.1 (1)": the total and the place, or that there is none. */
const placedCell = (context: PaperContext, set: WeightSetResult, option: string): PaperCell => {
  const { totals, ranking } = set.withCost;
  const total = totals.find((row) => row.option === option)?.total ?? null;
  if (total === null) return cell('no total');
  const rank = countOf(
    rankOf(totals, total),
    `count: place of ${letterOf(context, option)} under the weight set ${weightSetLabel(context, set.weightSet)}`,
  );
  return cell(
    say`${figure('score', total, `byWeightSet.${set.weightSet}.withCost.totals.${option}.total`)} (${rank})`,
    ranking.first.includes(option),
  );
};

/** With one set there is nothing to compare. */
const oneSetSentence: Phrase = ['There is one weight set, so nobody else’s weights have been tried.'];

const setsTable = (context: PaperContext): readonly Block[] => {
  const { byWeightSet, weights, hasCostCriteria } = context.analysis;
  return table({
    id: 'weight-sets',
    caption: setsCaption(context),
    columns: [
      wordsColumn('Weight set'),
      ...context.options.map(({ letter }) => figuresColumn(letter)),
      wordsColumn('Leads'),
      ...(hasCostCriteria ? [wordsColumn('Leads without cost')] : []),
    ],
    rows: byWeightSet.map((set) =>
      row(cell(weightSetLabel(context, set.weightSet), set.weightSet === weights.agreed), [
        ...context.options.map(({ id }) => placedCell(context, set, id)),
        leaderCell(context, set, 'withCost'),
        ...(hasCostCriteria ? [leaderCell(context, set, 'benefitOnly')] : []),
      ]),
    ),
    note: sentences([
      [
        'Totals from the same scores with the place in brackets, the highest in bold; the agreed set is in bold.',
      ],
      withoutCost(context),
    ]),
  });
};

/** Every change of leader on a criterion: "A above 34.7%; C above 37.5%". */
const changesPhrase = (context: PaperContext, name: StandingName, criterion: string): Phrase => {
  const moves = changesOf(context, name).filter((change) => change.criterion === criterion);
  return moves.length === 0
    ? ['no change']
    : moves.flatMap((change, index): Phrase => {
        const words = say`${letterOf(context, change.to)} ${change.direction} ${changeFigure(change)}`;
        return index === 0 ? words : ['; ', ...words];
      });
};

/** Criteria that can change the leader by themselves, nearest first: with cost, then those that do so only without. */
const switching = (context: PaperContext): readonly string[] => [
  ...new Set(
    [
      ...changesOf(context),
      ...(context.analysis.hasCostCriteria ? changesOf(context, 'benefitOnly') : []),
    ].map(({ criterion }) => criterion),
  ),
];

const switchTable = (context: PaperContext): readonly Block[] => {
  const { sensitivity, hasCostCriteria } = context.analysis;
  const names: readonly StandingName[] = hasCostCriteria ? ['withCost', 'benefitOnly'] : ['withCost'];
  const [nearest] = switching(context);
  const cellsOf = (criterion: string, name: StandingName): readonly PaperCell[] => {
    const found = sensitivity[name].find((held) => held.criterion === criterion);
    return found
      ? [
          cell(figure('weight', found.weight, `sensitivity.${name}.${criterion}.weight`)),
          cell(changesPhrase(context, name, criterion)),
        ]
      : [cell(null), cell('left out')];
  };
  return table({
    id: 'switching',
    caption:
      nearest === undefined
        ? `No single weight changes the leader${amongTotals(context)}`
        : `${recordWords(criterionName(context, nearest))} is nearest to changing the leader`,
    columns: [
      wordsColumn('Criterion'),
      figuresColumn('Weight now'),
      wordsColumn('Leads instead'),
      ...(hasCostCriteria
        ? [figuresColumn('Weight without cost'), wordsColumn('Leads instead without cost')]
        : []),
    ],
    rows: switching(context).map((criterion) =>
      row(
        cell(recordWords(criterionName(context, criterion))),
        names.flatMap((name) => cellsOf(criterion, name)),
      ),
    ),
    note: sentences([
      ['One weight moves and the others keep their proportions. Every change of leader, nearest first.'],
      withoutCost(context),
    ]),
  });
};

/** Said where an option has no total: what it would do under other weights is not known. */
const amongTotals = ({ analysis }: PaperContext): string =>
  analysis.withCost.totals.some(({ total }) => total === null) ? ' among the options that have a total' : '';

/** Names the criteria whose weight alone changes nothing, however far it moves. */
const steadySentence = (context: PaperContext): Phrase => {
  const able = new Set(switching(context));
  const names = context.analysis.sensitivity.withCost
    .filter(({ criterion }) => !able.has(criterion))
    .map(({ criterion }) => recordWords(criterionName(context, criterion)));
  if (names.length === 0) return [];
  return able.size === 0
    ? [`However far one criterion’s weight moves, the leader${amongTotals(context)} stays the same.`]
    : say`However far the weight of ${namesPhrase(names, 'or')} moves by itself, the leader${amongTotals(context)} stays the same.`;
};

const switchFigure = (context: PaperContext): PaperChart | null => {
  const { analysis } = context;
  const criterion = nearestChange(analysis);
  const data = criterion === null ? null : switchingChart(analysis, criterion);
  if (criterion === null || !data) return null;
  const moves = changesOf(context).filter((change) => change.criterion === criterion);
  const nearest = moves[0];
  const words = moves.map(
    (change) => say`${letterOf(context, change.to)} leads ${change.direction} ${changeFigure(change)}`,
  );
  const today = figure('weight', data.weight, `sensitivity.withCost.${criterion}.weight`);
  return {
    id: 'switching',
    caption: nearest
      ? `${letterOf(context, nearest.to)} overtakes ${letterOf(context, nearest.from)} if ${data.criterion.name} counts for ${nearest.direction === 'above' ? 'more' : 'less'}`
      : `The leader${amongTotals(context)} stays the same whatever ${data.criterion.name} counts for`,
    subtitle: `Total of each option as the weight of ${data.criterion.name} moves from nothing to everything. Dashed: the agreed weight.`,
    alt: phraseText(
      say`The weight of ${data.criterion.name} is ${today} now. ${words.length > 0 ? say`${joinPhrases(words)}.` : ''}`,
    ).trim(),
    data,
  };
};

/** How firm the answer is: under each voice's weights, and under every change of one weight, with cost and without. */
export const sensitivitySection = (context: PaperContext): Section => {
  const { analysis } = context;
  const leader = leaderOf(context);
  const sets = analysis.byWeightSet.length > 0 && context.options.length > 0;
  const switches = leader !== undefined || changesOf(context).length > 0;
  return section(context, {
    id: 'sensitivity',
    blocks: [
      ...(sets || switches
        ? []
        : paragraph(['The answer cannot be tested until options have totals.'], true)),
      ...(sets
        ? [
            heading('Under each voice’s weights'),
            ...(analysis.byWeightSet.length === 1
              ? paragraph(sentences([oneSetSentence, benefitSentence(context)]))
              : [
                  ...paragraph(sentences([setCountSentence(context), ...otherSetSentences(context)])),
                  ...setsTable(context),
                ]),
          ]
        : []),
      ...(switches
        ? [
            heading('If one weight changes'),
            ...bullets(changeSentences(context)),
            ...switchTable(context),
            ...paragraph(steadySentence(context)),
            ...chart(switchFigure(context)),
          ]
        : []),
      ...randomTestBlocks(context),
      ...scenarioBlocks(context),
      ...viewBlocks(context),
    ],
  });
};
