import { describe, expect, it } from 'vitest';
import { carriedBy, shownRegister } from '../../../../../renderer/features/risks/register-order.ts';
import { riskRegister } from '../../../../../shared/analysis/risks.ts';
import { appraisalFrom } from '../../../../../shared/records/aggregate.ts';
import { newRisk } from '../../../../../shared/records/risk.ts';
import { option, ownRecord } from '../../../shared/analysis/build.ts';

const register = riskRegister(
  appraisalFrom([
    ownRecord(),
    option('A'),
    option('B'),
    { ...newRisk({ id: 'one', order: 1, name: '' }), likelihood: 2, impact: 3, options: ['B'] },
    newRisk({ id: 'two', order: 2, name: '' }),
    { ...newRisk({ id: 'three', order: 3, name: '' }), likelihood: 5, impact: 4, options: [] },
    {
      ...newRisk({ id: 'four', order: 4, name: '' }),
      likelihood: 3,
      impact: 2,
      residualLikelihood: 1,
      residualImpact: 1,
      options: ['A', 'B'],
    },
  ]),
);
const ids = (...given: Parameters<typeof shownRegister>) =>
  shownRegister(...given).map(({ risk }) => risk.id);

describe('the register as shown', () => {
  it('stands in its own order, or with the highest rating first and the unrated last', () => {
    expect(ids(register, null, 'number')).toEqual(['one', 'two', 'three', 'four']);
    expect(ids(register, null, 'inherent')).toEqual(['three', 'one', 'four', 'two']);
    expect(ids(register, null, 'residual')).toEqual(['four', 'one', 'two', 'three']);
  });

  it('shows for one option its own risks and those of all', () => {
    expect(ids(register, 'B', 'number')).toEqual(['one', 'two', 'four']);
  });

  it('says which options carry a risk', () => {
    expect(register.map(carriedBy)).toEqual(['B', 'All options', 'No option', 'A, B']);
  });
});
