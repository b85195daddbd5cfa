/**
 * Why a text is not an appraisal. The codes are among those of the wire contract, so that every caller can pass them
 * on; the message says what is wrong and where, in one line.
 */
export interface ExchangeFailure {
  readonly code: 'not-json' | 'wrong-format' | 'newer-format' | 'invalid-file';
  readonly message: string;
}

/** Nesting of brackets that no appraisal reaches: a narrative's table inside a record is about 15 deep. */
const deepest = 40;

/** True when brackets outside strings nest deeper than `deepest`; looked at before parsing, which is slow on such. */
const nestsTooDeep = (json: string): boolean => {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const unit = json.charCodeAt(index);
    if (inString) {
      if (unit === 0x5c) index += 1;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return false;
};

/** True when some object carries a key that could reach an object's prototype, however it is escaped in the text. */
const holdsPrototypeKey = (value: unknown): boolean => {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const here = left.pop();
    if (typeof here !== 'object' || here === null) continue;
    if (!Array.isArray(here) && Object.hasOwn(here, '__proto__')) return true;
    for (const inner of Object.values(here)) if (typeof inner === 'object') left.push(inner);
  }
  return false;
};

/** "line 3, column 5", worked out from the place that the parser names, when it names one. */
const placeOf = (error: unknown, json: string): string => {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return '';
  const before = json.slice(0, Number(position)).split('\n');
  return ` It cannot be read from line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} on.`;
};

/** The value in the text of a file, without a key that could reach an object's prototype; or why there is none. */
export const readJson = (json: string): { readonly value: unknown } | ExchangeFailure => {
  if (nestsTooDeep(json)) {
    return {
      code: 'invalid-file',
      message: `The file nests lists and objects more than ${deepest} deep, which no appraisal does.`,
    };
  }
  try {
    const value: unknown = JSON.parse(json);
    return holdsPrototypeKey(value)
      ? {
          code: 'invalid-file',
          message: 'The file holds a field named "__proto__", which no appraisal has.',
        }
      : { value };
  } catch (error) {
    return { code: 'not-json', message: `The file is not JSON.${placeOf(error, json)}` };
  }
};
