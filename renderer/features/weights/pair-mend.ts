import { judgementsOf } from '../../../shared/analysis/judgements.ts';
import { pairwiseConsistency } from '../../../shared/analysis/pairwise.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import type { Family } from '../../weighing/families.ts';
import type { Pair } from './pair-list.ts';

/** The comparison that contradicts the others most. */
export interface PairMend {
  readonly pair: Pair;
  /** How many times more the first of the pair was said to matter than the second. */
  readonly given: number;
  /** What would fit the other comparisons best. */
  readonly fitting: number;
  /** Consistency ratio with that in its place. */
  readonly after: number;
}

/** How well a family's comparisons fit together. */
export interface PairFit {
  /** Consistency ratio. */
  readonly ratio: number;
  /** Only where the ratio is too high: the comparison to look at first. */
  readonly mend: PairMend | null;
}

/** How well the comparisons fit; null while some are missing, and for two criteria, which cannot contradict. */
export const pairFit = (
  appraisal: Appraisal,
  set: Pick<WeightSetRecord, 'id'>,
  family: Family,
): PairFit | null => {
  // The family alone: its parts have comparisons of their own.
  const members = family.members.map(({ id, name }) => ({ id, name, children: [] }));
  const [fit] = pairwiseConsistency(members, judgementsOf(appraisal.weight.values(), set.id));
  if (!fit) return null;
  const { ratio, worst } = fit;
  if (worst === null) return { ratio, mend: null };
  // As its row has it: the one that comes first in the table stands first.
  const place = (id: string): number => members.findIndex((member) => member.id === id);
  const turned = place(worst.criterion) > place(worst.over);
  return {
    ratio,
    mend: {
      pair: turned
        ? { first: worst.over, second: worst.criterion }
        : { first: worst.criterion, second: worst.over },
      given: turned ? 1 / worst.ratio : worst.ratio,
      fitting: turned ? 1 / worst.suggested : worst.suggested,
      after: worst.after,
    },
  };
};
