import { z } from 'zod';
import type { AnyRecord } from '../records/record.ts';
import { isPrintable } from '../text/printable.ts';

/** Text of the library: never empty, and fit for the field of a record that it is copied into. */
export const said = (longest: number) =>
  z.string().min(1).max(longest).refine(isPrintable, 'Text must not hold control characters.');

/** A name by which one entry of the library is known for good: records keep it. */
export const libraryId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Makes the id of a new record; chance stays outside `shared/`. */
export type NewId = () => string;

/** Names as people compare them: without case and stray spaces. */
const plainName = (name: string): string =>
  name.trim().replaceAll(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();

/** Whether two names are the same to a reader. */
export const sameName = (one: string, other: string): boolean => plainName(one) === plainName(other);

/** The record of that name, as a reader compares names. */
export const namedAs = <T extends { readonly name: string }>(
  records: Iterable<T>,
  name: string,
): T | undefined => [...records].find((record) => sameName(record.name, name));

/**
 * The id list of a record that concerns "all" options or those named, with one more option in it; null when it has it
 * already.
 */
export const withOption = (
  options: Extract<AnyRecord, { readonly type: 'risk' }>['options'],
  option: string,
): string[] | null => (options === 'all' || options.includes(option) ? null : [...options, option]);
