import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutStrip } from '../../../../renderer/charts/milestone-strip-layout.ts';
import { chipSize, layoutRiskGrid } from '../../../../renderer/charts/risk-grid-layout.ts';
import { layoutStakeholderMap } from '../../../../renderer/charts/stakeholder-map-layout.ts';
import { riskGrid, riskRegister } from '../../../../shared/analysis/risks.ts';
import { timeline } from '../../../../shared/analysis/timeline.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newMilestone } from '../../../../shared/records/plan.ts';
import { newRisk } from '../../../../shared/records/risk.ts';
import { ownRecord } from '../../shared/analysis/build.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const touching = (boxes: readonly Box[]): number =>
  boxes.flatMap((one, place) => boxes.slice(place + 1).filter((other) => touch(one, other))).length;

const within = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

const rating = fc.integer({ min: 1, max: 5 });

describe('the risk grid', () => {
  it('shows every rated risk once, inside its cell and clear of the others, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rating, rating), { maxLength: 60 }),
        fc.integer({ min: 280, max: 900 }),
        fc.boolean(),
        (ratings, width, dense) => {
          const risks = ratings.map(([likelihood, impact], order) => ({
            ...newRisk({ id: `r${order}`, order, name: 'Risk' }),
            likelihood,
            impact,
          }));
          const data = riskGrid(riskRegister(appraisalFrom([ownRecord(), ...risks])), 'inherent');
          const { chips, cells, height } = layoutRiskGrid(data, width, dense);
          const boxes = chips.map(({ x, y }) => ({
            x: x - chipSize / 2,
            y: y - chipSize / 2,
            width: chipSize,
            height: chipSize,
          }));
          expect(chips.map(({ id }) => id).sort()).toEqual(risks.map(({ id }) => id).sort());
          expect(touching(boxes)).toBe(0);
          for (const [place, chip] of chips.entries()) {
            const cell = cells.find((one) => one.cell === chip.cell);
            const box = boxes[place];
            expect(cell && box && within(box, cell)).toBe(true);
          }
          expect(Math.max(...cells.map((cell) => cell.y + cell.height))).toBeLessThan(height);
        },
      ),
    );
  });
});

describe('the stakeholder map', () => {
  it('names every group at its own place, and no name covers another', () => {
    const group = fc.record({
      name: fc.string({ minLength: 1, maxLength: 60 }),
      influence: rating,
      value: fc.integer({ min: -2, max: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(group, { maxLength: 40 }),
        fc.integer({ min: 480, max: 1200 }),
        fc.boolean(),
        (given, width, dense) => {
          const placed = given.map((one, place) => ({ ...one, stakeholder: `${place}`, size: null }));
          const { groups, rows, columnWidth } = layoutStakeholderMap(placed, width, dense);
          expect(groups).toHaveLength(placed.length);
          expect(touching(groups.map(({ box }) => box))).toBe(0);
          for (const { group: own, y } of groups) {
            const row = rows.find(({ influence }) => influence === own.influence);
            expect(row && y > row.y && y < row.y + row.height).toBe(true);
          }
          expect(columnWidth * 5).toBeLessThan(width);
        },
      ),
    );
  });
});

describe('the strip of milestones', () => {
  it('hangs every name clear of the others and of their poles', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((after) => new Date(Date.UTC(2009, 0, 1 + after)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.string({ minLength: 1, maxLength: 60 })), { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        (given, dense) => {
          const records = given.map(([date, name], order) => ({
            ...newMilestone({ id: `m${order}`, order, name }),
            date,
          }));
          const width = dense ? 666 : 840;
          const strip = timeline(appraisalFrom([ownRecord(), ...records]), null);
          const { flags, axis } = layoutStrip(strip, width, dense);
          const boxes = flags.map(({ x, y, width }) => ({ x, y: y - 8, width, height: dense ? 15 : 16 }));
          expect(flags).toHaveLength(records.length);
          expect(touching(boxes)).toBe(0);
          expect(boxes.filter((box) => box.x + box.width > width)).toEqual([]);
          for (const { x, y } of flags) {
            const pole = { x, y, width: 0.1, height: axis - y };
            const crossed = boxes.filter((box) => box.x < x && touch(pole, box));
            expect(crossed).toEqual([]);
          }
        },
      ),
    );
  });
});
