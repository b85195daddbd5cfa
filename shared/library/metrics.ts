import { z } from 'zod';
import content from '../../resources/library/metrics.json' with { type: 'json' };
import { type Appraisal, lastOrder } from '../records/aggregate.ts';
import { type MetricRecord, newMetric } from '../records/plan.ts';
import { libraryId, type NewId, namedAs, said } from './library-fields.ts';

const metric = z.strictObject({
  id: libraryId,
  name: said(200),
  unit: said(60),
  better: z.enum(['higher', 'lower']),
  source: said(300),
  frequency: said(100),
  /** What to mind when it is read, for whoever chooses it. */
  advice: said(300),
});

/** Something that can be measured. Baseline and targets are for the people of the place to say. */
export type MetricDefault = Readonly<z.infer<typeof metric>>;

/** Indicators that tell whether such a change works. */
export const metricDefaults: readonly MetricDefault[] = z
  .strictObject({ metrics: z.array(metric) })
  .parse(content).metrics;

/**
 * Metrics of the library as records to put: those that the appraisal does not have by name.
 *
 * @param ids which ones, by library id; all when left out
 */
export const metricsFromLibrary = (
  appraisal: Appraisal,
  newId: NewId,
  ids: readonly string[] = metricDefaults.map(({ id }) => id),
): readonly MetricRecord[] =>
  metricDefaults
    .filter(({ id, name }) => ids.includes(id) && !namedAs(appraisal.metric.values(), name))
    .map(({ name, unit, better, source, frequency }, index) => ({
      ...newMetric({ id: newId(), order: lastOrder(appraisal, 'metric') + index, name }),
      unit,
      better,
      source,
      frequency,
    }));
