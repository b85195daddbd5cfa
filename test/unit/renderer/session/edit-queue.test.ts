import { describe, expect, test } from 'vitest';
import {
  acknowledge,
  changeUnder,
  enqueue,
  refuse,
  settledQueue,
} from '../../../../renderer/session/edit-queue.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { appraisalFrom, inOrder } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import type { Edit } from '../../../../shared/records/edits.ts';
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
    const queue = enqueue(settledQueue(start), put('typed meanwhile', option('B')));
    const after = changeUnder(queue, { put: [option('A', 'Earlier name')], remove: [] });
    expect(names(after.shown)).toEqual(['Earlier name', 'Option B']);
    expect(names(after.durable)).toEqual(['Earlier name']);
    expect(after.waiting).toHaveLength(1);
  });

  test('acknowledging an empty line changes nothing', () => {
    const queue = settledQueue(start);
    expect(acknowledge(queue)).toBe(queue);
  });
});
