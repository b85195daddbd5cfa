import { describe, expect, it } from 'vitest';
import { previewSize, previewZoom, sheetWidth } from '../../../../renderer/features/paper/preview-size.ts';

describe('the size of the preview', () => {
  it('is the whole paper where it has room, and as wide as there is where it has not', () => {
    expect(previewSize(null, sheetWidth)).toBe('whole');
    expect(previewSize(null, sheetWidth - 1)).toBe('fit');
  });

  it('is what was asked for, whatever the room', () => {
    expect(previewSize('whole', 300)).toBe('whole');
    expect(previewSize('fit', 2000)).toBe('fit');
  });

  it('fills the room to a limit, and is life size where it is whole', () => {
    expect(previewZoom('whole', 300)).toBe(1);
    expect(previewZoom('fit', sheetWidth / 2)).toBe(0.5);
    expect(previewZoom('fit', sheetWidth * 4)).toBe(1.5);
  });
});
