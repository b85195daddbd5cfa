import { expect, test } from 'vitest';
import { oneAtATime } from '../../../../renderer/session/one-at-a-time.ts';

test('work asked for twice is done once, and can be asked for again when it has ended', async () => {
  const alone = oneAtATime();
  const made: string[] = [];
  const make = (name: string) => async (): Promise<void> => {
    await Promise.resolve();
    made.push(name);
  };
  await Promise.all([
    alone('create', make('first')),
    alone('create', make('second press')),
    alone('import', make('other')),
  ]);
  expect(made).toEqual(['first', 'other']);
  await alone('create', make('later'));
  expect(made).toEqual(['first', 'other', 'later']);
});

test('work that throws does not block the next', async () => {
  const alone = oneAtATime();
  await expect(alone('create', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  let done = false;
  await alone('create', async () => {
    done = true;
  });
  expect(done).toBe(true);
});
