import { newAppraisalRecord } from './appraisal.ts';
import { newCostLine } from './cost-line.ts';
import { newCriterion } from './criterion.ts';
import { newOption } from './option.ts';

/**
 * Fields that a record of format version 1 does not have, with what they stand for there: by type. Bodies in the store
 * are written once and never again, so a record of any age may have to be read in its older form.
 */
const added: Readonly<Record<string, Readonly<Record<string, unknown>>>> = (() => {
  const pick = <R extends object, F extends keyof R>(
    record: R,
    fields: readonly F[],
  ): Record<string, unknown> => Object.fromEntries(fields.map((field) => [field, record[field]]));
  return {
    appraisal: pick(newAppraisalRecord({ lineage: 'none', title: '', locality: '', financialYear: 2008 }), [
      'inflationPercent',
      'moneyAsked',
      'unlockings',
      'authorInterests',
      'mixedModelsReason',
    ]),
    option: pick(newOption({ id: 'none', order: 0, letter: 'A', name: '' }), [
      'modelKind',
      'partners',
      'populationRange',
      'restsOn',
      'startDate',
    ]),
    criterion: pick(newCriterion({ id: 'none', order: 0, code: '', name: '' }), [
      'indicators',
      'model',
      'scoring',
      'measured',
    ]),
    weightSet: { reason: '' },
    weight: { over: null },
    costLine: pick(newCostLine({ id: 'none', order: 0, option: 'none', name: '' }), [
      'staffing',
      'mitigationPercent',
    ]),
  };
})();

/**
 * A record in today's form. What was there stays as it is; a field that came later gets what its absence stood for. A
 * scorer who declared an interest had been asked; for the others nothing shows that they had.
 *
 * @param record anything read from a file or a store; what is no record comes back as it was, for the schema to refuse
 */
export const fromVersion1 = (record: unknown): unknown => {
  if (typeof record !== 'object' || record === null) return record;
  const { type } = record as { readonly type?: unknown };
  if (type === 'assessor') {
    const { interests } = record as { readonly interests?: unknown };
    return { asked: Array.isArray(interests) && interests.length > 0, ...record };
  }
  const missing = typeof type === 'string' && Object.hasOwn(added, type) ? added[type] : undefined;
  return missing ? { ...missing, ...record } : record;
};
