import { afterAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../../../renderer/features/paper/local-date.ts';

const zone = process.env['TZ'];

afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('the day of an instant', () => {
  it('is the one on this computer, also in the hour when London is a day ahead of UTC', () => {
    process.env['TZ'] = 'Europe/London';
    expect(localDate('2009-06-18T23:30:00.000Z')).toBe('19 June 2009');
    expect(localDate('2009-02-18T23:30:00.000Z')).toBe('18 February 2009');
  });

  it('is the day before where the clock is behind UTC', () => {
    process.env['TZ'] = 'America/New_York';
    expect(localDate('2009-06-19T03:30:00.000Z')).toBe('18 June 2009');
  });

  it('leaves alone what is no instant', () => {
    expect(localDate('soon')).toBe('soon');
  });
});
