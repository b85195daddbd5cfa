import { describe, expect, it } from 'vitest';
import {
  bareWords,
  lockWords,
  momentWords,
  toldUnlockings,
} from '../../../../renderer/weighing/lock-words.ts';
import { type LoggedChange, processFrom } from '../../../../shared/records/process.ts';

const line = (seq: number, at: string, facts: LoggedChange['facts']): LoggedChange => ({
  seq,
  kind: 'edit',
  at,
  author: 'Locality lead',
  label: 'Anything',
  ...(facts ? { facts } : {}),
});
const five = '2009-02-11T17:05:00.000Z';
const six = '2009-02-11T18:05:00.000Z';
const words = (...log: readonly LoggedChange[]) => lockWords(processFrom(log), 0);

describe('what is said of the lock', () => {
  it('says “before the first score” only where the log shows it', () => {
    expect(words(line(1, five, { lock: 'locked' }), line(2, six, { scores: 1 }))).toBe(
      'Locked on 11 February 2009 at 17:05 by Locality lead, before the first score was given.',
    );
    expect(words(line(1, five, { scores: 1 }), line(2, six, { lock: 'locked' }))).toBe(
      'Locked on 11 February 2009 at 18:05 by Locality lead, after the first score was given.',
    );
  });

  it('says that the log does not tell where both came in one line', () => {
    expect(words(line(1, five, { lock: 'locked', scores: 720 }))).toContain(
      'the log does not show which came first',
    );
  });

  it('says no more than that they are locked without a log', () => {
    expect(words(line(1, five, undefined))).toBe('Weights are locked.');
    expect(lockWords(null, 0)).toBe('Weights are locked.');
  });

  it('does not say “before” of a lock that was opened after scores were given', () => {
    const said = words(
      line(1, five, { lock: 'locked' }),
      line(2, five, { scores: 1 }),
      line(3, five, { lock: 'unlocked' }),
      line(4, six, { lock: 'locked' }),
    );
    expect(said).toBe('Locked on 11 February 2009 at 18:05 by Locality lead.');
  });

  it('is told in the time of where the reader is', () => {
    expect(momentWords('2009-06-11T23:30:00.000Z', 60)).toBe('12 June 2009 at 00:30');
  });
});

describe('what was said at unlockings', () => {
  const process = processFrom([
    line(1, five, { lock: 'locked' }),
    line(2, five, { scores: 1 }),
    line(3, six, { lock: 'unlocked' }),
  ]);

  it('stands with who said it where the log has a line of that moment, the latest first', () => {
    const told = toldUnlockings(
      {
        unlockings: [
          { at: '2008-12-01T09:00:00.000Z', reason: 'Out of another copy' },
          { at: '2009-02-11T18:04:58.000Z', reason: 'The wrong sheet' },
        ],
      },
      process,
    );
    expect(told.map(({ reason, by }) => [reason, by])).toEqual([
      ['The wrong sheet', 'Locality lead'],
      ['Out of another copy', null],
    ]);
  });
});

describe('criteria without words of their own for the ends of the scale', () => {
  it('are named, one as one and several as several', () => {
    expect(bareWords(['Access'], '0 and 100')).toBe(
      'Access does not say in its own words what 0 and 100 are',
    );
    expect(bareWords(['Access', 'Cost', 'Quality'], 'worst and best')).toBe(
      'Access, Cost and Quality do not say in their own words what worst and best are',
    );
  });
});
