import { expect, test } from 'vitest';
import { createBrought } from '../../../../renderer/merge/brought.ts';

const file = (name: string): File => new File(['x'], name);

test('sheets that are dropped one after the other come to one window, each once', () => {
  const brought = createBrought();
  brought.attend();
  brought.bringSheets([file('one.xlsx')]);
  brought.bringSheets([file('two.xlsx')]);
  expect(brought.store.getState().window).toEqual({ kind: 'merge-sheets' });
  expect(brought.takeSheets().map(({ name }) => name)).toEqual(['one.xlsx', 'two.xlsx']);
  expect(brought.takeSheets()).toEqual([]);
});

test('with the appraisal goes every window of it', () => {
  const brought = createBrought();
  const leave = brought.attend();
  brought.open({ kind: 'make-sheets' });
  leave();
  expect(brought.store.getState()).toEqual({ window: null, sheets: [], attended: false });
});
