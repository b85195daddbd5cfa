import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Appraisal, allRecords, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { canonicalJson } from '../../../../shared/records/canonical-json.ts';
import { applyEdit, inverseOf, removalOf } from '../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { appraisalProblems } from '../../../../shared/records/rules.ts';
import { appraisalRecords } from '../../../support/arbitrary-records.ts';

const shown = (appraisal: Appraisal): string => canonicalJson(allRecords(appraisal));

/**
 * A run of edits of every type of record: each takes some of the records of another random appraisal (new ones, and
 * others in place of those with the same id), or removes some with all that rests on them.
 */
const run = fc.tuple(
  appraisalRecords,
  fc.array(
    fc.oneof(
      appraisalRecords.chain((records) => fc.subarray([...records]).map((put) => ({ put }))),
      fc.record({ removeAt: fc.array(fc.nat(200), { minLength: 1, maxLength: 3 }) }),
    ),
    { minLength: 1, maxLength: 6 },
  ),
);

it('any run of edits of any records, undone one by one, gives the start again', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(run, ([records, edits]) => {
      const start = appraisalFrom(records);
      const undo: ReturnType<typeof inverseOf>[] = [];
      let now = start;
      for (const edit of edits) {
        const all = allRecords(now).filter(({ type }) => type !== 'appraisal');
        const effect =
          'put' in edit
            ? { put: edit.put, remove: [] }
            : removalOf(
                now,
                edit.removeAt.flatMap((at) => {
                  const found: AnyRecord | undefined = all[at % Math.max(1, all.length)];
                  return found ? [{ type: found.type, id: found.id }] : [];
                }),
              );
        undo.push(inverseOf(now, effect));
        now = applyEdit(now, effect);
      }
      for (const inverse of undo.reverse()) now = applyEdit(now, inverse);
      expect(shown(now)).toBe(shown(start));
    }),
    { numRuns: 1000, endOnFailure: true },
  );
});

it('removing any records of any appraisal leaves one that breaks no rule', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(
      appraisalRecords,
      fc.array(fc.nat(200), { minLength: 1, maxLength: 4 }),
      (records, places) => {
        const appraisal = appraisalFrom(records);
        const all = allRecords(appraisal).filter(({ type }) => type !== 'appraisal');
        if (all.length === 0) return;
        const keys = places.flatMap((at) => {
          const found = all[at % all.length];
          return found ? [{ type: found.type, id: found.id }] : [];
        });
        expect(appraisalProblems(applyEdit(appraisal, removalOf(appraisal, keys)))).toEqual([]);
      },
    ),
    { numRuns: 500, endOnFailure: true },
  );
});
