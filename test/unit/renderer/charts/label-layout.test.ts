import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestBox, spreadApart, stepUp, wrapName } from '../../../../renderer/charts/label-layout.ts';

describe('spreadApart', () => {
  it('leaves labels where they are when they do not touch', () => {
    expect(spreadApart([10, 40, 90], 15, 0, 100)).toEqual([10, 40, 90]);
  });

  it('keeps the order and the gap of labels that would touch, and stays inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 }), (wanted) => {
        const placed = spreadApart(wanted, 15, 0, 300);
        const inOrder = wanted
          .map((at, index) => ({ at, index, to: placed[index] ?? Number.NaN }))
          .sort((a, b) => a.at - b.at || a.index - b.index);
        for (const [rank, { to }] of inOrder.entries()) {
          expect(to).toBeLessThanOrEqual(300);
          expect(to).toBeGreaterThanOrEqual(0);
          const before = inOrder[rank - 1];
          if (before) expect(to - before.to).toBeGreaterThanOrEqual(15 - 1e-9);
        }
      }),
    );
  });
});

describe('stepUp', () => {
  it('lifts a code that would touch its neighbour by one line, and comes down again after it', () => {
    const codes = [
      { centre: 10, width: 20 },
      { centre: 25, width: 20 },
      { centre: 60, width: 20 },
    ];
    expect(stepUp(codes)).toEqual([0, 1, 0]);
  });
});

describe('wrapName', () => {
  it('breaks a long name between words and ends what does not fit with an ellipsis', () => {
    expect(wrapName('Out-of-hours provider hosts', 30)).toEqual(['Out-of-hours provider hosts']);
    expect(wrapName('Out-of-hours provider hosts all community teams', 24)).toEqual([
      'Out-of-hours provider',
      'hosts all community…',
    ]);
    expect(wrapName('Llanfairpwllgwyngyllgogerychwyrndrobwll', 12)).toEqual(['Llanfairpwl…']);
  });
});

describe('bestBox', () => {
  const frame = { x: 0, y: 0, width: 100, height: 100 };
  const first = { x: 10, y: 10, width: 20, height: 10 };
  const second = { x: 50, y: 50, width: 20, height: 10 };

  it('takes the first place that is free', () => {
    expect(bestBox([first, second], [], frame)).toBe(first);
    expect(bestBox([first, second], [{ x: 15, y: 12, width: 5, height: 5 }], frame)).toBe(second);
  });

  it('does not leave the frame while there is room inside', () => {
    expect(bestBox([{ ...first, x: 95 }, second], [], frame)).toBe(second);
  });
});
