import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { newComparison, type WeightSetRecord, weightId } from '../../../shared/records/weight-set.ts';
import type { Family } from '../../weighing/families.ts';

/** Two criteria of a family; `first` comes first in the table. */
export interface Pair {
  readonly first: string;
  readonly second: string;
}

/** Every pair of a family, in table order: n × (n − 1) ÷ 2 of them. */
export const pairsOf = (family: Family): readonly Pair[] =>
  family.members.flatMap(({ id: first }, place) =>
    family.members.slice(place + 1).map(({ id: second }) => ({ first, second })),
  );

/** How many times more the first matters than the second, 1/9 to 9; null while they are not compared. */
export const ratioOf = (appraisal: Appraisal, set: string, { first, second }: Pair): number | null => {
  const turned = first > second;
  const id = turned ? weightId(set, second, first) : weightId(set, first, second);
  const raw = appraisal.weight.get(id)?.raw;
  if (raw === undefined) return null;
  return turned ? 1 / raw : raw;
};

const degrees = ['equally', 'slightly', 'clearly', 'strongly', 'extremely'] as const;

/**
 * The nine steps of a comparison, from "the first matters extremely more" (4) over "equally" (0) to the second (−4).
 * They stand for 9, 7, 5, 3, 1 and their inverses: the odd values of Saaty's scale (The Analytic Hierarchy Process,
 * 1980).
 */
export const steps = [4, 3, 2, 1, 0, -1, -2, -3, -4] as const;
export type Step = (typeof steps)[number];

/** The ratio that a step stands for. */
export const ratioAt = (step: Step): number => (step >= 0 ? 2 * step + 1 : 1 / (1 - 2 * step));

/** The step next to a ratio; one that lies between two, out of a file, goes to the weaker one. */
export const stepOf = (ratio: number): Step => {
  const size = ratio >= 1 ? ratio : 1 / ratio;
  const step = Math.min(4, Math.max(0, Math.floor((size - 1) / 2 + 1e-9)));
  return (ratio >= 1 ? step : -step || 0) as Step;
};

/** "Access matters clearly more than Quality"; "Access and Quality matter equally". */
export const stepWords = (step: Step, first: string, second: string): string =>
  step === 0
    ? `${first} and ${second} matter equally`
    : `${step > 0 ? first : second} matters ${degrees[Math.abs(step)]} more than ${step > 0 ? second : first}`;

/** The same of a ratio, which may lie between two steps: "Access matters slightly to clearly more than Quality". */
export const ratioWords = (ratio: number, first: string, second: string): string => {
  const step = stepOf(ratio);
  const between = Math.abs(ratioAt(step) - ratio) > 0.01 * ratio && Math.abs(step) < 4;
  if (!between) return stepWords(step, first, second);
  const [more, less] = ratio > 1 ? [first, second] : [second, first];
  const [weaker, stronger] = [degrees[Math.abs(step)], degrees[Math.abs(step) + 1]];
  return step === 0
    ? `${more} matters at most slightly more than ${less}`
    : `${more} matters ${weaker} to ${stronger} more than ${less}`;
};

/** Word of a step's degree: the head of its column. */
export const degreeWord = (step: Step): string => degrees[Math.abs(step)] ?? '';

/** Keeps a comparison. */
export const compare = (appraisal: Appraisal, set: WeightSetRecord, pair: Pair, step: Step): Change => {
  const name = (id: string): string => appraisal.criterion.get(id)?.name ?? '';
  return {
    label: `In ${set.name}: ${stepWords(step, name(pair.first), name(pair.second))}`,
    put: [newComparison(set.id, pair.first, pair.second, ratioAt(step))],
  };
};

/** Takes a comparison back. */
export const clearComparison = (appraisal: Appraisal, set: WeightSetRecord, pair: Pair): Change => {
  const name = (id: string): string => appraisal.criterion.get(id)?.name ?? '';
  const [criterion, over] = [pair.first, pair.second].sort() as [string, string];
  return {
    label: `In ${set.name}: ${name(pair.first)} and ${name(pair.second)} not compared`,
    remove: [{ type: 'weight', id: weightId(set.id, criterion, over) }],
  };
};
