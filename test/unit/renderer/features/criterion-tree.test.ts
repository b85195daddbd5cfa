import { expect, test } from 'vitest';
import { codeFor, treeRows, withParts } from '../../../../renderer/features/criteria/criterion-tree.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';

const criterion = (id: string, order: number, parent?: string) =>
  newCriterion({ id, order, code: id, name: id, ...(parent === undefined ? {} : { parent }) });
const appraisal = appraisalFrom([
  criterion('late', 9),
  criterion('care', 1),
  criterion('access', 3, 'care'),
  criterion('safety', 2, 'care'),
  criterion('hours', 1, 'access'),
]);

test('every criterion is followed by its parts, in order', () => {
  expect(treeRows(appraisal).map(({ criterion: { id }, depth, divided }) => [id, depth, divided])).toEqual([
    ['care', 0, true],
    ['safety', 1, false],
    ['access', 1, true],
    ['hours', 2, false],
    ['late', 0, false],
  ]);
});

test('a criterion cannot be moved under itself or what is under it', () => {
  expect(withParts(appraisal, 'care')).toEqual(new Set(['care', 'safety', 'access', 'hours']));
});

test.each([
  ['Quality and safety', [], 'QUAL'],
  ['Quality and safety', ['QUAL'], 'QUAL2'],
  ['Quality', ['QUAL', 'QUAL2'], 'QUAL3'],
  ['Égalité', [], 'EGAL'],
  ['To be', [], 'TOBE'],
  ['…', [], 'C'],
] as const)('the code for %j beside %j is %s', (name, taken, code) => {
  expect(codeFor(name, new Set(taken))).toBe(code);
});
