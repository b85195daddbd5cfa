import { expect, it } from 'vitest';
import { inSlices } from '../../../../renderer/session/in-slices.ts';
import type { Steps } from '../../../../shared/analysis/steps.ts';

/** Takes up a whole slice with every step, and notes what is done. */
const slowly = function* (notes: string[]): Steps<string> {
  for (const part of ['first', 'second', 'third']) {
    const end = performance.now() + 10;
    while (performance.now() < end);
    notes.push(part);
    yield;
  }
  return 'outcome';
};

it('leaves room for others between the parts of a computation', async () => {
  const notes: string[] = [];
  const outcome = new Promise<string>((resolve) => {
    inSlices(slowly(notes), (end) => resolve('outcome' in end ? end.outcome : 'failed'));
  });
  expect(notes).toEqual([]);
  const other = (): void => {
    if (notes.at(-1) === 'third') return;
    notes.push('other');
    setTimeout(other);
  };
  setTimeout(other);
  expect(await outcome).toBe('outcome');
  expect(notes.filter((note) => note !== 'other')).toEqual(['first', 'second', 'third']);
  expect(notes.indexOf('other', notes.indexOf('first'))).toBeLessThan(notes.indexOf('third'));
});

it('does nothing more once it is called off', async () => {
  const notes: string[] = [];
  let isDone = false;
  const callOff = inSlices(slowly(notes), () => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 15));
  const before = notes.length;
  callOff();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(notes.length).toBe(before);
  expect(isDone).toBe(false);
});

it('says what has ended a computation before its outcome', async () => {
  const failing = function* (): Steps<string> {
    yield;
    throw new Error('no such option');
  };
  const end = await new Promise((resolve) => {
    inSlices(failing(), resolve);
  });
  expect(end).toEqual({ error: new Error('no such option') });
});
