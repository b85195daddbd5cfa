import { joinNames } from '../text/lists.ts';
import type { Finding, Sensitivity } from './analysis.ts';
import { type Phrase, say } from './figure.ts';
import {
  criterionPlace,
  type FindingContext,
  finding,
  optionPlace,
  points,
  readableSetName,
  switchingWeight,
  weight,
  weightSetPlace,
} from './finding-context.ts';
import { costCriteriaName } from './findings-result.ts';

type Change = Sensitivity['changes'][number];

/** A change of weight at least this large is a detail: few would argue for it. */
const farAway = 0.15;

/** What would change the answer: one criterion's weight, and each group's own weights. */
export const changeFindings = (context: FindingContext): readonly Finding[] => [
  ...switchFindings(context),
  ...weightSetFindings(context),
];

const distance = (entry: Sensitivity, change: Change): number => Math.abs(change.at - entry.weight);

/** The nearest change of leader of each criterion that has one, nearest of all first. */
const switchFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis } = context;
  const nearest = analysis.sensitivity.withCost
    .flatMap((entry) => {
      const [change] = [...entry.changes].sort((a, b) => distance(entry, a) - distance(entry, b));
      return change ? [{ entry, change }] : [];
    })
    .sort((a, b) => distance(a.entry, a.change) - distance(b.entry, b.change));
  if (nearest.length > 0) {
    return nearest.map(({ entry, change }, place) =>
      switchFinding(
        context,
        entry,
        change,
        place === 0 ? 'key' : distance(entry, change) < farAway ? 'notable' : 'detail',
      ),
    );
  }
  const { leader } = analysis.withCost.ranking;
  const solved = analysis.sensitivity.withCost.filter(({ envelope }) => envelope.length > 0);
  // Nothing is claimed while a criterion's lines or an option's total are not known, or when nobody else could lead.
  const claimed =
    leader !== null &&
    !analysis.withCost.ranking.incomplete &&
    analysis.withCost.ranking.order.length > 1 &&
    solved.length > 0 &&
    solved.length === analysis.sensitivity.withCost.length;
  return claimed
    ? [
        finding({
          id: 'switch-none',
          kind: 'firmness',
          importance: 'key',
          phrase: say`${context.letterOf(leader)} stays in front whatever weight is given to any one criterion.`,
          records: [optionPlace(leader)],
        }),
      ]
    : [];
};

const switchFinding = (
  { letterOf, criterionOf, tagOf }: FindingContext,
  { criterion, weight: now }: Sensitivity,
  { at, direction, from, to }: Change,
  importance: Finding['importance'],
): Finding => {
  const tag = tagOf(criterion);
  const today = weight(now, `weights.agreed.${tag}`);
  const then = switchingWeight(at, `sensitivity.${tag}.${letterOf(to)}`);
  const move: Phrase =
    direction === 'above'
      ? say`rises from ${today} to above ${then}`
      : say`falls from ${today} to below ${then}`;
  return finding({
    id: `switch-${tag}`,
    kind: 'change',
    importance,
    phrase: say`${letterOf(to)} overtakes ${letterOf(from)} if ${criterionOf(criterion)?.name ?? criterion} ${move}.`,
    records: [criterionPlace(criterion), optionPlace(to), optionPlace(from)],
  });
};

/** Weight sets that put another option in front, each with what it says without the cost criteria. */
const weightSetFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, letterOf } = context;
  const { leader } = analysis.withCost.ranking;
  if (leader === null) return [];
  return analysis.byWeightSet.flatMap(({ weightSet, withCost, benefitOnly }) => {
    const { ranking } = withCost;
    if (ranking.first.length === 0 || ranking.leader === leader || weightSet === analysis.weights.agreed) {
      return [];
    }
    const source = `byWeightSet.${weightSet}`;
    // Over its own runner-up, as the table of weight sets has it: the leader of the ranking may come third here.
    const by =
      ranking.lead !== null && ranking.runnerUp !== null
        ? say` by ${points(ranking.lead, `${source}.lead`)} over ${letterOf(ranking.runnerUp)}`
        : [];
    const contrast: Phrase =
      analysis.hasCostCriteria && benefitOnly.ranking.first.length > 0
        ? say`; without ${costCriteriaName(context)}, ${standsFirst(context, benefitOnly.ranking, `${source}.benefitOnly`)}`
        : [];
    const first = joinNames(ranking.first.map(letterOf));
    const put = ranking.leader === null ? `put ${first} level in front` : `put ${first} first`;
    return [
      finding({
        id: `weights-${weightSet}`,
        kind: 'change',
        importance: 'notable',
        phrase: say`${voiceOf(context, weightSet)} ${put}${by}${contrast}.`,
        records: [
          weightSetPlace(weightSet),
          ...[...new Set([...ranking.first, ranking.runnerUp ?? leader, leader])].map(optionPlace),
        ],
      }),
    ];
  });
};

const standsFirst = (
  { letterOf }: FindingContext,
  ranking: FindingContext['analysis']['benefitOnly']['ranking'],
  source: string,
): Phrase => {
  if (ranking.leader === null) return say`${joinNames(ranking.first.map(letterOf))} are level`;
  return ranking.lead === null
    ? say`${letterOf(ranking.leader)} leads`
    : say`${letterOf(ranking.leader)} leads by ${points(ranking.lead, `${source}.lead`)}`;
};

/** "Staff side weights"; a person's set goes unnamed where the paper may not name people. */
const voiceOf = ({ analysis, index }: FindingContext, weightSet: string): string => {
  const set = analysis.weights.sets.find((entry) => entry.weightSet === weightSet);
  const name = set ? readableSetName(set, index.own.namingAllowed) : null;
  if (name === null) return 'One person’s weights';
  return /weights?$/i.test(name) ? name : `${name} weights`;
};
