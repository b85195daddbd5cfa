import type { GroupPerspective } from '../../analysis/analysis-people.ts';
import { type Phrase, phraseText, say } from '../../analysis/figure.ts';
import { peopleIn } from '../../records/assessor.ts';
import { cell, figuresColumn, heading, paragraph, row, table, wordsColumn } from '../blocks.ts';
import { letterOf, type PaperContext } from '../context.ts';
import type { Block, PaperCell } from '../paper-model.ts';
import {
  capitalised,
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
    return say`By their scores and the agreed weights, all ${counted(all, 'person', 'people')} put ${leader} first.`;
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

/** Said inside a sentence of a lead that is too small to call. */
const tooClose = ', too close to call,';

const leadsPhrase = (context: PaperContext, view: View, source: string, close = tooClose): Phrase => {
  const { ranking } = view.withCost;
  const first = lettersOf(context, ranking.first);
  if (ranking.leader === null) return say`${first} share the lead`;
  const by =
    ranking.lead === null
      ? ''
      : say` by ${figure('points', ranking.lead, `${source}.withCost.ranking.lead`)}`;
  return say`${first} leads${by}${ranking.tooClose ? close : ''}`;
};

/** The groups that those who declared an interest make up, where they are whole groups: "GPs". */
const wholeGroups = (context: PaperContext): readonly string[] => {
  const appraised = new Set(context.options.map(({ id }) => id));
  const scorers = [...context.appraisal.assessor.values()].map((scorer) => ({
    group: recordWords(scorer.group),
    people: peopleIn(scorer),
    declared: scorer.interests
      .filter(({ option }) => appraised.has(option))
      .reduce((most, one) => Math.max(most, peopleIn(one)), 0),
  }));
  const whole = [...new Set(scorers.map(({ group }) => group))].filter((group) =>
    scorers.every((scorer) => scorer.group !== group || scorer.declared === scorer.people),
  );
  const people = scorers
    .filter(({ group }) => whole.includes(group))
    .reduce((sum, { declared }) => sum + declared, 0);
  return people === context.analysis.perspectives.interests.declared && !whole.includes('') ? whole : [];
};

/**
 * "Without those who declared an interest, that is without all GPs, D leads by 1.5, too close to call." Only where
 * another option is in front without them, or the lead becomes too close to call.
 */
export const interestsChange = (context: PaperContext): Phrase => {
  const { everyone, without } = context.analysis.perspectives.interests;
  const [all, others] = [everyone?.withCost.ranking, without?.withCost.ranking];
  if (!all || !others || !without || others.first.length === 0) return [];
  if (all.order.some((option) => !others.order.includes(option))) return [];
  if (all.leader === others.leader && (all.tooClose || !others.tooClose)) return [];
  const whole = wholeGroups(context);
  const who = whole.length > 0 ? say`, that is without all ${namesPhrase(whole)}` : '';
  const close = others.leader !== null && others.tooClose ? ', too close to call' : '';
  return say`By the groups’ scores alone and without those who declared an interest${who}, ${leadsPhrase(context, without, 'perspectives.interests.without', '')}${close}.`;
};

/** The ranking by the scorers alone, with everyone and without those who declared an interest. */
export const interestsSentence = (context: PaperContext): Phrase => {
  const { declared, people, everyone, without } = context.analysis.perspectives.interests;
  if (declared === 0 || people === 0) return [];
  const source = 'perspectives.interests';
  const who = say`${capitalised([inWords(countOf(declared, `${source}.declared`), 'first')])} of ${counted(countOf(people, `${source}.people`), 'person', 'people')} declared an interest in an option.`;
  const hasTotals = (view: View | null): view is View =>
    view !== null && view.withCost.ranking.first.length > 0;
  if (!hasTotals(everyone) || !hasTotals(without)) return who;
  const [all, others] = [everyone.withCost.ranking, without.withCost.ranking];
  const lost = all.order.filter((option) => !others.order.includes(option));
  if (lost.length > 0) {
    return sentences([
      who,
      say`Nobody else gave ${lettersOf(context, lost)} all the scores, so there is no ranking of every option without them.`,
    ]);
  }
  const stays = all.leader !== null && all.leader === others.leader && others.lead !== null;
  const whole = wholeGroups(context);
  const them = whole.length > 0 ? say`them, that is without all ${namesPhrase(whole)}` : 'them';
  const then = stays
    ? say`by ${figure('points', others.lead ?? 0, `${source}.without.withCost.ranking.lead`)}${others.tooClose ? tooClose : ''}`
    : leadsPhrase(context, without, `${source}.without`);
  return sentences([
    who,
    say`By the groups’ scores alone, agreed scores left aside, ${leadsPhrase(context, everyone, `${source}.everyone`)} with everyone and ${then} without ${them}.`,
  ]);
};

/** Who sees it otherwise: people by their own scores, groups by their weights and scores, and declared interests. */
export const viewBlocks = (context: PaperContext): readonly Block[] => {
  if (context.analysis.withCost.ranking.first.length === 0) return [];
  const told = sentences([
    dissentSentence(context),
    withoutCostSentence(context),
    interestsSentence(context),
  ]);
  const views = viewsTable(context);
  return told.length === 0 && views.length === 0
    ? []
    : [heading('Who sees it otherwise'), ...paragraph(told), ...views];
};
