import { inUnit, type Phrase, say } from '../../analysis/figure.ts';
import type { CriterionRecord } from '../../records/criterion.ts';
import { measureId } from '../../records/measure.ts';
import { type ScoreRecord, scoreId } from '../../records/score.ts';
import { cell, figuresColumn, groupRow, note, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { cellScore, measuredFigure, scoreFigure } from '../figures.ts';
import { type GroupMean, type GroupMeans, groupMeansOf } from '../group-means.ts';
import type { Section } from '../paper-model.ts';
import { figure, joinPhrases, recordText, recordWords, sentences } from '../phrases.ts';
import { groupMean } from '../sentences.ts';
import { isWithheld, withheldWords } from '../withheld.ts';
import { evidenceNumber } from './appendix-evidence.ts';

const confidence = { low: 'low', medium: 'medium', high: 'high' } as const;

const rangePhrase = ({ id, low, high }: ScoreRecord): Phrase =>
  low === null || high === null
    ? []
    : say`Range ${scoreFigure(low, `records.score.${id}.low`)} to ${scoreFigure(high, `records.score.${id}.high`)}.`;

/** "Evidence 4 and 5." — the numbers that the appendix on evidence gives them. */
const evidencePhrase = (context: PaperContext, { evidence }: ScoreRecord): Phrase => {
  const numbers = evidence.flatMap((id) => evidenceNumber(context, id) ?? []);
  return numbers.length === 0 ? [] : say`Evidence ${joinPhrases(numbers.map((number) => [number]))}.`;
};

/** "GPs 50, Managers 28 and Staff 10": what the groups' scorers gave on average. */
const groupsPhrase = (
  means: readonly GroupMean[],
  option: string,
  criterion: string,
  shown: boolean,
): Phrase =>
  means.length === 0 || !shown
    ? []
    : say`Groups: ${joinPhrases(
        means.map(({ group, mean, count }) =>
          count === 1
            ? say`${recordWords(group) || 'Others'} not shown (one scorer)`
            : say`${recordWords(group) || 'Others'} ${groupMean(mean, option, criterion, group)}`,
        ),
      )}.`;

/** "13.3 per 1,000 (12.4 to 14.2). Estimate from …": the figure behind a measured value, and where it comes from. */
const measuredPhrase = (context: PaperContext, option: string, criterion: string): Phrase => {
  const held = context.appraisal.measure.get(measureId(option, criterion));
  const found = measuredFigure(context, option, criterion);
  if (!held || !found) return ['No figure yet.'];
  const end = (value: number, field: string) =>
    figure('measured', value, `records.measure.${held.id}.${field}`);
  const range =
    held.low === null || held.high === null
      ? []
      : say` (${end(held.low, 'low')} to ${end(held.high, 'high')})`;
  const numbers = held.evidence.flatMap((id) => evidenceNumber(context, id) ?? []);
  return sentences([
    say`${found}${range}.`,
    recordText(held.reason),
    numbers.length === 0 ? [] : say`Evidence ${joinPhrases(numbers.map((number) => [number]))}.`,
  ]);
};

/** "Measured, and lower is better: 11 per 1,000 is worth 100, 13 is worth 70 …": how figures become values. */
const valueFunctionPhrase = ({ id, scoring, measured }: CriterionRecord): Phrase => {
  if (scoring !== 'measured' || !measured) return [];
  const unit = recordWords(measured.unit);
  const points = measured.points.map(({ at, value }, place): Phrase => {
    const source = `records.criterion.${id}.measured.points.${place}`;
    const from = figure('measured', at, `${source}.at`);
    return say`${place === 0 ? inUnit(from, unit) : from} is worth ${figure('measured', value, `${source}.value`)}`;
  });
  return say`Measured, and ${measured.better} is better: ${joinPhrases(points)}, on straight lines in between.`;
};

/** Reason, dissent, range, confidence, evidence and group means of an agreed score. */
const reasonPhrase = (
  context: PaperContext,
  given: { readonly option: string; readonly criterion: string; readonly means: GroupMeans },
): Phrase => {
  const { option, criterion, means } = given;
  if (context.appraisal.criterion.get(criterion)?.scoring === 'measured') {
    return measuredPhrase(context, option, criterion);
  }
  const score = context.appraisal.score.get(scoreId(option, criterion, 'agreed'));
  const shown = means.shown(option, criterion) === 'score and groups';
  const groups = groupsPhrase(means.of(option, criterion), option, criterion, shown);
  if (!score) return groups;
  const dissent = recordText(score.dissent);
  return sentences([
    recordText(score.reason),
    dissent.length > 0 ? say`Seen otherwise: ${dissent}` : [],
    groups,
    rangePhrase(score),
    score.confidence ? [`Confidence ${confidence[score.confidence]}.`] : [],
    evidencePhrase(context, score),
  ]);
};

const anchors = (criterion: CriterionRecord): Phrase => {
  const points = [
    [0, criterion.descriptors.at0],
    [25, criterion.descriptors.at25],
    [50, criterion.descriptors.at50],
    [75, criterion.descriptors.at75],
    [100, criterion.descriptors.at100],
  ] as const;
  return sentences(
    points
      .filter(([, words]) => words.trim() !== '')
      .map(([value, words]) => say`${figure('count', value, `scale.at${value}`)}: ${recordText(words)}`),
  );
};

const columns = [wordsColumn('Option', 8), figuresColumn('Score', 8), wordsColumn('Reason')];

const criterionRows = (context: PaperContext, criterion: CriterionRecord, means: GroupMeans) => {
  const scores = context.options.map(({ id }) => cellScore(context, id, criterion.id));
  const on = context.analysis.criteria.findIndex(({ id }) => id === criterion.id);
  const top = Math.max(...scores.map((score) => score?.value ?? Number.NEGATIVE_INFINITY));
  return [
    groupRow(
      recordWords(criterion.name) || 'A criterion without a name',
      sentences([
        recordText(criterion.question),
        recordText(criterion.definition),
        anchors(criterion),
        valueFunctionPhrase(criterion),
      ]),
      columns.length,
    ),
    ...context.options.map(({ id, letter }, at) => {
      const score = scores[at];
      return row(cell(letter), [
        cell(score ?? (isWithheld(context.analysis, at, on) ? withheldWords : 'none'), score?.value === top),
        cell(reasonPhrase(context, { option: id, criterion: criterion.id, means })),
      ]);
    }),
  ];
};

/** Every score with its reason, dissent, evidence and what the groups gave, under each criterion and its scale. */
export const scoresAppendix = (context: PaperContext): Section => {
  const { analysis, appraisal } = context;
  const means = groupMeansOf(appraisal);
  const criteria = analysis.criteria.flatMap(({ id }) => appraisal.criterion.get(id) ?? []);
  return {
    id: 'appendix-scores',
    number: null,
    title: 'Scores and reasons',
    blocks:
      criteria.length === 0 || context.options.length === 0
        ? [note(['There is nothing to list yet.'])]
        : table({
            id: 'reasons',
            caption: 'Every score with its reason, highest on each criterion in bold',
            columns,
            rows: criteria.flatMap((criterion) => criterionRows(context, criterion, means)),
            note: [
              'Groups: the average of their scorers; a group of one is not shown, nor any group where one person’s score could be worked out from it. Evidence is numbered as in the appendix on evidence.',
            ],
          }),
  };
};
