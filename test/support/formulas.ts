import { roundHalfUp } from '../../shared/text/numbers.ts';
import type { WorkbookCell, WorkbookModel } from '../../shared/workbook/workbook-model.ts';

/** What a cell or an expression comes to; null is an empty cell. */
export type Value = number | string | boolean | null;
type Area = readonly (readonly Value[])[];
type Given = Value | Area;

/** An error of the sheet's own, as a program shows it: "#VALUE!". */
export class FormulaError extends Error {}

type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'ref'; readonly sheet: string | null; readonly from: string; readonly to: string | null }
  | { readonly kind: 'sign'; readonly value: string };

const reference = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => Token | null])[] = [
  [/^\s+/, () => null],
  [
    new RegExp(`^(?:'([^']+)'!)?(${reference})(?::(${reference}))?(?![A-Za-z(])`),
    ([, sheet, from = '', to]) => ({ kind: 'ref', sheet: sheet ?? null, from, to: to ?? null }),
  ],
  [/^\d+(?:\.\d+)?/, ([value]) => ({ kind: 'number', value: Number(value) })],
  [/^"((?:[^"]|"")*)"/, ([, value = '']) => ({ kind: 'string', value: value.replaceAll('""', '"') })],
  [/^[A-Z]+(?=\()/, ([value]) => ({ kind: 'name', value })],
  [/^(?:<=|>=|<>|[-+*/^()=<>,])/, ([value]) => ({ kind: 'sign', value })],
];

const tokensOf = (written: string): readonly Token[] => {
  const tokens: Token[] = [];
  let rest = written;
  while (rest !== '') {
    const match = patterns
      .map(([pattern, make]) => [pattern.exec(rest), make] as const)
      .find(([found]) => found);
    if (!match?.[0]) throw new Error(`A formula that cannot be read, from here on: ${rest}`);
    const [found, make] = match;
    const token = make(found);
    if (token) tokens.push(token);
    rest = rest.slice(found[0].length);
  }
  return tokens;
};

const isArea = (given: Given): given is Area => Array.isArray(given);
const one = (given: Given): Value => (isArea(given) ? (given[0]?.[0] ?? null) : given);
const areaOf = (given: Given): Area => (isArea(given) ? given : [[given]]);
const flat = (given: Given): readonly Value[] => areaOf(given).flat();

/** A value in arithmetic: words are an error there, as in a sheet. */
const asNumber = (value: Value): number => {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  throw new FormulaError('#VALUE!');
};

/** Order of a sheet: numbers, then words, then truth values; an empty cell is like nothing of the other's kind. */
const compared = (a: Value, b: Value): number => {
  const left = a === null ? (typeof b === 'string' ? '' : 0) : a;
  const right = b === null ? (typeof a === 'string' ? '' : 0) : b;
  const rank = (value: Value): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const [first, second] =
    typeof left === 'string' && typeof right === 'string'
      ? [left.toLowerCase(), right.toLowerCase()]
      : [Number(left), Number(right)];
  return first < second ? -1 : first > second ? 1 : 0;
};

const signs: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
  '+': (a, b) => asNumber(a) + asNumber(b),
  '-': (a, b) => asNumber(a) - asNumber(b),
  '*': (a, b) => asNumber(a) * asNumber(b),
  '/': (a, b) => {
    if (asNumber(b) === 0) throw new FormulaError('#DIV/0!');
    return asNumber(a) / asNumber(b);
  },
  '^': (a, b) => asNumber(a) ** asNumber(b),
  '=': (a, b) => compared(a, b) === 0,
  '<>': (a, b) => compared(a, b) !== 0,
  '<': (a, b) => compared(a, b) < 0,
  '>': (a, b) => compared(a, b) > 0,
  '<=': (a, b) => compared(a, b) <= 0,
  '>=': (a, b) => compared(a, b) >= 0,
};

