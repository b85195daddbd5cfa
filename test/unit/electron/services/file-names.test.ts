import { describe, expect, it } from 'vitest';
import { fileStem, oneLine, readableStem, toldApart } from '../../../../electron/services/file-names.ts';
import { financialYearOf } from '../../../../electron/services/new-appraisal.ts';

describe('a file name made from a title', () => {
  it.each([
    ['Carlisle: options for an ICO', 'carlisle-options-for-an-ico'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Aberystwyth – Llanfair ŵ é', 'aberystwyth-llanfair-w-e'],
    ['', 'appraisal'],
    ['漢字', 'appraisal'],
    ['CON', 'appraisal-con'],
    ['LPT1', 'appraisal-lpt1'],
  ])('%j becomes %j', (title, stem) => {
    expect(fileStem(title)).toBe(stem);
  });

  it('is never too long for a file system', () => {
    expect(fileStem('word '.repeat(100)).length).toBeLessThanOrEqual(80);
  });
});

describe('a file name that people read', () => {
  it.each([
    ['Scoresheet - GP 3', 'Scoresheet - GP 3'],
    ['Scoresheet - Siân, head of nursing (staff)', 'Scoresheet - Siân, head of nursing (staff)'],
    ['Scoresheet - ../../etc/passwd', 'Scoresheet - .. .. etc passwd'],
    ['Scoresheet - C:\\x|y?', 'Scoresheet - C x y'],
    ['Scoresheet - GP\u202e 3\n\t4', 'Scoresheet - GP 3 4'],
    ['Scoresheet - A. B. ..', 'Scoresheet - A. B'],
  ])('%j becomes %j', (name, stem) => {
    expect(readableStem(name)).toBe(stem);
  });

  it('is never too long for a file system, nor cut through a character', () => {
    const stem = readableStem(`x${'\u{1f600}'.repeat(200)}`);
    expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(255 - ' (1000).xlsx'.length);
    expect(stem).not.toContain('\ufffd');
  });

  it('differs from every other, where a disk takes capitals for small letters too', () => {
    expect(toldApart(['GP 3', 'gp 3', 'GP 3 (2)', 'LINk'])).toEqual([
      'GP 3',
      'gp 3 (2)',
      'GP 3 (2) (2)',
      'LINk',
    ]);
  });
});

it('a name from outside becomes one visible line', () => {
  expect(oneLine('a\nb\u202ec\ud800d', 100)).toBe('a b c d');
  expect(oneLine('x'.repeat(300), 200)).toHaveLength(200);
  expect(oneLine(`${'x'.repeat(199)}\u{1f600}`, 200)).toBe('x'.repeat(199));
});

it('the financial year starts in April', () => {
  expect(financialYearOf('2009-03-31T23:00:00.000Z')).toBe(2008);
  expect(financialYearOf('2009-04-01T00:00:00.000Z')).toBe(2009);
});
