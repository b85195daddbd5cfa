import { describe, expect, it } from 'vitest';
import { reportLines } from '../../../../../electron/services/commands/merge-words.ts';
import type { SheetItem, SheetReport } from '../../../../../shared/scoresheet/sheet-report.ts';

const item = (given: Partial<SheetItem>): SheetItem => ({
  kind: 'score',
  outcome: 'changed',
  place: 'Scores, C4',
  name: 'D on Access',
  option: 'optD',
  criterion: 'critACC',
  before: '30',
  after: '40',
  why: null,
  ...given,
});

const linesOf = (...items: readonly SheetItem[]): readonly string[] => {
  const of = (outcome: SheetItem['outcome']): number =>
    items.filter((entry) => entry.outcome === outcome).length;
  const report: SheetReport = {
    file: 'a.xlsx',
    refusal: null,
    assessor: { id: 'asr1', name: 'GP 3', group: 'GPs' },
    counts: {
      new: of('new'),
      changed: of('changed'),
      unchanged: 0,
      refused: of('refused'),
      held: of('held'),
      blank: 0,
    },
    items: [...items],
  };
  return reportLines(report, false);
};

describe('the lines of a sheet that was merged', () => {
  it('say that a reason was added where the score beside it stays', () => {
    expect(linesOf(item({ after: '30: Two clinics' }))[1]).toBe(
      '  changed  Scores, C4  D on Access  30, reason added: Two clinics',
    );
    expect(linesOf(item({ before: '30, low 20', after: '30, low 20: Two clinics' }))[1]).toContain(
      '30, low 20, reason added: Two clinics',
    );
    expect(linesOf(item({ before: '30: One', after: '30: One: two' }))[1]).toContain(
      '30: One -> 30: One: two',
    );
    expect(linesOf(item({ after: '300: no' }))[1]).toContain('30 -> 300: no');
  });

  it('tell a reason without a score apart from the scores', () => {
    const lines = linesOf(
      item({ outcome: 'new', before: null }),
      item({ kind: 'reason', outcome: 'new', before: null, after: 'no score: Too little known' }),
    );
    expect(lines).toEqual([
      'a.xlsx: GP 3 (GPs): 2 new, 0 changed, 0 unchanged, 0 refused, 0 held, 0 blank; 1 reason without a score among them',
      '  new  Scores, C4  D on Access  blank -> no score: Too little known',
    ]);
    expect(linesOf(item({ kind: 'reason', outcome: 'refused', why: 'No.' }))[0]).not.toContain('reason');
  });

  it('tell of new points only what is to be minded', () => {
    const points = item({ kind: 'weight', outcome: 'new', before: null, after: '100' });
    expect(linesOf(points)).toHaveLength(1);
    expect(linesOf({ ...points, why: 'The list has gaps.' })[1]).toBe(
      '  new  Scores, C4  D on Access  blank -> 100. The list has gaps.',
    );
  });

  it('say why something is refused or held, and not what would have come', () => {
    expect(linesOf(item({ outcome: 'refused', why: 'Out of bounds.' }))[1]).toMatch(/ {2}Out of bounds\.$/);
    expect(linesOf(item({ outcome: 'held', why: 'Worded otherwise.' }))[1]).toMatch(
      / {2}Worded otherwise\.$/,
    );
  });
});
