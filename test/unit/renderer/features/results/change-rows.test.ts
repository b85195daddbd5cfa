import { describe, expect, it } from 'vitest';
import { changeRows, movableWeights } from '../../../../../renderer/features/results/weight-choice.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import { paperContext } from '../../../../../shared/paper/context.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const rowsOf = (sample: 'carlisle' | 'south-lakeland', standing: 'withCost' | 'benefitOnly') => {
  const appraisal = sampleAppraisal(sample);
  const context = paperContext(appraisal, analyse(appraisal), { drawnAt: '' });
  return changeRows(movableWeights(context, standing));
};

describe('the table of every change of leader by weight', () => {
  it('starts with the smallest move', () => {
    const [first] = rowsOf('carlisle', 'withCost');
    expect(first).toMatchObject({ name: 'Affordability', now: '10%', change: 'above 18.9%', to: 'A' });
  });

  it('has the families among the criteria', () => {
    const rows = rowsOf('south-lakeland', 'withCost');
    const families = rows.filter(({ name }) => name.includes('(family of'));
    expect(families.length).toBeGreaterThan(0);
    expect(families.length).toBeLessThan(rows.length);
    const moves = rows.map(({ now, change }) =>
      Math.abs(Number.parseFloat(now) - Number.parseFloat(change.replace(/^\D+/, ''))),
    );
    // To a tenth, as the figures are printed.
    moves.slice(1).forEach((move, at) => {
      expect(move).toBeGreaterThanOrEqual((moves[at] ?? 0) - 0.11);
    });
  });

  it('prints the weight of today among those that count', () => {
    const [all, without] = [rowsOf('carlisle', 'withCost'), rowsOf('carlisle', 'benefitOnly')];
    expect(all.find(({ name }) => name === 'Integration')?.now).toBe('15%');
    expect(without.find(({ name }) => name === 'Integration')?.now).toBe('16.7%');
  });
});
