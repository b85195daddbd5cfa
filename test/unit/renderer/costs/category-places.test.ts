import { describe, expect, it } from 'vitest';
import { categoryRows, placeOf } from '../../../../renderer/features/costs/category-places.ts';
import {
  addLibraryLines,
  categoryNames,
  libraryLines,
} from '../../../../renderer/features/costs/cost-library.ts';
import type { CostLineRecord } from '../../../../shared/records/cost-line.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { costLine } from '../../shared/analysis/build.ts';

const k = 100_000;
const line = (amounts: readonly (number | null)[], changes: Partial<CostLineRecord> = {}) =>
  costLine('A', amounts, { category: 'Legal', ...changes });

describe('a place of a category under an option', () => {
  it('has not been looked at while it has no line', () => {
    expect(placeOf([], 3)).toEqual({ sum: null, unknown: 0, nilReasons: [], memo: null, lines: [] });
  });

  it('tells what is known, what is not, and what is nil, apart', () => {
    const place = placeOf(
      [
        line([5 * k, 3 * k]),
        line([], { state: 'unknown' }),
        line([], { state: 'nil', note: ' no transfer ' }),
        line([2 * k, null, k], { kind: 'recurring' }),
        line([900 * k], { memo: true }),
      ],
      3,
    );
    expect(place).toMatchObject({ sum: 11 * k, unknown: 2, nilReasons: ['no transfer'], memo: 900 * k });
  });

  it('has no sum where nothing is known, and one of nothing where a line says so', () => {
    expect(placeOf([line([], { state: 'unknown' })], 3).sum).toBeNull();
    expect(placeOf([line([], { state: 'nil' })], 3)).toMatchObject({ sum: null, nilReasons: [''] });
    expect(placeOf([line([0, 0, 0])], 3).sum).toBe(0);
  });
});

describe('the category grid', () => {
  const rows = (withLines: boolean, lines: readonly CostLineRecord[]) =>
    categoryRows({
      options: ['A', 'B'],
      lines,
      categories: ['Legal', 'VAT'],
      usual: [
        { name: 'Legal and TUPE', category: 'Legal' },
        { name: 'VAT not recovered', category: 'VAT' },
      ],
      horizonYears: 3,
      withLines,
    });
  const lines = [
    line([k], { name: 'legal and  TUPE', category: 'legal ' }),
    line([k], { name: 'Survey', category: 'Estates', option: 'B' }),
    line([k], { name: 'Odd', category: '' }),
  ];

  it('has the library’s categories first, the user’s after them, and none at all last', () => {
    expect(rows(false, lines).map(({ category }) => category)).toEqual(['Legal', 'VAT', 'Estates', '']);
    expect(rows(false, lines).map(({ places }) => places.map(({ sum }) => sum))).toEqual([
      [k, null],
      [null, null],
      [null, k],
      [k, null],
    ]);
  });

  it('shows the usual lines and those that are there, whatever their capitals and spaces', () => {
    expect(rows(true, lines).map((row) => row.line ?? row.category)).toEqual([
      'Legal',
      'Legal and TUPE',
      'VAT',
      'VAT not recovered',
      'Estates',
      'Survey',
      '',
      'Odd',
    ]);
    expect(rows(true, lines)[1]?.places.map(({ sum }) => sum)).toEqual([k, null]);
  });

  it('holds every cost line of the sample once', () => {
    const all = [...sampleAppraisal().costLine.values()];
    const options = [...new Set(all.map(({ option }) => option))];
    const grid = categoryRows({
      options,
      lines: all,
      categories: categoryNames,
      usual: libraryLines,
      horizonYears: 5,
      withLines: false,
    });
    const held = grid.flatMap(({ places }) => places.flatMap((place) => place.lines.map(({ id }) => id)));
    expect([...held].sort()).toEqual(all.map(({ id }) => id).sort());
  });
});

describe('lines from the library', () => {
  const sample = sampleAppraisal();
  let next = 0;
  const newId = (): string => {
    next += 1;
    return `new${next}`;
  };

  it('come without amounts in one edit, and none twice', () => {
    const change = addLibraryLines(sample, 'optC', 'usual', newId);
    const put = (change?.put ?? []) as readonly CostLineRecord[];
    expect(put.length).toBeGreaterThan(5);
    expect(
      put.every(
        ({ state, amounts, option }) => state === 'unknown' && amounts.length === 0 && option === 'optC',
      ),
    ).toBe(true);
    expect(change?.label).toBe(`Add ${put.length} cost lines from the library to C`);
    const after = applyEdit(sample, { put: [...put], remove: [] });
    expect(addLibraryLines(after, 'optC', 'usual', newId)).toBeNull();
  });

  it('of a model are there only for an option that has one', () => {
    const free = { ...sample.option.get('optC'), model: '' };
    const without = applyEdit(sample, { put: [free as never], remove: [] });
    expect(addLibraryLines(without, 'optC', 'model', newId)).toBeNull();
    expect(addLibraryLines(sample, 'optC', 'model', newId)?.put?.length).toBeGreaterThan(0);
  });
});
