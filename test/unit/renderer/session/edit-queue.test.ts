import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acknowledge,
  enqueue,
  enqueueRevert,
  refuse,
  reverted,
  settledQueue,
  takenIn,
  takenWhole,
} from '../../../../renderer/session/edit-queue.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { appraisalFrom, inOrder } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { applyEdit, type Edit } from '../../../../shared/records/edits.ts';
import { newOption } from '../../../../shared/records/option.ts';

const option = (letter: string, name = `Option ${letter}`) =>
  newOption({ id: `opt${letter}`, order: letter.charCodeAt(0), letter, name });
const start = appraisalFrom([
  newAppraisalRecord({ lineage: 'line', title: 'T', locality: 'L', financialYear: 2008 }),
  option('A'),
]);
const put = (id: string, ...records: Edit['put']): Edit => ({ id, label: id, put: records, remove: [] });
const names = (appraisal: Appraisal): readonly string[] =>
  inOrder(appraisal, 'option').map(({ name }) => name);

describe('edits on their way to the disk', () => {
  test('an edit is shown at once and is durable only once acknowledged', () => {
    const queue = enqueue(settledQueue(start), put('one', option('B')));
    expect(names(queue.shown)).toEqual(['Option A', 'Option B']);
    expect(names(queue.durable)).toEqual(['Option A']);

    const saved = acknowledge(queue);
    expect(names(saved.durable)).toEqual(['Option A', 'Option B']);
    expect(saved.waiting).toEqual([]);
  });

  test('a refused edit is taken back and those behind it are replayed without it', () => {
    let queue = settledQueue(start);
    queue = enqueue(queue, put('refused', option('A', 'Renamed'), option('B')));
    queue = enqueue(queue, put('kept', option('C')));

    const after = refuse(queue);
    expect(names(after.shown)).toEqual(['Option A', 'Option C']);
    expect(after.waiting.map(({ id }) => id)).toEqual(['kept']);
    expect(names(after.durable)).toEqual(['Option A']);
  });

  test('an undo made under waiting edits leaves them on the screen and in the line', () => {
    const undone = enqueueRevert(settledQueue(start), 'undo', 'undo1');
    const queue = enqueue(undone, put('typed meanwhile', option('B')));
    const after = reverted(queue, { put: [option('A', 'Earlier name')], remove: [] });
    expect(names(after.shown)).toEqual(['Earlier name', 'Option B']);
    expect(names(after.durable)).toEqual(['Earlier name']);
    expect(after.waiting).toHaveLength(1);
  });

  test('an edit on a record that an undo changes keeps its own field and gets the undone one', () => {
    const renamed = enqueue(settledQueue(start), put('renamed', option('A', 'Renamed')));
    const undone = enqueueRevert(acknowledge(renamed), 'undo', 'undo1');
    const queue = enqueue(undone, put('described', { ...option('A', 'Renamed'), description: 'Typed' }));
    const after = reverted(queue, { put: [option('A')], remove: [] });
    expect(after.shown.option.get('optA')).toMatchObject({ name: 'Option A', description: 'Typed' });
    expect(after.waiting).toMatchObject([{ edit: { put: [{ name: 'Option A', description: 'Typed' }] } }]);
  });

  test('an undo of an edit that is refused goes with it, so that it takes nothing else back', () => {
    const queue = enqueueRevert(enqueue(settledQueue(start), put('refused', option('B'))), 'undo', 'undo1');
    expect(refuse(queue).waiting).toEqual([]);
  });

  test('an undo of an earlier edit stays when a later one is refused', () => {
    let queue = enqueueRevert(settledQueue(start), 'undo', 'undo1');
    queue = enqueue(queue, put('refused', option('B')));
    const after = refuse(reverted(queue, { put: [], remove: [] }));
    expect(after.waiting).toEqual([]);
    const other = enqueueRevert(enqueue(queue, put('kept', option('C'))), 'undo', 'undo2');
    expect(refuse(reverted(other, { put: [], remove: [] })).waiting.map(({ id }) => id)).toEqual([
      'kept',
      'undo2',
    ]);
  });

  test('changes of the Node side come one by one or all at once to the same, with what waits on top', () => {
    const queue = enqueue(settledQueue(start), put('typed meanwhile', option('A', 'Typed meanwhile')));
    const sheets = [option('B'), option('C'), option('B', 'Option B again')];
    const oneByOne = sheets.reduce((so, record) => takenIn(so, { put: [record], remove: [] }), queue);
    const after = sheets.reduce((so, record) => applyEdit(so, { put: [record], remove: [] }), queue.durable);
    const atOnce = takenWhole(queue, after);
    expect(names(atOnce.shown)).toEqual(['Typed meanwhile', 'Option B again', 'Option C']);
    expect(names(atOnce.durable)).toEqual(['Option A', 'Option B again', 'Option C']);
    expect(names(oneByOne.shown)).toEqual(names(atOnce.shown));
    expect(names(oneByOne.durable)).toEqual(names(atOnce.durable));
    expect(atOnce.waiting).toEqual(queue.waiting);
  });

  test('acknowledging an empty line changes nothing', () => {
    const queue = settledQueue(start);
    expect(acknowledge(queue)).toBe(queue);
  });
});

describe('edits on one record, some of them refused', () => {
  type Typed = Readonly<Partial<Record<'name' | 'description' | 'scope', string>>>;
  const word = fc.constantFrom('', 'one', 'two', 'three');
  const typed: fc.Arbitrary<Typed> = fc.record(
    { name: word, description: word, scope: word },
    { requiredKeys: [] },
  );
  const step = fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), typed }),
    fc.record({ kind: fc.constant('answer' as const), kept: fc.boolean() }),
  );
  const optionA = (appraisal: Appraisal) => appraisal.option.get('optA') ?? option('A');

  test('every field ends as the last edit left it that changed this field and was kept', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let queue = settledQueue(start);
        /** What each waiting edit changed against what the user saw, oldest first. */
        let changes: readonly Typed[] = [];
        let expected: Typed = {};
        const answer = (kept: boolean): void => {
          const [first = {}, ...rest] = changes;
          if (kept) expected = { ...expected, ...first };
          changes = rest;
          queue = kept ? acknowledge(queue) : refuse(queue);
        };
        for (const [at, taken] of steps.entries()) {
          if (taken.kind === 'answer') {
            if (changes.length > 0) answer(taken.kept);
            continue;
          }
          const seen = optionA(queue.shown);
          const own = Object.entries(taken.typed).filter(([field, text]) => seen[field as 'name'] !== text);
          changes = [...changes, Object.fromEntries(own)];
          queue = enqueue(queue, put(`edit${at}`, { ...seen, ...taken.typed }));
        }
        const shown: Typed = Object.assign({}, expected, ...changes);
        expect(optionA(queue.shown)).toEqual({ ...option('A'), ...shown });
        while (changes.length > 0) answer(true);
        expect(optionA(queue.durable)).toEqual({ ...option('A'), ...expected });
        expect(queue.waiting).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
