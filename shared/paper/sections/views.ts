import type { GroupPerspective } from '../../analysis/analysis-people.ts';
import { type Phrase, phraseText, say } from '../../analysis/figure.ts';
import { cell, figuresColumn, heading, paragraph, row, table, wordsColumn } from '../blocks.ts';
import { everybody, unlikeScoresSentence } from '../choice-sentences.ts';
import { letterOf, type PaperContext } from '../context.ts';
import { interestsSentence, leadIsHeld } from '../interest-sentences.ts';
import type { Block, PaperCell } from '../paper-model.ts';
import {
  counted,
  countOf,
  figure,
  inWords,
  joinPhrases,
  namesPhrase,
  recordWords,
  sentences,
} from '../phrases.ts';
import { costCriteriaNames } from './method.ts';

type View = NonNullable<GroupPerspective['both']>;

const lettersOf = (context: PaperContext, ids: readonly string[]): Phrase =>
  namesPhrase(ids.map((id) => letterOf(context, id)));

/** True where a group's own scores are one person's, which no paper prints. */
const isKeptBack = ({ people, ownCells, ownScores }: GroupPerspective): boolean =>
  people > 0 && ownCells > 0 && ownScores === null;

/** "A by 8.0", who shares the first place, or that the group has not given what the view needs. */
const viewCell = (context: PaperContext, view: View | null, source: string, isHeld = false): PaperCell => {
  const ranking = view?.withCost.ranking;
  if (isHeld) return cell('one scorer, not shown');
  if (!ranking || ranking.first.length === 0) return cell('not given');
  const first = lettersOf(context, ranking.first);
  const otherwise = ranking.leader !== context.analysis.withCost.ranking.leader;
  return cell(
    ranking.leader !== null && ranking.lead !== null
      ? say`${first} by ${figure('points', ranking.lead, `${source}.withCost.ranking.lead`)}`
      : first,
    otherwise,
  );
};

/** Groups that put another option alone in front in one of the views; nothing is said of a view that is not printed. */
const othersCaption = (context: PaperContext): string => {
  const { leader } = context.analysis.withCost.ranking;
  const { groups } = context.analysis.perspectives;
  const rankings = ({ ownScores, ownWeights, both }: GroupPerspective) =>
    [ownWeights, ownScores, both].flatMap((view) => (view ? [view.withCost.ranking] : []));
  const differing = groups.filter((group) =>
    rankings(group).some((found) => found.leader !== null && found.leader !== leader),
  );
  const open = groups.some(isKeptBack) || groups.flatMap(rankings).some(({ first }) => first.length > 1);
  if (leader === null || (differing.length === 0 && open)) return 'Who leads as each group sees it';
  return differing.length === 0
    ? `Every group would have put ${letterOf(context, leader)} first`
    : `${phraseText(namesPhrase(differing.map(({ group }) => recordWords(group))))} would have put another option first`;
};

const viewsTable = (context: PaperContext): readonly Block[] => {
  const { groups } = context.analysis.perspectives;
  const told = groups.flatMap((group, place) =>
    group.ownWeights || group.ownScores || group.both ? [{ group, place }] : [],
  );
  return table({
    id: 'views',
    caption: othersCaption(context),
    columns: [
      wordsColumn('Group'),
      figuresColumn('People'),
      wordsColumn('Its weights, agreed scores'),
      wordsColumn('Agreed weights, its scores'),
      wordsColumn('Its own on both'),
    ],
    rows: told.map(({ group, place }) => {
      const source = `perspectives.groups.${place}`;
      return row(cell(recordWords(group.group)), [
        cell(group.people === 0 ? null : countOf(group.people, `${source}.people`)),
        viewCell(context, group.ownWeights, `${source}.ownWeights`),
        viewCell(context, group.ownScores, `${source}.ownScores`, isKeptBack(group)),
        viewCell(context, group.both, `${source}.both`, isKeptBack(group) && group.weightSet !== null),
      ]);
    }),
    note: sentences([
      ['Who leads, and by how many points; in bold where that is another option than in the ranking.'],
      told.some(({ group: { ownCells, cells } }) => ownCells > 0 && ownCells < cells)
        ? ['Where a group gave no score, that of the ranking counts.']
        : [],
      told.some(({ group: { ownScores, both } }) =>
        [ownScores, both].some((view) => view && leadIsHeld(view)),
      )
        ? ['By how much stays out where it would give away one person’s scores.']
        : [],
    ]),
  });
};

/** True where one of these is all who scored in its group: to say what they chose would say what each of them chose. */
const isWholeGroup = (
  { analysis, own }: PaperContext,
  groups: readonly { readonly group: string; readonly people: number }[],
): boolean =>
  !own.namingAllowed &&
  groups.some(({ group, people }) =>
    analysis.perspectives.groups.some((held) => held.group === group && people >= held.people),
  );

/**
 * "By their scores and the agreed weights, 14 of 18 people put D first and four A (Staff 3, GPs 1).", by group where it
 * may: no group is named in which everybody chose alike, nor those beside it, from whom it could be worked out.
 */
export const dissentSentence = (context: PaperContext): Phrase => {
  const { judged, withLeader, otherwise } = context.analysis.agreement.withCost.dissent;
  if (judged === 0 || context.analysis.withCost.ranking.leader === null) return [];
  const source = 'agreement.withCost.dissent';
  const all = countOf(judged, `${source}.judged`);
  const leader = lettersOf(context, context.analysis.withCost.ranking.first);
  if (otherwise.length === 0) {
    return say`By their scores and the agreed weights, ${everybody(judged, counted(all, 'person', 'people'))} put ${leader} first.`;
  }
  const others = otherwise.map(({ options, people, groups }, place): Phrase => {
    const at = `${source}.otherwise.${place}`;
    const by = (isWholeGroup(context, groups) ? [] : groups).map(
      ({ group, people: count }, index) =>
        say`${recordWords(group)} ${countOf(count, `${at}.groups.${index}.people`)}`,
    );
    const of = by.length > 0 ? say` (${joinPhrases(by)})` : [];
    return say`${inWords(countOf(people, `${at}.people`))} ${lettersOf(context, options)}${of}`;
  });
  return say`By their scores and the agreed weights, ${inWords(countOf(withLeader, `${source}.withLeader`))} of ${counted(all, 'person', 'people')} put ${leader} first and ${joinPhrases(others)}.`;
};

/** "Without Affordability, 14 of 18 put D first." Nothing where no criterion is cost. */
const withoutCostSentence = (context: PaperContext): Phrase => {
  const { hasCostCriteria, agreement, benefitOnly } = context.analysis;
  const { judged, withLeader } = agreement.benefitOnly.dissent;
  if (!hasCostCriteria || judged === 0 || benefitOnly.ranking.leader === null) return [];
  const source = 'agreement.benefitOnly.dissent';
  return say`Without ${costCriteriaNames(context)}, ${inWords(countOf(withLeader, `${source}.withLeader`))} of ${countOf(judged, `${source}.judged`)} put ${lettersOf(context, benefitOnly.ranking.first)} first.`;
};

/** Who sees it otherwise: people by their own scores, groups by their weights and scores, and declared interests. */
export const viewBlocks = (context: PaperContext): readonly Block[] => {
  if (context.analysis.withCost.ranking.first.length === 0) return [];
  const told = sentences([
    dissentSentence(context),
    withoutCostSentence(context),
    unlikeScoresSentence(context),
    interestsSentence(context),
  ]);
  const views = viewsTable(context);
  return told.length === 0 && views.length === 0
    ? []
    : [heading('Who sees it otherwise'), ...paragraph(told), ...views];
};
