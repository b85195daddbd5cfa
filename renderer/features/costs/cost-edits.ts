import { type Appraisal, lastOrder } from '../../../shared/records/aggregate.ts';
import { type CostLineRecord, newCostLine } from '../../../shared/records/cost-line.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { count } from '../../../shared/text/lists.ts';
import type { CellEntry, CommitKind, Refusal } from '../../components/grid/grid-model.ts';
import { parseNumber } from '../../components/grid/parse-number.ts';
import { plainWords, shortened } from '../../components/grid/plain-words.ts';
import { kinds, linesOf, shownThousands, states, yearPlace } from './cost-rows.ts';

/** Whole pence in £1,000. */
const thousand = 100_000;
const mostPence = 1e13;

type Refused = Pick<Refusal, 'sentence' | 'brief'>;
type Outcome = { readonly line: CostLineRecord } | { readonly refused: Refused };

const short = (text: string): string => shortened(plainWords(text), 30);

/** What an amount cell may hold: an amount in whole pence, nothing, or the word that nobody knows yet. */
type ReadAmount =
  | { readonly kind: 'amount'; readonly pence: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refused: Refused };

/** Reads an amount typed in £000; "k" says the same, "m" is a thousand of them. A lone "?" says that it is unknown. */
export const readThousands = (text: string): ReadAmount => {
  if (/^\s*(\?|unknown)\s*$/i.test(text)) return { kind: 'unknown' };
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { kind: 'empty' };
  const figure = short(text);
  const refused = (sentence: string): ReadAmount => ({
    kind: 'refused',
    refused: { sentence: `${sentence} ${figure} was not kept.`, brief: `${figure} is not an amount` },
  });
  if (parsed.kind === 'text' || parsed.percent) {
    return refused('Amounts are in £000: type 12.5 for £12,500, or ? when it is not known.');
  }
  const pence = Math.round(parsed.value * thousand * (parsed.suffix === 'm' ? 1000 : 1));
  if (Math.abs(pence) > mostPence) return refused('Amounts go up to £100 billion.');
  return { kind: 'amount', pence: pence === 0 ? 0 : pence };
};

const withAmount = (line: CostLineRecord, place: number, pence: number | null): CostLineRecord => {
  const amounts = [...line.amounts];
  while (amounts.length < place) amounts.push(0);
  if (pence === null) {
    if (place >= line.amounts.length) return line;
    // Clearing the last year shortens the list, so that the cell is blank again and not 0.
    if (place === amounts.length - 1) amounts.pop();
    else amounts[place] = 0;
  } else {
    amounts[place] = pence;
  }
  return { ...line, amounts, state: 'costed' };
};

const choice = <T extends string>(text: string, choices: readonly T[], what: string): T | Refused => {
  const typed = text.trim().toLowerCase().replaceAll(' ', '-');
  const found = choices.find((one) => typed !== '' && one.startsWith(typed));
  return (
    found ?? {
      sentence: `${what} is ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}. ${short(text)} was not kept.`,
      brief: `${short(text) || 'an empty cell'} is not ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`,
    }
  );
};

const words = (line: CostLineRecord, field: 'name' | 'category', text: string, longest: number): Outcome => {
  const typed = plainWords(text);
  return typed.length > longest
    ? {
        refused: {
          sentence: `It can be at most ${longest} characters. Nothing was changed.`,
          brief: `a text is longer than ${longest} characters`,
        },
      }
    : { line: { ...line, [field]: typed } };
};

const entered = (line: CostLineRecord, column: string, text: string): Outcome => {
  const place = yearPlace(column);
  if (place !== null) {
    const read = readThousands(text);
    switch (read.kind) {
      case 'refused':
        return { refused: read.refused };
      case 'unknown':
        return { line: { ...line, state: 'unknown' } };
      case 'empty':
        return { line: line.state === 'costed' ? withAmount(line, place, null) : line };
      case 'amount':
        return { line: withAmount(line, place, read.pence) };
    }
  }
  switch (column) {
    case 'kind': {
      const kind = choice(text, kinds, 'A line');
      return typeof kind === 'string' ? { line: { ...line, kind } } : { refused: kind };
    }
    case 'state': {
      const state = choice(text === '?' ? 'unknown' : text, states, 'A line');
      return typeof state === 'string' ? { line: { ...line, state } } : { refused: state };
    }
    case 'category':
      return words(line, 'category', text, 120);
    default:
      return words(line, 'name', text, 200);
  }
};

