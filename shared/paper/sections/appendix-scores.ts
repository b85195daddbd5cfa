import { type Phrase, say } from '../../analysis/figure.ts';
import type { CriterionRecord } from '../../records/criterion.ts';
import { type ScoreRecord, scoreId } from '../../records/score.ts';
import { cell, figuresColumn, heading, note, paragraph, row, table, wordsColumn } from '../blocks.ts';
import { letterOf, type PaperContext } from '../context.ts';
import { cellScore, scoreFigure } from '../figures.ts';
import { groupMeansOf } from '../group-means.ts';
import { listed } from '../money-sentences.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { figure, recordText, recordWords, sentences } from '../phrases.ts';
import { groupMean } from '../sentences.ts';

const confidence = { low: 'low', medium: 'medium', high: 'high' } as const;

const rangePhrase = ({ id, low, high }: ScoreRecord): Phrase =>
  low === null || high === null
    ? []
    : say`Range ${scoreFigure(low, `records.score.${id}.low`)} to ${scoreFigure(high, `records.score.${id}.high`)}.`;

const evidencePhrase = ({ appraisal }: PaperContext, { evidence }: ScoreRecord): Phrase => {
  const titles = evidence.flatMap((id) => appraisal.evidence.get(id)?.title ?? []).map(recordWords);
  return titles.length === 0 ? [] : say`Evidence: ${listed(titles)}.`;
};

/** Reason, dissent, range, confidence and evidence of an agreed score. */
const reasonPhrase = (context: PaperContext, option: string, criterion: string): Phrase => {
  const score = context.appraisal.score.get(scoreId(option, criterion, 'agreed'));
  if (!score) return [];
  const dissent = recordText(score.dissent);
  return sentences([
    recordText(score.reason),
    dissent.length > 0 ? say`Seen otherwise: ${dissent}` : [],
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

const criterionBlocks = (
  context: PaperContext,
  given: {
    readonly criterion: CriterionRecord;
    readonly groups: readonly string[];
    readonly meansOf: ReturnType<typeof groupMeansOf>['of'];
  },
): readonly Block[] => {
  const { criterion, groups, meansOf } = given;
  const asked = context.options.map((option) => ({ option, means: meansOf(option.id, criterion.id) }));
  const heard = groups.filter((group) =>
    asked.some(({ means }) => means.some((mean) => mean.group === group)),
  );
  const values = context.options.map(({ id }) => cellScore(context, id, criterion.id)?.value ?? null);
  const known = values.filter((value) => value !== null);
  const top = known.length > 0 ? Math.max(...known) : null;
  const highest = context.options.filter((_, at) => top !== null && values[at] === top);
  const name = recordWords(criterion.name);
  const scale = anchors(criterion);
  return [
    heading(name || 'A criterion without a name'),
    ...paragraph(sentences([recordText(criterion.definition), scale])),
    ...table({
      id: `reasons-${criterion.id}`,
      caption:
        highest.length === 0
          ? `${name}: not scored yet`
          : `${name}: ${highest.length === context.options.length && highest.length > 1 ? 'all score the same' : `${highest.map(({ id }) => letterOf(context, id)).join(', ')} ${highest.length > 1 ? 'score' : 'scores'} highest`}`,
      columns: [
        wordsColumn('Option', 8),
        figuresColumn('Score'),
        ...heard.map((group) => figuresColumn(recordWords(group))),
        wordsColumn('Reason'),
      ],
      rows: asked.map(({ option, means }) =>
        row(cell(option.letter), [
          cell(cellScore(context, option.id, criterion.id) ?? 'none', true),
          ...heard.map((group): PaperCell => {
            const mean = means.find((held) => held.group === group);
            if (!mean) return cell(null);
            return mean.count === 1
              ? cell('one scorer')
              : cell(groupMean(mean.mean, option.id, criterion.id, group));
          }),
          cell(reasonPhrase(context, option.id, criterion.id)),
        ]),
      ),
      note: heard.length > 0 ? ['Groups: the average of their scorers. A group of one is not shown.'] : null,
    }),
  ];
};

/** Every score with its reason, dissent, evidence and what the groups gave. */
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
        : criteria.flatMap((criterion) =>
            criterionBlocks(context, { criterion, groups: means.groups, meansOf: means.of }),
          ),
  };
};
