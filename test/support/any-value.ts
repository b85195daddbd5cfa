import fc from 'fast-check';
import { z } from 'zod';
import { id, instant, isoDate } from '../../shared/records/fields.ts';
import { richText, richTextFromPlain } from '../../shared/records/rich-text.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the same characters that free text refuses
const refusedCharacters = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Made once each: to set one up takes longer than to draw from it a hundred times. */
const wordsMade = new Map<number, fc.Arbitrary<string>>();

/** Text as people and machines write it: any script, quotes, backslashes, line feeds, half surrogate pairs. */
export const words = (longest = 60): fc.Arbitrary<string> => {
  const known = wordsMade.get(longest);
  if (known) return known;
  const made = fc
    .oneof(
      fc.string({ maxLength: longest, unit: 'grapheme' }),
      fc.string({ maxLength: longest, unit: 'binary' }),
      fc.constantFrom('', '"', '\\', '</script>', '__proto__', 'line\nline', '\ud800', '£1m – “quoted”'),
    )
    .map((value) => value.replace(refusedCharacters, '').slice(0, longest));
  wordsMade.set(longest, made);
  return made;
};

/** Minus zero, which JSON does not keep, as zero. */
const plain = (value: number): number => (value === 0 ? 0 : value);

const day = fc
  .date({ min: new Date('2008-01-01'), max: new Date('2012-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const special = new Map<z.ZodType, fc.Arbitrary<unknown>>([
  // Whoever asks puts an id in its place.
  [id, fc.constant('none')],
  [isoDate, day.map((date) => date.slice(0, 10))],
  [instant, day],
  [richText, words().map(richTextFromPlain)],
]);

const numbers = (schema: z.ZodNumber): fc.Arbitrary<number> => {
  const min = Math.max(schema.minValue ?? -1e9, -1e13);
  const max = Math.min(schema.maxValue ?? 1e9, 1e13);
  return schema.format !== null
    ? fc.integer({ min: Math.max(min, -1e9), max: Math.min(max, 1e9) })
    : fc.double({ min, max, noNaN: true }).map(plain);
};

/**
 * Any value that a schema takes, made by walking the schema: a field that is added to a record is in the tests from
 * then on. Knows the kinds of schema that records are made of.
 *
 * @throws {Error} for a kind it does not know
 */
export const anyValue = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  const known = special.get(schema);
  if (known) return known;
  if (schema instanceof z.ZodString) {
    const shortest = schema.minLength ?? 0;
    return words(Math.min(schema.maxLength ?? 60, 60)).map((text) =>
      text.length < shortest ? 'text' : text,
    );
  }
  if (schema instanceof z.ZodNumber) return numbers(schema);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodNullable) {
    return fc.option(anyValue(schema.unwrap() as z.ZodType), { nil: null });
  }
  if (schema instanceof z.ZodOptional) {
    return fc.option(anyValue(schema.unwrap() as z.ZodType), { nil: undefined });
  }
  if (schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map((one) => anyValue(one as z.ZodType)));
  if (schema instanceof z.ZodArray) {
    const limits = Object.assign({}, ...(schema.def.checks ?? []).map(({ _zod }) => _zod.def)) as {
      readonly minimum?: number;
      readonly maximum?: number;
    };
    const { minimum = 0, maximum = 4 } = limits;
    return fc.array(anyValue(schema.element as z.ZodType), {
      minLength: minimum,
      maxLength: Math.min(4, maximum),
    });
  }
  if (schema instanceof z.ZodObject) {
    return fc
      .record(
        Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, anyValue(field)])),
      )
      .map((value) => Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)));
  }
  throw new Error(`No values are known for a schema of type ${schema.def.type}`);
};
