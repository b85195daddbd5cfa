import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Appraisal,
  allRecords,
  appraisalFrom,
  appraisalOf,
} from '../../../../shared/records/aggregate.ts';
import { canonicalJson } from '../../../../shared/records/canonical-json.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import {
  applyEdit,
  type Change,
  inverseOf,
  removalOf,
  reopensLock,
} from '../../../../shared/records/edits.ts';
import { factsOf, type Judged, type LoggedChange, processFrom } from '../../../../shared/records/process.ts';
import type { AnyRecord, RecordKey } from '../../../../shared/records/record.ts';
import { restoreRecord, returnTo } from '../../../../shared/records/restore.ts';
import { appraisalProblems, editProblems } from '../../../../shared/records/rules.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight, newWeightSet } from '../../../../shared/records/weight-set.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';

const at = '2009-02-12T10:00:00.000Z';
const unscored = appraisalFrom(
  [...smallRecords(), newWeightSet({ id: 'set1', order: 2, name: 'GPs', voice: 'group' })].filter(
    ({ type }) => type !== 'score',
  ),
);

/** What "weights and descriptors were locked" speaks of. */
const judged = (appraisal: Appraisal): string => {
  const { agreedWeightSet, scale } = appraisalOf(appraisal);
  const criteria = [...appraisal.criterion.values()].map(({ id, parent, isCost, descriptors, scoring }) => [
    id,
    parent,
    isCost,
    descriptors,
    scoring,
  ]);
  const weights = [...appraisal.weight.values()].map(({ id, raw }) => [id, raw]);
  return canonicalJson([agreedWeightSet, scale, criteria.sort(), weights.sort()]);
};

type Move = (now: Appraisal, past: readonly Appraisal[]) => Change;

const own =
  (change: (record: ReturnType<typeof appraisalOf>) => Partial<ReturnType<typeof appraisalOf>>): Move =>
  (now) => ({ label: 'x', put: [{ ...appraisalOf(now), ...change(appraisalOf(now)) }] });
const put =
  (...records: readonly AnyRecord[]): Move =>
  () => ({ label: 'x', put: records });
const told = (record: ReturnType<typeof appraisalOf>) => ({
  weightsLocked: false,
  unlockings: [...record.unlockings, { at, reason: 'Read two ways' }],
});
const described =
  (words: string): Move =>
  (now) => ({
    label: 'x',
    put: [...now.criterion.values()].slice(0, 1).map((record) => ({
      ...record,
      descriptors: { ...record.descriptors, at100: words },
    })),
  });

const moves: readonly Move[] = [
  own(() => ({ weightsLocked: true })),
  own(() => ({ weightsLocked: false })),
  own(told),
  own(() => ({ agreedWeightSet: 'set1' })),
  own(() => ({ agreedWeightSet: 'set0' })),
  own(({ scale }) => ({ scale: { ...scale, at0: 'None of it' } })),
  own((record) => ({ ...told(record), agreedWeightSet: 'set1' })),
  own(() => ({ unlockings: [] })),
  put(newWeight('set0', 'critQ', 90)),
  put(newWeight('set1', 'critC', 10)),
  put(newScore('optA', 'critQ', 'agreed', 20)),
  put(newScore('optA', 'critQ', 'agreed', null)),
  put(newScore('optB', 'critC', 'agreed', 80), newWeight('set0', 'critC', 5)),
  described('All of it'),
  described('Some of it'),
  put(newCriterion({ id: 'critN', order: 9, code: 'N', name: 'New' })),
  (now) => ({ label: 'x', ...removalOf(now, [{ type: 'criterion', id: 'critC' }]) }),
  (now) => ({ label: 'x', ...removalOf(now, [{ type: 'weightSet', id: 'set1' }]) }),
  (now) => ({
    label: 'x',
    ...removalOf(
      now,
      [...now.score.values()].map(({ type, id }): RecordKey => ({ type, id })),
    ),
  }),
  (now) => reopensLock(now, described('Other')(now, []), at),
  (now) => reopensLock(now, { label: 'x', ...removalOf(now, [{ type: 'criterion', id: 'critC' }]) }, at),
  (now, past) => returnTo(now, allRecords(past[0] ?? now), { name: 'First', at }),
  (now, past) => returnTo(now, allRecords(past[Math.floor(past.length / 2)] ?? now), { name: 'Mid', at }),
  (now, past) => restoreRecord(now, appraisalOf(past[1] ?? now), { label: 'Back', at }),
  (now, past) =>
    restoreRecord(now, past[1]?.weight.values().next().value ?? appraisalOf(now), { label: 'Back', at }),
];

