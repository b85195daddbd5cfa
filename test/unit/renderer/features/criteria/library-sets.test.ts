import { describe, expect, it } from 'vitest';
import {
  addFromSet,
  coveringOf,
  libraryKnowledge,
} from '../../../../../renderer/features/criteria/library-sets.ts';
import { lineLabel } from '../../../../../renderer/features/criteria/use-value-line.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import { criteriaHints } from '../../../../../shared/checks/criteria-hints.ts';
import { criteriaSets } from '../../../../../shared/library/criteria-sets.ts';
import { gateDefaults } from '../../../../../shared/library/gates.ts';
import { type Appraisal, appraisalFrom } from '../../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../../shared/records/criterion.ts';
import { applyEdit } from '../../../../../shared/records/edits.ts';
import { newGate } from '../../../../../shared/records/gate.ts';
import { option, ownRecord } from '../../../shared/analysis/build.ts';

const empty = appraisalFrom([ownRecord({ agreedWeightSet: null }), option('A'), option('B')]);
let made = 0;
const newId = (): string => {
  made += 1;
  return `id${made}`;
};
const added = (appraisal: Appraisal, set: string, ids?: readonly string[]): Appraisal => {
  const from = criteriaSets.find(({ id }) => id === set);
  if (!from) throw new Error(`The library has no set ${set}`);
  const result = addFromSet(from, ids ?? from.criteria.map(({ id }) => id), appraisal, newId);
  if (!result) throw new Error('Nothing was added');
  return applyEdit(appraisal, { put: [...(result.change.put ?? [])], remove: [] });
};
const codes = (appraisal: Appraisal): readonly string[] =>
  criteriaHints(appraisal, analyse(appraisal), libraryKnowledge)
    .filter(({ from }) => from === 'appraisal')
    .map(({ code }) => code);

describe('criteria from a set of the library', () => {
  it('come as one edit with definition, descriptors and indicators', () => {
    const set = criteriaSets.find(({ id }) => id === 'tcs-ten');
    if (!set) throw new Error('The library has lost its ten criteria');
    const result = addFromSet(set, ['tcs-qual', 'tcs-acc'], empty, newId);
    expect(result?.change.label).toBe(`Add 2 criteria from ${set.name}`);
    for (const record of result?.change.put ?? []) {
      expect(record).toMatchObject({ type: 'criterion', scoring: 'judged' });
      if (record.type !== 'criterion') continue;
      expect([
        record.definition,
        record.indicators,
        record.descriptors.at0,
        record.descriptors.at100,
      ]).not.toContain('');
    }
  });

  it('say what is there already, by origin, by name and by what covers the same', () => {
    const ten = added(empty, 'tcs-ten');
    const held = [...ten.criterion.values()];
    expect(coveringOf(held, 'tcs-acc').same?.name).toBe('Access and inequalities');
    expect(coveringOf(held, 'dales-access')).toMatchObject({ same: null, alike: [{ model: 'tcs-acc' }] });
    const byHand = newCriterion({ id: 'x', order: 1, code: 'X', name: 'Workforce' });
    expect(coveringOf([byHand], 'tcs-work').same).toBe(byHand);
    expect(coveringOf([byHand], 'tcs-sust')).toEqual({ same: null, alike: [] });
  });

  it('give no hint of their own, with all the usual gates beside them', () => {
    const gates = gateDefaults.map(({ code, name, test, kind }, order) => ({
      ...newGate({ id: code, order, code, name, kind }),
      test,
    }));
    for (const { id } of criteriaSets) {
      expect(codes(applyEdit(added(empty, id), { put: gates, remove: [] }))).toEqual([]);
    }
  });

  it('count twice where both sets are taken, which is said', () => {
    const both = added(added(empty, 'tcs-ten', ['tcs-acc']), 'dales-six', ['dales-ineq']);
    expect(codes(both)).toEqual(['overlap']);
  });
});

describe('the label of a changed value line', () => {
  const line = [
    { at: 0, value: 0 },
    { at: 40, value: 70 },
    { at: 100, value: 100 },
  ];
  it('names the one point that moved, or the line', () => {
    const moved = line.map((point, place) => (place === 1 ? { at: 42, value: 72.5 } : point));
    expect(lineLabel('Travel', 'minutes', line, moved)).toBe('Travel: 42 minutes is worth 72.5');
    expect(lineLabel('Travel', 'minutes', line, line.slice(1))).toBe('Change the value line of Travel');
  });
});
