import { describe, expect, it } from 'vitest';
import {
  gap,
  layoutOf,
  pageRead,
  pagesWithin,
  placeAt,
  scrollFor,
} from '../../../../../renderer/features/paper/page-layout.ts';
import { margin } from '../../../../../renderer/features/paper/preview-zoom.ts';

const pages = Array.from({ length: 5 }, () => ({ width: 800, height: 1000 }));
const layout = layoutOf(pages, 0.5);

describe('the pages one under the other', () => {
  it('stand a gap apart, with a margin around them all', () => {
    expect(layout.tops).toEqual([0, 1, 2, 3, 4].map((page) => margin + page * (500 + gap)));
    expect(layout.widths).toEqual([400, 400, 400, 400, 400]);
    expect(layout.height).toBe(5 * 500 + 4 * gap + 2 * margin);
  });

  it('may be of different sizes', () => {
    const mixed = layoutOf([...pages.slice(0, 1), { width: 1000, height: 800 }], 1);
    expect(mixed.widths).toEqual([800, 1000]);
    expect(mixed.heights).toEqual([1000, 800]);
  });
});

describe('the pages in view', () => {
  it('are those that the stretch touches, and the nearest where it touches none', () => {
    expect(pagesWithin(layout, 0, 100)).toEqual({ first: 1, last: 1 });
    expect(pagesWithin(layout, 400, 1100)).toEqual({ first: 1, last: 3 });
    expect(pagesWithin(layout, -900, -100)).toEqual({ first: 1, last: 1 });
    expect(pagesWithin(layout, 90_000, 91_000)).toEqual({ first: 5, last: 5 });
  });

  it('have one that is read: the one a third down the room', () => {
    expect(pageRead(layout, 0, 600)).toBe(1);
    expect(pageRead(layout, 350, 600)).toBe(2);
  });
});

describe('the place that is read', () => {
  it('is found again at any scale', () => {
    const larger = layoutOf(pages, 1.25);
    for (const scrolled of [0, margin, 300, 700, 1234, 2000]) {
      const place = placeAt(layout, scrolled);
      expect(scrollFor(layout, place)).toBeCloseTo(Math.max(0, scrolled), 6);
      const [page, down] = [placeAt(larger, scrollFor(larger, place)), place.down];
      expect(page.page).toBe(place.page);
      if (down >= 0) expect(page.down).toBeCloseTo(down, 6);
    }
  });

  it('is on the last page where its own is gone', () => {
    expect(scrollFor(layout, { page: 9, down: 0 })).toBe(layout.tops[4]);
    expect(scrollFor(layout, { page: 0, down: 0 })).toBe(layout.tops[0]);
  });
});
