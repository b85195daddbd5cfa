import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { newScore, scoreId } from '../../../../shared/records/score.ts';
import { checkSheet, sheetLabel } from '../../../../shared/scoresheet/check-sheet.ts';
import type { FilledSheet } from '../../../../shared/scoresheet/filled-sheet.ts';
import { blank, check, ground, scorer, without } from '../../../support/checked-sheets.ts';
import type { SheetEntries, Typed } from '../../../support/filled-sheets.ts';

describe('a sheet', () => {
  const refusal = (appraisal: Appraisal, change?: (sheet: FilledSheet) => FilledSheet) => {
    const { report, taken, withHeld } = check({ noInterest: 'yes' }, appraisal, change);
    expect([report.items, taken.put, withHeld.put]).toEqual([[], [], []]);
    return report;
  };

  it('that could not be read says why', () => {
    const { report, taken } = checkSheet(
      ground(),
      { ok: false, refusal: 'The file is empty.' },
      { file: 'a.xlsx', seen: new Set() },
    );
    expect(report).toMatchObject({
      file: 'a.xlsx',
      refusal: 'The file is empty.',
      assessor: null,
      items: [],
    });
    expect(taken.put).toEqual([]);
  });

  it('from another appraisal is refused, and names nobody', () => {
    const other = ground({ ...appraisalOf(ground()), lineage: 'line2' });
    const { refusal: why, assessor } = refusal(other);
    expect(why).toMatch(/^The scoresheet was made from another appraisal\./);
    expect(assessor).toBe(null);
  });

  it('of a scorer who was taken out since is refused', () => {
    expect(refusal(without(ground(), 'assessor', 'asr1')).refusal).toMatch(
      /^The scorer whose sheet this is has been taken out/,
    );
  });

  it('of a stand-in for several people is refused', () => {
    expect(refusal(ground({ ...scorer, people: 4 })).refusal).toBe(
      'A scoresheet is one person’s, and GP 3 speaks for several. Nothing of it was taken. Enter what they say in the app.',
    );
  });

  it('made by a newer version is refused', () => {
    const newer = (sheet: FilledSheet): FilledSheet => ({ ...sheet, stamp: { ...sheet.stamp, layout: 99 } });
    expect(refusal(ground(), newer).refusal).toMatch(/newer version of this app/);
  });

  it('is refused where another of the same person was read before it', () => {
    const { report, taken } = checkSheet(
      ground(),
      { ok: true, sheet: blank },
      { file: 'b.xlsx', seen: new Set(['asr1']) },
    );
    expect(report.refusal).toMatch(/^Another sheet of GP 3 was read before this one/);
    expect(report.assessor).toEqual({ id: 'asr1', name: 'GP 3', group: 'GPs' });
    expect(taken.put).toEqual([]);
  });

  it('tells of what stands outside its cells', () => {
    expect(check({ cells: { 'Scores, J9': 'see me' } }).report.items).toMatchObject([
      { kind: 'other', outcome: 'refused', place: 'Scores, J9', after: 'see me' },
    ]);
  });

  it('gives its edit a name', () => {
    expect(sheetLabel(ground(), check({}).report)).toBe('Scoresheet of GP 3');
  });

  it('says nothing new a second time', () => {
    const entries: SheetEntries = {
      scores: [
        { option: 'optA', criterion: 'critQ', value: 75, low: 60, high: 80, reason: 'Because' },
        { option: 'optB', criterion: 'critC', reason: 'A remark' },
      ],
      interests: { optB: 'Partner' },
      choice: 'B',
      choiceReason: 'One team',
      weights: { critQ: 100, critC: 40 },
    };
    const first = check(entries);
    const second = check(entries, applyEdit(ground(), { put: [...first.taken.put], remove: [] }));
    expect(second.taken.put).toEqual([]);
    expect(second.report.counts).toMatchObject({ new: 0, changed: 0, unchanged: 6 });
  });

  it('never comes to an edit that is refused, whatever is typed', () => {
    const typed = fc.oneof(
      fc.double(),
      fc.integer({ min: -10, max: 110 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom<Typed>(null, true, '50', 'yes', 'A', 'B', '#N/A', '=1', 'x'.repeat(3000)),
    );
    fc.assert(
      fc.property(fc.array(typed, { minLength: 30, maxLength: 30 }), fc.boolean(), (values, isLocked) => {
        const at = (place: number): Typed => values[place % values.length] ?? null;
        const scores = blank.scores.map(({ option, criterion }, row) => ({
          option,
          criterion,
          value: at(row * 4),
          low: at(row * 4 + 1),
          high: at(row * 4 + 2),
          reason: at(row * 4 + 3),
        }));
        const entries: SheetEntries = {
          scores,
          interests: { optA: at(20), optB: at(21) },
          noInterest: at(22),
          choice: at(23),
          choiceReason: at(24),
          weights: { critQ: at(25), critC: at(26) },
        };
        const held = { ...newScore('optA', 'critQ', 'asr1', 50), low: 20, high: 70 };
        const { report, taken } = check(
          entries,
          ground(held, { ...appraisalOf(ground()), weightsLocked: isLocked }),
        );
        const before = taken.put.find(({ id }) => id === scoreId('optA', 'critQ', 'asr1'));
        if (before?.type === 'score') expect(before.value).not.toBe(null);
        for (const { kind, outcome, why } of report.items) {
          if (outcome === 'refused' || outcome === 'held') expect(why).not.toBe(null);
          // Of what is taken, only points can come with something to mind.
          else if (kind !== 'weight') expect(why).toBe(null);
          if (why !== null) expect(why).toMatch(/\S.*[.!]$/s);
        }
      }),
      { numRuns: 150 },
    );
  });
});
