import { describe, expect, it } from 'vitest';
import { type WeightRange, weightRanges, weightsFinding } from '../../../../shared/paper/weight-ranges.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { blocksOf, drawn } from './drawn-paper.ts';

const sample = drawn(sampleAppraisal());
const range = (criterion: string, agreed: number, low = agreed, high = agreed): WeightRange => ({
  criterion,
  agreed,
  low,
  high,
});
const same = (name: string): string => name;

describe('the range of weights', () => {
  it('runs over the voices from the lowest to the highest, the agreed weight inside it', () => {
    const ranges = weightRanges(sample.analysis);
    expect(ranges?.find(({ criterion }) => criterion === 'critWORK')).toEqual({
      criterion: 'critWORK',
      agreed: 12,
      low: 6,
      high: 30,
    });
    for (const { agreed, low, high } of ranges ?? []) {
      expect(low).toBeLessThanOrEqual(agreed);
      expect(high).toBeGreaterThanOrEqual(agreed);
    }
  });

  it('has no end that is one person’s own weight', () => {
    const set = [...sample.appraisal.weightSet.values()].find(({ name }) => name === 'Staff side');
    if (!set) throw new Error('The sample has no such set');
    const { analysis } = drawn({
      ...sample.appraisal,
      weightSet: sample.appraisal.weightSet.with([{ ...set, voice: 'person' }], []),
    });
    expect(weightRanges(analysis)?.find(({ criterion }) => criterion === 'critWORK')?.high).toBe(12);
  });

  it('is nothing while no set is agreed', () => {
    const own = appraisalOf(sample.appraisal);
    const { analysis } = drawn({
      ...sample.appraisal,
      appraisal: sample.appraisal.appraisal.with([{ ...own, agreedWeightSet: null }], []),
    });
    expect(weightRanges(analysis)).toBeNull();
  });

  it('is drawn as bars in shares of the highest weight, each line from its low to its high', () => {
    const table = blocksOf(sample.paper).find(
      (block) => block.kind === 'table' && block.table.id === 'weights',
    );
    const bars = table?.kind === 'table' ? table.table.rows.flatMap((row) => row.cells[0]?.bar ?? []) : [];
    expect(bars).toHaveLength(10);
    expect(Math.max(...bars.map(({ high }) => high))).toBe(1);
    for (const { share, low, high } of bars) {
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
    }
  });
});

describe('the finding on weights', () => {
  it('names what counts for most and what divides the voices, a name with “and” in it in quotes', () => {
    expect(
      weightsFinding([range('Fit', 10), range('Quality and safety', 60), range('Staff', 30, 5, 50)], same),
    ).toBe('“Quality and safety” counts for most; voices differ most on Staff');
  });

  it('says when all count alike, and names nothing that divides nobody', () => {
    expect(weightsFinding([range('Fit', 50), range('Staff', 50)], same)).toBe(
      'Every criterion counts for the same',
    );
    expect(weightsFinding([range('Fit', 40), range('Staff', 60)], same)).toBe('Staff counts for most');
  });
});
