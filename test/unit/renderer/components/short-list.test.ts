import { describe, expect, it } from 'vitest';
import { clearReason, putBack, takeOff } from '../../../../renderer/components/short-list.ts';
import { newOption } from '../../../../shared/records/option.ts';

const option = newOption({ id: 'o', order: 1, letter: 'C', name: 'Trust' });

describe('the short list', () => {
  it('keeps why an option left it when the option comes back, until somebody clears that', () => {
    const off = takeOff(option, ' Too large. ', ' The county moves ').put?.[0];
    expect(off).toEqual({
      ...option,
      shortListed: false,
      discardReason: 'Too large.',
      revisitIf: 'The county moves',
    });
    if (off?.type !== 'option') throw new Error('It puts the option');
    const back = putBack(off).put?.[0];
    expect(back).toEqual({ ...off, shortListed: true });
    if (back?.type !== 'option') throw new Error('It puts the option');
    expect(clearReason(back)).toEqual({
      label: 'Clear why C was off the short list',
      put: [option],
    });
  });
});
