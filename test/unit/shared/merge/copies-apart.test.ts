import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCopies } from '../../../../shared/merge/compare-copies.ts';
import type { MergeReport, MergeSide } from '../../../../shared/merge/merge-report.ts';
import { mergeWith } from '../../../../shared/merge/merge-with.ts';
import { isSame } from '../../../../shared/merge/same.ts';
import { allRecords, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { canonicalJson } from '../../../../shared/records/canonical-json.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { appraisalProblems } from '../../../../shared/records/rules.ts';
import { type CopiesApart, copiesApart } from '../../../support/copies-apart.ts';
import { faultsOf } from '../../../support/merge-oracle.ts';

/** When a merge is made, in these tests. */
const at = '2009-03-01T10:00:00.000Z';
const pairsOfOne = 10;

const reportOf = (
  base: readonly AnyRecord[] | null,
  mine: readonly AnyRecord[],
  theirs: readonly AnyRecord[],
) => compareCopies({ base, parted: null, mine, theirs: { file: 'copy.icoa.json', records: theirs } });

const idsIn = ({ conflicts }: MergeReport): readonly string[] => conflicts.map(({ id }) => id).sort();

/**
 * Merges a pair in either order, conflicts answered alike, and holds the outcome against what each side did.
 *
 * @returns how many conflicts there were
 */
const mergesBothWays = ({ base, mine, theirs }: CopiesApart, isKnown: boolean, choices: number): number => {
  const was = isKnown ? base : null;
  const there = reportOf(was, mine, theirs);
  const back = reportOf(was, theirs, mine);
  const ids = idsIn(there.report);
  expect(idsIn(back.report)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const answers = new Map<string, MergeSide>(
    ids.map((id, place) => [id, (choices >> (place % 31)) & 1 ? 'mine' : 'theirs']),
  );
  const turned = new Map<string, MergeSide>(
    [...answers].map(([id, side]) => [id, side === 'mine' ? 'theirs' : 'mine']),
  );
  const merged = applyEdit(appraisalFrom(mine), mergeWith(there, answers, at));
  const mergedBack = applyEdit(appraisalFrom(theirs), mergeWith(back, turned, at));
  if (!isSame(allRecords(mergedBack), allRecords(merged))) {
    expect(allRecords(mergedBack).map(canonicalJson)).toEqual(allRecords(merged).map(canonicalJson));
  }
  expect(appraisalProblems(merged)).toEqual([]);
  expect(faultsOf({ base: was, mine, theirs, answers, merged })).toEqual([]);
  return ids.length;
};

describe('two copies that were edited apart', () => {
  it('keep every edit of each side, report what both did otherwise, and come to the same either way', () => {
    let pairs = 0;
    let asked = 0;
    fc.assert(
      fc.property(copiesApart(pairsOfOne), fc.integer(), (drawn, choices) => {
        for (const pair of drawn) {
          asked += mergesBothWays(pair, true, choices);
          pairs += 1;
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(pairs).toBe(1000);
    // Copies that never meet would show nothing.
    expect(asked).toBeGreaterThan(300);
  });

  it('ask about everything that differs where nothing shows where they parted', () => {
    fc.assert(
      fc.property(copiesApart(4), fc.integer(), (drawn, choices) => {
        for (const pair of drawn) mergesBothWays(pair, false, choices);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
