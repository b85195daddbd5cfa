import { inUnit, type Phrase, say } from '../../analysis/figure.ts';
import type { CriterionRecord } from '../../records/criterion.ts';
import { measureId } from '../../records/measure.ts';
import { type ScoreRecord, scoreId } from '../../records/score.ts';
import { cell, figuresColumn, groupRow, note, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { cellScore, measuredFigure, scoreFigure } from '../figures.ts';
import { type GroupMean, type GroupMeans, groupMeansOf } from '../group-means.ts';
import type { PaperCell, Section } from '../paper-model.ts';
import { figure, joinPhrases, recordText, recordWords, see, sentences } from '../phrases.ts';
import { groupMean } from '../sentences.ts';
import { isWithheld, withheldWords } from '../withheld.ts';
import { evidenceNumber } from './appendix-evidence.ts';

const confidence = { low: 'low', medium: 'medium', high: 'high' } as const;

/** Groups that stand side by side in columns; more of them are told in the sentence of the row. */
const mostGroupColumns = 4;

/** What the rows are made with. */
interface Given {
  readonly context: PaperContext;
  readonly means: GroupMeans;
  /** Groups with a column each; empty where they are told in words. */
  readonly across: readonly string[];
}

const rangePhrase = ({ id, low, high }: ScoreRecord): Phrase =>
  low === null || high === null
    ? []
    : say`Range ${scoreFigure(low, `records.score.${id}.low`)} to ${scoreFigure(high, `records.score.${id}.high`)}.`;

/** "Evidence 4 and 5." — the numbers that the appendix on evidence gives them. */
const evidencePhrase = (context: PaperContext, evidence: readonly string[]): Phrase => {
  const numbers = evidence.flatMap((id) => evidenceNumber(context, id) ?? []);
  return numbers.length === 0 ? [] : say`Evidence ${joinPhrases(numbers.map((number) => [number]))}.`;
};

const groupLabel = (group: string): string => recordWords(group) || 'Others';

/** What stands for a group's average where it would give one person's score away. */
const oneScorer = 'one scorer';

/** "GPs 50, Managers 28 and Staff 10": what the groups' scorers gave on average, where there is no room for columns. */
const groupsPhrase = ({ means, across }: Given, option: string, criterion: string): Phrase => {
  const heard = means.of(option, criterion);
  if (across.length > 0 || heard.length === 0 || means.shown(option, criterion) !== 'score and groups')
    return [];
  const told = heard.map(({ group, mean, count }) =>
    count === 1
      ? say`${groupLabel(group)} not shown (${oneScorer})`
      : say`${groupLabel(group)} ${groupMean(mean, option, criterion, group)}`,
  );
  return say`Groups: ${joinPhrases(told)}.`;
};

/** The same, a cell for each group. */
const groupCells = ({ means, across }: Given, option: string, criterion: string): readonly PaperCell[] => {
  const shown = means.shown(option, criterion) === 'score and groups';
  const heard = new Map(means.of(option, criterion).map((held) => [held.group, held]));
  const content = ({ mean, count, group }: GroupMean) =>
    !shown ? 'not shown' : count === 1 ? oneScorer : groupMean(mean, option, criterion, group);
  return across.map((group) => {
    const held = heard.get(group);
    return cell(held ? content(held) : null);
  });
};

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
  return sentences([say`${found}${range}.`, recordText(held.reason), evidencePhrase(context, held.evidence)]);
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

/** Reason, dissent, range, confidence and evidence of an agreed score; what is known of one that is not agreed. */
const reasonPhrase = (given: Given, option: string, criterion: string): Phrase => {
  const { context, means } = given;
  if (context.appraisal.criterion.get(criterion)?.scoring === 'measured') {
    return measuredPhrase(context, option, criterion);
  }
  const score = context.appraisal.score.get(scoreId(option, criterion, 'agreed'));
  const groups = groupsPhrase(given, option, criterion);
  if (!score || score.value === null) {
    const heard = means.of(option, criterion).length > 0;
    return sentences([
      recordText(score?.reason ?? ''),
      heard ? ['Not agreed: the average of the groups.'] : [],
      groups,
    ]);
  }
  const reason = recordText(score.reason);
  const dissent = recordText(score.dissent);
  return sentences([
    reason.length > 0 ? reason : ['No reason is recorded.'],
    dissent.length > 0 ? say`Seen otherwise: ${dissent}` : [],
    groups,
    rangePhrase(score),
    score.confidence ? [`Confidence ${confidence[score.confidence]}.`] : [],
    evidencePhrase(context, score.evidence),
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

const columnsFor = (across: readonly string[]) => [
  wordsColumn('Option', 7),
  figuresColumn('Score', 7),
  ...across.map((group) => figuresColumn(groupLabel(group), 8.5)),
  wordsColumn('Reason'),
];

const criterionRows = (given: Given, criterion: CriterionRecord) => {
  const { context } = given;
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
      columnsFor(given.across).length,
    ),
    ...context.options.map(({ id, letter }, at) => {
      const score = scores[at];
      return row(cell(letter), [
        cell(score ?? (isWithheld(context.analysis, at, on) ? withheldWords : 'none'), score?.value === top),
        ...groupCells(given, id, criterion.id),
        cell(reasonPhrase(given, id, criterion.id)),
      ]);
    }),
  ];
};

/** Groups that have scored anything that is printed, where they are few enough to stand side by side. */
const groupsAcross = (context: PaperContext, means: GroupMeans): readonly string[] => {
  if (context.appraisal.assessor.size < 2) return [];
  const heard = new Set(
    context.options.flatMap(({ id }) =>
      context.analysis.criteria.flatMap((criterion) => means.of(id, criterion.id).map(({ group }) => group)),
    ),
  );
  const groups = means.groups.filter((group) => heard.has(group));
  return groups.length <= mostGroupColumns ? groups : [];
};

/** Every score with its reason, dissent, evidence and what the groups gave, under each criterion and its scale. */
export const scoresAppendix = (context: PaperContext): Section => {
  const { analysis, appraisal } = context;
  const means = groupMeansOf(appraisal);
  const criteria = analysis.criteria.flatMap(({ id }) => appraisal.criterion.get(id) ?? []);
  const given: Given = { context, means, across: groupsAcross(context, means) };
  const grouped = means.groups.length > 0 && appraisal.assessor.size > 1;
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
            columns: columnsFor(given.across),
            rows: criteria.flatMap((criterion) => criterionRows(given, criterion)),
            note: sentences([
              grouped
                ? [
                    'Under a group’s name, and in the words on groups, stands the average of its scorers. A group of one is not shown, nor any group where one person’s score could be worked out from it.',
                  ]
                : [],
              appraisal.evidence.size > 0
                ? say`Evidence is numbered as in ${see('section', 'appendix-evidence', 'the appendix on evidence')}.`
                : [],
            ]),
          }),
  };
};
