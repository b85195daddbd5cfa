import type { Appraisal } from '../records/aggregate.ts';
import type { AppraisalRecord } from '../records/appraisal.ts';
import type { CostLineRecord } from '../records/cost-line.ts';
import type { CriterionRecord } from '../records/criterion.ts';
import type { FundingRecord, VolumeRecord } from '../records/funding.ts';
import type { MeasureRecord } from '../records/measure.ts';
import type { OptionRecord } from '../records/option.ts';
import type { RecordTable } from '../records/record-table.ts';
import type { Overrides } from '../records/scenario.ts';
import type { ScoreRecord } from '../records/score.ts';
import type { WeightSetRecord } from '../records/weight-set.ts';
import { byOrder, type CriterionNode, criterionTree, leavesOf } from './criterion-tree.ts';
import { type Judgements, judgementsBySet } from './judgements.ts';

/** The records of an appraisal laid out for the analysis: every table walked once, every look-up ready. */
export interface AppraisalIndex {
  /** What it was laid out from: for what is read once, when the answer is explained. */
  readonly appraisal: Appraisal;
  readonly own: AppraisalRecord;
  /** Short-listed options in the user's order: only these are analysed. */
  readonly options: readonly OptionRecord[];
  readonly tree: readonly CriterionNode[];
  /** Leaves of the tree in table order. */
  readonly criteria: readonly CriterionRecord[];
  /** Row of an option, column of a criterion. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  /** Place of each scorer, and by that place the place of the scorer's group. */
  readonly scorerOf: ReadonlyMap<string, number>;
  readonly groupOf: Uint32Array;
  /** How many people each scorer speaks for, by the scorer's place. */
  readonly peopleOf: Uint32Array;
  /** Stakeholder groups in the order of their first scorer. */
  readonly groups: readonly string[];
  readonly weightSets: readonly WeightSetRecord[];
  /** Raw judgements by weight set; a set without a single one is not in it. */
  readonly judgements: ReadonlyMap<string, Judgements>;
  /** Cost lines by option, in the user's order. */
  readonly costLines: ReadonlyMap<string, readonly CostLineRecord[]>;
  /** Sources of money and volumes for a break-even, in the user's order. */
  readonly funding: readonly FundingRecord[];
  readonly volumes: readonly VolumeRecord[];
  readonly scores: RecordTable<ScoreRecord>;
  /** Figures on measured criteria. */
  readonly measures: RecordTable<MeasureRecord>;
  /** What a what-if puts in the place of today's weights, scores and costs: see `withOverrides`. */
  readonly overrides: Overrides;
  /** The tables that decide which scores count and where: while they are the same, so is what was gathered. */
  readonly scoredBy: readonly unknown[];
}

/** Scorers without a group are one group of their own. */
const ungrouped = 'No group';

/** The stakeholder group that a scorer counts in. */
export const groupName = (group: string): string => group.trim() || ungrouped;

/**
 * Lays the records out. Options that are not short-listed, and what belongs to them, are left out.
 *
 * @throws {Error} when the appraisal lacks its own record: every way of making or opening one puts it in
 */
export const indexAppraisal = (appraisal: Appraisal): AppraisalIndex => {
  const [own] = appraisal.appraisal.values();
  if (!own) throw new Error('An appraisal without its own record cannot be analysed');
  const options = [...appraisal.option.values()].filter(({ shortListed }) => shortListed).sort(byOrder);
  const tree = criterionTree(appraisal.criterion.values());
  const criteria = leavesOf(tree).flatMap(({ id }) => appraisal.criterion.get(id) ?? []);
  const assessors = [...appraisal.assessor.values()].sort(byOrder);
  const groups = [...new Set(assessors.map(({ group }) => groupName(group)))];
  const placeOfGroup = places(groups);

  const costLines = new Map<string, CostLineRecord[]>(options.map(({ id }) => [id, []]));
  for (const line of [...appraisal.costLine.values()].sort(byOrder)) costLines.get(line.option)?.push(line);

  return {
    appraisal,
    own,
    options,
    tree,
    criteria,
    rowOf: places(options.map(({ id }) => id)),
    columnOf: places(criteria.map(({ id }) => id)),
    groups,
    scorerOf: places(assessors.map(({ id }) => id)),
    groupOf: Uint32Array.from(assessors, ({ group }) => placeOfGroup.get(groupName(group)) ?? 0),
    peopleOf: Uint32Array.from(assessors, ({ people }) => people ?? 1),
    weightSets: [...appraisal.weightSet.values()].sort(byOrder),
    judgements: judgementsBySet(appraisal.weight.values()),
    costLines,
    funding: [...appraisal.funding.values()].sort(byOrder),
    volumes: [...appraisal.volume.values()].sort(byOrder),
    scores: appraisal.score,
    measures: appraisal.measure,
    overrides: { weights: [], scores: [], costs: [] },
    scoredBy: [appraisal.option, appraisal.criterion, appraisal.assessor, appraisal.measure, own.averaging],
  };
};

const places = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, place) => [name, place]));