const isJudged = (record: AnyRecord | undefined): record is AnyRecord & Judged =>
  record?.type === 'appraisal' ||
  record?.type === 'weight' ||
  record?.type === 'score' ||
  record?.type === 'measure';

const factsBetween = (before: Appraisal, after: Appraisal) => {
  const keys = new Map(
    [...allRecords(before), ...allRecords(after)].map((record) => [`${record.type} ${record.id}`, record]),
  );
  return factsOf(
    [...keys.values()].flatMap((record): (readonly [Judged | null, Judged | null])[] => {
      if (!isJudged(record)) return [];
      const in_ = (appraisal: Appraisal) => {
        const found = (appraisal[record.type] as { get: (id: string) => AnyRecord | undefined }).get(
          record.id,
        );
        return isJudged(found) ? found : null;
      };
      return in_(before) === in_(after) ? [] : [[in_(before), in_(after)]];
    }),
  );
};

it('"locked before scoring" is said only where nothing that was weighed changed since before the first score', () => {
  let said = 0;
  fc.assert(
    fc.property(
      // Half of the runs start as an honest one would: locked, then scored.
      fc.constantFrom<readonly number[]>([], [0, 10]),
      fc.array(fc.oneof(fc.nat(moves.length - 1), fc.constantFrom('undo' as const, 'redo' as const)), {
        maxLength: 12,
      }),
      (start, steps) => {
        let now = unscored;
        const past: Appraisal[] = [now];
        const log: LoggedChange[] = [];
        const undo: ReturnType<typeof inverseOf>[] = [];
        let redo: ReturnType<typeof inverseOf>[] = [];
        let beforeFirst: Appraisal | null = null;
        const go = (effect: ReturnType<typeof inverseOf>, back: ReturnType<typeof inverseOf>[]): void => {
          const after = applyEdit(now, effect);
          const facts = factsBetween(now, after);
          if (facts?.scores !== undefined) beforeFirst ??= now;
          back.push(inverseOf(now, effect));
          log.push({
            seq: log.length,
            kind: 'edit',
            at,
            author: '',
            label: 'x',
            ...(facts ? { facts } : {}),
          });
          now = after;
          past.push(now);
        };
        for (const step of [...start, ...steps]) {
          if (step === 'undo' || step === 'redo') {
            const [from, to] = step === 'undo' ? [undo, redo] : [redo, undo];
            const effect = from.pop();
            if (effect) go(effect, to);
            continue;
          }
          const change = moves[step]?.(now, past);
          const effect = { put: change?.put ?? [], remove: change?.remove ?? [] };
          if (editProblems(applyEdit(now, effect), effect, now).length > 0) continue;
          redo = [];
          go(effect, undo);
        }
        expect(appraisalProblems(now)).toEqual([]);
        if (!processFrom(log).lockedBeforeScoring) return;
        said += 1;
        expect(appraisalOf(now).weightsLocked).toBe(true);
        if (beforeFirst) expect(judged(now)).toBe(judged(beforeFirst));
      },
    ),
    { numRuns: 600, endOnFailure: true },
  );
  expect(said).toBeGreaterThan(10);
});
