import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPoint,
  figureStep,
  movePoint,
  removePoint,
  startingMeasured,
  turned,
  type ValuePoint,
} from '../../../../../renderer/features/criteria/value-points.ts';
import { appraisalFrom } from '../../../../../shared/records/aggregate.ts';
import { criterionRecord, newCriterion } from '../../../../../shared/records/criterion.ts';
import { ownProblems } from '../../../../../shared/records/own-rules.ts';

const line: readonly ValuePoint[] = [
  { at: 0, value: 0 },
  { at: 40, value: 70 },
  { at: 100, value: 100 },
];

const isSound = (points: readonly ValuePoint[], better: 'higher' | 'lower'): boolean => {
  const record = {
    ...newCriterion({ id: 'c', order: 1, code: 'C', name: 'C' }),
    scoring: 'measured' as const,
    measured: { unit: 'minutes', better, points: [...points] },
  };
  return (
    criterionRecord.safeParse(record).success && ownProblems(record, appraisalFrom([record])).length === 0
  );
};

describe('the points of a value function', () => {
  it('snap to a hundredth of what is drawn, in round figures', () => {
    expect(figureStep(0, 100)).toBe(1);
    expect(figureStep(0, 60)).toBe(1);
    expect(figureStep(0, 140)).toBe(2);
    expect(figureStep(0, 1)).toBe(0.01);
    expect(figureStep(20_000, 520_000)).toBe(5000);
  });

  it('follow the pointer in steps', () => {
    expect(movePoint(line, 'higher', 1, { at: 51.4, value: 79.6 }, 1)[1]).toEqual({ at: 51, value: 80 });
  });

  it('stop at their neighbours, a step apart, and never turn back', () => {
    expect(movePoint(line, 'higher', 1, { at: 400, value: 400 }, 1)[1]).toEqual({ at: 99, value: 100 });
    expect(movePoint(line, 'higher', 1, { at: -5, value: -5 }, 1)[1]).toEqual({ at: 1, value: 0 });
    expect(movePoint(line, 'higher', 2, { at: 100, value: 10 }, 1)[2]).toEqual({ at: 100, value: 70 });
  });

  it('are added in the widest stretch, on the line as it is', () => {
    expect(addPoint(line)).toEqual({
      place: 2,
      points: [line[0], line[1], { at: 70, value: 85 }, line[2]],
    });
    expect(addPoint(line, 140)?.points.at(-1)).toEqual({ at: 140, value: 100 });
    expect(addPoint(line, 40)).toBeNull();
  });

  it('are never fewer than two', () => {
    expect(removePoint(line, 1)).toEqual([line[0], line[2]]);
    expect(
      removePoint(
        [
          { at: 0, value: 0 },
          { at: 1, value: 1 },
        ],
        0,
      ),
    ).toHaveLength(2);
  });

  it('are mirrored when the other direction becomes the better one', () => {
    expect(
      turned({ unit: '', better: 'higher', points: [...line] }, 'lower').points.map(({ value }) => value),
    ).toEqual([100, 30, 0]);
  });

  it('start from the figures there are, or from 0 to 100', () => {
    expect(startingMeasured([35, 20, 50]).points).toEqual([
      { at: 20, value: 0 },
      { at: 50, value: 100 },
    ]);
    expect(startingMeasured([35]).points.map(({ at }) => at)).toEqual([0, 100]);
  });

  it('keep every hard rule whatever is done to them', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('move' as const),
        place: fc.nat(8),
        at: figure,
        value: fc.double({ min: -50, max: 150, noNaN: true }),
      }),
      fc.record({ kind: fc.constant('add' as const), at: fc.option(figure, { nil: undefined }) }),
      fc.record({ kind: fc.constant('remove' as const), place: fc.nat(8) }),
      fc.record({ kind: fc.constant('turn' as const) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.constantFrom(0.1, 1, 5000), (acts, step) => {
        let held = startingMeasured([12.34, 56.78]);
        for (const one of acts) {
          if (one.kind === 'move') {
            held = {
              ...held,
              points: [...movePoint(held.points, held.better, one.place % held.points.length, one, step)],
            };
          } else if (one.kind === 'add') {
            held = { ...held, points: [...(addPoint(held.points, one.at)?.points ?? held.points)] };
          } else if (one.kind === 'remove') {
            held = { ...held, points: [...removePoint(held.points, one.place)] };
          } else {
            held = turned(held, held.better === 'higher' ? 'lower' : 'higher');
          }
          if (!isSound(held.points, held.better)) return false;
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });
});
