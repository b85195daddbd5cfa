import { newAppraisalRecord } from './appraisal.ts';
import { newCostLine } from './cost-line.ts';
import { newCriterion } from './criterion.ts';
import { newOption } from './option.ts';

/**
 * Fields that a record of an older format version may not have, with what their absence stands for: by type. Bodies in the store
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
      'shortTitle',
      'part',
      'riskReference',
      'recommended',
      'equalityAssessment',
      'publicInvolvement',
    ]),
    option: pick(newOption({ id: 'none', order: 0, letter: 'A', name: '' }), [
      'modelKind',
      'partners',
      'populationRange',
      'restsOn',
      'startDate',
      'patientsNotice',
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

/** Characters that a declaration may hold, as in version 1. */
const longestDeclaration = 1000;

/**
 * Interests with one declaration for each option: in version 1, an option could be named in several. What is not in
 * order, and what would be too long as one, stays as it is.
 */
const oncePerOption = (interests: readonly unknown[]): readonly unknown[] => {
  const byOption = new Map<string, { readonly declaration: string }>();
  for (const one of interests) {
    const { option, declaration } = (one ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof option !== 'string' || typeof declaration !== 'string') return interests;
    const before = byOption.get(option);
    const joined = before ? `${before.declaration}; ${declaration}` : declaration;
    if (joined.length > longestDeclaration) return interests;
    byOption.set(option, { ...(before ?? (one as object)), declaration: joined });
  }
  return [...byOption.values()];
};

/**
 * A record in today's form. What was there stays as it is; a field that came later gets what its absence stood for. A
 * scorer who declared an interest had been asked; for the others nothing shows that they had. Two declarations of one
 * scorer on one option become one.
 *
 * @param record anything read from a file or a store; what is no record comes back as it was, for the schema to refuse
 */
export const fromOlderForm = (record: unknown): unknown => {
  if (typeof record !== 'object' || record === null) return record;
  const { type } = record as { readonly type?: unknown };
  if (type === 'assessor') {
    const { interests } = record as { readonly interests?: unknown };
    if (!Array.isArray(interests)) return { asked: false, choices: [], ...record };
    return {
      asked: interests.length > 0,
      choices: [],
      ...record,
      interests: oncePerOption(interests),
    };
  }
  const missing = typeof type === 'string' && Object.hasOwn(added, type) ? added[type] : undefined;
  return missing ? { ...missing, ...record } : record;
};
