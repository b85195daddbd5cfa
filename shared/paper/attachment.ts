import { analyse } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { groupName } from '../analysis/index-appraisal.ts';
import { type Appraisal, allRecords, appraisalFrom, appraisalOf, inOrder } from '../records/aggregate.ts';
import { type AssessorRecord, peopleIn } from '../records/assessor.ts';
import { canonicalJson } from '../records/canonical-json.ts';
import { type NarrativeSection, narrativeId } from '../records/narrative.ts';
import type { AnyRecord } from '../records/record.ts';
import { emptyRichText, isEmptyRichText } from '../records/rich-text.ts';
import { agreedAssessor, newScore, type ScoreRecord } from '../records/score.ts';
import { asPrinted, attachmentFields } from './attachment-fields.ts';
import { buildPaper } from './build-paper.ts';
import { personSetName } from './context.ts';
import { fewest, groupMeansOf } from './group-means.ts';
import { showsText } from './shown-words.ts';
import { printedAnalysis } from './withheld.ts';

/** What goes into an exported paper, and which of the paper's figures can be worked out again from it. */
export interface PaperAttachment {
  readonly records: readonly AnyRecord[];
  /** Parts of the paper, in its own words, whose figures the records give again exactly. */
  readonly reproduces: readonly string[];
}

/** Id of the stand-in that speaks for all groups at once. */
const everyone = 'groupAll';
/** What a paper says of its records does not hang on when it is drawn. */
const anyInstant = '2009-01-01T00:00:00.000Z';

/**
 * The appraisal behind a paper, with no more in it than the paper shows: agreed scores, and group means in the place of
 * people, each as a scorer called "GPs (mean of 7)" that says how many people it speaks for and how many of them
 * declared an interest. No individual score, no scorer's name, organisation or words, no one person's weights (unless
 * the ranking uses them, then without the name), no score or cost of an option that is not on the short list and no
 * more of such an option than why it is not, nothing that the author left out of the paper, and no history. Which field
 * is printed where is in `attachmentFields`; a text that the drawn paper does not hold is blank.
 *
 * What of a cell travels is what the paper prints of it (`GroupMeans.shown`). Where it prints a score without its
 * groups, one stand-in for all of them carries it, so that totals stay the same; where it prints nothing, the cell is
 * empty, and `reproduces` does not name what rests on it.
 *
 * @param analysis of the same appraisal: what `reproduces` is checked against
 */
export const paperAttachment = (appraisal: Appraisal, analysis: Analysis): PaperAttachment => {
  const standIns = standInsOf(appraisal, analysis);
  const kept = allRecords(appraisal).flatMap(shownOf(appraisal, analysis));
  const records = allRecords(appraisalFrom([...kept, ...standIns]));
  return {
    records,
    reproduces: reproduced(appraisalFrom(records), printedAnalysis(appraisal, analysis)),
  };
};

