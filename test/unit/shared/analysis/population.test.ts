import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { populationsOf } from '../../../../shared/analysis/population.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { option, ownRecord } from './build.ts';

const practice = (id: string, listSize: number, takesPart: boolean) => ({
  type: 'practice' as const,
  id,
  order: 1,
  name: id,
  listSize,
  takesPart,
});
const practices = [practice('p1', 6000, true), practice('p2', 3000, false), practice('p3', 1000, true)];

describe('the population of an option', () => {
  it('is on the lists of all practices that take part, or of those that it names', () => {
    const options = [option('A'), option('B', { practices: ['p2', 'p3'] }), option('C', { practices: [] })];
    expect(populationsOf(appraisalFrom([ownRecord(), ...practices]), options)).toEqual([
      { option: 'A', practices: 2, patients: 7000, shareOfLocality: 0.7 },
      { option: 'B', practices: 2, patients: 4000, shareOfLocality: 0.4 },
      { option: 'C', practices: 0, patients: 0, shareOfLocality: 0 },
    ]);
  });

  it('has no share of a locality without patients', () => {
    const { populations } = analyse(appraisalFrom([ownRecord(), option('A')]));
    expect(populations).toEqual([{ option: 'A', practices: 0, patients: 0, shareOfLocality: null }]);
  });
});
