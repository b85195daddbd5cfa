import { describe, expect, it } from 'vitest';
import { completenessProblems } from '../../../../shared/checks/completeness.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import type { OptionRecord } from '../../../../shared/records/option.ts';
import type { Problem } from '../../../../shared/records/problem.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newStaffGroup } from '../../../../shared/records/staff-group.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();

const found = (appraisal: Appraisal, code: string): readonly Problem[] =>
  completenessProblems(appraisal).filter((problem) => problem.code === code);

const put = (...records: readonly AnyRecord[]): Appraisal =>
  applyEdit(sample, { put: [...records], remove: [] });

const option = (id: string, patch: Partial<OptionRecord>): OptionRecord => {
  const held = sample.option.get(id);
  if (!held) throw new Error(`The sample has no option ${id}`);
  return { ...held, ...patch };
};

const practices = [...sample.practice.values()];

describe('what is missing about practices and staff', () => {
  it('names an option on registered lists while no practice takes part', () => {
    const nobody = put(...practices.map((practice) => ({ ...practice, takesPart: false })));
    expect(found(nobody, 'no-practice-takes-part')).toMatchObject([
      {
        severity: 'soft',
        stage: 'context',
        sentence: 'No practice takes part, and 2 options rest on registered lists.',
      },
    ]);
    expect(found(sample, 'no-practice-takes-part')).toEqual([]);
  });

  it('leads to the first practice without a list size that is counted, and not to one that is not', () => {
    const [first, second] = practices;
    if (!first || !second) throw new Error('The sample has practices');
    const bare = put({ ...first, listSize: 0 }, { ...second, listSize: 0, takesPart: false });
    expect(found(bare, 'no-list-size')).toMatchObject([
      { record: { type: 'practice', id: first.id }, field: 'listSize', stage: 'context' },
    ]);
    const named = put(
      { ...second, listSize: 0, takesPart: false },
      option('optB', { practices: [second.id, first.id] }),
    );
    expect(found(named, 'no-list-size')).toMatchObject([{ record: { id: second.id } }]);
    expect(found(sample, 'no-list-size')).toEqual([]);
  });

  it('counts staff groups without whole-time equivalents', () => {
    const bare = put(newStaffGroup({ id: 'sg', order: 99, name: 'Pharmacists' }));
    expect(found(bare, 'no-wte')).toMatchObject([
      {
        record: { type: 'staffGroup', id: 'sg' },
        field: 'wte',
        sentence: '1 staff group has no whole-time equivalents, the first Pharmacists.',
      },
    ]);
    expect(found(sample, 'no-wte')).toEqual([]);
  });
});

describe('what is missing about the options', () => {
  it('asks why models of both kinds stand on the short list, until somebody says why', () => {
    const pathway = option('optC', { modelKind: 'pathway' });
    expect(found(put(pathway), 'models-mixed')).toMatchObject([
      { record: { type: 'appraisal' }, field: 'mixedModelsReason', stage: 'options' },
    ]);
    const said = put(pathway, { ...appraisalOf(sample), mixedModelsReason: 'One could carry the other.' });
    expect(found(said, 'models-mixed')).toEqual([]);
    expect(found(put({ ...pathway, shortListed: false }), 'models-mixed')).toEqual([]);
  });

  it('says which options of the short list rest on no registered list', () => {
    expect(found(sample, 'not-on-registered-lists').map(({ sentence }) => sentence)).toEqual([
      'Option C rests on an area and not on registered lists: pilots follow practice lists.',
      'Option D rests on an out-of-hours list and not on registered lists: pilots follow practice lists.',
    ]);
    expect(
      found(put(option('optC', { restsOn: 'registered-lists' })), 'not-on-registered-lists'),
    ).toHaveLength(1);
  });

  it('finds a chosen set of practices that has nobody on its lists', () => {
    expect(found(put(option('optB', { practices: [] })), 'no-population')).toMatchObject([
      { field: 'practices', sentence: 'Option B rests on chosen practices, and none is chosen.' },
    ]);
    const [first] = practices;
    if (!first) throw new Error('The sample has practices');
    const bare = put(option('optB', { practices: [first.id] }), { ...first, listSize: 0 });
    expect(found(bare, 'no-population')).toMatchObject([
      { sentence: 'Option B rests on practices that have nobody on their lists.' },
    ]);
    expect(found(put(option('optE', { practices: [] })), 'no-population')).toEqual([]);
  });
});
