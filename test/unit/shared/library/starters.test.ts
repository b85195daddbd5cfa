import { describe, expect, it } from 'vitest';
import { modelsMixed } from '../../../../shared/analysis/models-mixed.ts';
import { costLinesFor } from '../../../../shared/library/cost-lines-for.ts';
import { criteriaFromSet, criteriaSets } from '../../../../shared/library/criteria-sets.ts';
import { gatesFromLibrary } from '../../../../shared/library/gates.ts';
import { metricDefaults, metricsFromLibrary } from '../../../../shared/library/metrics.ts';
import { optionModelOf } from '../../../../shared/library/option-models.ts';
import { riskDefaults, risksFromLibrary } from '../../../../shared/library/risks.ts';
import { stakeholderDefaults, stakeholdersFromLibrary } from '../../../../shared/library/stakeholders.ts';
import { type Appraisal, appraisalFrom, inOrder } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit, reopensLock } from '../../../../shared/records/edits.ts';
import { newOption } from '../../../../shared/records/option.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import { countingIds } from '../../../support/counting-ids.ts';

const own = newAppraisalRecord({ lineage: 'line1', title: 'C', locality: 'C', financialYear: 2008 });
const option = newOption({ id: 'optA', order: 1, letter: 'A', name: 'One' });
const empty = appraisalFrom([own, option]);
const newId = countingIds();

/** The appraisal with the records in it, by the rules that any edit goes through. */
const put = (appraisal: Appraisal, records: readonly AnyRecord[]): Appraisal => {
  const edit = { put: records, remove: [] };
  const after = applyEdit(appraisal, edit);
  expect(editProblems(after, edit, appraisal)).toEqual([]);
  return after;
};

const setOf = (id: string) => {
  const set = criteriaSets.find((candidate) => candidate.id === id);
  if (!set) throw new Error(`No set ${id}`);
  return set;
};

describe('gates from the library', () => {
  it('come in order, with test and source, and once', () => {
    const some = put(empty, gatesFromLibrary(empty, newId, ['G11', 'G15']));
    expect(inOrder(some, 'gate').map(({ code }) => code)).toEqual(['G11', 'G15']);
    const all = put(some, gatesFromLibrary(some, newId));
    expect(all.gate.size).toBe(18);
    expect([...all.gate.values()].every(({ test, source }) => test !== '' && source !== '')).toBe(true);
    expect(gatesFromLibrary(all, newId)).toEqual([]);
  });

  it('can be those of a model', () => {
    expect(gatesFromLibrary(empty, newId, ['HOST']).map(({ kind }) => kind)).toEqual(['viability']);
  });
});

describe('criteria from a set', () => {
  it('keep the id of the entry that they were started from, and come once', () => {
    const after = put(empty, criteriaFromSet(setOf('tcs-ten'), empty, newId));
    expect(inOrder(after, 'criterion').map(({ model }) => model)).toEqual(
      setOf('tcs-ten').criteria.map(({ id }) => id),
    );
    expect(criteriaFromSet(setOf('tcs-ten'), after, newId)).toEqual([]);
  });

  it('stay once when they have been renamed, and when one of that name was made by hand', () => {
    const renamed = { ...newCriterion({ id: 'c', order: 1, code: 'Q', name: 'Ours' }), model: 'tcs-qual' };
    const byHand = newCriterion({ id: 'd', order: 2, code: 'W', name: 'workforce' });
    const before = put(empty, [renamed, byHand]);
    const names = criteriaFromSet(setOf('tcs-ten'), before, newId).map(({ name }) => name);
    expect(names).toHaveLength(8);
    expect(names).not.toContain('Workforce');
    expect(names).not.toContain('Quality and safety');
  });

  it('take a code that is free', () => {
    const before = put(empty, [newCriterion({ id: 'c', order: 1, code: 'QUAL', name: 'Quality of food' })]);
    expect(criteriaFromSet(setOf('tcs-ten'), before, newId, ['tcs-qual'])).toMatchObject([
      { code: 'QUAL2', name: 'Quality and safety', parent: null, scoring: 'judged', order: 2 },
    ]);
  });

  it('open locked weights in the edit that puts them in', () => {
    const locked = put(empty, [{ ...own, weightsLocked: true }]);
    const change = { label: 'Add criteria', put: criteriaFromSet(setOf('dales-six'), locked, newId) };
    const { put: records } = reopensLock(locked, change, '2009-02-12T10:00:00.000Z');
    expect(put(locked, records ?? []).appraisal.get('appraisal')?.weightsLocked).toBe(false);
  });
});

