import { describe, expect, it } from 'vitest';
import { treeRows } from '../../../../../renderer/features/criteria/criterion-tree.ts';
import {
  mayStand,
  moveChange,
  type Step,
  stepsFrom,
} from '../../../../../renderer/features/criteria/tree-moves.ts';
import { type Appraisal, appraisalFrom } from '../../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../../shared/records/criterion.ts';
import { applyEdit } from '../../../../../shared/records/edits.ts';

const criterion = (id: string, order: number, parent?: string) =>
  newCriterion({ id, order, code: id.toUpperCase(), name: id, ...(parent === undefined ? {} : { parent }) });

const tree = appraisalFrom([
  criterion('Care', 1),
  criterion('Quality', 2, 'Care'),
  criterion('Access', 3, 'Care'),
  criterion('Money', 4),
  criterion('Staff', 5),
]);

const drawn = (appraisal: Appraisal): readonly string[] =>
  treeRows(appraisal).map(({ criterion: { name }, depth }) => `${'-'.repeat(depth)}${name}`);

const moved = (appraisal: Appraisal, id: string, place: { parent: string | null; before: string | null }) => {
  const change = moveChange(appraisal, id, place);
  if (!change) throw new Error('Nothing moved');
  return { label: change.label, after: applyEdit(appraisal, { put: [...(change.put ?? [])], remove: [] }) };
};

const stepped = (appraisal: Appraisal, id: string, step: Step) => {
  const place = stepsFrom(appraisal, id)[step];
  if (!place) throw new Error(`No step ${step}`);
  return moved(appraisal, id, place);
};

describe('moving a criterion in the tree', () => {
  it('takes it into a family, as one edit that says so', () => {
    const { label, after } = moved(tree, 'Money', { parent: 'Care', before: 'Access' });
    expect(label).toBe('Move Money under Care');
    expect(drawn(after)).toEqual(['Care', '-Quality', '-Money', '-Access', 'Staff']);
  });

  it('takes it out of a family to right after it', () => {
    const { label, after } = stepped(tree, 'Quality', 'out');
    expect(label).toBe('Move Quality out of Care');
    expect(drawn(after)).toEqual(['Care', '-Access', 'Quality', 'Money', 'Staff']);
  });

  it('takes it into the one above with the button, last there', () => {
    const { label, after } = stepped(tree, 'Money', 'in');
    expect(label).toBe('Move Money under Care');
    expect(drawn(after)).toEqual(['Care', '-Quality', '-Access', '-Money', 'Staff']);
  });

  it('goes up and down among its own kind, past a whole family', () => {
    expect(drawn(stepped(tree, 'Money', 'up').after)).toEqual([
      'Money',
      'Care',
      '-Quality',
      '-Access',
      'Staff',
    ]);
    const down = stepped(tree, 'Money', 'down');
    expect(down.label).toBe('Move Money below Staff');
    expect(drawn(down.after)).toEqual(['Care', '-Quality', '-Access', 'Staff', 'Money']);
  });

  it('offers no step that leads nowhere', () => {
    expect(stepsFrom(tree, 'Care')).toMatchObject({ up: null, in: null, out: null });
    expect(stepsFrom(tree, 'Staff')).toMatchObject({ down: null, out: null });
    expect(stepsFrom(tree, 'Quality')).toMatchObject({ up: null, in: null });
  });

  it('never takes a criterion under itself or its own parts', () => {
    expect(mayStand(tree, 'Care', { parent: 'Quality', before: null })).toBe(false);
    expect(moveChange(tree, 'Care', { parent: 'Quality', before: null })).toBeNull();
    expect(moveChange(tree, 'Care', { parent: 'Care', before: null })).toBeNull();
  });

  it('makes no edit where the criterion stands there already', () => {
    expect(moveChange(tree, 'Money', { parent: null, before: 'Staff' })).toBeNull();
    expect(moveChange(tree, 'Money', { parent: null, before: 'Money' })).toBeNull();
    expect(moveChange(tree, 'Staff', { parent: null, before: null })).toBeNull();
    expect(moveChange(tree, 'Access', { parent: 'Care', before: null })).toBeNull();
  });

  it('touches the moved criterion alone while there is room, and gives all a place of their own where there is none', () => {
    expect(moveChange(tree, 'Staff', { parent: null, before: 'Money' })?.put).toHaveLength(1);
    const tied = appraisalFrom([criterion('A', 1), criterion('B', 1), criterion('C', 1)]);
    expect(drawn(moved(tied, 'C', { parent: null, before: 'B' }).after)).toEqual(['A', 'C', 'B']);
  });

  it('never runs out of room', () => {
    let appraisal = tree;
    for (let turn = 0; turn < 200; turn += 1) {
      const last = treeRows(appraisal).at(-1)?.criterion.id ?? '';
      appraisal = moved(appraisal, last, {
        parent: null,
        before: 'Money' === last ? 'Staff' : 'Money',
      }).after;
    }
    expect(drawn(appraisal)).toHaveLength(5);
    expect(
      new Set([...appraisal.criterion.values()].map(({ order, parent }) => `${parent} ${order}`)).size,
    ).toBe(5);
  });
});
