import type { Appraisal } from '../../shared/records/aggregate.ts';
import type { Change } from '../../shared/records/edits.ts';
import { newWeight, type WeightSetRecord, weightId } from '../../shared/records/weight-set.ts';
import { type Family, rawOf } from './families.ts';

/** What the walk asks next: which jump matters most, how one of the others compares, or nothing more. */
export type SwingStep =
  | { readonly kind: 'most' }
  | { readonly kind: 'beside'; readonly criterion: string }
  | { readonly kind: 'review' };

/** Whether both ask the same. */
export const sameStep = (a: SwingStep, b: SwingStep): boolean =>
  a.kind === b.kind && (a.kind !== 'beside' || b.kind !== 'beside' || a.criterion === b.criterion);

/** The jump that has 100; of two the first in table order. Null while none has. */
export const topOf = (appraisal: Appraisal, set: WeightSetRecord, family: Family): string | null => {
  const raw = rawOf(appraisal, set);
  return family.members.find(({ id }) => raw(id) === 100)?.id ?? null;
};

/** Every question of a family in the order in which they are asked: the most first, the others in table order. */
export const swingSteps = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  family: Family,
): readonly SwingStep[] => {
  const top = topOf(appraisal, set, family);
  return [
    { kind: 'most' },
    ...family.members
      .filter(({ id }) => id !== top)
      .map(({ id }) => ({ kind: 'beside' as const, criterion: id })),
    { kind: 'review' },
  ];
};

/** Where the walk is taken up: at the first question without an answer, or at the review. */
export const nextStep = (appraisal: Appraisal, set: WeightSetRecord, family: Family): SwingStep => {
  const top = topOf(appraisal, set, family);
  if (top === null) return { kind: 'most' };
  const raw = rawOf(appraisal, set);
  const open = family.members.find(({ id }) => raw(id) === undefined);
  return open ? { kind: 'beside', criterion: open.id } : { kind: 'review' };
};

/** How many of a family's jumps have points. */
export const answered = (appraisal: Appraisal, set: WeightSetRecord, family: Family): number => {
  const raw = rawOf(appraisal, set);
  return family.members.filter(({ id }) => raw(id) !== undefined).length;
};

/**
 * Gives the jump that matters most its 100. The one that had it before is asked about anew, beside the new one; the
 * others keep their points.
 */
export const chooseTop = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  family: Family,
  criterion: string,
): Change => {
  const before = topOf(appraisal, set, family);
  const name = appraisal.criterion.get(criterion)?.name ?? '';
  return {
    label: `Largest jump in ${set.name}: ${name}`,
    put: [newWeight(set.id, criterion, 100)],
    remove: before === null || before === criterion ? [] : [{ type: 'weight', id: weightId(set.id, before) }],
  };
};

/** Gives a jump its points, beside the 100 of the one that matters most. */
export const givePoints = (
  appraisal: Appraisal,
  set: WeightSetRecord,
  criterion: string,
  points: number,
): Change => ({
  label: `Jump on ${appraisal.criterion.get(criterion)?.name} in ${set.name}: ${points} of 100`,
  put: [newWeight(set.id, criterion, points)],
});
