import { joinNames } from '../text/lists.ts';
import type { Finding, Ranking } from './analysis.ts';
import type { GroupPerspective, OwnRankings } from './analysis-people.ts';
import { type Figure, type Phrase, say } from './figure.ts';
import {
  counted,
  type FindingContext,
  finding,
  joinPhrases,
  number,
  optionPlace,
  points,
  weightSetPlace,
} from './finding-context.ts';
import { costCriteriaName } from './findings-result.ts';

type Dissent = OwnRankings['dissent']['otherwise'][number];

/** Who sees it otherwise: person by person, group by group, and without those who declared an interest. */
export const viewFindings = (context: FindingContext): readonly Finding[] => [
  ...dissentFindings(context),
  ...perspectiveFindings(context),
  ...interestFindings(context),
  ...concordanceFindings(context),
];

const lettersOf = ({ letterOf }: FindingContext, options: readonly string[]): string =>
  joinNames(options.map(letterOf));

/** "A leads by 8.0 over D", "A and B are level". */
const standsFirst = (
  context: FindingContext,
  { leader, runnerUp, lead, first }: Ranking,
  source: string,
  figures: boolean,
): Phrase => {
  if (leader === null) return say`${lettersOf(context, first)} are level`;
  return lead === null || runnerUp === null || !figures
    ? say`${context.letterOf(leader)} leads`
    : say`${context.letterOf(leader)} leads by ${points(lead, `${source}.lead`)} over ${context.letterOf(runnerUp)}`;
};

/**
 * Where people may not be named and some group is one person, no split by group is given at all: with the total it would
 * say what that one person would have chosen.
 */
const mayTellGroups = ({ analysis, index }: FindingContext): boolean =>
  index.own.namingAllowed || analysis.perspectives.groups.every(({ people }) => people !== 1);

/** A stand-in speaks for several people with one set of scores, which is nobody’s own. */
const hasStandIns = ({ index }: FindingContext): boolean => index.peopleOf.some((people) => people > 1);

const byScores = (context: FindingContext): string =>
  hasStandIns(context) ? 'each on the scores that stand for their group' : 'each on their own scores';

const dissentFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis } = context;
  const { judged, withLeader, otherwise } = analysis.agreement.withCost.dissent;
  const { first, order } = analysis.withCost.ranking;
  // One person’s own choice is not told, and with one option there is nothing to choose.
  if (judged < 2 || order.length < 2) return [];
  if (otherwise.length === 0) {
    return [
      finding({
        id: 'dissent-none',
        kind: 'firmness',
        importance: 'notable',
        phrase: say`${judged === 2 ? 'Both people' : say`All ${counted(judged, 'agreement.withCost.dissent.judged', 'person', 'people')}`} put ${joinNames(first.map(context.letterOf), 'or')} first or level in front, ${byScores(context)} under the agreed weights.`,
        records: first.map(optionPlace),
      }),
    ];
  }
  return otherwise.map((dissent, place) =>
    dissentFinding(
      context,
      dissent,
      place > 0 ? 'detail' : withLeader * 2 < judged ? 'key' : 'notable',
      place === 0 ? withoutCostContrast(context) : [],
    ),
  );
};

/** "; without Affordability, 16 of 18 would have put D first": the same question where cost is not counted twice. */
const withoutCostContrast = (context: FindingContext): Phrase => {
  const { analysis } = context;
  const { judged, withLeader } = analysis.agreement.benefitOnly.dissent;
  const { first } = analysis.benefitOnly.ranking;
  if (!analysis.hasCostCriteria || judged < 2 || first.length === 0) return [];
  const source = 'agreement.benefitOnly.dissent';
  return say`; without ${costCriteriaName(context)}, ${number(withLeader, `${source}.withLeader`)} of ${number(judged, `${source}.judged`)} put ${joinNames(first.map(context.letterOf), 'or')} first`;
};

const dissentFinding = (
  context: FindingContext,
  { options, people, groups }: Dissent,
  importance: Finding['importance'],
  contrast: Phrase,
): Finding => {
  const { judged, withLeader } = context.analysis.agreement.withCost.dissent;
  const { first } = context.analysis.withCost.ranking;
  const letters = lettersOf(context, options);
  const source = `agreement.withCost.dissent.${options.map(context.letterOf).join('')}`;
  const put = options.length === 1 ? `${letters} first` : `${letters} level in front`;
  const byGroup: Phrase = mayTellGroups(context)
    ? say` (${joinPhrases(groups.map(({ group, people: count }) => say`${group} ${number(count, `${source}.${group}`)}`))})`
    : [];
  return finding({
    id: `dissent-${options.map(context.letterOf).join('-')}`,
    kind: 'disagreement',
    importance,
    phrase: say`${number(people, source)} of ${counted(judged, 'agreement.withCost.dissent.judged', 'person', 'people')} would have put ${put}${byGroup} and ${number(withLeader, 'agreement.withCost.dissent.withLeader')} ${joinNames(first.map(context.letterOf), 'or')}, ${byScores(context)} under the agreed weights${contrast}.`,
    records: [...options, ...first].map(optionPlace),
  });
};

/** Groups whose own scores, alone or with their own weights, do not put the leader in front. */
const perspectiveFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, index } = context;
  const { leader } = analysis.withCost.ranking;
  if (leader === null) return [];
  return analysis.perspectives.groups.flatMap((view) =>
    view.people === 1 && !index.own.namingAllowed ? [] : perspectiveFinding(context, view, leader),
  );
};

