import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** "text", "a whole number": what a field wanted, in plain words. */
const wanted: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** A value as it can be shown in a sentence: short, on one line, without losing what it is. */
export const shownValue = (value: unknown): string => {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…"` : shown;
};

/**
 * Plain words for what zod finds, used wherever a schema does not bring its own sentence. Give it to `safeParse` as
 * `{ error: plainWords }`.
 */
export const plainWords = (issue: RawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This field is missing.'
        : `It should be ${wanted[issue.expected] ?? issue.expected}.`;
    case 'unrecognized_keys':
      return `This version knows no field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')} here.`;
    case 'invalid_value':
      return `It should be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`;
    case 'too_big':
      return `It can be at most ${issue.maximum}${unit(issue.origin)}.`;
    case 'too_small':
      return `It must be at least ${issue.minimum}${unit(issue.origin)}.`;
    case 'not_multiple_of':
      return `It should be a multiple of ${issue.divisor}.`;
    case 'invalid_union':
      return 'It has none of the forms that this field can take.';
    default:
      return 'It is not written in the form that this field takes.';
  }
};

const unit = (origin: string): string =>
  origin === 'string' ? ' characters long' : origin === 'array' ? ' entries long' : '';

/** What stands at a path inside a value read from outside; undefined where the path leads nowhere. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return here;
};

/** `discountRates[0].rate`, as a field is written. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`,
    )
    .join('');

/**
 * `score "score~optD~critACC~agreed"`: a record as far as it can be named before it is known to be one.
 *
 * @param type one that records have; null where the value names none, whatever stands in its place
 */
export const nameOfUnknownRecord = (record: unknown, type: string | null): string => {
  const id = valueAt(record, ['id']);
  return `${type ?? 'record'} ${typeof id === 'string' ? JSON.stringify(id.slice(0, 200)) : 'without an id'}`;
};

/** `field "value" is 140: Scores run from 0 to 100.` The issue's path is relative to `value`. */
export const issueSentence = (value: unknown, issue: Issue): string => {
  if (issue.code === 'unrecognized_keys') {
    const inside = fieldPath(issue.path);
    return inside === '' ? issue.message : `field "${inside}": ${issue.message}`;
  }
  const found = valueAt(value, issue.path);
  return issue.path.length === 0
    ? issue.message
    : `field "${fieldPath(issue.path)}" is ${shownValue(found)}: ${issue.message}`;
};