/** The record as it may be passed on, or nothing where the paper does not show it. */
const shownOf = (appraisal: Appraisal, analysis: Analysis): ((record: AnyRecord) => readonly AnyRecord[]) => {
  const paper = buildPaper(appraisal, analysis, { drawnAt: anyInstant });
  const given = {
    isShown: showsText(paper),
    isLeftOut: (section: NarrativeSection) =>
      appraisal.narrative.get(narrativeId(section))?.include === false,
  };
  const options = new Set(analysis.options.map(({ id }) => id));
  const scored = new Set(analysis.criteria.map(({ id }) => id));
  const named = new Set(
    [...appraisal.option.values()].flatMap(({ id, practices }) =>
      options.has(id) && practices !== 'all' && !given.isLeftOut('options') ? practices : [],
    ),
  );
  return (record) => {
    switch (record.type) {
      case 'assessor':
        return [];
      case 'appraisal':
        return [asPrinted(record, attachmentFields.appraisal, given)];
      case 'objective':
        return given.isLeftOut('objectives') ? [] : [asPrinted(record, attachmentFields.objective, given)];
      case 'practice': {
        // One that takes no part has no name in the paper: its list counts among the patients of who names it.
        if (!record.takesPart && !named.has(record.id)) return [];
        const shown = asPrinted(record, attachmentFields.practice, given);
        return [record.takesPart ? shown : { ...shown, name: '' }];
      }
      case 'option':
        return [
          asPrinted(
            record,
            options.has(record.id) ? attachmentFields.option : attachmentFields.discarded,
            given,
          ),
        ];
      case 'criterion':
        return [
          asPrinted(
            record,
            scored.has(record.id) ? attachmentFields.criterion : attachmentFields.family,
            given,
          ),
        ];
      case 'score': {
        const { option, criterion, assessor, low, high } = record;
        if (assessor !== agreedAssessor || !options.has(option) || !scored.has(criterion)) return [];
        // A score on a measured criterion counts for nothing and is not printed.
        if (appraisal.criterion.get(criterion)?.scoring === 'measured') return [];
        const shown = asPrinted(record, attachmentFields.score, given);
        // The paper prints a range, or no end of it.
        return [low === null || high === null ? { ...shown, low: null, high: null } : shown];
      }
      case 'evidence':
        return [asPrinted(record, attachmentFields.evidence, given)];
      case 'costLine': {
        if (!options.has(record.option)) return [];
        const costed = record.state === 'costed';
        const amounts = costed ? record.amounts.slice(0, analysis.costs.years.length) : [];
        const staffing = costed ? record.staffing : null;
        return [asPrinted({ ...record, amounts, staffing }, attachmentFields.costLine, given)];
      }
      case 'narrative':
        return [record.include ? record : { ...record, body: emptyRichText }];
      case 'weightSet': {
        if (record.voice !== 'person') return [asPrinted(record, attachmentFields.weightSet, given)];
        return record.id === analysis.weights.agreed
          ? [{ ...record, name: namelessSet(appraisal, record.id), voiceName: '' }]
          : [];
      }
      case 'weight': {
        const set = appraisal.weightSet.get(record.weightSet);
        return set?.voice === 'person' && set.id !== analysis.weights.agreed ? [] : [record];
      }
      case 'partner':
      case 'staffGroup':
      case 'employer':
      case 'gate':
      case 'gateResult':
      case 'measure':
      case 'funding':
      case 'volume':
      case 'risk':
      case 'stakeholder':
      case 'position':
      case 'metric':
      case 'workstream':
      case 'milestone':
      case 'question':
      case 'snapshot':
        return [];
    }
  };
};

const namelessSet = (appraisal: Appraisal, id: string): string => {
  const people = inOrder(appraisal, 'weightSet').filter(({ voice }) => voice === 'person');
  return personSetName(people.findIndex((set) => set.id === id));
};

/** A group's people in one: how many they are, and how many of them declared an interest in which option. */
const standIn = (
  { id, order, group, name }: Pick<AssessorRecord, 'id' | 'order' | 'group' | 'name'>,
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
  const scores = analysis.options.flatMap((option, at) =>
    analysis.criteria.flatMap((criterion, on): readonly ScoreRecord[] => {
      if (analysis.scores.origins[at]?.[on] === 'measured') {
        // The paper prints the value of a figure and not the figure: the value travels as a score that stands.
        return [newScore(option.id, criterion.id, agreedAssessor, analysis.scores.values[at]?.[on] ?? null)];
      }
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
    return [standIn({ id: everyone, order: 1, group, name: 'The author' }, scorers), ...scores];
  }
  const groups = means.groups.map((group, index) => {
    const members = membersOf(group);
    const people = members.reduce((sum, member) => sum + peopleIn(member), 0);
    const name = people < fewest ? `${group} (one scorer)` : `${group} (${averaging} of ${people})`;
    return standIn({ id: idOf(group), order: index + 1, group, name }, members);
  });
  const forAll = standIn(
    { id: everyone, order: groups.length + 1, group: 'All groups', name: 'All groups' },
    scorers,
  );
  return [
    ...groups,
    ...(scores.some(({ assessor }) => assessor === everyone) ? [{ ...forAll, interests: [] }] : []),
    ...scores,
  ];
};

type Part = readonly [name: string, of: (analysis: Analysis) => unknown];

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
  ['which options dominate others', ({ dominance }) => dominance],
  [
    'costs',
    // Money beside it, and what is asked for, are no part of the paper's figures.
    ({ costs: { priceBaseYear, presentValueYear, years, options } }) => [
      priceBaseYear,
      presentValueYear,
      years,
      options,
    ],
  ],
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
