import { type Figure, type Phrase, phraseText, say } from '../../analysis/figure.ts';
import { bullets, cell, chart, figuresColumn, paragraph, row, table, wordsColumn } from '../blocks.ts';
import { costBenefitChart } from '../charts.ts';
import { comparatorOf, letterOf, optionById, type PaperContext } from '../context.ts';
import { presentValueBase, priceBase } from '../cost-basis.ts';
import {
  besideTables,
  dominatedSentences,
  firmlyBeatenBy,
  isBeatenFirmly,
  isCostOpen,
  pointWord,
} from '../money-sentences.ts';
import type { Block, PaperChart } from '../paper-model.ts';
import { figure, joinPhrases, namesPhrase, recordWords, sentences } from '../phrases.ts';
import { costCriteriaNames } from './method.ts';

const money = (value: number | null, source: string): Figure | null =>
  value === null ? null : figure('thousands', value, source);

const stepSentences = (context: PaperContext): readonly Phrase[] =>
  context.analysis.valueForMoney.steps.map(({ from, to, cost, points, costPerPoint, poor }, at) => {
    const open = isCostOpen(context, from) || isCostOpen(context, to);
    const source = `valueForMoney.steps.${at}`;
    const start = say`From ${letterOf(context, from)} to ${letterOf(context, to)}: ${besideTables(figure('money', cost, `${source}.cost`))} more for ${figure('points', points, `${source}.points`)} points, about ${besideTables(figure('money', costPerPoint, `${source}.costPerPoint`))} each${open ? ', on the costs known so far' : ''}.`;
    return poor
      ? say`${start} This is a poor step: the next one costs less a point. Organisations cannot be mixed, so ${letterOf(context, to)} is not ruled out by it.`
      : start;
  });

/** "C costs more and scores lower than A, B and D". */
const beatenCaption = (context: PaperContext): string => {
  const { rows } = context.analysis.valueForMoney;
  const beaten = rows.filter(({ dominatedBy }) => dominatedBy.length > 0);
  const [only] = beaten;
  const names = (ids: readonly string[]): string =>
    phraseText(namesPhrase(ids.map((id) => letterOf(context, id))));
  if (!only || beaten.length > 1) {
    return `${names(beaten.map(({ option }) => option))} each cost as much as another option or more, and score no higher`;
  }
  const by = firmlyBeatenBy(only);
  const others = rows.filter(({ option }) => by.includes(option));
  const dearer = others.every(({ netPresentCost }) => netPresentCost < only.netPresentCost);
  const lower = others.every(({ points }) => points > only.points);
  const than = `${names(by)}${isBeatenFirmly(only) ? '' : ', on the costs known so far'}`;
  return dearer && lower
    ? `${letterOf(context, only.option)} costs more and scores lower than ${than}`
    : `${letterOf(context, only.option)} costs no less and scores no higher than ${than}`;
};

const vfmTable = (context: PaperContext): readonly Block[] => {
  const { rows, frontier } = context.analysis.valueForMoney;
  const comparator = comparatorOf(context);
  const beaten = rows.filter(({ dominatedBy }) => dominatedBy.length > 0);
  const caption =
    beaten.length > 0
      ? beatenCaption(context)
      : frontier.length > 1
        ? 'No option is beaten on both cost and points'
        : 'Cost beside points';
  return table({
    id: 'value-for-money',
    caption,
    columns: [
      wordsColumn('Option'),
      figuresColumn('Net present cost'),
      figuresColumn(context.analysis.valueForMoney.basis === 'benefit' ? 'Benefit points' : 'Points'),
      figuresColumn('Cost a point'),
      ...(comparator
        ? [
            figuresColumn(`More than ${comparator.letter}`),
            figuresColumn('Extra points'),
            figuresColumn('Cost an extra point'),
          ]
        : []),
      wordsColumn('Beaten by', 13),
    ],
    rows: rows.map((held) => {
      const source = `valueForMoney.rows.${held.option}`;
      const option = optionById(context, held.option);
      return row(cell(say`${option?.letter ?? ''} ${recordWords(option?.shortName || option?.name || '')}`), [
        cell(money(held.netPresentCost, `${source}.netPresentCost`)),
        cell(figure('score', held.points, `${source}.points`)),
        cell(money(held.costPerPoint, `${source}.costPerPoint`)),
        ...(comparator
          ? [
              cell(money(held.incrementalCost, `${source}.incrementalCost`)),
              cell(
                held.incrementalPoints === null
                  ? null
                  : figure('points', held.incrementalPoints, `${source}.incrementalPoints`),
              ),
              cell(money(held.costPerExtraPoint, `${source}.costPerExtraPoint`)),
            ]
          : []),
        cell(namesPhrase(held.dominatedBy.map((id) => letterOf(context, id)))),
      ]);
    }),
    note: sentences([
      priceBase(context),
      presentValueBase(context),
      context.analysis.valueForMoney.basis === 'benefit'
        ? say`Benefit points leave out ${costCriteriaNames(context)}, so that cost is not counted twice.`
        : [],
    ]),
  });
};

const costBenefitFigure = (context: PaperContext): PaperChart | null => {
  const data = costBenefitChart(context.analysis);
  if (!data) return null;
  const { frontier } = context.analysis.valueForMoney;
  const points = data.points.map(
    ({ option, cost, benefit }) =>
      say`${option.letter} costs ${figure('moneyThousands', cost, `valueForMoney.rows.${option.id}.netPresentCost`)} for ${figure('score', benefit, `valueForMoney.rows.${option.id}.points`)} points`,
  );
  const letters = phraseText(namesPhrase(frontier.map((id) => letterOf(context, id))));
  return {
    id: 'cost-benefit',
    caption:
      frontier.length > 1
        ? `${letters} are the options that no other beats on both cost and points`
        : `${letters} is the only option that no other beats on both cost and points`,
    subtitle: `Net present cost across, ${pointWord(context)}s up. The line joins the options that no other beats.`,
    alt: phraseText(say`${joinPhrases(points)}. ${sentences(stepSentences(context))}`).trim(),
    data,
  };
};

/** Cost beside points: each option, the steps between those that no other beats, and those that are beaten. */
export const valueForMoneyBlocks = (context: PaperContext): readonly Block[] => [
  ...(context.analysis.valueForMoney.rows.length > 0
    ? bullets([...stepSentences(context), ...dominatedSentences(context)])
    : paragraph(['Cost cannot be set beside points yet: no option has both a total and a cost.'], true)),
  ...vfmTable(context),
  ...chart(costBenefitFigure(context)),
];