describe('cost lines for an option', () => {
  it('are the usual ones without a model, and only those that it lacks', () => {
    const lines = costLinesFor(option, null, empty, newId);
    expect(lines.map(({ name }) => name)).toContain('Redundancy when overhead is released');
    expect(lines.find(({ memo }) => memo)?.name).toBe('PCT overhead still stranded');
    expect(lines.find(({ transfer }) => transfer)?.name).toBe('VAT not recovered');
    const after = put(empty, lines);
    expect(costLinesFor(option, null, after, newId)).toEqual([]);
    const model = optionModelOf('ooh-host') ?? null;
    const more = costLinesFor(option, model, after, newId).map(({ name }) => name);
    expect(more).toEqual([
      'Host’s management charge',
      'Competition and procurement advice',
      'IT between in-hours and out-of-hours',
    ]);
  });

  it('do not mistake the lines of another option for its own', () => {
    const other = newOption({ id: 'optB', order: 2, letter: 'B', name: 'Two' });
    const after = put(put(empty, [other]), costLinesFor(option, null, empty, newId));
    expect(costLinesFor(other, null, after, newId)).toHaveLength(after.costLine.size);
  });
});

describe('risks, stakeholders and metrics from the library', () => {
  it('come once, in order, without ratings, influence or figures', () => {
    const risks = put(empty, risksFromLibrary(riskDefaults, 'optA', empty, newId));
    expect(inOrder(risks, 'risk').map(({ name }) => name)).toEqual(riskDefaults.map(({ name }) => name));
    expect(risksFromLibrary(riskDefaults, 'optA', risks, newId)).toEqual([]);
    const widened = risksFromLibrary(riskDefaults.slice(0, 1), 'all', risks, newId);
    expect(put(risks, widened).risk.size).toBe(riskDefaults.length);
    expect(widened).toMatchObject([{ options: 'all' }]);

    const groups = put(empty, stakeholdersFromLibrary(empty, newId));
    expect(groups.stakeholder.size).toBe(stakeholderDefaults.length);
    expect([...groups.stakeholder.values()].every(({ influence }) => influence === null)).toBe(true);
    expect(stakeholdersFromLibrary(groups, newId)).toEqual([]);

    const metrics = put(empty, metricsFromLibrary(empty, newId, ['turnover', 'sickness']));
    expect(inOrder(metrics, 'metric').map(({ name }) => name)).toEqual([
      'Community staff who left in the year',
      'Sickness absence of community staff',
    ]);
    expect(metricsFromLibrary(metrics, newId)).toHaveLength(metricDefaults.length - 2);
  });
});

describe('employer and pathway models side by side', () => {
  const employer = { ...option, modelKind: 'employer' as const };
  const pathway = {
    ...newOption({ id: 'optB', order: 2, letter: 'B', name: 'Two' }),
    modelKind: 'pathway' as const,
  };

  it('are noticed on the short list alone', () => {
    expect(modelsMixed(put(empty, [employer]))).toBe(false);
    expect(modelsMixed(put(empty, [employer, { ...pathway, modelKind: 'unstated' }]))).toBe(false);
    expect(modelsMixed(put(empty, [employer, pathway]))).toBe(true);
    expect(modelsMixed(put(empty, [employer, { ...pathway, shortListed: false }]))).toBe(false);
  });
});
