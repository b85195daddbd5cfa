import { describe, expect, test } from 'vitest';
import {
  holdsAnything,
  isToTake,
  itemsInOrder,
  needsLooking,
  refusalsFirst,
  type Sheet,
} from '../../../../renderer/scoresheets/sheet.ts';
import { readSentence, takenSentence, verdictOf } from '../../../../renderer/scoresheets/sheet-words.ts';
import { failed } from '../../../../shared/contract/result.ts';
import { item, report } from './reports.ts';

const read = (given: Parameters<typeof report>[0], wanted = true): Sheet => ({
  id: 's1',
  file: 'GP 3.xlsx',
  state: 'read',
  report: report(given),
  wanted,
  failure: null,
});
const unread: Sheet = {
  id: 's9',
  file: 'holiday.xlsx',
  state: 'unread',
  failure: failed('unreadable-file', 'holiday.xlsx could not be read.'),
};

describe('what is taken of a sheet', () => {
  test('a sheet with something new or changed is taken unless it is left out', () => {
    const counts = { changed: 1 };
    expect(isToTake(read({ counts }), false)).toBe(true);
    expect(isToTake(read({ counts }, false), false)).toBe(false);
  });

  test('what was judged on older wording counts only once it is asked for', () => {
    const held = report({ counts: { held: 3 } });
    expect(holdsAnything(held, false)).toBe(false);
    expect(holdsAnything(held, true)).toBe(true);
  });

  test('nothing is taken of a sheet that is refused as a whole, whatever it holds', () => {
    expect(holdsAnything(report({ refusal: 'No.', counts: { new: 40 } }), true)).toBe(false);
  });
});

describe('the order of the report', () => {
  test('sheets refused as a whole come first, then those with refused entries, and the rest as they came', () => {
    const named = (id: string, given: Parameters<typeof report>[0]): Sheet => ({ ...read(given), id });
    const sheets = [
      named('fine', { counts: { new: 40 } }),
      named('partly', { counts: { new: 38, refused: 2 } }),
      named('held', { counts: { new: 38, held: 2 } }),
      named('refused', { refusal: 'This sheet is from another appraisal.' }),
      unread,
      named('also fine', { counts: { new: 40 } }),
    ];
    expect(refusalsFirst(sheets).map(({ id }) => id)).toEqual([
      'refused',
      's9',
      'partly',
      'held',
      'fine',
      'also fine',
    ]);
    expect(sheets.filter(needsLooking).map(({ id }) => id)).toEqual(['partly', 'held', 'refused', 's9']);
  });

  test('of the entries of a sheet, what was refused comes first and what is new last', () => {
    const outcomes = ['new', 'changed', 'held', 'refused'] as const;
    expect(itemsInOrder(outcomes.map((outcome) => item({ outcome }))).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'held',
      'changed',
      'new',
    ]);
  });
});

describe('what is said of a sheet', () => {
  test.each([
    [{ refusal: 'It is from another appraisal.' }, 'It is from another appraisal.'],
    [{ counts: { blank: 40 } }, 'Left blank: nothing to take.'],
    [{ counts: { unchanged: 40 } }, 'Nothing new.'],
    [{ counts: { refused: 2, unchanged: 3 } }, 'Nothing to take beside what is refused.'],
    [{ counts: { held: 2 } }, 'Holds only what was judged on older wording.'],
    [{ counts: { new: 40 } }, 'Can be taken.'],
    [{ counts: { new: 38, refused: 2 } }, 'Can be taken, without what is refused.'],
    [
      { counts: { new: 36, refused: 2, held: 2 } },
      'Can be taken, without what is refused and what was judged on older wording.',
    ],
  ])('%j is “%s”', (given, words) => {
    expect(verdictOf(read(given), false).words).toBe(words);
  });

  test('a file that is no scoresheet says what happened and what to do', () => {
    expect(verdictOf(unread, false).words).toBe(
      'holiday.xlsx could not be read. Nothing was changed. Check that the file is still there and that you may open it.',
    );
  });
});

describe('what all sheets come to', () => {
  test('is counted by what became of the entries, and says how many sheets cannot be taken', () => {
    expect(readSentence([])).toBeNull();
    expect(
      readSentence([read({ counts: { new: 36, refused: 3, blank: 1 } }), read({ refusal: 'No.' }), unread]),
    ).toBe('3 sheets read: 36 new, 3 refused, 1 left blank. 2 sheets cannot be taken.');
  });

  test('tells reasons without a score apart from the scores', () => {
    const given = {
      counts: { new: 20 },
      items: [
        ...Array.from({ length: 19 }, () => item({})),
        item({ kind: 'reason', after: 'no score: because' }),
      ],
    };
    expect(readSentence([read(given)])).toBe('1 sheet read: 20 new. Among them 1 reason without a score.');
    expect(
      takenSentence([{ id: 's1', file: 'a.xlsx', state: 'taken', report: report(given), held: false }]),
    ).toBe('1 sheet: 19 scores and 1 reason without a score taken.');
  });

  test('once taken, is counted by kind, with what was held only where it was asked for', () => {
    const given = report({
      counts: { new: 3, held: 1, refused: 1 },
      items: [
        item({}),
        item({ outcome: 'changed' }),
        item({ kind: 'interest' }),
        item({ outcome: 'held' }),
        item({ outcome: 'refused' }),
      ],
    });
    const taken = (held: boolean): Sheet => ({
      id: 's1',
      file: 'a.xlsx',
      state: 'taken',
      report: given,
      held,
    });
    expect(takenSentence([read({})])).toBeNull();
    expect(takenSentence([taken(false)])).toBe(
      '1 sheet: 2 scores and 1 declaration of interest taken, 1 refused.',
    );
    expect(takenSentence([taken(true)])).toBe(
      '1 sheet: 3 scores and 1 declaration of interest taken, 1 refused.',
    );
  });
});
