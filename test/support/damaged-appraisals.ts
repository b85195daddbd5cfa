import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import type { Damage } from './damaged-sheets.ts';
import { bitsFlipped, type Chance, cutOff } from './seeded.ts';
import { rezipped } from './zip.ts';

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place in a JSON value that holds something. */
const placesIn = (value: unknown): readonly Place[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, held]) => [
        { holder: value as Record<string, unknown>, key },
        ...placesIn(held),
      ])
    : [];

const odd: readonly [unknown, ...unknown[]] = [
  null,
  true,
  -1,
  140,
  1e308,
  0.1,
  '',
  'x',
  [],
  {},
  [[]],
  { toString: 'x' },
  'NaN',
  '‮',
  '\u0000',
  'optZ',
  '2009-02-30',
];

/** The file with something else, or nothing, in one of its places. */
const altered = (text: string, { below, one }: Chance): string => {
  const whole = JSON.parse(text) as Record<string, unknown>;
  const places = placesIn(whole);
  const { holder, key } = places[below(places.length)] ?? { holder: whole, key: 'format' };
  one<() => void>([
    () => {
      holder[key] = one(odd);
    },
    () => {
      delete holder[key];
    },
    () => {
      holder[`${key}2`] = holder[key];
    },
    () => {
      if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
      else holder[key] = [holder[key]];
    },
  ])();
  return JSON.stringify(whole);
};

/** The file with a number that JSON does not know, or one that is too large, in place of one of its own. */
const withNoNumber = (text: string, { below, one }: Chance): string => {
  const numbers = [...text.matchAll(/(?<=":)-?\d+(?:\.\d+)?/g)];
  const { index = 0, 0: number = '' } = numbers[below(numbers.length)] ?? { 0: '' };
  const put = one([
    'NaN',
    'Infinity',
    '-Infinity',
    '1e400',
    '-1e400',
    '0x10',
    '1_000',
    '.5',
    '+5',
    '01',
    'null',
    '-',
  ]);
  return `${text.slice(0, index)}${put}${text.slice(index + number.length)}`;
};

/** The file with a text of up to a million letters in place of one of its own. */
const withHugeText = (text: string, { below, one }: Chance): string => {
  const texts = [...text.matchAll(/(?<=":)"[^"]*"/g)];
  const { index = 0, 0: held = '' } = texts[below(texts.length)] ?? { 0: '' };
  const put = one(['x', 'word ', '😀', '\\u202e', '\\u0000', '\\ud800']).repeat(30_000 + below(100_000));
  return `${text.slice(0, index)}"${put}"${text.slice(index + held.length)}`;
};

const foreign: Damage = ({ below, one, bytes }) =>
  one<() => Uint8Array>([
    () => bytes(below(2000)),
    () => Buffer.from('['.repeat(1 + below(100_000))),
    () => Buffer.from('{"a":'.repeat(1 + below(50_000))),
    () => Buffer.from(`{"format":"ico-appraisal","formatVersion":${below(9)}}`),
    () => Buffer.from(`{"__proto__":{"x":${below(9)}},"constructor":{"prototype":{}}}`),
    () => Buffer.from(one(['null', '0', '""', '[]', '{}', 'true', '{"records":null}', ' '])),
    () => Buffer.from(`a;b\n${below(9)};2`),
    () => Buffer.from('{"format":"ico-appraisal"}', 'utf16le'),
    () => rezipped(new Map([['appraisal.json', Buffer.alloc(1_000_000 + below(1_000_000), 0x20)]])),
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes(below(2000)), Buffer.from('\n%%EOF\n')]),
    () =>
      Buffer.from(
        `%PDF-1.7\n1 0 obj <</Type/Catalog/Pages ${below(9)} 0 R/Names<</EmbeddedFiles 1 0 R>>>> endobj trailer <</Root 1 0 R/Size ${below(1e9)}>>\n%%EOF`,
      ),
  ])();

/** Every kind of damage that an appraisal's file may come back with. */
export const appraisalDamage = (
  records: readonly AnyRecord[],
): Readonly<Record<string, { readonly times: number; readonly damage: Damage }>> => {
  const text = formatExchangeFile({ exportedAt: '2009-02-12T10:00:00.000Z', records });
  const bytes = Buffer.from(text);
  return {
    'an appraisal cut off': { times: 150, damage: (chance) => cutOff(bytes.subarray(0, -2), chance) },
    'an appraisal with bits flipped': { times: 200, damage: (chance) => bitsFlipped(bytes, chance) },
    'an appraisal with something out of place': {
      times: 200,
      damage: (chance) => Buffer.from(altered(text, chance)),
    },
    'an appraisal with a number that is none': {
      times: 50,
      damage: (chance) => Buffer.from(withNoNumber(text, chance)),
    },
    'an appraisal with a huge text': {
      times: 25,
      damage: (chance) => Buffer.from(withHugeText(text, chance)),
    },
    'no appraisal at all': { times: 100, damage: foreign },
  };
};
