import { analyse } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { GroupChoices } from '../analysis/analysis-people.ts';
import { groupName } from '../analysis/index-appraisal.ts';
import { everyoneStandIn as everyone, othersStandIn } from '../analysis/stand-ins.ts';
import { type Appraisal, allRecords, appraisalFrom, appraisalOf, inOrder } from '../records/aggregate.ts';
import { type AssessorRecord, peopleIn } from '../records/assessor.ts';
import { canonicalJson } from '../records/canonical-json.ts';
import { narrativeId } from '../records/narrative.ts';
import type { AnyRecord } from '../records/record.ts';
import { isEmptyRichText } from '../records/rich-text.ts';
import { newScore, type ScoreRecord } from '../records/score.ts';
import { roundHalfUp } from '../text/numbers.ts';
import { fewest, groupMeansOf } from './group-means.ts';
import { passedOn } from './passed-on.ts';
import { printsChoiceReasons } from './sections/choices.ts';
import { printedAnalysis } from './withheld.ts';
import { printedChoices } from './withheld-choices.ts';

/** What goes into an exported paper, and which of the paper's figures can be worked out again from it. */
export interface PaperAttachment {
  readonly records: readonly AnyRecord[];
  /** Parts of the paper, in its own words, whose figures the records give again exactly. */
  readonly reproduces: readonly string[];
}

/**
 * The appraisal behind a paper, with no more in it than the paper shows: agreed scores, and group means in the place of
 * people, each as a scorer called "GPs (mean of 7)" that says how many people it speaks for and how many of them
 * declared an interest. No individual score, no scorer's name, organisation or words, no one person's weights (unless
 * the ranking uses them, then without the name), no score or cost of an option that is not on the short list and no
 * more of such an option than why it is not, nothing that the author left out of the paper, and no history. Which field
 * is printed where is in `attachmentFields`; a text that the drawn paper does not hold is blank. What people would
 * choose stands with their group where the paper tells it by group, and with one more stand-in where it does not.
 *
 * What of a cell travels is what the paper prints of it (`GroupMeans.shown`). Where it prints a score without its
 * groups, one stand-in for all of them carries it, so that totals stay the same; where it prints nothing, the cell is
 * empty, and `reproduces` does not name what rests on it.
 *
 * @param analysis of the same appraisal: what `reproduces` is checked against
 */
export const paperAttachment = (appraisal: Appraisal, analysis: Analysis): PaperAttachment => {
  const standIns = standInsOf(appraisal, analysis);
  const kept = allRecords(appraisal).flatMap(passedOn(appraisal, analysis));
  const records = allRecords(appraisalFrom([...kept, ...standIns]));
  return {
    records,
    reproduces: reproduced(appraisalFrom(records), printedAnalysis(appraisal, analysis)),
  };
};

/** Choices that one stand-in can hold. */
const mostChoices = 1000;

/** One entry for each person who chose, with the reasons that the paper prints: first those who gave one. */
const choicesFrom = (chosen: GroupChoices['chosen'], reasoned: boolean): AssessorRecord['choices'] =>
  chosen
    .flatMap(({ option, people, reasons }) =>
      Array.from({ length: people }, (_, at) => ({ option, reason: (reasoned && reasons[at]) || '' })),
    )
    .slice(0, mostChoices);

/** A group's people in one: how many they are, what they would choose, and how many declared an interest in what. */
const standIn = (
  { id, order, group, name, choices }: Pick<AssessorRecord, 'id' | 'order' | 'group' | 'name' | 'choices'>,
  members: readonly AssessorRecord[],
): AssessorRecord => {
  const declared = new Map<string, number>();
  for (const { interests } of members) {
    for (const [option, people] of new Map(interests.map((one) => [one.option, peopleIn(one)]))) {
      declared.set(option, (declared.get(option) ?? 0) + people);
    }
  }
  return {
    type: 'assessor',
    id,
    order,
    name,
    organisation: '',
    group,
    credentials: '',
    people: members.reduce((sum, member) => sum + peopleIn(member), 0),
    interests: [...declared].map(([option, people]) => ({
      option,
      declaration: 'An interest was declared.',
      people,
    })),
    asked: members.every(({ asked }) => asked),
    choices,
  };
};

