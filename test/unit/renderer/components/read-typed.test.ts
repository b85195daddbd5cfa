import { describe, expect, test } from 'vitest';
import {
  poundsAsTyped,
  readDate,
  readFinancialYear,
  readNumber,
  readPounds,
} from '../../../../renderer/components/read-typed.ts';

describe('what people type is read as they mean it', () => {
  test.each([
    ['£270,000', 27_000_000],
    ['270k', 27_000_000],
    ['1.2m', 120_000_000],
    ['12.34', 1234],
    ['-£5k', -500_000],
    ['−3', -300],
    ['', null],
  ])('%j is an amount of %j pence', (text, pence) => {
    expect(readPounds(text)).toEqual({ ok: true, value: pence });
  });

  test('an amount is shown as it would be typed and read back the same', () => {
    for (const pence of [27_000_000, 1234, -500_000, 0]) {
      expect(readPounds(poundsAsTyped(pence))).toEqual({ ok: true, value: pence });
    }
    expect(poundsAsTyped(27_000_000)).toBe('£270,000');
    expect(poundsAsTyped(null)).toBe('');
  });

  test.each(['lots', '£', '12 apples', '1e400'])('%j is no amount', (text) => {
    expect(readPounds(text).ok).toBe(false);
  });

  test.each([
    ['26 February 2009', '2009-02-26'],
    ['Thursday 26 Feb 2009', '2009-02-26'],
    ['26/2/09', '2009-02-26'],
    ['26.02.2009', '2009-02-26'],
    ['2009-02-26', '2009-02-26'],
    ['1st April 2009', '2009-04-01'],
    ['', null],
  ])('%j is the date %j', (text, date) => {
    expect(readDate(text)).toEqual({ ok: true, value: date });
  });

  test.each(['30 February 2009', '2/26/2009', 'soon', '26 Foo 2009'])('%j is no date', (text) => {
    expect(readDate(text).ok).toBe(false);
  });

  test.each([
    ['2009/10', 2009],
    ['2009-10', 2009],
    ['1999/2000', 1999],
    ['2009', 2009],
  ])('%j is the financial year that starts in %d', (text, year) => {
    expect(readFinancialYear(text)).toEqual({ ok: true, value: year });
  });

  test.each(['2009/11', '09/10', '1066', 'next year'])('%j is no financial year', (text) => {
    expect(readFinancialYear(text).ok).toBe(false);
  });

  test('a number outside its bounds is refused with the bounds', () => {
    const read = readNumber('A list size', 0, 1_000_000, true);
    expect(read('11,200')).toEqual({ ok: true, value: 11_200 });
    expect(read('-1')).toEqual({ ok: false, sentence: 'A list size runs from 0 to 1,000,000.' });
    expect(read('1.5')).toEqual({ ok: false, sentence: 'A list size is a whole number.' });
    expect(read('many').ok).toBe(false);
  });
});
