import type { z } from 'zod';
import type { Appraisal } from '../records/aggregate.ts';
import type { OptionRecord } from '../records/option.ts';
import type { population } from './analysis-parts.ts';

/** The registered lists that an option rests on, as the analysis has it. */
export type Population = z.infer<typeof population>;

/**
 * Patients on the lists that each option rests on, and their share of the locality. An option of "all" practices
 * counts those that take part; one that names practices counts those, whether or not they take part elsewhere. The
 * locality is every practice on record.
 *
 * @param options in the order wanted
 */
export const populationsOf = (
  { practice }: Pick<Appraisal, 'practice'>,
  options: readonly Pick<OptionRecord, 'id' | 'practices'>[],
): Population[] => {
  const all = [...practice.values()];
  const locality = all.reduce((sum, { listSize }) => sum + listSize, 0);
  return options.map(({ id, practices }) => {
    const named = practices === 'all' ? null : new Set(practices);
    const counted = all.filter((entry) => (named ? named.has(entry.id) : entry.takesPart));
    const patients = counted.reduce((sum, { listSize }) => sum + listSize, 0);
    return {
      option: id,
      practices: counted.length,
      patients,
      shareOfLocality: locality > 0 ? patients / locality : null,
    };
  });
};
