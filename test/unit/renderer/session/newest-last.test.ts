import { beforeEach, describe, expect, it } from 'vitest';
import { newestLast, type RunEnd } from '../../../../renderer/session/newest-last.ts';

const begun: number[] = [];
const ended: (readonly [number, RunEnd<string>])[] = [];
let end: (end: RunEnd<string>) => void = () => undefined;
let calledOff = 0;

const runs = () =>
  newestLast<number, string>(
    (given, onEnd) => {
      begun.push(given);
      end = onEnd;
      return () => {
        calledOff += 1;
      };
    },
    (given, outcome) => ended.push([given, outcome]),
  );

beforeEach(() => {
  begun.length = 0;
  ended.length = 0;
  calledOff = 0;
});

describe('work that is asked for faster than it is done', () => {
  it('finishes each run it has begun, and goes on with the newest', () => {
    const { ask } = runs();
    for (const given of [1, 2, 3]) ask(given);
    expect(begun).toEqual([1]);
    end({ outcome: 'first' });
    expect(ended).toEqual([[1, { outcome: 'first' }]]);
    expect(begun).toEqual([1, 3]);
    end({ outcome: 'third' });
    expect(ended).toHaveLength(2);
    expect(begun).toEqual([1, 3]);
    expect(calledOff).toBe(0);
  });

  it('is not begun twice for the same, and forgets what waited when the run under way is the newest again', () => {
    const { ask } = runs();
    for (const given of [1, 2, 1]) ask(given);
    end({ outcome: 'first' });
    expect(begun).toEqual([1]);
  });

  it('goes on with the newest after a run that failed', () => {
    const { ask } = runs();
    for (const given of [1, 2]) ask(given);
    end({ error: 'broken' });
    expect(ended).toEqual([[1, { error: 'broken' }]]);
    expect(begun).toEqual([1, 2]);
  });

  it('does nothing more once it is stopped, and can begin anew', () => {
    const { ask, stop } = runs();
    for (const given of [1, 2]) ask(given);
    stop();
    expect(calledOff).toBe(1);
    ask(4);
    expect(begun).toEqual([1, 4]);
  });
});
