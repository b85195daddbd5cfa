import { type Phrase, phraseText, say } from '../../analysis/figure.ts';
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
import type { Block, PaperChart, Section } from '../paper-model.ts';
import { figure, joinPhrases, namesPhrase, recordWords } from '../phrases.ts';
import {
  changeFigure,
  changeSentences,
  changesOf,
  otherSetSentences,
  setCountSentence,
} from '../sentences.ts';
import { costCriteriaNames } from './method.ts';

const setsTable = (context: PaperContext, name: StandingName): readonly Block[] => {
  const { byWeightSet, weights } = context.analysis;
  const leaders = new Set(byWeightSet.flatMap((set) => set[name].ranking.first));
  const without = name === 'benefitOnly';
  const tail = without ? phraseText(say` without ${costCriteriaNames(context)}`) : '';
  return table({
    id: without ? 'weight-sets-benefit' : 'weight-sets',
    caption:
      leaders.size === 1
        ? `${letterOf(context, [...leaders][0] ?? '')} leads under every weight set${tail}`
        : `The leader depends on the weight set${tail}`,
    columns: [
      wordsColumn('Weight set'),
      ...context.options.map(({ letter }) => figuresColumn(letter)),
      wordsColumn('Leads'),
    ],
    rows: byWeightSet.map((set) => {
      const { totals, ranking } = set[name];
      return row(cell(weightSetLabel(context, set.weightSet), set.weightSet === weights.agreed), [
        ...context.options.map(({ id }) => {
          const total = totals.find(({ option }) => option === id)?.total ?? null;
          return cell(
            total === null
              ? 'no total'
              : figure('score', total, `byWeightSet.${set.weightSet}.${name}.totals.${id}.total`),
            ranking.first.includes(id),
          );
        }),
        cell(namesPhrase(ranking.first.map((id) => letterOf(context, id)))),
      ]);
    }),
    note: say`Totals from the same scores under each voice’s weights, highest in bold${without ? say`, with ${costCriteriaNames(context)} left out` : ''}.`,
  });
};

const switchTable = (context: PaperContext, name: StandingName): readonly Block[] => {
  const { sensitivity } = context.analysis;
  const all = changesOf(context, name);
  const without = name === 'benefitOnly';
  const ordered = [...sensitivity[name]].sort((a, b) => {
    const at = (id: string) => {
      const index = all.findIndex(({ criterion }) => criterion === id);
      return index < 0 ? all.length : index;
    };
    return at(a.criterion) - at(b.criterion);
  });
  const cellsFor = (criterion: string, direction: 'above' | 'below'): Phrase => {
    const moves = all.filter((change) => change.criterion === criterion && change.direction === direction);
    return moves.flatMap((change, index): Phrase => {
      const words = say`${letterOf(context, change.to)} ${direction} ${changeFigure(change)}`;
      return index === 0 ? words : ['; ', ...words];
    });
  };
  const first = all[0];
  const tail = without ? phraseText(say` without ${costCriteriaNames(context)}`) : '';
  return table({
    id: without ? 'switching-benefit' : 'switching',
    caption: first
      ? `${recordWords(criterionName(context, first.criterion))} is nearest to changing the leader${tail}`
      : `No single weight changes the leader${tail}`,
    columns: [
      wordsColumn('Criterion'),
      figuresColumn('Weight now'),
      wordsColumn('Leads if it rises'),
      wordsColumn('Leads if it falls'),
    ],
    rows: ordered
      .filter(({ weight }) => !without || weight > 0 || all.length > 0)
      .map(({ criterion, weight }) =>
        row(cell(recordWords(criterionName(context, criterion))), [
          cell(figure('weight', weight, `sensitivity.${name}.${criterion}.weight`)),
          cell(orNone(cellsFor(criterion, 'above'))),
          cell(orNone(cellsFor(criterion, 'below'))),
        ]),
      ),
    note: [
      'One weight moves and the others keep their proportions. Every change of leader is worked out exactly, nearest first.',
    ],
  });
};

const orNone = (phrase: Phrase): Phrase => (phrase.length === 0 ? ['no change'] : phrase);

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
      : `The leader stays the same whatever ${data.criterion.name} counts for`,
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
  const both = analysis.hasCostCriteria;
  const names: readonly StandingName[] = both ? ['withCost', 'benefitOnly'] : ['withCost'];
  const sets = analysis.byWeightSet.length > 0 && context.options.length > 0;
  const switches = leader !== undefined || changesOf(context).length > 0;
  return section(context, {
    id: 'sensitivity',
    title: 'How firm is the answer',
    blocks: [
      ...(sets || switches
        ? []
        : paragraph(['The answer cannot be tested until options have totals.'], true)),
      ...(sets
        ? [
            heading('Under each voice’s weights'),
            ...paragraph(setCountSentence(context)),
            ...bullets(otherSetSentences(context)),
            ...names.flatMap((name) => setsTable(context, name)),
          ]
        : []),
      ...(switches
        ? [
            heading('If one weight changes'),
            ...bullets(changeSentences(context)),
            ...names.flatMap((name) => switchTable(context, name)),
            ...chart(switchFigure(context)),
          ]
        : []),
    ],
  });
};