/** "B legal, TUPE, pensions". */
export const lineName = (appraisal: Appraisal, line: CostLineRecord): string =>
  `${appraisal.option.get(line.option)?.letter ?? ''} ${line.name || 'unnamed line'}`;

const labelOf = (appraisal: Appraisal, line: CostLineRecord, column: string, firstYear: number): string => {
  const place = yearPlace(column);
  const name = lineName(appraisal, line);
  if (place === null) {
    return column === 'kind' || column === 'state' || column === 'category'
      ? `Cost line ${name}: ${line[column] || 'no category'}`
      : `Name cost line ${name}`;
  }
  const pence = line.amounts[place];
  const shown =
    line.state === 'unknown' ? 'unknown' : pence === undefined ? 'blank' : `£${shownThousands(pence)}k`;
  return `Cost of ${name}, ${formatFinancialYear(firstYear + place)}: ${shown}`.replace('£−', '−£');
};

const same = (a: CostLineRecord, b: CostLineRecord): boolean =>
  a === b ||
  (a.name === b.name &&
    a.category === b.category &&
    a.kind === b.kind &&
    a.state === b.state &&
    a.amounts.length === b.amounts.length &&
    a.amounts.every((pence, place) => pence === b.amounts[place]));

const verbs: Readonly<Record<CommitKind, string>> = {
  type: 'Change',
  paste: 'Paste',
  clear: 'Clear',
  fill: 'Fill',
};

/** The one edit that texts in cost cells make, and the cells that were refused. Rows are cost lines. */
export const costChange = (
  appraisal: Appraisal,
  entries: readonly CellEntry[],
  kind: CommitKind,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const changed = new Map<string, CostLineRecord>();
  const refusals: Refusal[] = [];
  const [own] = appraisal.appraisal.values();
  let label = '';
  let cells = 0;
  // From the last year to the first, so that clearing a whole line leaves it blank and not a row of noughts.
  const ordered = kind === 'clear' ? [...entries].reverse() : entries;
  for (const { row, column, text } of ordered) {
    const before = changed.get(row) ?? appraisal.costLine.get(row);
    if (!before) continue;
    const outcome = entered(before, column, text);
    if ('refused' in outcome) {
      refusals.push({ row, column, ...outcome.refused });
    } else if (!same(outcome.line, before)) {
      changed.set(row, outcome.line);
      label = labelOf(appraisal, outcome.line, column, own?.firstYear ?? 0);
      cells += 1;
    }
  }
  if (cells === 0) return { change: null, refusals };
  return {
    change: {
      label: cells === 1 ? label : `${verbs[kind]} ${count(cells, 'cost cell')}`,
      put: [...changed.values()],
    },
    refusals,
  };
};

/** Adds a line to an option, still to be costed. */
export const addCostLine = (appraisal: Appraisal, option: string, id: string, memo: boolean): Change => {
  const line = newCostLine({ id, order: lastOrder(appraisal, 'costLine'), option, name: '' });
  const letter = appraisal.option.get(option)?.letter ?? '';
  return { label: `Add a cost line to ${letter}`, put: [{ ...line, memo }] };
};

/** The neighbour that a line changes places with, among the lines it stands with; null at the end. */
export const neighbourOf = (
  appraisal: Appraisal,
  line: CostLineRecord,
  by: 1 | -1,
): CostLineRecord | null => {
  const { counted, memo } = linesOf(appraisal, line.option);
  const family = line.memo ? memo : counted;
  return family[family.findIndex(({ id }) => id === line.id) + by] ?? null;
};
