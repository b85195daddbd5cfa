import fc from 'fast-check';
import { newGate, newGateResult } from '../../../../shared/records/gate.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newEmployer, newStaffGroup } from '../../../../shared/records/staff-group.ts';
import {
  newComparison,
  newWeight,
  type WeightRecord,
  type WeightSetRecord,
} from '../../../../shared/records/weight-set.ts';

export const methods: readonly WeightSetRecord['method'][] = [
  'direct',
  'pairwise',
  'swing',
  'rank-order-centroid',
];

/** Takes a random part of the records: some are always missing in life. */
export const some = <T>(records: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(records) },
    { weight: 2, arbitrary: fc.subarray([...records]) },
    { weight: 1, arbitrary: fc.constant([]) },
  );

const raw = {
  direct: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 100 }),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
  ),
  swing: fc.oneof(fc.constant(100), fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })),
  'rank-order-centroid': fc.integer({ min: 1, max: 9 }),
  pairwise: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 1 / 9, max: 9, noNaN: true })),
} as const;

/** A judgement of every criterion, or a comparison of every two, by the set's method. */
export const randomJudgements = (
  { id, method }: WeightSetRecord,
  criteria: readonly string[],
): fc.Arbitrary<readonly WeightRecord[]> => {
  const judged: readonly ((value: number) => WeightRecord)[] =
    method === 'pairwise'
      ? criteria.flatMap((first, place) =>
          criteria
            .slice(place + 1)
            .map((second) => (ratio: number) => newComparison(id, first, second, ratio)),
        )
      : criteria.map((criterion) => (value: number) => newWeight(id, criterion, value));
  return fc.tuple(...judged.map((make) => raw[method].map(make)));
};

/** Two to five points in rising order of the figure, with values that rise or fall. */
export const valueFunction = fc
  .record({
    at: fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 5 }),
    values: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
    better: fc.constantFrom('higher' as const, 'lower' as const),
  })
  .map(({ at, values, better }) => {
    const rising = [...values].sort((a, b) => a - b);
    const inOrder = better === 'higher' ? rising : rising.reverse();
    return {
      unit: 'minutes',
      better,
      points: at.sort((a, b) => a - b).map((figure, place) => ({ at: figure, value: inOrder[place] ?? 0 })),
    };
  });

/** Figures of options on criteria, some without a likely one, some far beyond any points. */
export const randomMeasures = (
  letters: readonly string[],
  criteria: number,
): fc.Arbitrary<readonly AnyRecord[]> =>
  fc
    .tuple(
      ...letters.flatMap((letter) =>
        Array.from({ length: criteria }, (_, place) =>
          fc
            .option(
              fc.oneof(
                fc.integer({ min: -1500, max: 1500 }),
                fc.double({ min: -1e12, max: 1e12, noNaN: true }),
              ),
              {
                freq: 8,
              },
            )
            .map((figure) => newMeasure(letter, `c${place}`, figure)),
        ),
      ),
    )
    .chain(some);

/** Gates with results, staff groups with employers, and practices: each with gaps. */
export const randomSetting = (letters: readonly string[]): fc.Arbitrary<readonly AnyRecord[]> => {
  const gates = [0, 1, 2, 3].map((n) =>
    newGate({
      id: `g${n}`,
      order: n,
      code: n === 3 ? '' : `G${n}`,
      name: `Gate ${n}`,
      kind: n % 2 ? 'pilot' : 'viability',
    }),
  );
  const staffGroups = [0, 1, 2, 3, 4, 5].map((n) =>
    newStaffGroup({ id: `s${n}`, order: n, name: `Group ${n}` }),
  );
  const results = fc.tuple(
    ...letters.flatMap((letter) =>
      gates.map(({ id }) =>
        fc
          .constantFrom('pass' as const, 'fail' as const, 'unknown' as const, 'not-applicable' as const)
          .map((result) => newGateResult(letter, id, result)),
      ),
    ),
  );
  const employers = fc.tuple(
    ...letters.flatMap((letter) =>
      staffGroups.map(({ id }) =>
        fc
          .record({ body: fc.constantFrom('', ' ', 'PCT provider arm'), resolved: fc.boolean() })
          .map((given) => ({ ...newEmployer(letter, id), ...given })),
      ),
    ),
  );
  const practices = fc.array(fc.record({ listSize: fc.nat(20_000), takesPart: fc.boolean() }), {
    maxLength: 4,
  });
  return fc
    .tuple(results.chain(some), employers.chain(some), practices, fc.boolean())
    .map(([resultRecords, employerRecords, lists, staffed]): readonly AnyRecord[] => [
      ...gates,
      ...resultRecords,
      ...(staffed ? [...staffGroups, ...employerRecords] : []),
      ...lists.map((list, n) => ({
        type: 'practice' as const,
        id: `practice${n}`,
        order: n,
        name: `Practice ${n}`,
        ...list,
      })),
    ]);
};