/** Cell by cell where one side is an area; a single value goes with every cell. */
const spread = (sign: string, left: Given, right: Given): Given => {
  const of = signs[sign];
  if (!of) throw new Error(`An unknown sign: ${sign}`);
  if (!isArea(left) && !isArea(right)) return of(left, right);
  const shape = isArea(left) ? left : areaOf(right);
  return shape.map((row, r) =>
    row.map((_, c) =>
      of(isArea(left) ? (left[r]?.[c] ?? null) : left, isArea(right) ? (right[r]?.[c] ?? null) : right),
    ),
  );
};

const numbersIn = (all: readonly Given[]): readonly number[] =>
  all.flatMap(flat).filter((value): value is number => typeof value === 'number');

/** A condition of COUNTIF and SUMIFS: a value, or a comparison in words: ">=4". */
const meets = (value: Value, condition: Value): boolean => {
  const [, sign = '=', words = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/.exec(String(condition)) ?? [];
  const number = words === '' ? Number.NaN : Number(words);
  if (Number.isNaN(number)) {
    const same = typeof value === 'string' && value.toLowerCase() === words.toLowerCase();
    return sign === '<>' ? !same : same;
  }
  return typeof value === 'number' && signs[sign]?.(value, number) === true;
};

const conditionsHold = (pairs: readonly Given[], at: number): boolean =>
  pairs.every(
    (_, place) =>
      place % 2 === 1 || meets(flat(pairs[place] ?? null)[at] ?? null, one(pairs[place + 1] ?? null)),
  );

const functions: Readonly<Record<string, (...given: readonly Given[]) => Given>> = {
  SUM: (...given) => numbersIn(given).reduce((sum, value) => sum + value, 0),
  MAX: (...given) => Math.max(...numbersIn(given)),
  MIN: (...given) => Math.min(...numbersIn(given)),
  COUNT: (...given) => numbersIn(given).length,
  ROWS: (given = null) => areaOf(given).length,
  LARGE: (given = null, place = 1) => {
    const found = [...numbersIn([given])].sort((a, b) => b - a)[asNumber(one(place)) - 1];
    if (found === undefined) throw new FormulaError('#NUM!');
    return found;
  },
  // What is no number counts as nothing in each factor.
  SUMPRODUCT: (first = null, ...others) =>
    flat(first).reduce<number>((sum, value, at) => {
      const factors = [value, ...others.map((other) => flat(other)[at] ?? null)];
      return (
        sum +
        factors.reduce<number>((product, factor) => product * (typeof factor === 'number' ? factor : 0), 1)
      );
    }, 0),
  SUMIFS: (sums = null, ...pairs) =>
    flat(sums).reduce<number>(
      (sum, value, at) => sum + (typeof value === 'number' && conditionsHold(pairs, at) ? value : 0),
      0,
    ),
  COUNTIFS: (...pairs) => flat(pairs[0] ?? null).filter((_, at) => conditionsHold(pairs, at)).length,
  COUNTIF: (...pair) => flat(pair[0] ?? null).filter((_, at) => conditionsHold(pair, at)).length,
  ISNUMBER: (given = null) =>
    isArea(given)
      ? given.map((row) => row.map((value) => typeof value === 'number'))
      : typeof given === 'number',
  AND: (...given) => given.every((value) => one(value) === true),
  OR: (...given) => given.some((value) => one(value) === true),
  ROUND: (value = null, places = 0) => roundHalfUp(asNumber(one(value)), asNumber(one(places))),
  INDEX: (given = null, place = 1) => flat(given)[asNumber(one(place)) - 1] ?? null,
  MATCH: (wanted = null, given = null) => {
    const place = flat(given).indexOf(one(wanted));
    if (place < 0) throw new FormulaError('#N/A');
    return place + 1;
  },
  LOOKUP: (wanted = null, from = null, to = null) => {
    const place = flat(from).findLastIndex((value) => asNumber(value) <= asNumber(one(wanted)));
    if (place < 0) throw new FormulaError('#N/A');
    return flat(to)[place] ?? null;
  },
};

const placeOf = (given: string): { readonly column: number; readonly row: number } => {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(given) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column: column - 1, row: Number(row) };
};

