import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraft, draftIdle, draftMost } from '../../../../renderer/components/draft.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = () => {
  const committed: string[] = [];
  return { committed, draft: createDraft((text) => committed.push(text)) };
};

describe('typing on its way to becoming an edit', () => {
  test('it becomes one edit 400 ms after the last key', () => {
    const { committed, draft } = setUp();
    draft.change('a');
    vi.advanceTimersByTime(draftIdle - 1);
    draft.change('ab');
    vi.advanceTimersByTime(draftIdle - 1);
    expect(committed).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(committed).toEqual(['ab']);
  });

  test('typing without a rest becomes an edit every two seconds', () => {
    const { committed, draft } = setUp();
    for (let at = 0; at < 2 * draftMost; at += 100) {
      draft.change(`${at}`);
      vi.advanceTimersByTime(100);
    }
    expect(committed).toEqual(['1900', '3900']);
  });

  test('flush makes the edit now, once', () => {
    const { committed, draft } = setUp();
    draft.change('a');
    draft.flush();
    draft.flush();
    vi.advanceTimersByTime(draftMost);
    expect(committed).toEqual(['a']);
  });

  test('held text waits for flush however long it takes', () => {
    const { committed, draft } = setUp();
    draft.hold('26 Feb');
    vi.advanceTimersByTime(10 * draftMost);
    expect(committed).toEqual([]);
    draft.flush();
    expect(committed).toEqual(['26 Feb']);
  });

  test('while a timer is going to make the edit it is under way, until it is made or forgotten', () => {
    const told: string[] = [];
    const draft = createDraft(
      (text) => told.push(text),
      (pending) => told.push(pending ? 'under way' : 'done'),
    );
    draft.change('a');
    vi.advanceTimersByTime(draftIdle);
    draft.change('b');
    draft.flush();
    draft.change('c');
    draft.drop();
    draft.hold('26 Feb');
    expect(told).toEqual(['under way', 'a', 'done', 'under way', 'b', 'done', 'under way', 'done']);
  });

  test('dropped text is never made an edit', () => {
    const { committed, draft } = setUp();
    draft.change('a');
    draft.drop();
    vi.advanceTimersByTime(draftMost);
    draft.flush();
    expect(committed).toEqual([]);
  });
});
