import { analyse } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type Appraisal, allRecords, appraisalFrom, appraisalOf, inOrder } from '../records/aggregate.ts';
import type { AssessorRecord } from '../records/assessor.ts';
import { canonicalJson } from '../records/canonical-json.ts';
import type { AnyRecord } from '../records/record.ts';
import { emptyRichText } from '../records/rich-text.ts';
import { agreedAssessor, newScore, type ScoreRecord } from '../records/score.ts';
import { personSetName } from './context.ts';
import { groupMeansOf } from './group-means.ts';

/** What goes into an exported paper, and which of the paper's figures can be worked out again from it. */
export interface PaperAttachment {
  readonly records: readonly AnyRecord[];
  /** Parts of the paper, in its own words, whose figures the records give again exactly. */
  readonly reproduces: readonly string[];
}

/** Scorers of one group that a stand-in speaks for, at the fewest: the score of one person alone is never given. */
const fewest = 2;
/** Id of the stand-in that speaks for all groups at once. */
const everyone = 'groupAll';

/**
 * The appraisal behind a paper, with no more in it than the paper shows: agreed scores, and group means in the place of
 * people, each as a scorer called "GPs (mean of 7)". No individual score, no scorer's name, organisation or
 * declaration, no one person's weights (unless the ranking uses them, then without the name), no score or cost of an
 * option that is not on the short list, nothing that the author left out of the paper, and no history.
 *
 * A group of one is left out where the score is agreed. Where it is not, and a group of one is among those heard, one
 * stand-in carries the score that the paper prints, so that totals stay the same.
 *
 * @param analysis of the same appraisal: what `reproduces` is checked against
 */
export const paperAttachment = (appraisal: Appraisal, analysis: Analysis): PaperAttachment => {
  const standIns = standInsOf(appraisal, analysis);
  const kept = allRecords(appraisal).flatMap(shownOf(appraisal, analysis));
  const records = allRecords(appraisalFrom([...kept, ...standIns]));
  return { records, reproduces: reproduced(appraisalFrom(records), analysis) };
};

/** The record as it may be passed on, or nothing where the paper does not show it. */
const shownOf =
  (appraisal: Appraisal, analysis: Analysis) =>
  (record: AnyRecord): readonly AnyRecord[] => {
    const appraised = analysis.options.some(({ id }) => 'option' in record && id === record.option);
    switch (record.type) {
      case 'assessor':
        return [];
      case 'score':
        return record.assessor === agreedAssessor &&
          appraised &&
          analysis.criteria.some(({ id }) => id === record.criterion)
          ? [record]
          : [];
      case 'costLine':
        return appraised ? [record] : [];
      case 'narrative':
        return [record.include ? record : { ...record, body: emptyRichText }];
      case 'weightSet':
        if (record.voice !== 'person') return [record];
        return record.id === analysis.weights.agreed
          ? [{ ...record, name: namelessSet(appraisal, record.id), voiceName: '' }]
          : [];
      case 'weight': {
        const set = appraisal.weightSet.get(record.weightSet);
        return set?.voice === 'person' && set.id !== analysis.weights.agreed ? [] : [record];
      }
      default:
        return [record];
    }
  };

const namelessSet = (appraisal: Appraisal, id: string): string => {
  const people = inOrder(appraisal, 'weightSet').filter(({ voice }) => voice === 'person');
  return personSetName(people.findIndex((set) => set.id === id));
};

const standIn = (id: string, order: number, group: string, name: string): AssessorRecord => ({
  type: 'assessor',
  id,
  order,
  name,
  organisation: '',
  group,
  credentials: '',
  interests: [],
});

const standInsOf = (appraisal: Appraisal, analysis: Analysis): readonly AnyRecord[] => {
  const means = groupMeansOf(appraisal);
  const { averaging } = appraisalOf(appraisal);
  const scores: ScoreRecord[] = [];
  const most = new Map<string, number>();
  const idOf = (group: string): string => `group${means.groups.indexOf(group) + 1}`;
  for (const [at, option] of analysis.options.entries()) {
    for (const [on, criterion] of analysis.criteria.entries()) {
      const heard = means.of(option.id, criterion.id);
      const agreed = analysis.scores.origins[at]?.[on] === 'agreed';
      const large = heard.filter(({ count }) => count >= fewest);
      if (agreed || large.length === heard.length) {
        for (const { group, mean, count } of large) {
          scores.push(newScore(option.id, criterion.id, idOf(group), mean));
          most.set(group, Math.max(most.get(group) ?? 0, count));
        }
      } else {
        const value = analysis.scores.values[at]?.[on] ?? null;
        scores.push(newScore(option.id, criterion.id, everyone, value));
      }
    }
  }
  const used = new Set(scores.map(({ assessor }) => assessor));
  const groups = means.groups.filter((group) => used.has(idOf(group)));
  return [
    ...groups.map((group, index) =>
      standIn(idOf(group), index + 1, group, `${group} (${averaging} of ${most.get(group) ?? 0})`),
    ),
    ...(used.has(everyone) ? [standIn(everyone, groups.length + 1, 'All groups', 'All groups')] : []),
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
  ['costs', ({ costs }) => costs],
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

const reproduced = (attached: Appraisal, analysis: Analysis): readonly string[] => {
  const again = analyse(attached);
  return parts
    .filter(([, of]) => canonicalJson(of(again)) === canonicalJson(of(analysis)))
    .map(([name]) => name);
};
