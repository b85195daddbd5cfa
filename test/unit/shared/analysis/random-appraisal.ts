import fc from 'fast-check';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { assessor, costLine, criterion, option, ownRecord, weightSet } from './build.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const scaleValue = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }));
const rawWeight = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);

/** Takes a random part of the records: some are always missing in life. */
const some = <T>(records: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(records) },
    { weight: 2, arbitrary: fc.subarray([...records]) },
    { weight: 1, arbitrary: fc.constant([]) },
  );

/**
 * A valid appraisal of any small shape: options off the short list, a tree of criteria, weight sets with gaps and
 * zeros, agreed and single scores with holes, cost lines of every kind and odd discount rates.
 */
export const randomRecords: fc.Arbitrary<readonly AnyRecord[]> = fc
  .record({
    options: fc.integer({ min: 0, max: 5 }),
    criteria: fc.integer({ min: 0, max: 7 }),
    assessors: fc.integer({ min: 0, max: 5 }),
    sets: fc.integer({ min: 0, max: 3 }),
    lines: fc.integer({ min: 0, max: 12 }),
  })
  .chain((size) => {
    const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
    const letters = numbers(size.options).map((n) => String.fromCharCode(65 + n));
    const optionRecords = fc.tuple(
      ...letters.map((letter, n) =>
        fc
          .boolean()
          .map((shortListed) =>
            option(letter, { shortListed: shortListed || n < 2, comparator: n === 0 && shortListed }),
          ),
      ),
    );
    const criterionRecords = fc.tuple(
      ...numbers(size.criteria).map((n) =>
        fc
          .record({ parent: fc.option(fc.nat(Math.max(0, n - 1))), isCost: fc.boolean() })
          .map(({ parent, isCost }) =>
            criterion(`c${n}`, n, { parent: n === 0 || parent === null ? null : `c${parent}`, isCost }),
          ),
      ),
    );
    const people = numbers(size.assessors).map((n) =>
      assessor(`p${n}`, ['GPs', 'Staff', ''][n % 3] ?? '', n),
    );
    const sets = numbers(size.sets).map((n) => weightSet(`set${n}`, { order: n, name: `Set ${n}` }));
    const weights = fc
      .array(rawWeight, { minLength: size.sets * size.criteria, maxLength: size.sets * size.criteria })
      .chain((raw) =>
        some(
          sets.flatMap(({ id }, s) =>
            numbers(size.criteria).map((c) => newWeight(id, `c${c}`, raw[s * size.criteria + c] ?? 0)),
          ),
        ),
      );
    const cells = letters.flatMap((letter) =>
      numbers(size.criteria).flatMap((c) =>
        [agreedAssessor, ...people.map(({ id }) => id)].map((who) => [letter, `c${c}`, who] as const),
      ),
    );
    const scores = fc
      .constantFrom(5, 100)
      .chain((freq) =>
        fc.array(fc.option(scaleValue, { freq }), { minLength: cells.length, maxLength: cells.length }),
      )
      .chain((values) =>
        some(cells.map(([letter, c, who], n) => newScore(letter, c, who, values[n] ?? null))),
      );
    const lines = fc.tuple(
      ...numbers(letters.length === 0 ? 0 : size.lines).map((n) =>
        fc
          .record({
            kind: fc.constantFrom('one-off' as const, 'recurring' as const),
            amounts: fc.array(fc.option(fc.integer({ min: -1e12, max: 1e12 }), { freq: 8 }), {
              maxLength: 8,
            }),
            state: fc.constantFrom('costed' as const, 'nil' as const, 'unknown' as const),
            memo: fc.boolean(),
            transfer: fc.boolean(),
            lowPercent: fc.double({ min: 0, max: 100, noNaN: true }),
            highPercent: fc.double({ min: 0, max: 500, noNaN: true }),
            optimismBiasPercent: fc.double({ min: 0, max: 500, noNaN: true }),
          })
          .map((changes) => costLine(letters[n % letters.length] ?? 'A', [], { ...changes, id: `line${n}` })),
      ),
    );
    const own = fc
      .record({
        horizonYears: fc.integer({ min: 1, max: 60 }),
        tooCloseMargin: fc.double({ min: 0, max: 100, noNaN: true }),
        averaging: fc.constantFrom('mean' as const, 'median' as const),
        discountRates: fc
          .uniqueArray(fc.integer({ min: 1, max: 125 }), { maxLength: 3 })
          .chain((years) =>
            fc.tuple(
              ...[0, ...years.sort((a, b) => a - b)].map((fromYear) =>
                share.map((rate) => ({ fromYear, rate: rate / 2 })),
              ),
            ),
          ),
        agreedWeightSet: fc.constantFrom(null, ...sets.map(({ id }) => id)),
      })
      .map(ownRecord);
    return fc
      .tuple(own, optionRecords, criterionRecords, weights, scores, lines)
      .map(([appraisal, options, criteria, weightRecords, scoreRecords, lineRecords]) => [
        appraisal,
        ...options,
        ...criteria,
        ...sets,
        ...weightRecords,
        ...people,
        ...scoreRecords,
        ...lineRecords,
      ]);
  });

/** Options × criteria of full scores with raw weights, at least one of them above 0. */
export const randomScores = (least = 2) =>
  fc
    .record({
      options: fc.integer({ min: 1, max: 6 }),
      criteria: fc.integer({ min: least, max: 6 }),
    })
    .chain(({ options, criteria }) =>
      fc.record({
        rows: fc.array(fc.array(scaleValue, { minLength: criteria, maxLength: criteria }), {
          minLength: options,
          maxLength: options,
        }),
        raw: fc
          .array(fc.integer({ min: 0, max: 100 }), { minLength: criteria, maxLength: criteria })
          .filter((raw) => raw.some((value) => value > 0)),
      }),
    );
