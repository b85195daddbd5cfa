import fc from 'fast-check';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { agreedAssessor, newScore } from '../../../../shared/records/score.ts';
import { assessor, costLine, criterion, option, ownRecord, weightSet } from './build.ts';
import {
  randomBase,
  randomFunding,
  randomPeopleAndRisks,
  randomStaffing,
  randomStart,
} from './random-money.ts';
import {
  methods,
  randomJudgements,
  randomMeasures,
  randomSetting,
  some,
  valueFunction,
} from './random-setting.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const scaleValue = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }));

/**
 * A valid appraisal of any small shape: options off the short list, a tree of criteria, weight sets with gaps and
 * zeros by every method, agreed and single scores with holes, measured criteria, gates, employers and practices with gaps,
 * cost lines of every kind with staff and mitigation, money that is not known, volumes worth nothing, risks and groups rated
 * in part, and odd years and discount rates.
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
          .record({ shortListed: fc.boolean(), startDate: randomStart, earliestStart: randomStart })
          .map(({ shortListed, ...dates }) =>
            option(letter, {
              shortListed: shortListed || n < 2,
              comparator: n === 0 && shortListed,
              ...dates,
            }),
          ),
      ),
    );
    const criterionRecords = fc.tuple(
      ...numbers(size.criteria).map((n) =>
        fc
          .record({
            parent: fc.option(fc.nat(Math.max(0, n - 1))),
            isCost: fc.boolean(),
            measured: fc.option(valueFunction),
          })
          .map(({ parent, isCost, measured }) =>
            criterion(`c${n}`, n, {
              parent: n === 0 || parent === null ? null : `c${parent}`,
              isCost,
              scoring: measured === null ? 'judged' : 'measured',
              measured,
            }),
          ),
      ),
    );
    const people = numbers(size.assessors).map((n) =>
      assessor(`p${n}`, ['GPs', 'Staff', ''][n % 3] ?? '', n),
    );
    const sets = numbers(size.sets).map((n) =>
      weightSet(`set${n}`, {
        order: n,
        name: `Set ${n}`,
        method: methods[(n + size.lines) % methods.length] ?? 'direct',
      }),
    );
    const weights = fc
      .tuple(
        ...sets.map((set) =>
          randomJudgements(
            set,
            numbers(size.criteria).map((c) => `c${c}`),
          ),
        ),
      )
      .chain((judged) => some(judged.flat()));
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
            mitigationPercent: fc.double({ min: 0, max: 100, noNaN: true }),
            staffing: randomStaffing,
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
        ...randomBase,
        route: fc.constantFrom('bid' as const, 'join' as const, 'local' as const),
      })
      .map(ownRecord);
    return fc
      .tuple(
        own,
        optionRecords,
        criterionRecords,
        weights,
        scores,
        lines,
        randomMeasures(letters, size.criteria),
        fc.tuple(randomSetting(letters), randomFunding(letters), randomPeopleAndRisks(letters)),
      )
      .map(([appraisal, options, criteria, weightRecords, scoreRecords, lineRecords, measures, rest]) => [
        appraisal,
        ...options,
        ...criteria,
        ...sets,
        ...weightRecords,
        ...people,
        ...scoreRecords,
        ...lineRecords,
        ...measures,
        ...rest.flat(),
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
