import fc from 'fast-check';
import { newFunding, newVolume } from '../../../../shared/records/funding.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newRisk } from '../../../../shared/records/risk.ts';
import { newPosition, newStakeholder } from '../../../../shared/records/stakeholder.ts';
import { some } from './random-setting.ts';

const pence = fc.integer({ min: -1e12, max: 1e12 });

/** Staff behind a cost line, from none at all to absurdly many; null for a line without. */
export const randomStaffing = fc.option(
  fc.record({
    band: fc.constantFrom('3' as const, '6' as const, '8a' as const),
    wte: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100_000, noNaN: true })),
    annualPay: fc.oneof(fc.constant(0), fc.integer({ min: -1e9, max: 1e9 })),
    onCostPercent: fc.double({ min: 0, max: 200, noNaN: true }),
  }),
);

/** Years, prices and dates of the appraisal's money: the first year may come long before the price base. */
export const randomBase = {
  priceBaseYear: fc.integer({ min: 1990, max: 2100 }),
  firstYear: fc.integer({ min: 1990, max: 2100 }),
  inflationPercent: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 50, noNaN: true })),
  delegatedLimit: fc.option(pence),
  moneyAsked: fc.option(pence).map((amount) => ({
    amount,
    recurrence: 'unstated' as const,
    fullYearEffect: null,
    budget: '',
    payer: '',
  })),
};

/** A day at or near the edge of a financial year, and none. */
export const randomStart = fc.constantFrom(null, '1990-04-01', '2010-03-31', '2010-10-01', '2101-04-01');

/** Whom a source or a risk is for: everybody, or some of those there are. */
const whom = (letters: readonly string[]) =>
  fc.oneof(
    fc.constant('all' as const),
    fc.subarray([...letters]).map((named) => [...named]),
  );

/** Sources of money with gaps, and volumes worth something, nothing or less than nothing. */
export const randomFunding = (letters: readonly string[]): fc.Arbitrary<readonly AnyRecord[]> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          options: whom(letters),
          amounts: fc.array(fc.option(pence), { maxLength: 6 }),
          certainty: fc.constantFrom('confirmed' as const, 'likely' as const, 'applied-for' as const),
        }),
        { maxLength: 4 },
      ),
      fc.array(
        fc.record({
          unitValue: fc.option(fc.oneof(fc.constant(0), fc.constant(1), pence)),
          annualVolume: fc.option(
            fc.oneof(fc.constant(0), fc.constant(1e-3), fc.double({ min: 0, max: 1e12, noNaN: true })),
          ),
        }),
        { maxLength: 3 },
      ),
    )
    .map(([sources, volumes]) => [
      ...sources.map((given, n) => ({ ...newFunding({ id: `f${n}`, order: n, source: '' }), ...given })),
      ...volumes.map((given, n) => ({ ...newVolume({ id: `v${n}`, order: n, name: '' }), ...given })),
    ]);

const judged = fc.option(fc.integer({ min: 1, max: 5 }));

/** Risks rated in part, and groups whose influence or position is not known. */
export const randomPeopleAndRisks = (letters: readonly string[]): fc.Arbitrary<readonly AnyRecord[]> => {
  const groups = [0, 1, 2];
  return fc
    .tuple(
      fc.array(
        fc.record({
          options: whom(letters),
          likelihood: judged,
          impact: judged,
          residualLikelihood: judged,
          residualImpact: judged,
        }),
        { maxLength: 5 },
      ),
      fc.tuple(...groups.map(() => judged)),
      fc
        .tuple(
          ...letters.flatMap((letter) =>
            groups.map((n) =>
              fc
                .option(fc.integer({ min: -2, max: 2 }))
                .map((value) => newPosition(letter, `group${n}`, value)),
            ),
          ),
        )
        .chain(some),
    )
    .map(([risks, influences, positions]): readonly AnyRecord[] => [
      ...risks.map((given, n) => ({ ...newRisk({ id: `r${n}`, order: n, name: '' }), ...given })),
      ...influences.map((influence, n) => ({
        ...newStakeholder({ id: `group${n}`, order: n, name: '' }),
        influence,
      })),
      ...positions,
    ]);
};