const perspectiveFinding = (
  context: FindingContext,
  { group, weightSet, ownCells, fewest, cells, ownScores, both }: GroupPerspective,
  leader: string,
): readonly Finding[] => {
  const differs = (view: GroupPerspective['both']): boolean =>
    view !== null && view.withCost.ranking.first.length > 0 && view.withCost.ranking.leader !== leader;
  if (!differs(ownScores) && !differs(both)) return [];
  const source = `perspectives.${group}`;
  // A lead that holds one person's score beside the agreed ones says what that score is.
  const figures = context.index.own.namingAllowed || fewest > 1;
  const under = (view: GroupPerspective['both'], name: string): Phrase | null =>
    view && view.withCost.ranking.first.length > 0
      ? standsFirst(context, view.withCost.ranking, `${source}.${name}`, figures)
      : null;
  const [agreed, own] = [under(ownScores, 'ownScores'), under(both, 'both')];
  const parts: readonly Phrase[] = [
    ...(agreed ? [say`under the agreed weights ${agreed}`] : []),
    ...(own ? [say`under their own weights ${own}`] : []),
  ];
  const rest: Phrase =
    ownCells < cells
      ? say` (${number(ownCells, `${source}.ownCells`)} of ${number(cells, `${source}.cells`)} scores are their own)`
      : [];
  const rankings = [ownScores, both].flatMap((view) => (view ? [view.withCost.ranking] : []));
  const isFirm = rankings.some(({ leader: other, tooClose }) => other !== leader && !tooClose);
  return [
    finding({
      id: `view-${group}`,
      kind: 'disagreement',
      importance: isFirm ? 'notable' : 'detail',
      phrase: say`On the scores of ${group} alone${rest}, ${joinPhrases(parts)}.`,
      records: [
        ...(weightSet !== null && both ? [weightSetPlace(weightSet)] : []),
        ...[...new Set([...rankings.flatMap(({ first }) => first), leader])].map(optionPlace),
      ],
    }),
  ];
};

/**
 * Whether the scorers’ own answer holds without those who declared an interest. Where people may not be named, a
 * difference that one person makes has no figure, and what one person alone would choose is not told. An option that
 * only they scored has no total without them: then who leads among the others is no answer.
 */
const interestFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, index } = context;
  const { declared, people, fewest, everyone, without } = analysis.perspectives.interests;
  const [all, others] = [everyone?.withCost.ranking, without?.withCost.ranking];
  const named = index.own.namingAllowed;
  if (declared > 0 && declared === people && all && all.first.length > 0) {
    return [
      finding({
        id: 'interests-all',
        kind: 'firmness',
        importance: 'notable',
        phrase: say`Everyone who scored declared an interest in an option, so there is no ranking without them.`,
        records: all.first.map(optionPlace),
      }),
    ];
  }
  if (!all || !others || all.order.length < 2 || (people - declared < 2 && !named)) return [];
  const source = 'perspectives.interests';
  const lost = all.order.filter((option) => !others.order.includes(option));
  const stays = lost.length === 0 && others.first.join() === all.first.join();
  const apart = named || ![declared, fewest.without, fewest.between].includes(1);
  const leads = (ranking: Ranking, figures: boolean, from: string, still = ''): Phrase => {
    if (ranking.leader === null) return say`${lettersOf(context, ranking.first)} are level`;
    const by: Phrase =
      figures && ranking.lead !== null ? say` by ${points(ranking.lead, `${from}.lead`)}` : [];
    return say`${context.letterOf(ranking.leader)}${still} leads${by}`;
  };
  const close = others.leader !== null && others.tooClose ? ', too close to call' : '';
  const then: Phrase =
    lost.length > 0
      ? say`${lettersOf(context, lost)} ${lost.length === 1 ? 'has' : 'have'} no total, for nobody else gave all the scores`
      : say`${leads(others, apart, `${source}.without`, stays ? ' still' : '')}${close}`;
  const of = say`${counted(declared, `${source}.declared`, 'person', 'people')} of ${number(people, `${source}.people`)}`;
  const how = index.own.averaging === 'median' ? 'medians' : 'means';
  return [
    finding({
      id: 'interests',
      kind: 'firmness',
      importance: stays ? 'notable' : 'key',
      phrase: say`Without the ${of} who declared an interest, ${then}; with everyone, ${leads(all, apart && (named || fewest.everyone > 1), `${source}.everyone`)} (group ${how}, agreed scores left aside).`,
      records: [...new Set([...all.first, ...others.first])].map(optionPlace),
    }),
  ];
};

const concordanceFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis } = context;
  const { concordance } = analysis.agreement.withCost;
  if (!concordance) return [];
  const source = 'agreement.withCost.concordance';
  const w: Figure = { value: concordance.w, format: 'ratio', source: `${source}.w` };
  return [
    finding({
      id: 'concordance',
      kind: 'firmness',
      importance: 'detail',
      phrase: say`Kendall’s coefficient of concordance is ${w}: how far ${counted(concordance.people, `${source}.people`, 'person', 'people')} rank ${counted(concordance.options, `${source}.options`, 'option')} alike, from 0 (not at all) to 1 (fully)${hasStandIns(context) ? '; people with one stand-in count as ranking alike' : ''}.`,
      records: analysis.withCost.ranking.order.map(optionPlace),
    }),
  ];
};
