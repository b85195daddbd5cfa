import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../../../renderer/features/workshop');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
const sizes = sheets.flatMap((sheet) =>
  [...readFileSync(join(folder, sheet), 'utf8').matchAll(/(?:^|[\s;{])(font(?:-size)?):\s*([^;]+);/g)].map(
    ([, property = '', value = '']) => ({ sheet, property, value }),
  ),
);

/** In units of 1280 × 720, where one is a pixel; null where the size is not given in them. */
const unitsOf = (value: string): number | null => {
  const given = /calc\(([\d.]+) \* var\(--u\)\)/.exec(value) ?? /^max\(([\d.]+)px,/.exec(value);
  return given?.[1] === undefined ? null : Number(given[1]);
};
const sizeOf = (selector: string): number => {
  const all = sheets.map((sheet) => readFileSync(join(folder, sheet), 'utf8')).join('\n');
  const rule = all.split('}').find((one) => one.split('{')[0]?.trim().endsWith(selector));
  return unitsOf(/font-size:\s*([^;]+);/.exec(rule ?? '')?.[1] ?? '') ?? 0;
};

describe('what is written on the wall', () => {
  it('is sized in the units of the room, and nothing is under 20 of them', () => {
    expect(sizes.length).toBeGreaterThan(30);
    const unfit = sizes.filter(({ property, value }) => {
      if (/^inherit$/.test(value)) return false;
      const units = unitsOf(value);
      return property === 'font' || units === null || units < 20;
    });
    expect(unfit).toEqual([]);
  });

  it('has 40 and more for what is argued about: the criterion, the finding, the option and its score', () => {
    for (const selector of [
      '.ws h1',
      '.ws .ws-finding',
      '.ws-tiles b',
      '.ws-widths b',
      '.ws-agreed .field-box',
    ]) {
      expect(sizeOf(selector), selector).toBeGreaterThanOrEqual(40);
    }
  });
});
