import { describe, expect, it } from 'vitest';
import { fileStem, oneLine } from '../../../../electron/services/file-names.ts';
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

it('a name from outside becomes one visible line', () => {
  expect(oneLine('a\nb\u202ec\ud800d', 100)).toBe('a b c d');
  expect(oneLine('x'.repeat(300), 200)).toHaveLength(200);
});

it('the financial year starts in April', () => {
  expect(financialYearOf('2009-03-31T23:00:00.000Z')).toBe(2008);
  expect(financialYearOf('2009-04-01T00:00:00.000Z')).toBe(2009);
});
