import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import { parseNumber } from '../../../../shared/text/parse-number.ts';

const read = (text: string): number | string => {
  const parsed = parseNumber(text);
  return parsed.kind === 'number' ? parsed.value : parsed.kind;
};

describe('numbers as people in the UK write them', () => {
  it.each([
    ['75', 75],
    [' 75 ', 75],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1,200', 1200],
    ['1,234,567.89', 1_234_567.89],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f234\u202f567', 1_234_567],
    ['£1,200', 1200],
    ['£ 1,200', 1200],
    ['-80', -80],
    ['−80', -80],
    ['–80', -80],
    ['- 80', -80],
    ['-£80', -80],
    ['£-80', -80],
    ['(80)', -80],
    ['(1,200)', -1200],
    ['£(80)', -80],
    ['(£80)', -80],
    ['( 80 )', -80],
    ['+80', 80],
    ['1e3', 1000],
    ['1.2E+05', 120_000],
    ['-0', 0],
    ['(0)', 0],
  ])('reads %j', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['', '   ', '\t', '-', '–', '—', '£-', ' £ - ', '--'])('takes %j as nothing', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    'x',
    '12x',
    '1,5',
    '1,2000',
    '12,00',
    '1,200 300',
    '1.2.3',
    '£',
    '%',
    'k',
    '()',
    '(5',
    '5)',
    '-(5)',
    '--5',
    '1e999',
    'Infinity',
    'NaN',
    '0x10',
    '75/100',
    '$5',
  ])('does not guess at %j', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'text' });
  });

  it('reports a per cent sign, and a k or an m, without applying them', () => {
    expect(parseNumber('12%')).toEqual({ kind: 'number', value: 12, percent: true, suffix: null });
    expect(parseNumber('12 %')).toMatchObject({ value: 12, percent: true });
    expect(parseNumber('(12)%')).toMatchObject({ value: -12, percent: true });
    expect(parseNumber('£60k')).toMatchObject({ value: 60, percent: false, suffix: 'k' });
    expect(parseNumber('-£1.2M')).toMatchObject({ value: -1.2, suffix: 'm' });
  });

  it('reads back what the app prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
        const value = hundredths / 100;
        expect(read(formatNumber(value, 2))).toBeCloseTo(value, 6);
      }),
    );
  });

  it('takes a run of digits that nobody would type for a text, and a number among many spaces for a number', () => {
    expect(parseNumber('1'.repeat(60)).kind).toBe('number');
    expect(parseNumber('1'.repeat(61)).kind).toBe('text');
    expect(parseNumber(`${' '.repeat(200_000)}12${' '.repeat(200_000)}`)).toMatchObject({
      kind: 'number',
      value: 12,
    });
    expect(parseNumber(`1${' '.repeat(200_000)}2`)).toEqual({ kind: 'text' });
  });

  it('answers every text with a finite number, nothing or text, and never minus nought', () => {
    const pieces = fc.array(
      fc.constantFrom('1', '20', ',', '.', ' ', '-', '(', ')', '£', '%', 'k', 'e', '−'),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((parts) => parts.join('')),
        ),
        (text) => {
          const parsed = parseNumber(text);
          if (parsed.kind !== 'number') return;
          expect(Number.isFinite(parsed.value)).toBe(true);
          expect(Object.is(parsed.value, -0)).toBe(false);
        },
      ),
    );
  });
});
