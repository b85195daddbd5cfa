import { describe, expect, it } from 'vitest';
import { recordText } from '../../../../shared/paper/phrases.ts';

describe('a record’s text as a sentence', () => {
  it('gets a full stop where none is', () => {
    expect(recordText('  Staff keep\n their terms ')).toEqual(['Staff keep their terms', '.']);
  });

  it.each(['Has every partner agreed? (To be asked.)', '“Start the links now.”', 'Why?', 'Three of them:'])(
    'gets none after %s',
    (text) => {
      expect(recordText(text)).toEqual([text]);
    },
  );

  it('gets one after a bracket that is no sentence', () => {
    expect(recordText('A lead practice (of three)')).toEqual(['A lead practice (of three)', '.']);
  });
});
