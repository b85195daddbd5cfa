import { describe, expect, it } from 'vitest';
import { createDrawQueue, type Drawing } from '../../../../../renderer/features/paper/draw-queue.ts';

/** Drawings that end when they are told to. */
const studio = () => {
  const begun: string[] = [];
  const ends = new Map<string, { readonly done: () => void; readonly fail: () => void }>();
  const draw = (name: string) => (): Drawing => {
    begun.push(name);
    const done = new Promise<void>((resolve, reject) => {
      ends.set(name, { done: resolve, fail: () => reject(new Error('stopped')) });
    });
    return { done, stop: () => ends.get(name)?.fail() };
  };
  return { begun, draw, end: (name: string) => ends.get(name)?.done() };
};

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the line of drawings', () => {
  it('draws one at a time, pages before thumbnails, and among equals the first come', async () => {
    const queue = createDrawQueue();
    const { begun, draw, end } = studio();
    queue.add(3, draw('thumbnail'));
    queue.add(0, draw('page 1'));
    queue.add(0, draw('page 2'));
    await turn();
    expect(begun).toEqual(['page 1']);
    end('page 1');
    await turn();
    expect(begun).toEqual(['page 1', 'page 2']);
    end('page 2');
    await turn();
    expect(begun).toEqual(['page 1', 'page 2', 'thumbnail']);
  });

  it('leaves out what is no longer wanted, and stops what has begun', async () => {
    const queue = createDrawQueue();
    const { begun, draw } = studio();
    const stopFirst = queue.add(0, draw('first'));
    const dropSecond = queue.add(0, draw('second'));
    queue.add(0, draw('third'));
    await turn();
    dropSecond();
    stopFirst();
    await turn();
    expect(begun).toEqual(['first', 'third']);
  });

  it('goes on after a drawing that fails', async () => {
    const queue = createDrawQueue();
    const { begun, draw } = studio();
    queue.add(0, () => ({ done: Promise.reject(new Error('no canvas')), stop: () => {} }));
    queue.add(0, draw('next'));
    await turn();
    expect(begun).toEqual(['next']);
  });

  it('goes on after drawings that cannot even begin', async () => {
    const queue = createDrawQueue();
    const { begun, draw, end } = studio();
    const cannotBegin = (): Drawing => {
      throw new Error('no page');
    };
    queue.add(0, cannotBegin);
    queue.add(0, cannotBegin);
    queue.add(1, draw('next'));
    await turn();
    expect(begun).toEqual(['next']);
    end('next');
    queue.add(0, draw('after it'));
    await turn();
    expect(begun).toEqual(['next', 'after it']);
  });
});
