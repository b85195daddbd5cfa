import type { Ranking } from '../../analysis/analysis.ts';
import { type Phrase, phraseText, say } from '../../analysis/figure.ts';
import { countInWords } from '../../text/count-words.ts';
import { cell, figuresColumn, heading, ledParagraph, row, table, wordsColumn } from '../blocks.ts';
import { criterionName, letterOf, type PaperContext } from '../context.ts';
import { totalPhrase } from '../figures.ts';
import type { Block, PaperCell } from '../paper-model.ts';
import { figure, namesPhrase, recordText, recordWords, scaleTop, sentences } from '../phrases.ts';
import {
  costSentence,
  rankingSentences,
  type Supposed,
  scenariosInPaper,
  splitSentence,
  supposedSentence,
} from '../scenario-sentences.ts';

/** "The leader changes if the host loses its contract", or that it does not. */
const caption = (context: PaperContext, supposed: readonly Supposed[]): string => {
  const changing = supposed.filter(({ outcome }) => outcome.changesLeader);
  const [only] = changing;
  const { leader } = context.analysis.withCost.ranking;
  if (leader === null) return 'Who leads under each what-if';
  if (!only) return `${letterOf(context, leader)} leads under every what-if`;
  const first = only.outcome.withCost.ranking.first.map((id) => letterOf(context, id));
  if (supposed.length === 1) return 'The leader changes under the what-if';
  return changing.length === 1 && first.length > 0
    ? `${phraseText(namesPhrase(first))} ${first.length === 1 ? 'leads' : 'share the lead'} in one of ${countInWords(supposed.length)} what-ifs`
    : `The leader changes in ${countInWords(changing.length)} of ${countInWords(supposed.length)} what-ifs`;
};

/** "D by 4.4", or who shares the first place. */
const leadsCell = (context: PaperContext, { leader, lead, first }: Ranking, source: string): PaperCell =>
  cell(
    leader !== null && lead !== null
      ? say`${letterOf(context, leader)} by ${figure('points', lead, `${source}.ranking.lead`)}`
      : namesPhrase(first.map((id) => letterOf(context, id))),
  );

const outcomeTable = (context: PaperContext, supposed: readonly Supposed[]): readonly Block[] =>
  table({
    id: 'scenarios',
    caption: caption(context, supposed),
    columns: [
      wordsColumn('What-if'),
      ...context.options.map(({ letter }) => figuresColumn(letter)),
      wordsColumn('Leads'),
    ],
    rows: [
      row(cell('As appraised', true), [
        ...context.options.map(({ id }) => cell(totalPhrase(context, id))),
        leadsCell(context, context.analysis.withCost.ranking, 'withCost'),
      ]),
      ...supposed.map(({ record, outcome }) => {
        const { totals, ranking } = outcome.withCost;
        const source = `scenarios.${record.id}.withCost`;
        return row(cell(recordWords(record.name) || 'not named'), [
          ...context.options.map(({ id }) => {
            const total = totals.find(({ option }) => option === id)?.total ?? null;
            return cell(
              total === null ? 'no total' : figure('score', total, `${source}.totals.${id}.total`),
              ranking.first.includes(id),
            );
          }),
          leadsCell(context, ranking, source),
        ]);
      }),
    ],
    note: say`Totals in points of ${scaleTop}, highest in bold. What a what-if does not name stays as appraised.`,
  });

/**
 * "The scores on Affordability stay as they were given.": costs that move do not score a criterion anew, so a reader has
 * to know that the totals leave that out.
 */
const keptCostScores = (
  context: PaperContext,
  record: Supposed['record'],
  outcome: Supposed['outcome'],
): Phrase => {
  if (record.costs.length === 0 || costSentence(context, outcome).length === 0) return [];
  const names = context.analysis.criteria
    .filter(({ id, isCost }) => isCost && record.scores.every(({ criterion }) => criterion !== id))
    .map(({ id }) => recordWords(criterionName(context, id)))
    .filter((name) => name !== '');
  return names.length === 0 ? [] : say`The scores on ${namesPhrase(names)} stay as they were given.`;
};

/** The stress tests that the author kept: what each supposes, what follows, and all of them in one table. */
export const scenarioBlocks = (context: PaperContext): readonly Block[] => {
  const supposed = scenariosInPaper(context);
  if (supposed.length === 0 || context.options.length === 0) return [];
  return [
    heading('What if something else happened'),
    ...supposed.map(({ record, outcome }) =>
      ledParagraph(
        `${recordWords(record.name) || 'A what-if without a name'}.`,
        sentences([
          recordText(record.description),
          supposedSentence(context, record),
          splitSentence(context, record),
          rankingSentences(context, outcome),
          costSentence(context, outcome),
          keptCostScores(context, record, outcome),
        ]),
      ),
    ),
    ...outcomeTable(context, supposed),
  ];
};
