import { lineYear } from '../../../shared/analysis/line-year.ts';
import { unknownYears } from '../../../shared/analysis/unknown-years.ts';
import { type Appraisal, appraisalOf, lastOrder } from '../../../shared/records/aggregate.ts';
import { type CostLineRecord, newCostLine } from '../../../shared/records/cost-line.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { formatFinancialYear } from '../../../shared/text/dates.ts';
import { count } from '../../../shared/text/lists.ts';
import { parseNumber } from '../../../shared/text/parse-number.ts';
import {
  type CellEntry,
  type CommitKind,
  commitVerb,
  type Refusal,
} from '../../components/grid/grid-model.ts';
import { plainWords, shortened } from '../../components/grid/plain-words.ts';
import { isHint } from './cost-library.ts';
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

/**
 * What a year is that was passed over: nothing on a one-off line, not known yet on a recurring one, and without an
 * amount of its own on one that is worked out from staff.
 */
const passedOver = ({ kind, staffing }: CostLineRecord): 0 | null =>
  kind === 'one-off' && !staffing ? 0 : null;

/** Amounts of a line that was not known count again with the whole line alone, not beside one that is typed. */
const heldAmounts = ({ state, amounts }: CostLineRecord): (number | null)[] => {
  if (state === 'costed') return [...amounts];
  return state === 'unknown' ? amounts.map(() => null) : [];
};

const withAmount = (line: CostLineRecord, place: number, pence: number | null): CostLineRecord => {
  const amounts = heldAmounts(line);
  while (amounts.length < place) amounts.push(passedOver(line));
  amounts[place] = pence;
  return { ...line, amounts, state: 'costed' };
};

/** One year is not known; with it the line, when no other year is. */
const withUnknown = (line: CostLineRecord, place: number): Outcome => {
  if (line.state !== 'costed') return { line: { ...line, state: 'unknown' } };
  if (line.staffing) {
    return {
      refused: {
        sentence: 'This line is worked out from staff. To leave it open, set its state to unknown.',
        brief: 'a line worked out from staff is known in every year',
      },
    };
  }
  const held = withAmount(line, place, null);
  return { line: held.amounts.some((pence) => pence !== null) ? held : { ...line, state: 'unknown' } };
};

/** Without amounts of their own, the years of a line with staff are worked out again. */
const backToStaff = (line: CostLineRecord, place: number): CostLineRecord => {
  const amounts = line.amounts.map((pence, at) => (at === place ? null : pence));
  return { ...line, amounts: amounts.slice(0, amounts.findLastIndex((pence) => pence !== null) + 1) };
};

const withoutAmount = (line: CostLineRecord, place: number): CostLineRecord => {
  if (line.state !== 'costed' || place >= line.amounts.length) return line;
  if (line.staffing) return backToStaff(line, place);
  const amounts = [...line.amounts];
  // Clearing the last year shortens the list, so that the cell of a one-off line is blank again and not 0.
  if (place === amounts.length - 1) amounts.pop();
  else amounts[place] = passedOver(line);
  if (line.kind === 'one-off') return { ...line, amounts };
  return amounts.some((pence) => pence !== null)
    ? { ...line, amounts }
    : { ...line, amounts: [], state: 'unknown' };
};

/** The amount of a recurring line that has its first year alone, to be put in all; null for any other line. */
export const onlyFirstYear = (line: CostLineRecord, horizonYears: number): number | null => {
  const [first = null] = line.amounts;
  const alone =
    line.kind === 'recurring' &&
    line.state === 'costed' &&
    horizonYears > 1 &&
    unknownYears(line, horizonYears).length === horizonYears - 1;
  return alone ? first : null;
};

/** Puts the first year's amount in every year. */
export const sameInEveryYear = (appraisal: Appraisal, line: CostLineRecord): Change | null => {
  const { horizonYears } = appraisalOf(appraisal);
  const first = onlyFirstYear(line, horizonYears);
  if (first === null) return null;
  return {
    label: `Cost of ${lineName(appraisal, line)}: ${poundsOf(first)} in every year`,
    put: [{ ...line, amounts: new Array<number>(horizonYears).fill(first) }],
  };
};

/** "£12.5k", "−£8k". */
const poundsOf = (pence: number): string => `£${shownThousands(pence)}k`.replace('£−', '−£');

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

/** What else changes with a line's state: what the library says of a line is no reason for its being nil. */
export const stateChange = (
  { note }: CostLineRecord,
  state: CostLineRecord['state'],
): Pick<CostLineRecord, 'state'> & Partial<Pick<CostLineRecord, 'note'>> =>
  state === 'nil' && isHint(note) ? { state, note: '' } : { state };

const entered = (line: CostLineRecord, column: string, text: string): Outcome => {
  const place = yearPlace(column);
  if (place !== null) {
    const read = readThousands(text);
    switch (read.kind) {
      case 'refused':
        return { refused: read.refused };
      case 'unknown':
        return withUnknown(line, place);
      case 'empty':
        return { line: withoutAmount(line, place) };
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
      return typeof state === 'string'
        ? { line: { ...line, ...stateChange(line, state) } }
        : { refused: state };
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
  const year = lineYear(line, place);
  const shown =
    year.kind === 'unknown' ? 'unknown' : year.kind === 'nothing' ? 'blank' : poundsOf(year.pence);
  return `Cost of ${name}, ${formatFinancialYear(firstYear + place)}: ${shown}`;
};

const same = (a: CostLineRecord, b: CostLineRecord): boolean =>
  a === b ||
  (a.name === b.name &&
    a.category === b.category &&
    a.kind === b.kind &&
    a.state === b.state &&
    a.amounts.length === b.amounts.length &&
    a.amounts.every((pence, place) => pence === b.amounts[place]));

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
      label: cells === 1 ? label : `${commitVerb(kind)} ${count(cells, 'cost cell')}`,
      put: [...changed.values()],
    },
    refusals,
  };
};

/** Adds a line to an option, still to be costed. */
export const addCostLine = (
  appraisal: Appraisal,
  option: string,
  id: string,
  given: Partial<Omit<CostLineRecord, 'type' | 'id' | 'order' | 'option'>> = {},
): Change => {
  const line = newCostLine({ id, order: lastOrder(appraisal, 'costLine'), option, name: given.name ?? '' });
  const letter = appraisal.option.get(option)?.letter ?? '';
  const what = given.name || given.category;
  return {
    label: what ? `Add a cost line to ${letter}: ${what}` : `Add a cost line to ${letter}`,
    put: [{ ...line, ...given }],
  };
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