/** Interests are in the section on method, and on the cover unless the author words that field. */
const printsInterests = ({ narrative }: Appraisal): boolean => {
  const conflicts = narrative.get(narrativeId('cover-conflicts'));
  const worded = conflicts?.include === true && !isEmptyRichText(conflicts.body);
  return narrative.get(narrativeId('method'))?.include !== false || !worded;
};

const standInsOf = (appraisal: Appraisal, analysis: Analysis): readonly AnyRecord[] => {
  const means = groupMeansOf(appraisal);
  const { averaging } = appraisalOf(appraisal);
  const scorers = inOrder(appraisal, 'assessor').map((scorer) =>
    printsInterests(appraisal) ? scorer : { ...scorer, interests: [] },
  );
  const membersOf = (group: string): readonly AssessorRecord[] =>
    scorers.filter((scorer) => groupName(scorer.group) === group);
  const idOf = (group: string): string => `group${means.groups.indexOf(group) + 1}`;
  const told = printedChoices(analysis.choices);
  const reasoned = printsChoiceReasons(
    (section) => appraisal.narrative.get(narrativeId(section))?.include === false,
  );
  const choicesOf = (group: string): AssessorRecord['choices'] =>
    choicesFrom(told.groups.find((held) => held.group === group)?.chosen ?? [], reasoned);
  const unplaced = choicesFrom(told.others?.chosen ?? [], reasoned);
  const scores = analysis.options.flatMap((option, at) =>
    analysis.criteria.flatMap((criterion, on): readonly ScoreRecord[] => {
      // A figure is a record of its own and travels by itself.
      if (analysis.scores.origins[at]?.[on] === 'measured') return [];
      const heard = means.of(option.id, criterion.id);
      const shown = means.shown(option.id, criterion.id);
      if (heard.length === 0 || shown === 'nothing') return [];
      if (shown === 'score') {
        // An agreed score is a record of its own and travels by itself.
        if (analysis.scores.origins[at]?.[on] === 'agreed') return [];
        return [newScore(option.id, criterion.id, everyone, analysis.scores.values[at]?.[on] ?? null)];
      }
      return heard
        .filter(({ count }) => count >= fewest)
        .map(({ group, mean }) => newScore(option.id, criterion.id, idOf(group), mean));
    }),
  );
  // One scorer in all is the author, whom the paper puts in no group but where an interest is declared.
  const [only] = scorers;
  if (only && scorers.length === 1 && peopleIn(only) < fewest) {
    const group = only.interests.length > 0 ? only.group : '';
    const author = { id: everyone, order: 1, group, name: 'The author', choices: unplaced };
    return [standIn(author, scorers), ...scores];
  }
  const groups = means.groups.map((group, index) => {
    const members = membersOf(group);
    const people = members.reduce((sum, member) => sum + peopleIn(member), 0);
    const name = people < fewest ? `${group} (one scorer)` : `${group} (${averaging} of ${people})`;
    return standIn({ id: idOf(group), order: index + 1, group, name, choices: choicesOf(group) }, members);
  });
  const forAll = standIn(
    { id: everyone, order: groups.length + 1, group: 'All groups', name: 'All groups', choices: [] },
    scorers,
  );
  return [
    ...groups,
    ...(unplaced.length > 0 ? [othersFor(unplaced, groups.length + 2)] : []),
    ...(scores.some(({ assessor }) => assessor === everyone) ? [{ ...forAll, interests: [] }] : []),
    ...scores,
  ];
};

