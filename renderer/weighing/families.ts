import { type CriterionNode, criterionTree } from '../../shared/analysis/criterion-tree.ts';
import type { Appraisal } from '../../shared/records/aggregate.ts';
import { type WeightSetRecord, weightId } from '../../shared/records/weight-set.ts';
import { withUnit } from '../../shared/text/units.ts';

/** Criteria that are weighed against each other: those at the top of the tree, or the parts of one of them. */
export interface Family {
  /** Id of the criterion that it is part of; empty at the top. */
  readonly key: string;
  readonly name: string;
  readonly members: readonly CriterionNode[];
}

/** The families in table order. One criterion alone has nothing to be weighed against and is no family. */
export const familiesOf = (appraisal: Appraisal): readonly Family[] => {
  const below = (key: string, name: string, members: readonly CriterionNode[]): readonly Family[] => [
    ...(members.length > 1 ? [{ key, name, members }] : []),
    ...members.flatMap((node) => below(node.id, `Within ${node.name || 'a criterion'}`, node.children)),
  ];
  return below('', 'The criteria', criterionTree(appraisal.criterion.values()));
};

/** Raw judgement of one criterion in a set; undefined when none was given. */
export const rawOf = (
  appraisal: Appraisal,
  set: Pick<WeightSetRecord, 'id'>,
): ((criterion: string) => number | undefined) => {
  return (criterion) => appraisal.weight.get(weightId(set.id, criterion))?.raw;
};

/** The jump that a weight speaks of, in words: a criterion's own worst and its own best. */
export interface Jump {
  readonly from: string;
  readonly to: string;
}

/**
 * What 0 and 100 look like on a criterion: the ends of the value function of a measured one, the descriptors of any
 * other, the common scale where it has none. Null for a criterion with parts: it has no scale of its own.
 */
export const jumpOf = (appraisal: Appraisal, criterion: string): Jump | null => {
  const record = appraisal.criterion.get(criterion);
  if (!record || [...appraisal.criterion.values()].some(({ parent }) => parent === criterion)) return null;
  const points = record.measured?.points ?? [];
  if (record.scoring === 'measured' && points.length > 1) {
    const byValue = [...points].sort((a, b) => a.value - b.value);
    const unit = record.measured?.unit ?? '';
    return { from: withUnit(byValue[0]?.at ?? 0, unit), to: withUnit(byValue.at(-1)?.at ?? 0, unit) };
  }
  const [own] = appraisal.appraisal.values();
  return {
    from: record.descriptors.at0 || own?.scale.at0 || 'its worst',
    to: record.descriptors.at100 || own?.scale.at100 || 'its best',
  };
};

/** Names of the scored criteria that do not say in their own words what 0 or 100 is: their weights rest on guesses. */
export const withoutOwnEnds = (appraisal: Appraisal): readonly string[] => {
  const parents = new Set([...appraisal.criterion.values()].map(({ parent }) => parent));
  return [...appraisal.criterion.values()]
    .filter(({ id }) => !parents.has(id))
    .filter(
      ({ scoring, descriptors }) =>
        scoring === 'judged' && (descriptors.at0.trim() === '' || descriptors.at100.trim() === ''),
    )
    .sort((a, b) => a.order - b.order)
    .map(({ name }) => name || 'Unnamed criterion');
};
