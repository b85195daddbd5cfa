import { canonicalJson } from '../../../shared/records/canonical-json.ts';
import type { Change } from '../../../shared/records/edits.ts';
import type { AnyRecord } from '../../../shared/records/record.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { parseNumber } from '../../../shared/text/parse-number.ts';
import {
  type CellEntry,
  type CommitKind,
  commitVerb,
  type Refusal,
} from '../../components/grid/grid-model.ts';
import { plainWords, shortened } from '../../components/grid/plain-words.ts';

/** Why a cell kept what it had. */
export type Refused = Pick<Refusal, 'sentence' | 'brief'>;

/** What a text in a cell makes of its record, and how the history calls that; or why it was refused. */
export type Outcome<R> = { readonly record: R; readonly label: string } | { readonly refused: Refused };

/** Puts the text of one column into a record. */
export type Enter<R> = (record: R, column: string, text: string) => Outcome<R>;

/** A text as a refusal quotes it. */
export const quoted = (text: string): string => shortened(plainWords(text), 30) || 'an empty cell';

/** A refusal of a text: a sentence that says what the cell takes, and a few words for a summary. */
export const refuse = (text: string, takes: string, what: string): { readonly refused: Refused } => ({
  refused: { sentence: `${takes} ${quoted(text)} was not kept.`, brief: `${quoted(text)} is not ${what}` },
});

/**
 * The one edit that texts in cells make, and the cells that were refused. Rows are records.
 *
 * @param what the cells are called where several change: "cell of the practices"
 */
export const sheetChange = <R extends AnyRecord>(
  held: { readonly get: (id: string) => R | undefined },
  enter: Enter<R>,
  entries: readonly CellEntry[],
  kind: CommitKind,
  what: string,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const changed = new Map<string, R>();
  const refusals: Refusal[] = [];
  let last = '';
  let cells = 0;
  for (const { row, column, text } of entries) {
    const before = changed.get(row) ?? held.get(row);
    if (!before) continue;
    const outcome = enter(before, column, text);
    if ('refused' in outcome) {
      refusals.push({ row, column, ...outcome.refused });
    } else if (canonicalJson(outcome.record) !== canonicalJson(before)) {
      changed.set(row, outcome.record);
      last = outcome.label;
      cells += 1;
    }
  }
  if (cells === 0) return { change: null, refusals };
  const label = cells === 1 ? last : `${commitVerb(kind)} ${count(cells, 'cell')} of the ${what}`;
  return { change: { label, put: [...changed.values()] }, refusals };
};

interface FigureBounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  /** Takes a per cent sign: the cell is in per cent. */
  readonly percent?: boolean;
}

/** A number as a cell takes it: nothing and "?" are not known. */
export const readFigure = (
  text: string,
  { least, most, whole, percent = false }: FigureBounds,
  takes: string,
  what: string,
): { readonly value: number | null } | { readonly refused: Refused } => {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty' || text.trim() === '?') return { value: null };
  const fits =
    parsed.kind === 'number' &&
    parsed.suffix === null &&
    (percent || !parsed.percent) &&
    parsed.value >= least &&
    parsed.value <= most &&
    (!whole || Number.isInteger(parsed.value));
  return fits ? { value: parsed.value } : refuse(text, takes, what);
};

/** Words of a cell as one line, where they are not too long. */
export const readWords = (
  text: string,
  longest: number,
): { readonly value: string } | { readonly refused: Refused } => {
  const value = plainWords(text);
  return value.length > longest
    ? {
        refused: {
          sentence: `It can be at most ${formatNumber(longest)} characters. Nothing was changed.`,
          brief: `a text is longer than ${formatNumber(longest)} characters`,
        },
      }
    : { value };
};

/** One of a few, by the start of its words: "in p" is "in principle". */
export const readChoice = <T extends string>(
  text: string,
  choices: readonly (readonly [value: T, words: string])[],
  what: string,
): { readonly value: T } | { readonly refused: Refused } => {
  const typed = plainWords(text).toLowerCase();
  const found =
    choices.find(([, words]) => words.toLowerCase() === typed) ??
    choices.find(([, words]) => typed !== '' && words.toLowerCase().startsWith(typed));
  return found
    ? { value: found[0] }
    : refuse(text, `${what} is one of: ${choices.map(([, words]) => words).join(', ')}.`, what.toLowerCase());
};

/** Names as people compare them. */
const plainName = (name: string): string => plainWords(name).toLowerCase();