/** Speaks for those who would choose something and are told of without their group: they are counted in their groups. */
const othersFor = (choices: AssessorRecord['choices'], order: number): AssessorRecord => ({
  ...standIn({ id: othersStandIn, order, group: 'Others', name: 'What others would choose', choices }, []),
  people: choices.length,
  asked: true,
});

type Part = readonly [name: string, of: (analysis: Analysis) => unknown];

/** Who leads in a view and by how much, without the last bits, in which a mean of means may differ from the mean. */
const whoLeads = (view: Analysis['perspectives']['groups'][number]['both']): unknown =>
  view && [view.withCost.ranking.first, roundHalfUp(view.withCost.ranking.lead ?? 0, 6)];

const counts = (chosen: GroupChoices['chosen']): unknown =>
  chosen.map(({ option, people }) => [option, people]);

/** What a reader may want to work out again. To add a part: name it as the paper does, and say where it is. */
const parts: readonly Part[] = [
  [
    'criteria and weights',
    ({ criteria, weights }) => [criteria, weights.agreed, weights.sets.map(({ shown }) => shown)],
  ],
  ['scores', ({ scores }) => [scores.values, scores.origins]],
  ['totals and ranking', ({ withCost, benefitOnly }) => [withCost, benefitOnly]],
  ['totals under each weight set', ({ byWeightSet }) => byWeightSet.map(({ name: _, ...set }) => set)],
  ['switching weights', ({ sensitivity }) => sensitivity],
  [
    'how often each option comes first',
    ({ robustness: { standard, stated } }) =>
      [standard, stated].map((test) => test && [test.withCost.rankAcceptability, test.runs]),
  ],
  [
    'what-ifs',
    ({ scenarios }) => scenarios.filter(({ inPaper }) => inPaper).map(({ name: _, ...outcome }) => outcome),
  ],
  [
    'who sees it otherwise',
    ({
      perspectives: { groups, interests },
      agreement: {
        withCost: { dissent },
      },
    }) => [
      groups
        .filter(({ ownWeights, ownScores, both }) => ownWeights ?? ownScores ?? both)
        .map(({ group, ownWeights, ownScores, both }) => [
          group,
          [ownWeights, ownScores, both].map(whoLeads),
        ]),
      [interests.everyone, interests.without].map(whoLeads),
      [dissent.judged, dissent.withLeader],
    ],
  ],
  [
    'who leads without those with an interest in the option in front',
    ({ perspectives: { interests } }) => interests.inLeader && whoLeads(interests.inLeader.without),
  ],
  [
    'what people would choose',
    ({ choices: { recommended, people, said, agree, options, groups, others } }) => [
      [recommended, people, said, agree, options],
      groups.map(({ group, chosen }) => [group, counts(chosen)]),
      others && [others.people, counts(others.chosen)],
    ],
  ],
  ['which options dominate others', ({ dominance }) => dominance],
  [
    'costs',
    // What they are set beside (money, volumes, what is asked for) comes from records that do not travel.
    ({ costs: { priceBaseYear, presentValueYear, years, options } }) => [
      priceBaseYear,
      presentValueYear,
      years,
      options,
    ],
  ],
  ['money asked for and money there is', ({ costs: { asked, affordability } }) => [asked, affordability]],
  ['gates and employers', ({ gates }) => gates],
  ['value for money', ({ valueForMoney }) => valueForMoney],
  [
    'where groups disagree',
    ({ scores }) =>
      scores.disagreements.map(({ groups, ...cell }) => ({
        ...cell,
        groups: groups.map(({ group, mean }) => ({ group, mean })),
      })),
  ],
  ['how strong the recommendation may be', ({ strength }) => [strength.rung, strength.option]],
];

const reproduced = (attached: Appraisal, printed: Analysis): readonly string[] => {
  const again = printedAnalysis(attached, analyse(attached));
  return parts
    .filter(([, of]) => canonicalJson(of(again)) === canonicalJson(of(printed)))
    .map(([name]) => name);
};