const levels = [['=', '<>', '<', '>', '<=', '>='], ['+', '-'], ['*', '/'], ['^']] as const;

/** A workbook that is worked out as a spreadsheet program does it: each cell from its formula, never from its value. */
export const workedOut = (
  model: Pick<WorkbookModel, 'sheets'>,
): { readonly at: (sheet: string, cell: string) => Value } => {
  const found = new Map<string, Value>();
  const sheets = new Map(model.sheets.map((sheet) => [sheet.name, sheet.rows]));

  const cellAt = (sheet: string, column: number, row: number): Value => {
    const key = `${sheet}!${column},${row}`;
    if (!found.has(key)) {
      const rows = sheets.get(sheet);
      if (!rows) throw new Error(`A formula names a sheet that is not there: ${sheet}`);
      found.set(key, contentOf(rows[row - 1]?.[column] ?? null, sheet));
    }
    return found.get(key) ?? null;
  };
  const contentOf = (cell: WorkbookCell, sheet: string): Value => {
    if (cell === null) return null;
    if (cell.kind === 'text') return cell.text === '' ? null : cell.text;
    return cell.kind === 'number' ? cell.value : one(evaluated(cell.formula, sheet));
  };
  const evaluated = (written: string, sheet: string): Given => {
    const tokens = tokensOf(written);
    let next = 0;
    const takes = (...given: readonly string[]): string | null => {
      const token = tokens[next];
      if (token?.kind !== 'sign' || !given.includes(token.value)) return null;
      next += 1;
      return token.value;
    };
    const must = (sign: string): void => {
      if (!takes(sign)) throw new Error(`A formula without ${sign} where it is needed: ${written}`);
    };
    // Branches of an IF are read both and worked out one: the other may be an error.
    type Late = () => Given;
    const level = (depth: number): Late => {
      const own = levels[depth];
      if (!own) return signed();
      let left = level(depth + 1);
      for (let sign = takes(...own); sign; sign = takes(...own)) {
        const [before, after, by] = [left, level(depth + 1), sign];
        left = () => spread(by, before(), after());
      }
      return left;
    };
    const signed = (): Late => {
      if (!takes('-')) return single();
      const of = signed();
      return () => spread('-', 0, of());
    };
    const single = (): Late => {
      if (takes('(')) {
        const inner = level(0);
        must(')');
        return inner;
      }
      const token = tokens[next];
      next += 1;
      if (token?.kind === 'number' || token?.kind === 'string') return () => token.value;
      if (token?.kind === 'ref') return () => areaAt(token.sheet ?? sheet, token.from, token.to);
      if (token?.kind === 'name') return called(token.value);
      throw new Error(`A formula that ends too early: ${written}`);
    };
    const called = (name: string): Late => {
      must('(');
      const given: Late[] = [level(0)];
      while (takes(',')) given.push(level(0));
      must(')');
      if (name === 'IF')
        return () => (one(given[0]?.() ?? false) === true ? given[1] : given[2])?.() ?? false;
      const of = functions[name];
      if (!of) throw new Error(`An unknown function: ${name}`);
      return () => of(...given.map((late) => late()));
    };
    const whole = level(0);
    if (next < tokens.length) throw new Error(`A formula that goes on after its end: ${written}`);
    return whole();
  };
  const areaAt = (sheet: string, from: string, to: string | null): Given => {
    const start = placeOf(from);
    if (to === null) return cellAt(sheet, start.column, start.row);
    const end = placeOf(to);
    return Array.from({ length: end.row - start.row + 1 }, (_, row) =>
      Array.from({ length: end.column - start.column + 1 }, (__, column) =>
        cellAt(sheet, start.column + column, start.row + row),
      ),
    );
  };
  return {
    at: (sheet, cell) => {
      const { column, row } = placeOf(cell);
      return cellAt(sheet, column, row);
    },
  };
};