/** What tells two records of one name apart, such as the band of staff. */
export interface Apart<R> {
  readonly differs: (record: R, line: readonly string[]) => boolean;
  /** The name with what tells it apart: "District nurses, band 5". */
  readonly fuller: (name: string, line: readonly string[]) => string;
}

/** What pasted lines come to: records to put, and how many lines were left out. */
export interface PastedRecords<R> {
  readonly put: readonly R[];
  readonly added: number;
  readonly changed: number;
  /** Cells that held something that their column does not take. */
  readonly refused: number;
  /** Why, in a few words each: "4.5 is not a list size". */
  readonly reasons: readonly string[];
  /** Whether the first line was passed over as headings: it has no figure that a column takes. */
  readonly headings: boolean;
}

/**
 * Records out of lines copied from a spreadsheet, the name first. A line whose name is there already changes that record;
 * a first line of headings is passed over.
 *
 * @param columns what the cells of a line go into, the name first; further cells are passed over
 * @param make a new record, given its name and its place among the new ones
 * @param apart what else tells records of one name apart: a line that differs in it adds one under a fuller name
 */
export const pastedRecords = <R extends AnyRecord & { readonly name: string }>(
  lines: readonly (readonly string[])[],
  columns: readonly string[],
  held: readonly R[],
  make: (name: string, place: number) => R,
  enter: Enter<R>,
  apart?: Apart<R>,
): PastedRecords<R> => {
  const put = new Map<string, R>();
  const reasons = new Set<string>();
  let [added, changed, refused] = [0, 0, 0];
  let headings = false;
  const read = new Set<string>();
  const nameOf = (line: readonly string[]): string => plainWords(line[0] ?? '').slice(0, 200);
  /** The record that a line speaks of; undefined where it speaks of one that is not there. */
  const spokenOf = (line: readonly string[], all: readonly R[]): R | undefined => {
    const named = (name: string): readonly R[] =>
      all.filter((record) => plainName(record.name) === plainName(name));
    const same = named(nameOf(line));
    if (!apart) return same[0];
    return (
      named(apart.fuller(nameOf(line), line))[0] ??
      same.find((record) => !apart.differs(record, line)) ??
      // One that no other line speaks of has changed in what would tell it apart.
      same.find(
        (record) =>
          !read.has(record.id) &&
          !lines.some(
            (other) => plainName(nameOf(other)) === plainName(record.name) && !apart.differs(record, other),
          ),
      )
    );
  };
  lines.forEach((line, at) => {
    const name = nameOf(line);
    if (name === '') return;
    const all = [...put.values(), ...held.filter(({ id }) => !put.has(id))];
    const known = spokenOf(line, all);
    const taken = all.some((record) => plainName(record.name) === plainName(name));
    let record = known ?? make(apart && taken ? apart.fuller(name, line).slice(0, 200) : name, added);
    let figures = 0;
    const not: string[] = [];
    columns.slice(1).forEach((column, place) => {
      const text = line[place + 1]?.trim() ?? '';
      if (text === '') return;
      const outcome = enter(record, column, text);
      if ('refused' in outcome) not.push(outcome.refused.brief);
      else {
        if (/\d/.test(text)) figures += 1;
        record = outcome.record;
      }
    });
    if (at === 0 && figures === 0 && not.length > 0) {
      headings = true;
      return;
    }
    refused += not.length;
    for (const reason of not) reasons.add(reason);
    read.add(record.id);
    if (known === undefined) added += 1;
    else if (canonicalJson(known) === canonicalJson(record)) return;
    else changed += 1;
    put.set(record.id, record);
  });
  return { put: [...put.values()], added, changed, refused, reasons: [...reasons], headings };
};

/** "20 practices added, 2 changed; 1 cell was not taken: many is not a list size." */
export const pastedWords = (
  { added, changed, refused, reasons, headings }: PastedRecords<AnyRecord>,
  noun: string,
): string => {
  const parts = [
    added > 0 ? `${count(added, noun)} added` : '',
    changed > 0 ? `${added > 0 ? changed : count(changed, noun)} changed` : '',
  ].filter(Boolean);
  const why = `${reasons.slice(0, 3).join('; ')}${reasons.length > 3 ? '; and others' : ''}`;
  const left = refused > 0 ? `; ${count(refused, 'cell was', 'cells were')} not taken: ${why}` : '';
  const first = headings ? ' The first line was taken for headings.' : '';
  return `${parts.join(', ') || 'Nothing was changed'}${left}.${first}`;
};
