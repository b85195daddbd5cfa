import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScoresheetFile } from '../../electron/documents/read-scoresheet-file.ts';
import { checkedAlone } from '../support/office-sheets.ts';
import { locksOf } from '../support/sheet-locks.ts';

/*
 * The sheet of GP 1 of the worked sample, filled in with scores, ranges, reasons, an interest, a choice and weights, some
 * of them wrong: once as the library that writes sheets saved it, and once as LibreOffice 7.4 did, which opened that file
 * and saved it as an Excel workbook. Both were made by `node electron/launch.mjs test/checks/scoresheets.mjs --fixtures`,
 * which asks LibreOffice, where it is installed, the same of every scorer's sheet.
 */
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, `../fixtures/scoresheet-by-${name}.xlsx`)));
const [written, saved] = [fixture('writer'), fixture('libreoffice')];

describe('a scoresheet that LibreOffice saved', () => {
  it('says what it said: values, lows, highs, reasons, interests, choice, weights and stamp', async () => {
    const [wanted, found] = [await readScoresheetFile(written), await readScoresheetFile(saved)];
    expect(found).toEqual(wanted);
    expect(found.ok).toBe(true);
    if (!found.ok) return;
    const { sheet } = found;
    expect(sheet.stamp.assessor).toBe('asrGPs1');
    expect(sheet.stray).toEqual([]);
    expect(sheet.scores).toHaveLength(40);
    const held = (column: 'value' | 'low' | 'high' | 'reason'): number =>
      sheet.scores.filter((row) => row[column].value !== null).length;
    expect([held('value'), held('low'), held('high')]).toEqual([40, 11, 10]);
    const values = sheet.scores.map(({ value }) => value.value);
    expect(values).toEqual(
      expect.arrayContaining([140, 'good', '75,5', '50%', ' 60 ', true, -5, '#REF!', 0.3]),
    );
    const reasons = sheet.scores.map(({ reason }) => reason.value);
    expect(reasons).toEqual(
      expect.arrayContaining([
        'First line\nsecond line, “quoted” – and a dash',
        '=SUM(A1:A9)',
        '0075',
        '12/05/2009',
        'Øre, naïve, 健康, 😀',
        'TRUE',
      ]),
    );
    expect(reasons.map((reason) => String(reason ?? '').length)).toContain(1996);
    expect(sheet.interests.map(({ option, declaration }) => [option, declaration.value])).toEqual([
      ['optA', null],
      ['optB', 'Partner in a practice that would employ staff.'],
      ['optC', null],
      ['optD', null],
    ]);
    expect([sheet.choice.option.value, sheet.choice.reason.value]).toEqual([
      'A',
      'Same-day response in town & country',
    ]);
    expect(sheet.weights.map(({ value }) => value.value)).toEqual([100, 93, 86, 79, 72, 65, 58, 51, 44, 37]);
  });

  it('comes to the same edit and the same report', async () => {
    const [wanted, found] = [await readScoresheetFile(written), await readScoresheetFile(saved)].map(
      checkedAlone,
    );
    expect(found).toEqual(wanted);
    expect(found?.report.refusal).toBe(null);
    const refused = found?.report.items.filter(({ outcome }) => outcome === 'refused') ?? [];
    expect(refused.map(({ after }) => after?.split(/[,:]/)[0]).sort()).toEqual(
      ['#REF!', '−5', '140', '50', 'TRUE', 'good'].sort(),
    );
    const said = (kind: 'score' | 'weight'): number =>
      found?.report.items.filter((item) => item.kind === kind && item.outcome !== 'refused').length ?? 0;
    expect([said('score'), said('weight')]).toEqual([34, 10]);
  });

  it('still locks what is no cell to fill in, hides its marks and checks what is typed', () => {
    const locks = locksOf(saved);
    expect(locks).toEqual(locksOf(written));
    expect(locks.map(({ name, isHidden, isLocked }) => [name, isHidden, isLocked])).toEqual([
      ['Read me', false, true],
      ['Scores', false, true],
      ['Interests and choice', false, true],
      ['Weights', false, true],
      ['Stamp', true, true],
    ]);
    const [, scores, choice] = locks;
    expect(scores?.hidden).toEqual(['row 1', 'column 1']);
    expect(scores?.open).toHaveLength(40 * 4);
    expect(Object.keys(scores?.checks ?? {}).sort()).toEqual([...(scores?.open ?? [])].sort());
    expect(choice?.checks['C12']).toMatch(/^list "A,B,C,D" /);
  });
});
