import type { NarrativeSection } from '../records/narrative.ts';

/** What happens to a field of a record that goes into a paper's attachment. */
export type FieldRule<V> =
  /** Text, kept where the drawn paper holds it and blank where it does not; `where` it is printed when it is. */
  | { readonly how: 'words'; readonly where: string }
  /** Numbers, dates and choices that the paper prints. With `within`, `blank` where the author left that part out. */
  | { readonly how: 'data'; readonly where: string; readonly within?: NarrativeSection; readonly blank?: V }
  /** Data with texts among it: those named are kept where the drawn paper holds them, the rest always. */
  | { readonly how: 'mixed'; readonly where: string; readonly texts: readonly string[] }
  /** Not printed: names the record, or puts it in its place. Holds nothing that anyone wrote. */
  | { readonly how: 'key' }
  /** Not printed, so it never travels. */
  | { readonly how: 'never'; readonly blank: V };

/** One rule for each field: a field that is added to a record does not compile until it is said where it is printed. */
export type FieldRules<R> = { readonly [F in keyof Required<R>]: FieldRule<R[F]> };

/** Text, printed where the drawn paper holds it. */
export const words = (where: string) => ({ how: 'words', where }) as const;
/** Numbers, dates and choices that are always printed. */
export const data = (where: string) => ({ how: 'data', where }) as const;
/** Numbers, dates and choices of one part of the paper, blank where the author left that part out. */
export const within = <V>(section: NarrativeSection, where: string, blank: V) =>
  ({ how: 'data', where, within: section, blank }) as const;
/** Numbers, dates and choices that are always printed, with texts among them that are printed or not. */
export const mixed = (where: string, ...texts: readonly string[]) =>
  ({ how: 'mixed', where, texts }) as const;
/** Names the record, or puts it in its place. */
export const key = { how: 'key' } as const;
/** Not printed. */
export const never = <V>(blank: V) => ({ how: 'never', blank }) as const;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Text, or several texts under names, without what does not pass. */
const onlyShown = (value: unknown, isShown: (text: string) => boolean): unknown => {
  if (isText(value)) return isShown(value) ? value : '';
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, text]) => [name, isText(text) && isShown(text) ? text : '']),
  );
};

/** The same for texts under some names of an object, or of each object of a list. */
const withShown = (value: unknown, texts: readonly string[], isShown: (text: string) => boolean): unknown => {
  if (Array.isArray(value)) return value.map((held) => withShown(held, texts, isShown));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      isText(held) ? (texts.includes(name) && !isShown(held) ? '' : held) : withShown(held, texts, isShown),
    ]),
  );
};

/**
 * The record with every field as its rule has it.
 *
 * @param given what the drawn paper holds, and which of its parts the author left out
 */
export const asPrinted = <R extends object>(
  record: R,
  rules: FieldRules<R>,
  given: {
    readonly isShown: (text: string) => boolean;
    readonly isLeftOut: (section: NarrativeSection) => boolean;
  },
): R => {
  const printed = (rule: FieldRule<unknown>, value: unknown): unknown => {
    switch (rule.how) {
      case 'key':
        return value;
      case 'never':
        return rule.blank;
      case 'words':
        return onlyShown(value, given.isShown);
      case 'mixed':
        return withShown(value, rule.texts, given.isShown);
      case 'data':
        return rule.within !== undefined && given.isLeftOut(rule.within) ? rule.blank : value;
    }
  };
  const rulesByName = rules as Readonly<Record<string, FieldRule<unknown> | undefined>>;
  const fields = Object.entries(record).map(([field, value]) => {
    const rule = rulesByName[field];
    return [field, rule ? printed(rule, value) : value];
  });
  return Object.fromEntries(fields) as R;
};
